import { sentence } from './prose.js';

/** A list under a heading; null when there is nothing in it, so that the heading goes too. */
export function listOf(heading: string, items: readonly string[]): { heading: string; items: string[] } | null {
  return items.length === 0 ? null : { heading, items: items.map(sentence) };
}
