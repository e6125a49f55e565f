import { z } from 'zod';
import { isoDateOf, MINUTES_PER_DAY, type WorkModel } from '#work-model';
import type { Fix } from '../../checking/finding.js';
import type { RoleFacts } from '../../checking/role-facts.js';
import { coveringSchedulingRows } from '../../checking/scheduling-cover.js';
import { defineRule, type LegalSource, type Report } from '../../checking/rule.js';
import { clock, duration, weekdayName, weekdayOfDate } from '../../checking/words.js';
import { matchingRows, WORKING_TIME, type WorkingTimeRow } from '../../law/index.js';
import { workPeriods, type ListedDuty, type WorkPeriod } from '../../schedule/work-periods.js';

/** How much rest, who says so, and whether the place of the role says it. */
interface RestLimit {
  readonly minutes: number;
  readonly law: readonly LegalSource[];
  readonly isOwed: boolean;
  /** The rest must lie within 24 hours from the start of the working day, so that a day of more than 13 hours breaks it by itself. */
  readonly isWithinDay: boolean;
}

interface ShortRest {
  /** What the working day begins with. */
  readonly first: WorkPeriod;
  readonly before: WorkPeriod;
  /** Null: the working day alone is too long. */
  readonly after: WorkPeriod | null;
  readonly minutes: number;
}

/** One pair of duties, with its first instance. */
interface Found {
  readonly rest: ShortRest;
  readonly limit: RestLimit;
  instances: number;
}

type MessageId = 'between' | 'longDay' | 'notOwed';

/** Eleven hours from the end of one day's work to the start of the next. */
export const dailyRestBelow11h = defineRule({
  id: 'daily-rest-below-11h',
  family: 'working-time-law',
  title: 'Set times leave too little rest between two working days',
  severity: 'warning',
  isLegal: true,
  options: z.strictObject({}),
  messages: {
    between:
      'Only {rest} lie between {end} (“{before}”) and {start} (“{after}”); {required} of rest on end are required.',
    longDay:
      'The working day of {length} from {start}, which ends with “{before}”, leaves only {rest} of rest in 24 hours; {required} on end are required.',
    notOwed:
      'Only {rest} lie between {end} (“{before}”) and {start} (“{after}”). No rule known here asks for more in this place; European law asks for {required}, for sleep and the way home.',
  },
  sources: ['Dir. 2003/88/EC art. 3', 'Working Time Regulations 1998 reg. 10'],
  *check({ model, facts }) {
    const limits = limitsOf(model);
    const [strictest] = limits;
    if (strictest === undefined) return;
    const found = new Map<string, Found>();
    for (const rest of shortRests(workPeriods(facts), strictest)) {
      const limit =
        limits.find((one) => one.isOwed && rest.minutes < one.minutes) ??
        limits.find((one) => rest.minutes < one.minutes);
      if (limit === undefined) continue;
      const key = `${rest.before.last.index} ${rest.after?.first.index ?? 'long'}`;
      const known = found.get(key);
      if (known === undefined) found.set(key, { rest, limit, instances: 1 });
      else known.instances += 1;
    }
    for (const one of found.values()) yield reportOf(facts, one);
  },
});

/** The longest rest first. Without a law of the place the European number stands as advice. */
function limitsOf(model: WorkModel): RestLimit[] {
  if (model.role.engagement !== 'employee') return [];
  const rows: readonly WorkingTimeRow[] = WORKING_TIME;
  const restRows = rows.filter((row) => row.limit === 'least-daily-rest');
  const owed = matchingRows(restRows, model.role.jurisdictions);
  const general = owed.length > 0 ? owed : restRows.filter((row) => row.code === 'EU');
  const limits: RestLimit[] = general.map((row) => ({
    minutes: row.minutes,
    law: owed.length > 0 ? owed : general,
    isOwed: owed.length > 0,
    isWithinDay: owed.length > 0,
  }));
  for (const row of coveringSchedulingRows(model)) {
    if (row.restMinutes !== null)
      limits.push({ minutes: row.restMinutes, law: [row], isOwed: true, isWithinDay: false });
  }
  return limits.sort((a, b) => b.minutes - a.minutes || Number(b.isOwed) - Number(a.isOwed));
}

