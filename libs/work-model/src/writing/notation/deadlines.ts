import { readAvailableFrom } from '../../notation/available-from.js';
import { readDue } from '../../notation/due.js';
import type { AsyncDuty, Due } from '../../schema/duties.js';
import { isSame } from '../same.js';
import { clockLike } from './clock.js';
import { daysPhrase } from './days.js';
import { simpleWeekly } from './recurrences.js';

/** A deadline in words, `FR 17:00`; null when words cannot say all of it. @param present What stands there now. */
export function dueText(due: Due, present: unknown): string | null {
  const old = typeof present === 'string' ? present : '';
  const text = due.type === 'ongoing' ? 'ongoing' : dayAndTime(due, old);
  const read = text === null ? null : readDue(text);
  return read?.ok && isSame(read.value, due) ? text : null;
}

function dayAndTime(due: Due, old: string): string | null {
  const [, oldDays = '', oldClock] = /^(.*?)(?: ([0-9]{1,2}:[0-9]{2})(?: .*)?)?$/.exec(old) ?? [];
  const weekly = due.rrule === null ? null : simpleWeekly(due.rrule);
  const when = weekly ? daysPhrase(weekly.days, [oldDays]) : due.date;
  if (when === null) return null;
  const clock = due.minute === null ? null : clockLike(due.minute, oldClock);
  return [when, clock, due.timeZone].filter((word) => word !== null).join(' ');
}

/** A deadline as a map, for what words cannot say. */
export function dueMap(due: Due): Record<string, unknown> {
  const { type, source, ...rest } = due;
  const from = source === null ? {} : { [type === 'per-project' ? 'perProject' : 'source']: source };
  const said = { ...from, ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null)) };
  return impliedType(said) === type ? said : { type, ...said };
}

/** The type that a reader takes a deadline without one for; null when it needs one. */
export function impliedType(written: Readonly<Record<string, unknown>>): Due['type'] | null {
  if (written['perProject'] !== undefined) return 'per-project';
  if (written['rrule'] !== undefined) return 'recurring';
  if (written['date'] !== undefined) return 'one-off';
  return written['text'] === undefined ? null : 'recurring';
}

type AvailableFrom = NonNullable<AsyncDuty['availableFrom']>;

/** The earliest moment in words, `MO 09:00`; null when words cannot say it. */
export function availableFromText(from: AvailableFrom, present: unknown): string | null {
  const oldClock = typeof present === 'string' ? present.split(' ')[1] : undefined;
  const text = `${from.date ?? from.day ?? ''} ${clockLike(from.minute, oldClock)}`;
  const read = readAvailableFrom(text);
  return read.ok && isSame(read.value, from) ? text : null;
}
