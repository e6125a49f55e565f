/** Attempts of one delivery before it is dead. */
export const MOST_ATTEMPTS = 12;

/** Pause after the first failed attempt; each later pause is twice the one before. All twelve take 17 hours. */
const FIRST_PAUSE_SECONDS = 30;

/** Seconds to wait after this many failed attempts (1 …), or null when that was the last. */
export function pauseAfter(attempts: number): number | null {
  return attempts >= MOST_ATTEMPTS ? null : FIRST_PAUSE_SECONDS * 2 ** (attempts - 1);
}