/**
 * A working day begins with the first set time of a local day. Within 24 hours from there a free stretch as long as the rest must lie;
 * hours between two parts of one day are therefore no fault when the night is long enough.
 */
function* shortRests(periods: readonly WorkPeriod[], limit: RestLimit): Generator<ShortRest> {
  let day = Number.NEGATIVE_INFINITY;
  for (const [at, period] of periods.entries()) {
    const startDay = Math.floor(period.start / MINUTES_PER_DAY);
    if (startDay === day) continue;
    day = startDay;
    const rest = shortRestFrom(periods, at, limit);
    if (rest !== null) yield rest;
  }
}

function shortRestFrom(
  periods: readonly WorkPeriod[],
  at: number,
  { minutes, isWithinDay }: RestLimit,
): ShortRest | null {
  const first = periods[at];
  if (first === undefined) return null;
  const dayEnd = first.start + MINUTES_PER_DAY;
  let between: ShortRest | null = null;
  let last = first;
  let longestWithin = 0;
  for (let next = at + 1; last.end < dayEnd; next += 1) {
    const after = periods[next];
    if (after === undefined) break;
    longestWithin = Math.max(longestWithin, Math.min(after.start, dayEnd) - last.end);
    const gap = after.start - last.end;
    // The longest of the short gaps is the rest that was meant.
    if (gap < minutes && gap > (between?.minutes ?? 0)) between = { first, before: last, after, minutes: gap };
    if (after.start >= dayEnd) break;
    last = after;
  }
  longestWithin = Math.max(longestWithin, dayEnd - last.end);
  if (longestWithin >= minutes) return null;
  return between ?? (isWithinDay ? { first, before: last, after: null, minutes: Math.max(0, longestWithin) } : null);
}

function reportOf(facts: RoleFacts, { rest, limit, instances }: Found): Report<MessageId> {
  const { first, before, after, minutes } = rest;
  const data = {
    rest: duration(minutes),
    restMinutes: minutes,
    required: duration(limit.minutes),
    before: before.last.duty.title,
    instances,
  };
  const fixes: Fix[] = [{ title: 'End earlier the day before, or begin later', patch: null, isSafe: false }];
  if (after === null) {
    const more = { length: duration(before.end - first.start), start: momentInWords(first.start) };
    const path = `/sync/${before.last.index}/endMinute`;
    return { message: 'longDay', data: { ...data, ...more }, path, law: limit.law, fixes };
  }
  const moments = { end: momentInWords(before.end), start: momentInWords(after.start), after: after.first.duty.title };
  return {
    message: limit.isOwed ? 'between' : 'notOwed',
    data: { ...data, ...moments },
    path: easierToMove(facts, before.last, after.first),
    severity: limit.isOwed ? 'warning' : 'info',
    law: limit.law,
    fixes,
  };
}

/** What happens more rarely is the exception that makes the trouble; else the shorter of the two, else the later. */
function easierToMove(facts: RoleFacts, before: ListedDuty, after: ListedDuty): string {
  const rarer = facts.instancesOf(before.duty).length - facts.instancesOf(after.duty).length;
  const isBefore = (rarer || lengthOf(before) - lengthOf(after)) < 0;
  return isBefore ? `/sync/${before.index}/endMinute` : `/sync/${after.index}/startMinute`;
}

function lengthOf({ duty: { startMinute, endMinute } }: ListedDuty): number {
  return (endMinute ?? 0) - (startMinute ?? 0);
}

/** "Monday 22:00", of local minutes since 1970. */
function momentInWords(localMinute: number): string {
  const day = Math.floor(localMinute / MINUTES_PER_DAY);
  return `${weekdayName(weekdayOfDate(isoDateOf(day)))} ${clock(localMinute - day * MINUTES_PER_DAY)}`;
}
