import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { systemErrorCode } from '#program';
import { formatFault, parseRoleFile, type WorkModel } from '#work-model';
import { ExitCode, Failure } from './failure.js';

export interface RoleInput {
  /** The file's name without folder and ending; the role's id when it came from standard input. */
  readonly name: string;
  readonly file: string;
  readonly model: WorkModel;
}

/**
 * Reads and parses a role file; `-` is standard input.
 * @throws Failure (bad input) with every fault of the file at once, or when it cannot be read.
 */
export async function readRole(file: string): Promise<RoleInput> {
  const label = file === '-' ? '<stdin>' : file;
  const result = parseRoleFile(await readBytes(file), { file: label });
  if (!result.ok) {
    const heading = `${label} has ${result.faults.length === 1 ? 'a fault' : `${result.faults.length} faults`}:`;
    throw new Failure(ExitCode.badInput, [heading, ...result.faults.map(formatFault)].join('\n\n'), result.faults);
  }
  const name = file === '-' ? result.model.id : basename(file, extname(file));
  return { name, file: label, model: result.model };
}

async function readBytes(file: string): Promise<Uint8Array> {
  if (file === '-') return buffer(process.stdin);
  try {
    return await readFile(file);
  } catch (error) {
    const code = systemErrorCode(error);
    const why = code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : String(error);
    throw new Failure(ExitCode.badInput, `Cannot read ${file}: ${why}. Give the path of a role file (YAML or JSON).`, [
      { file, code },
    ]);
  }
}
