import type { Phrase } from './find-phrases.js';

/** What each group of vague words leaves open, and what to write instead (rule 23). */
export const VAGUE_HINTS = {
  urgency: 'Give minutes, hours or a time; count working or elapsed hours.',
  extent: 'Give a number, a range or a cadence.',
  flexibility: 'Say what is fixed and what is free: earliest and latest times, days, deadlines.',
  time: 'Give clock time and time zone.',
  availability: 'Give days, hours, channel and pay.',
  delegation: 'Finish the list or say who decides.',
  quality: 'Give the acceptance check.',
  obligation: 'Write “must” or “may”, or leave it out.',
  pay: 'Give minimum and maximum.',
  place: 'Give days per week, places, number of trips.',
} as const;
export type VagueGroup = keyof typeof VAGUE_HINTS;

export interface VagueTerm extends Phrase {
  readonly group: VagueGroup;
  /**
   * `clear`: leaves an expectation open wherever it stands. `mild`: often innocent in prose ("some", "excellent"). `customary`:
   * usual in employee agreements ("other duties as assigned"), a fault in a contractor's.
   */
  readonly weight: 'clear' | 'mild' | 'customary';
}

/** One line of a list: a pattern, with its exemptions where it has any. */
type Entry = string | readonly [pattern: string, ...unless: string[]];

/** Rows of one group and weight. */
export function vagueTerms(group: VagueGroup, weight: VagueTerm['weight'], entries: readonly Entry[]): VagueTerm[] {
  return entries.map((entry) => {
    const [pattern, ...unless] = typeof entry === 'string' ? [entry] : entry;
    return { group, weight, pattern, unless };
  });
}
