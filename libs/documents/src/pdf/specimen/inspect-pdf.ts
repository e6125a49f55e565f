import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface InspectedPdf {
  info: string;
  /** The structure tree with its text, and what poppler complains of in it. */
  structure: string;
  complaints: string;
  metadata: string;
  text: string;
  fonts: Array<{ name: string; type: string; isEmbedded: boolean; isSubset: boolean; hasUnicode: boolean }>;
  /** The words of qpdf about the file's syntax. */
  syntax: string;
  /** The file without compression and object streams, as Latin-1. */
  plain: string;
  attachment(name: string): Promise<Buffer>;
}

/** Looks at a PDF with other people's tools (poppler, qpdf), never with our own code. */
export async function inspectPdf(pdf: Uint8Array): Promise<InspectedPdf> {
  return inFile(pdf, async (file) => {
    const plain = `${file}.plain`;
    const [info, structure, metadata, text, fonts, syntax] = await Promise.all([
      run('pdfinfo', [file]),
      run('pdfinfo', ['-struct-text', file], { maxBuffer: 1e8 }),
      run('pdfinfo', ['-meta', file]),
      run('pdftotext', ['-layout', file, '-']),
      run('pdffonts', [file]),
      run('qpdf', ['--check', file]),
      run('qpdf', ['--qdf', '--object-streams=disable', '--no-original-object-ids', file, plain]),
    ]);
    return {
      info: info.stdout,
      structure: structure.stdout,
      complaints: info.stderr + structure.stderr,
      metadata: metadata.stdout,
      text: text.stdout,
      fonts: fontTable(fonts.stdout),
      syntax: syntax.stdout,
      plain: await readFile(plain, 'latin1'),
      attachment: (name: string) => detach(pdf, name),
    };
  });
}

/** The text alone, for tests that look at many documents. */
export async function textOfPdf(pdf: Uint8Array): Promise<string> {
  return inFile(pdf, async (file) => (await run('pdftotext', ['-layout', file, '-'])).stdout);
}

function detach(pdf: Uint8Array, name: string): Promise<Buffer> {
  return inFile(pdf, async (file) => {
    await run('pdfdetach', ['-savefile', name, '-o', `${file}.out`, file]);
    return readFile(`${file}.out`);
  });
}

async function inFile<T>(pdf: Uint8Array, look: (file: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'workpact-inspect-'));
  try {
    const file = join(folder, 'document.pdf');
    await writeFile(file, pdf);
    return await look(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function fontTable(table: string): InspectedPdf['fonts'] {
  const [, , ...rows] = table.trimEnd().split('\n');
  return rows.map((row) => {
    const match = /^(\S+)\s+(.+?)\s{2,}\S+\s+(yes|no)\s+(yes|no)\s+(yes|no)\s/.exec(row);
    if (!match) throw new Error(`pdffonts has another form: "${row}"`);
    const [, name = '', type = '', embedded, subset, unicode] = match;
    return { name, type, isEmbedded: embedded === 'yes', isSubset: subset === 'yes', hasUnicode: unicode === 'yes' };
  });
}
