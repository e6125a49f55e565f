/**
 * The code that Node gives errors of the operating system (`ENOENT`, `EADDRINUSE`), or null when there is none. By shape, not by class:
 * an error may come from another realm than ours, as in tests.
 */
export function systemErrorCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
