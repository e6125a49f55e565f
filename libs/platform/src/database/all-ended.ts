/**
 * Waits for queries of one transaction that were sent together, until all have ended, well or not: one that went on behind a rollback would
 * run on a connection that is somebody else's by then.
 * @throws the error of the first in the list that failed: the later ones rest on it
 */
export async function allEnded<const T extends readonly unknown[]>(
  promises: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(promises);
  return Promise.all(promises);
}
