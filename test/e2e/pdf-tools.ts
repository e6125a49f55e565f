import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const run = (command: string, args: string[]): string => execFileSync(command, args, { encoding: 'utf8' });

/** Fields of poppler's `pdfinfo`. */
export function pdfInfo(file: string): Record<string, string> {
  const rows = run('pdfinfo', [file])
    .split('\n')
    .filter((line) => line.includes(':'));
  return Object.fromEntries(
    rows.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );
}

/** The text as a person reads it, white space folded. */
export function pdfText(file: string): string {
  return run('pdftotext', ['-layout', file, '-']).replace(/\s+/g, ' ');
}

export interface PdfFont {
  readonly name: string;
  readonly type: string;
  readonly embedded: boolean;
  readonly unicode: boolean;
}

/** Rows of poppler's `pdffonts`. */
export function pdfFonts(file: string): PdfFont[] {
  const rows = run('pdffonts', [file]).split('\n').slice(2).filter(Boolean);
  return rows.map((row) => {
    const [, name, type, embedded, , unicode] =
      /^(\S+)\s+(.+?)\s{2,}.*?(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$/.exec(row) ?? [];
    return { name: name ?? row, type: type ?? '', embedded: embedded === 'yes', unicode: unicode === 'yes' };
  });
}

/** Throws with qpdf's words when the file is damaged or only works by repair. */
export function assertQpdfIsContent(file: string): void {
  run('qpdf', ['--check', file]);
}

/** The attachment's bytes as poppler's `pdfdetach` takes them out. */
export function pdfAttachment(file: string, name: string): Buffer {
  const target = join(mkdtempSync(join(tmpdir(), 'workpact-attachment-')), name);
  run('pdfdetach', ['-savefile', name, '-o', target, file]);
  return readFileSync(target);
}

/** How many signatures poppler's `pdfsig` finds valid. */
export function validSignatures(file: string): number {
  return run('pdfsig', ['-nocert', file]).match(/Signature is Valid/g)?.length ?? 0;
}
