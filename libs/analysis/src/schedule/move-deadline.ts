import { dayNumberOf, weekdayOf, type AsyncDuty, type PatchOperation, type WorkModel } from '#work-model';
import { clock, weekdayName, weekdayOfDate } from '../checking/words.js';
import type { Fix } from '../checking/finding.js';
import { deadlineOnClock, zoneOfDue } from './deliverables.js';
import { weeklyDaysOf } from './weekly-days.js';

/**
 * The fix that moves a deadline, and with it all its repetitions, so that the one at `from` falls on `to` (epoch minutes). Never safe: a
 * deadline is a promise between people. Null when the repeat rule cannot follow: another day needs a one-off or a rule of one weekday in
 * every week.
 */
export function moveDeadlineFix(model: WorkModel, index: number, from: number, to: number): Fix | null {
  const duty = model.async[index];
  if (duty === undefined) return null;
  const patch = movePatch(model, duty, index, { from, to });
  if (patch === null) return null;
  const { date, minute } = deadlineOnClock(to, zoneOfDue(model, duty));
  const day =
    duty.due.type === 'one-off' ? `${weekdayName(weekdayOfDate(date))} ${date}` : weekdayName(weekdayOfDate(date));
  const when =
    isSameDay(model, duty, { from, to }) && duty.due.type !== 'one-off' ? clock(minute) : `${day} ${clock(minute)}`;
  return {
    title: `Make “${duty.title}” due ${isWeeklyOnOneDay(duty) ? `${day} ${clock(minute)}` : when}`,
    patch,
    isSafe: false,
  };
}

interface Move {
  readonly from: number;
  readonly to: number;
}

function movePatch(model: WorkModel, duty: AsyncDuty, index: number, move: Move): PatchOperation[] | null {
  const at = `/async/${index}/due`;
  const { date, minute } = deadlineOnClock(move.to, zoneOfDue(model, duty));
  const minutePatch: PatchOperation[] =
    minute === duty.due.minute ? [] : [{ op: 'replace', path: `${at}/minute`, value: minute }];
  if (isSameDay(model, duty, move)) return minutePatch.length > 0 ? minutePatch : null;
  if (duty.due.type === 'one-off') return [{ op: 'replace', path: `${at}/date`, value: date }, ...minutePatch];
  if (!isWeeklyOnOneDay(duty)) return null;
  const day = weekdayOf(dayNumberOf(date));
  return [{ op: 'replace', path: `${at}/rrule`, value: `FREQ=WEEKLY;BYDAY=${day}` }, ...minutePatch];
}

function isSameDay(model: WorkModel, duty: AsyncDuty, { from, to }: Move): boolean {
  const timeZone = zoneOfDue(model, duty);
  return deadlineOnClock(from, timeZone).date === deadlineOnClock(to, timeZone).date;
}

/** Every week, on one weekday, from no stated day on: another weekday is then a matter of one letter. */
function isWeeklyOnOneDay({ due }: AsyncDuty): boolean {
  const isPlain = due.type === 'recurring' && due.date === null && !(due.rrule ?? '').includes('INTERVAL');
  return isPlain && weeklyDaysOf(due)?.length === 1;
}
