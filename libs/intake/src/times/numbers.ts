import type { TimeWords } from '../language/language.js';
import { anyOf } from '../text/words.js';

/** Source of a small number in digits or words: `3`, `22.5`, `37½`, `three`. No groups. */
export function numberSource({ numbers }: TimeWords): string {
  return `\\d{1,3}(?:[.,]\\d{1,2}|½)?|${anyOf(Object.keys(numbers))}`;
}

/** What such a number is; null when it is none. */
export function numberOf(words: string, { numbers }: TimeWords): number | null {
  const known = numbers[words.toLowerCase()];
  if (known !== undefined) return known;
  const digits = words.replace('½', '.5').replace(',', '.');
  return /^\d+(?:\.\d+)?$/.test(digits) ? Number(digits) : null;
}
