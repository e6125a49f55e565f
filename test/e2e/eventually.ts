import { setTimeout as pause } from 'node:timers/promises';

/** What `look` finds, as soon as it finds it. */
export async function eventually<T>(look: () => T | undefined | Promise<T | undefined>, seconds = 30): Promise<T> {
  const end = performance.now() + seconds * 1_000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > end) throw new Error(`It did not happen within ${seconds} s: ${look.toString()}`);
    await pause(20);
  }
}
