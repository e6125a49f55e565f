/** Null where there is no such file. */
export function absentFileIsNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    // By shape, not by class: errors of the file system may come from another realm than ours.
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
