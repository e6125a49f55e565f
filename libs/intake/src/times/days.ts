import { WEEKDAYS, type Weekday } from '#work-model';
import type { Row, TimeWords } from '../language/language.js';
import type { Doubt, Frequency } from '../proposal.js';
import { anyOf, findWords } from '../text/words.js';
import type { DayWords } from './said.js';

interface DayName {
  readonly start: number;
  readonly end: number;
  readonly days: readonly Weekday[];
  readonly doubt: Doubt | null;
}

/** Days of the week in the words: single ones, lists and ranges, with “every”, “every other”, “first … of the month”. */
export function daysIn(words: string, times: TimeWords): DayWords[] {
  return groupsOf(words, namesIn(words, times), times).flatMap((group) => {
    const before = words.slice(Math.max(0, group.start - 30), group.start);
    if (findWords(before, `(?:${times.besides})(?: [a-z]+)? $`).length > 0) return [];
    return [withFrequency(words, group, before, times)];
  });
}

function namesIn(words: string, times: TimeWords): DayName[] {
  const rows: readonly Row<readonly Weekday[]>[] = times.days;
  const names = rows.flatMap(({ pattern, means, doubt }) =>
    findWords(words, pattern).map(({ start, end }) => ({ start, end, days: means, doubt: doubt ?? null })),
  );
  return names.sort((a, b) => a.start - b.start);
}

function groupsOf(words: string, names: readonly DayName[], times: TimeWords): DayName[] {
  const groups: DayName[] = [];
  for (const name of names) {
    const last = groups.at(-1);
    const between = last === undefined ? '' : words.slice(last.end, name.start).trim().toLowerCase();
    if (last !== undefined && last.days.length === 1 && isJoiner(between, times.to)) {
      groups[groups.length - 1] = { ...last, end: name.end, days: rangeOf(last.days, name.days) };
    } else if (last !== undefined && isJoiner(between, times.alsoDays)) {
      const days = WEEKDAYS.filter((day) => last.days.includes(day) || name.days.includes(day));
      groups[groups.length - 1] = { ...last, end: name.end, days };
    } else groups.push(name);
  }
  return groups;
}

function isJoiner(between: string, source: string): boolean {
  return new RegExp(`^(?:${source})$`).test(between);
}

/** From the first to the last day; it may run over Sunday, as “Sunday to Thursday” does. */
function rangeOf([first]: readonly Weekday[], last: readonly Weekday[]): Weekday[] {
  const from = WEEKDAYS.findIndex((day) => day === first);
  const to = WEEKDAYS.findIndex((day) => day === last.at(-1));
  return WEEKDAYS.filter((_, index) => (from <= to ? index >= from && index <= to : index >= from || index <= to));
}

function withFrequency(words: string, group: DayName, before: string, times: TimeWords): DayWords {
  const after = words.slice(group.end, group.end + 40);
  const ordinal = findWords(before, `(${anyOf(Object.keys(times.ordinals))}) $`)[0];
  const unit = monthOrQuarter(after, times);
  if (ordinal !== undefined && unit !== null) {
    const nth = times.ordinals[(ordinal.groups[0] ?? '').toLowerCase()] ?? null;
    const start = group.start - (before.length - ordinal.start);
    return { ...group, start, end: group.end + unit.length, frequency: { times: 1, every: 1, unit: unit.unit, nth } };
  }
  for (const { pattern, means } of times.everySoMany) {
    const said = findWords(before, `(?:${pattern}) $`)[0];
    if (said !== undefined) {
      return { ...group, start: group.start - (before.length - said.start), frequency: weekly(means) };
    }
  }
  const every = findWords(before, `(?:${times.every}) $`)[0];
  if (every === undefined) return { ...group, frequency: null };
  return { ...group, start: group.start - (before.length - every.start), frequency: weekly(1) };
}

function weekly(every: number): Frequency {
  return { times: 1, every, unit: 'week', nth: null };
}

function monthOrQuarter(after: string, times: TimeWords): { unit: 'month' | 'quarter'; length: number } | null {
  const month = findWords(after, `^ (?:${times.ofMonth})`)[0];
  if (month !== undefined) return { unit: 'month', length: month.end };
  const quarter = findWords(after, `^ (?:${times.ofQuarter})`)[0];
  return quarter === undefined ? null : { unit: 'quarter', length: quarter.end };
}
