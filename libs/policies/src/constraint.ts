/** Runs a write, and says what a broken constraint or unique index means where `meanings` knows it. */
export async function meaning<T>(meanings: Readonly<Record<string, () => Error>>, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    throw meanings[brokenConstraint(error) ?? '']?.() ?? error;
  }
}

function brokenConstraint(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('driverError' in error)) return null;
  const cause = error.driverError;
  if (typeof cause !== 'object' || cause === null || !('constraint' in cause)) return null;
  return typeof cause.constraint === 'string' ? cause.constraint : null;
}
