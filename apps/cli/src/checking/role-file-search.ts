import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { systemErrorCode } from '#program';
import { ExitCode, Failure } from '../failure.js';

/** A file to check. One that was only found in a folder need not be a role file. */
export interface FoundFile {
  readonly path: string;
  readonly isNamed: boolean;
}

const ROLE_FILE_NAME = /\.(?:ya?ml|json)$/i;
const CONFIG_NAME = /^workpact\.config\.(?:ya?ml|json)$/;

/**
 * The files that the arguments name, and those that may be role files in the folders they name, sorted, each once. Hidden folders and
 * `node_modules` are not looked into, linked folders neither: a link upward would never end.
 *
 * @throws Failure (bad input) for what is not there
 */
export async function findFiles(targets: readonly string[]): Promise<FoundFile[]> {
  const found = new Map<string, FoundFile>();
  for (const target of targets) {
    const path = resolve(target);
    const kind = await kindOf(path, target);
    const paths = kind === 'folder' ? await filesIn(path) : [path];
    for (const one of paths) {
      const isNamed = kind === 'file' || (found.get(one)?.isNamed ?? false);
      found.set(one, { path: one, isNamed });
    }
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
}

/** Relative to the working folder when it lies inside, with forward slashes: as people and CI systems name files. */
export function shownPath(path: string, from = process.cwd()): string {
  const near = relative(from, path);
  const isInside = near !== '' && near !== '..' && !near.startsWith(`..${sep}`);
  return (isInside ? near : path).replaceAll(sep, '/');
}

async function kindOf(path: string, target: string): Promise<'file' | 'folder'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    const code = systemErrorCode(error);
    const why = code === 'ENOENT' ? 'there is no such file or folder' : String(error);
    throw new Failure(ExitCode.badInput, `Cannot check ${target}: ${why}.`, [{ file: target, code }]);
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!entry.name.startsWith('.') && entry.name !== 'node_modules') found.push(...(await filesIn(path)));
    } else if (ROLE_FILE_NAME.test(entry.name) && !CONFIG_NAME.test(entry.name)) {
      if (entry.isFile() || (entry.isSymbolicLink() && (await isLinkToFile(path)))) found.push(path);
    }
  }
  return found;
}

async function isLinkToFile(path: string): Promise<boolean> {
  try {
    return (await stat(await realpath(path))).isFile();
  } catch {
    return false;
  }
}
