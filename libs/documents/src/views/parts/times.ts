import type { AsyncDuty, SyncDuty, Weekday } from '#work-model';
import { readCadence } from '../../language/cadence/read-cadence.js';
import { cadenceWords } from '../../language/cadence/cadence-words.js';
import { clockRange, dueTime, weekdayOf } from '../../language/clock.js';
import { dateWithWeekday } from '../../language/dates.js';
import { withArticle } from '../../language/numbers.js';
import { say } from '../../language/say.js';
import { zoneName } from '../../language/zones.js';
import type { DocumentInput } from '../document-input.js';
import { phrase } from './prose.js';

const EVERY_DAY: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The zone in words; null means the role's. */
export function zoneWords({ model, language }: DocumentInput, timeZone: string | null): string {
  const zone = timeZone ?? model.role.timeZone;
  if (zone === null)
    throw new Error('A clock time without a time zone reached a document; assertValuesFor comes first.');
  return zoneName(language, zone);
}

/** Start and end of a set time. The zone is added when asked for, and always when it is not the role's. */
export function setTimeWords(input: DocumentInput, duty: SyncDuty, withZone: boolean): string {
  const time = clockRange(input.language, duty.startMinute ?? 0, duty.endMinute ?? 0);
  const foreign = duty.timeZone !== null && duty.timeZone !== input.model.role.timeZone;
  if (!withZone && !foreign) return time;
  return say(input.language, 'clock.inZone', { time, zone: zoneWords(input, duty.timeZone) });
}

export function setTimeCadence({ language }: DocumentInput, duty: SyncDuty): string {
  return cadenceWords(language, duty);
}

/** The moment a result is owed: "every Friday, by 5:00 pm Eastern (New York)". */
export function dueWords(input: DocumentInput, { due }: AsyncDuty): string {
  const { language } = input;
  if (due.type === 'ongoing') return say(language, 'due.ongoing');
  if (due.type === 'per-project')
    return say(language, 'due.perProject', { source: withArticle(language, phrase(due.source ?? '')) });
  const zone = zoneWords(input, due.timeZone);
  const minute = due.minute ?? 0;
  if (due.type === 'one-off') {
    const day = due.date ?? '';
    const time = dueTime(language, minute, weekdayOf(day));
    return say(language, 'due.oneOff', { date: dateWithWeekday(language, day), time, zone });
  }
  const cadence = cadenceWords(language, { rrule: due.rrule, dtstart: due.date });
  return say(language, 'due.recurring', {
    cadence,
    time: dueTime(language, minute, onlyDay(due.rrule, due.date)),
    zone,
  });
}

function onlyDay(rrule: string | null, date: string | null): Weekday | null {
  const days = weeklyDays(rrule, date);
  return days?.length === 1 ? (days[0] ?? null) : null;
}

/** The weekdays of something that happens every week; null when it does not happen every week. */
export function weeklyDays(rrule: string | null, dtstart: string | null): readonly Weekday[] | null {
  const cadence = rrule === null ? null : readCadence(rrule, dtstart);
  if (cadence === null || cadence.interval !== 1) return null;
  if (cadence.type === 'daily') return EVERY_DAY;
  return cadence.type === 'weekly' ? cadence.days : null;
}
