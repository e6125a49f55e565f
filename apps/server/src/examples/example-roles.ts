import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { formatFault, parseRoleFile, type WorkModel } from '#work-model';

export interface ExampleRole {
  /** The file's name without its ending; part of addresses. */
  readonly id: string;
  readonly file: string;
  readonly model: WorkModel;
}

/** Sections of the page: example files are sorted into them by the beginning of their names. */
export const SECTIONS = [
  {
    id: 'complete-roles',
    title: 'Complete roles',
    about: 'Three roles as an employer would write them, with everything a candidate asks about.',
    prefix: /^(?!article-|spectrum-|day-)/,
  },
  {
    id: 'article',
    title: 'From the article',
    about:
      'The examples of “Synchronous vs Asynchronous: Leveraging Time to Maximize Productivity”. What the article leaves open is assumed, and marked so in the file.',
    prefix: /^article-/,
  },
  {
    id: 'spectrum',
    title: 'The two ends of the spectrum, and one day arranged two ways',
    about: 'From a week at the office to one hand-in on Monday; and the same meetings in blocks or scattered.',
    prefix: /^(spectrum|day)-/,
  },
] as const;

/** @throws Error with every fault when a file does not parse. */
export async function readExampleRoles(folder: string): Promise<ExampleRole[]> {
  const names = (await readdir(folder)).filter((name) => ['.yaml', '.yml', '.json'].includes(extname(name))).sort();
  return Promise.all(
    names.map(async (name) => {
      const result = parseRoleFile(await readFile(join(folder, name)), { file: join(basename(folder), name) });
      if (!result.ok) throw new Error(result.faults.map(formatFault).join('\n\n'));
      return { id: basename(name, extname(name)), file: name, model: result.model };
    }),
  );
}
