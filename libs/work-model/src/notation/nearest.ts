import { distance } from 'fastest-levenshtein';

/** Longer words are not misspelt keys; comparing them only costs time. */
const LONGEST_WORD = 64;

/**
 * The candidate a person most likely meant, or null when none is near: at most about a third of the letters may differ.
 * Case, spaces, hyphens and underscores do not count, so that `time_zone` finds `timeZone`.
 */
export function nearest(written: string, candidates: readonly string[]): string | null {
  if (written.length > LONGEST_WORD) return null;
  const plain = letters(written);
  let best: string | null = null;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    const apart = distance(plain, letters(candidate));
    if (apart < bestDistance) [best, bestDistance] = [candidate, apart];
  }
  return best !== null && bestDistance <= Math.min(4, Math.ceil(plain.length / 3)) ? best : null;
}

function letters(word: string): string {
  return word.toLowerCase().replace(/[\s_-]/g, '');
}
