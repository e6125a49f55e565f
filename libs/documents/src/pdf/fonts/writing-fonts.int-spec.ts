import { execFileSync } from 'node:child_process';
import { PDF } from '@libpdf/core';
import { CharactersMissing, writingFonts } from './writing-fonts.js';

async function written(text: string, style: 'sans' | 'serif-italic'): Promise<string> {
  const document = PDF.create();
  const page = document.addPage({ size: 'a4' });
  let x = 40;
  for (const { text: part, font } of writingFonts(text, style)) {
    const embedded = document.embedFont(font);
    page.drawText(part, { x, y: 700, size: 12, font: embedded });
    x += embedded.getTextWidth(part, 12);
  }
  const pdf = await document.save({ subsetFonts: true });
  return execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8' }).replaceAll(/\s+/g, ' ').trim();
}

describe('what is written into a document', () => {
  it.each(['Zoë Łukasiewicz', 'Σωκράτης', 'Анна Кузнецова', 'Nguyễn Thị Hồng', 'O’Brien-Müller, 3 December 2026'])(
    'reads back as it was written: %s',
    async (text) => {
      for (const style of ['sans', 'serif-italic'] as const)
        expect((await written(text, style)).replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    },
  );

  it('is refused by the characters that no font has', () => {
    expect(() => writingFonts('山田 Ada 🙂', 'sans')).toThrow(new CharactersMissing(['山', '田', '🙂']));
  });
});
