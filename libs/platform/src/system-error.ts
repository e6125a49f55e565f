/** The code that Node gives errors of the operating system (`ENOENT`, `EADDRINUSE`), or null when there is none. */
export function systemErrorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
