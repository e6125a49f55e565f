import type { Language, Row } from '../language/language.js';
import { findWords } from '../text/words.js';
import { clockTimesIn, type ClockPoint, type ClockRange } from './clock.js';
import { daysIn } from './days.js';
import { frequenciesIn } from './frequency.js';
import { numberOf, numberSource } from './numbers.js';
import type { DayWords, FrequencyWords, WithinWords } from './said.js';

/** Everything that words of a sentence say about time, from left to right. */
export interface TimesSaid {
  readonly points: readonly ClockPoint[];
  readonly ranges: readonly ClockRange[];
  readonly days: readonly DayWords[];
  readonly frequencies: readonly FrequencyWords[];
  readonly within: readonly WithinWords[];
}

const read = new WeakMap<Language, Map<string, TimesSaid>>();
/** The same sentence is read by many patterns, one after the other. */
const MOST_REMEMBERED = 16;

/** The times that are said in a sentence; it is read once, however many patterns ask. */
export function timesSaid(words: string, language: Language): TimesSaid {
  const remembered = read.get(language) ?? new Map<string, TimesSaid>();
  read.set(language, remembered);
  const known = remembered.get(words);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const days = daysIn(words, language.times);
  const times: TimesSaid = {
    ...clockTimesIn(words, language.times, days),
    days,
    frequencies: frequenciesIn(words, language.times),
    within: withinIn(words, language),
  };
  remembered.set(words, times);
  return times;
}

function withinIn(words: string, { times }: Language): WithinWords[] {
  const units = times.spanUnits.map(({ pattern }) => pattern).join('|');
  const found = findWords(words, `(?:${times.within}) (?:(?:the )?next )?(${numberSource(times)})[ -]?(${units})`);
  return found.flatMap((hit) => {
    const [amount, unit] = hit.groups;
    const row = rowOf(times.spanUnits, unit ?? '');
    const number = numberOf(amount ?? '', times);
    return row === null || number === null
      ? []
      : [{ start: hit.start, end: hit.end, span: { amount: number, ...row } }];
  });
}

function rowOf<Value>(rows: readonly Row<Value>[], words: string): Value | null {
  return rows.find(({ pattern }) => findWords(words, `^(?:${pattern})$`).length > 0)?.means ?? null;
}
