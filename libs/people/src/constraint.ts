/** Name of the constraint or unique index that Postgres says a write would break, or null. */
function brokenConstraint(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  const cause: unknown = 'driverError' in error ? error.driverError : error;
  if (typeof cause !== 'object' || cause === null || !('constraint' in cause)) return null;
  return typeof cause.constraint === 'string' ? cause.constraint : null;
}

/** Runs a write, and says what a broken constraint means where `meanings` knows it. */
export async function meaning<T>(meanings: Readonly<Record<string, () => Error>>, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    throw meanings[brokenConstraint(error) ?? '']?.() ?? error;
  }
}
