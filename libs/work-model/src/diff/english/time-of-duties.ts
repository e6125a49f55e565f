import type { Due, SyncDuty } from '../../schema/duties.js';
import { cadenceInWords, plainWeekdays } from './cadence.js';
import { clockInWords, dateInWords, listInWords, rangeInWords, zoneInWords } from './values.js';

/** What a sentence about a time must say because it is what differs; the rest would only make it longer. */
export interface Detail {
  readonly zone?: boolean;
  readonly firstDay?: boolean;
  readonly exceptions?: boolean;
}

/** When a set-time duty happens: "Monday 10:00–11:00", "every second Friday 9:00–9:30". Null while nothing is answered. */
export function whenInWords(duty: SyncDuty, detail: Detail = {}): string | null {
  const days = duty.rrule === null ? dateOrNull(duty.dtstart) : weekdaysOrCadence(duty.rrule, duty.dtstart);
  const time = timeInWords(duty);
  const zone = detail.zone ? `(${duty.timeZone === null ? "the role's time zone" : zoneInWords(duty.timeZone)})` : null;
  const first =
    detail.firstDay && duty.rrule !== null && duty.dtstart !== null ? `from ${dateInWords(duty.dtstart)} on` : null;
  const except =
    detail.exceptions && duty.exceptDates.length > 0 ? `except on ${datesInWords(duty.exceptDates)}` : null;
  if (days === null && time === null) return null;
  return [days, time, zone, first, except].filter((part) => part !== null).join(' ');
}

function timeInWords({ startMinute, endMinute }: SyncDuty): string | null {
  if (startMinute === null) return endMinute === null ? null : `until ${clockInWords(endMinute)}`;
  return endMinute === null ? `from ${clockInWords(startMinute)}` : rangeInWords(startMinute, endMinute);
}

function datesInWords(dates: readonly string[]): string {
  return listInWords([...dates].sort().map(dateInWords));
}

/** When a result is due, after the word "due": "Friday 15:00", "on 6 March 2026 at 17:00", "by the deadline in the project brief". */
export function dueInWords(due: Due, detail: Detail = {}): string {
  switch (due.type) {
    case 'per-project':
      return `by each project's own deadline${due.source === null ? '' : ` (${due.source})`}`;
    case 'ongoing':
      return 'at no set time, since it is ongoing';
    default: {
      const days = due.rrule === null ? onDate(due.date) : weekdaysOrCadence(due.rrule, due.date);
      const time = due.minute === null ? due.text : dueClock(due.minute, days !== null && due.rrule === null);
      const zone = detail.zone
        ? `(${due.timeZone === null ? "the role's time zone" : zoneInWords(due.timeZone)})`
        : null;
      const first =
        detail.firstDay && due.rrule !== null && due.date !== null ? `counted from ${dateInWords(due.date)}` : null;
      const words = [days, time, zone, first].filter((part) => part !== null);
      return words.length === 0 ? 'at no stated time' : words.join(' ');
    }
  }
}

/** The end of a day is said in words: readers take "24:00" for the start of it about as often as for the end. */
function dueClock(minute: number, afterDate: boolean): string {
  if (minute === 1440) return 'by the end of the day';
  return `${afterDate ? 'at ' : ''}${clockInWords(minute)}`;
}

function onDate(date: string | null): string | null {
  return date === null ? null : `on ${dateInWords(date)}`;
}

function dateOrNull(date: string | null): string | null {
  return date === null ? null : dateInWords(date);
}

function weekdaysOrCadence(rrule: string, first: string | null): string {
  return plainWeekdays(rrule) ?? cadenceInWords(rrule, first);
}
