import { createHash } from 'node:crypto';
import type { PdfObject } from './chromium-pdf.js';
import { name, pdfDate, reference, textString } from './pdf-notation.js';

/** A file inside the PDF, and what it is to the document (ISO 19005-3, Annex E). */
export interface Attachment {
  name: string;
  mimeType: string;
  description: string;
  bytes: Uint8Array;
  relationship: 'Data' | 'Source' | 'Supplement';
}

/** Adds one object to the file and returns its number. */
export type AddObject = (dictionary: string, content?: Pick<PdfObject, 'stream' | 'unpacked'>) => number;

/** Embeds the files. Returns the entries for the catalog: the list of associated files and the tree by name. */
export function embedAttachments(
  attachments: readonly Attachment[],
  modifiedAt: Date,
  add: AddObject,
): { associated: string; byName: string } {
  const specifications = attachments.map((attachment) => ({
    name: attachment.name,
    number: add(fileSpecification(attachment, embeddedFile(attachment, modifiedAt, add))),
  }));
  // A name tree must be sorted by the bytes of its keys (ISO 32000-1, 7.9.6). Plain ASCII comes before what is written in UTF-16.
  const sorted = [...specifications].sort((a, b) => (sortKey(a.name) < sortKey(b.name) ? -1 : 1));
  return {
    associated: `[${specifications.map(({ number }) => reference(number)).join(' ')}]`,
    byName: `<</Names [${sorted.map((file) => `${textString(file.name)} ${reference(file.number)}`).join(' ')}]>>`,
  };
}

function embeddedFile(attachment: Attachment, modifiedAt: Date, add: AddObject): number {
  const { bytes, mimeType } = attachment;
  const checksum = createHash('md5').update(bytes).digest('hex').toUpperCase(); // MD5 is what the format asks for; it guards nothing
  const parameters = `<</Size ${bytes.length} /CheckSum <${checksum}> /CreationDate ${pdfDate(modifiedAt)} /ModDate ${pdfDate(modifiedAt)}>>`;
  return add(`<</Type /EmbeddedFile /Subtype ${name(mimeType)} /Params ${parameters}>>`, { unpacked: bytes });
}

function fileSpecification(attachment: Attachment, file: number): string {
  const fileName = textString(attachment.name);
  return (
    `<</Type /Filespec /F ${fileName} /UF ${fileName} /Desc ${textString(attachment.description)} ` +
    `/AFRelationship ${name(attachment.relationship)} /EF <</F ${reference(file)} /UF ${reference(file)}>>>>`
  );
}

function sortKey(fileName: string): string {
  return textString(fileName).startsWith('(') ? fileName : `\uFEFF${fileName}`;
}
