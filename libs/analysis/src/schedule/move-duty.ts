import {
  dayNumberOf,
  isoDateOf,
  WEEKDAYS,
  weekdayOf,
  type PatchOperation,
  type SyncDuty,
  type Weekday,
} from '#work-model';
import type { Fix } from '../checking/finding.js';
import { clock, daysInWords } from '../checking/words.js';
import type { Slot } from './free-slots.js';
import { weeklyDaysOf } from './weekly-days.js';

/**
 * The fix that moves a set-time duty to a slot. Never safe: other people's time is promised by it, so a person decides.
 * Null when there is no slot.
 */
export function moveFix(duty: SyncDuty, index: number, slot: Slot | null): Fix | null {
  if (slot === null) return null;
  const when = `${daysInWords(slot.days)} ${clock(slot.startMinute)}–${clock(slot.endMinute)}`;
  return { title: `Move “${duty.title}” to ${when}`, patch: movePatch(duty, index, slot), isSafe: false };
}

function movePatch(duty: SyncDuty, index: number, slot: Slot): PatchOperation[] {
  const at = `/sync/${index}`;
  const patch: PatchOperation[] = [];
  const [from] = weeklyDaysOf(duty) ?? [];
  const [to] = slot.days;
  if (duty.rrule !== null && from !== undefined && to !== undefined && from !== to) {
    patch.push({ op: 'replace', path: `${at}/rrule`, value: duty.rrule.replace(/BYDAY=[^;]*/, `BYDAY=${to}`) });
    patch.push(...datesMoved(duty, at, from, to));
  }
  if (duty.startMinute !== slot.startMinute) {
    patch.push({ op: 'replace', path: `${at}/startMinute`, value: slot.startMinute });
  }
  if (duty.endMinute !== slot.endMinute) {
    patch.push({ op: 'replace', path: `${at}/endMinute`, value: slot.endMinute });
  }
  return patch;
}

/** The first day and the days left out go with it, within their weeks: a first Tuesday is no day of a meeting on Wednesdays. */
function datesMoved(duty: SyncDuty, at: string, from: Weekday, to: Weekday): PatchOperation[] {
  const days = WEEKDAYS.indexOf(to) - WEEKDAYS.indexOf(from);
  const moved = (date: string): string =>
    weekdayOf(dayNumberOf(date)) === from ? isoDateOf(dayNumberOf(date) + days) : date;
  const patch: PatchOperation[] = [];
  if (duty.dtstart !== null && moved(duty.dtstart) !== duty.dtstart) {
    patch.push({ op: 'replace', path: `${at}/dtstart`, value: moved(duty.dtstart) });
  }
  if (duty.exceptDates.some((date) => moved(date) !== date)) {
    patch.push({ op: 'replace', path: `${at}/exceptDates`, value: duty.exceptDates.map(moved).sort() });
  }
  return patch;
}
