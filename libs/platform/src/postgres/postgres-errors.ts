import { ProductError } from '../errors/product-error.js';
import { systemErrorCode } from '#program';

/** The embedded Postgres cannot be started or reached. The message is one line that says what to do. */
export class EmbeddedPostgresFault extends ProductError {
  readonly kind = 'unavailable';
  readonly code = 'embedded-postgres-unavailable';
}

/** What an error of the operating system about a folder of the database means, as a fault; whatever else it was comes back as it is. */
export function folderFault(error: unknown, folder: string): unknown {
  const text = FOLDER_FAULTS[systemErrorCode(error) ?? ''];
  return text === undefined ? error : new EmbeddedPostgresFault(text(folder), { cause: error });
}

/** What Postgres or initdb said before it ended, as a fault. */
export function startFault(said: string, folder: string, logFile: string): EmbeddedPostgresFault {
  if (/No space left on device|Disk quota exceeded/i.test(said)) return new EmbeddedPostgresFault(FULL(folder));
  if (/Permission denied|Read-only file system|Operation not permitted/i.test(said))
    return new EmbeddedPostgresFault(UNWRITABLE(folder));
  const lastWords =
    said
      .split('\n')
      .findLast((line) => /(FATAL|PANIC|error):/i.test(line))
      ?.trim() ?? said.trim().split('\n').at(-1);
  const words = lastWords ? ` It said: ${lastWords}.` : '';
  return new EmbeddedPostgresFault(
    `The embedded Postgres does not start.${words} All it said is in ${logFile}; or set DATABASE_URL to another Postgres.`,
  );
}

const FULL = (folder: string) =>
  `The disk with ${folder} is full, so the embedded Postgres cannot start. Free some space and start again.`;
const UNWRITABLE = (folder: string) =>
  `The embedded Postgres may not write in ${folder}. Let this user write there, or set DATA_DIR to a folder where it may.`;
const IN_THE_WAY = (folder: string) =>
  `Part of the path ${folder} is a file, not a folder. Move it away, or set DATA_DIR to another folder.`;

const FOLDER_FAULTS: Readonly<Record<string, (folder: string) => string>> = {
  ENOSPC: FULL,
  EDQUOT: FULL,
  EACCES: UNWRITABLE,
  EPERM: UNWRITABLE,
  EROFS: UNWRITABLE,
  ENOTDIR: IN_THE_WAY,
  EEXIST: IN_THE_WAY,
};
