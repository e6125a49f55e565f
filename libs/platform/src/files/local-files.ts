import { FilesUnavailable } from './file-errors.js';
import { systemErrorCode } from '#program';

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the operating system allows no file of that size',
  EROFS: 'the disk is read-only',
  EACCES: 'this program may not use the folder',
  EPERM: 'this program may not use the folder',
  EIO: 'the disk reports a fault',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ENOENT: 'the folder is gone',
  ENOTDIR: 'something that is not a folder is in the place of one',
};

/**
 * Runs one call to the file system.
 * @throws FilesUnavailable for whatever the operating system refuses. Its own error, which has paths in it, is the cause.
 */
export async function localFiles<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === null) throw error;
    throw new FilesUnavailable(REASONS[code] ?? `the operating system says ${code}`, { cause: error });
  }
}

/** Null where the file system says that there is nothing. */
export async function absentIsNull<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await call;
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
