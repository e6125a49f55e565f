import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { statSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { ExitCode, Failure } from './failure.js';

export interface Output {
  readonly isStandardOutput: boolean;
  /** Writes one file whole or not at all. @returns where it went */
  write(name: string, content: Uint8Array | string): Promise<string>;
}

/**
 * What `--out` names: `-` is standard output, an existing folder or a path without an ending is a folder, anything else a file.
 * @throws Failure (bad input) when several documents would go to one place
 */
export function openOutput(out: string, count: number): Output {
  const isStandardOutput = out === '-';
  const isFile = !isStandardOutput && extname(out) !== '' && !isFolder(out);
  if (count > 1 && (isStandardOutput || isFile)) {
    const target = isStandardOutput ? 'standard output' : out;
    throw new Failure(
      ExitCode.badInput,
      `${count} documents cannot all go to ${target}. Choose one with --document, or name a folder with --out.`,
    );
  }
  if (isStandardOutput) return { isStandardOutput, write: toStandardOutput };
  const pathOf = (name: string): string => (isFile ? out : join(out, name));
  return { isStandardOutput, write: (name, content) => toFile(pathOf(name), content) };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function toStandardOutput(_name: string, content: Uint8Array | string): Promise<string> {
  return new Promise((resolve, reject) => {
    process.stdout.write(content, (error) => (error ? reject(error) : resolve('standard output')));
  });
}

/** Through a file beside it and a rename, so that nobody ever opens half a document. */
async function toFile(path: string, content: Uint8Array | string): Promise<string> {
  const unfinished = `${path}.${process.pid}.part`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(unfinished, content);
    await rename(unfinished, path);
    return path;
  } catch (error) {
    await rm(unfinished, { force: true });
    const why = error instanceof Error ? error.message : String(error);
    throw new Failure(ExitCode.environment, `Cannot write ${path}: ${why}. Name another place with --out.`);
  }
}
