import { PDF } from '@libpdf/core';

/** A small document of one page with a word on it: whoever can say the word can open the format. */
export async function wordPage(word: string, title: string): Promise<Uint8Array> {
  const document = PDF.create();
  document.setTitle(title);
  document.addPage({ width: 360, height: 200 }).drawText(word, { x: 110, y: 90, size: 42 });
  return document.save();
}
