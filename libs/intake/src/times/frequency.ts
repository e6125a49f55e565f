import type { TimeWords } from '../language/language.js';
import type { Frequency } from '../proposal.js';
import { findWords } from '../text/words.js';
import { numberOf, numberSource } from './numbers.js';
import type { FrequencyWords } from './said.js';

/** “Daily”, “every two weeks”, “twice a year”, “one week in six”: how often, without a day of the week. */
export function frequenciesIn(words: string, times: TimeWords): FrequencyWords[] {
  const plain = times.frequencies.flatMap(({ pattern, means, doubt }) =>
    findWords(words, pattern).map(({ start, end }) => ({ start, end, frequency: means, doubt: doubt ?? null })),
  );
  const found = [...plain, ...everyNumberIn(words, times), ...timesInIn(words, times)];
  // “Every other week” is not “every week”, and “twice a week” not “a week”: the longest at a place is meant.
  return found
    .sort((a, b) => b.end - b.start - (a.end - a.start))
    .filter((one, index, all) => !all.slice(0, index).some((other) => one.start < other.end && other.start < one.end))
    .sort((a, b) => a.start - b.start);
}

function withNumbers(source: string, times: TimeWords): string {
  const units = times.units.map(({ pattern }) => pattern).join('|');
  return source.replaceAll('NUMBER', numberSource(times)).replaceAll('UNIT', units);
}

function everyNumberIn(words: string, times: TimeWords): FrequencyWords[] {
  return findWords(words, withNumbers(times.everyNumber, times)).flatMap(({ start, end, groups }) => {
    const [amount, unit, unitBefore, amountAfter] = groups;
    const every = numberOf(amount ?? amountAfter ?? '', times);
    const of = unitOf(unit ?? unitBefore ?? '', times);
    return every === null || of === null || every < 1
      ? []
      : [said(start, end, { times: 1, every, unit: of, nth: null })];
  });
}

function timesInIn(words: string, times: TimeWords): FrequencyWords[] {
  return findWords(words, withNumbers(times.timesIn, times)).flatMap(({ start, end, groups }) => {
    const [word = '', number = '', unit = ''] = groups;
    const count = word === '' ? numberOf(number, times) : (numberOf(word, times) ?? (/^twice$/i.test(word) ? 2 : 1));
    const of = unitOf(unit, times);
    return count === null || of === null || !Number.isInteger(count)
      ? []
      : [said(start, end, { times: count, every: 1, unit: of, nth: null })];
  });
}

function said(start: number, end: number, frequency: Frequency): FrequencyWords {
  return { start, end, frequency, doubt: null };
}

function unitOf(words: string, { units }: TimeWords): Frequency['unit'] | null {
  return units.find(({ pattern }) => findWords(words, `^(?:${pattern})$`).length > 0)?.means ?? null;
}
