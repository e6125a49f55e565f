import {
  dayNumberOf,
  isoDateOf,
  toEpochMinute,
  weekdayIndexOf,
  WEEKDAYS,
  zoneOfRole,
  type AsyncDuty,
} from '#work-model';
import type { RoleFacts } from '../checking/role-facts.js';
import { deadlineOnClock, dueTimesOf, gapsOf, ownerOf, zoneOfDue, type readyTimesById } from './deliverables.js';
import type { Job } from './earliest-deadline-first.js';
import { MinuteTally } from './minute-tally.js';

/**
 * The work of a deliverable as single jobs with a beginning, an end and an effort, for as much of the horizon as is certain: none when its effort
 * or times are not stated or somebody else owes it, and none that may have been begun before the horizon.
 *
 * Work begins when the file says (`availableFrom`), or when what it needs has come since the deadline before; of a thing that comes several
 * times in a round, the first. Otherwise a repeating job may begin a whole round (its longest) before it is due.
 * @throws RecurrenceInvalid, RecurrenceTooLarge, ScheduleTooLarge
 */
export function jobsOf(facts: RoleFacts, duty: AsyncDuty, index: number, readyOf: ReadyTimesById): Job[] {
  if (duty.effortMinutes === null || duty.effortMinutes === 0 || ownerOf(facts.model, duty) !== null) return [];
  const { times, isOnce } = dueTimesOf(facts, duty);
  if (isOnce && duty.effortPer === 'week') return [];
  const { start, end, weeks } = facts.horizon;
  const minutes =
    duty.effortPer === 'week' ? Math.floor((duty.effortMinutes * weeks) / times.length) : duty.effortMinutes;
  const longestRound = Math.max(0, ...gapsOf(times));
  const inputs = inputTimes(duty, readyOf);
  return times.flatMap((due, number): Job[] => {
    if (due > end) return [];
    const round = { due, before: times[number - 1] ?? null };
    const stated = latest([availableFrom(facts, duty, due), ...inputs.map((ready) => firstInRound(ready, round))]);
    const release = stated ?? (longestRound > 0 ? due - longestRound : null);
    return release === null || release < start || release >= due ? [] : [{ duty: index, release, due, minutes }];
  });
}

interface Round {
  readonly due: number;
  readonly before: number | null;
}

type ReadyTimesById = ReturnType<typeof readyTimesById>;

/** When meetings, and things that somebody else makes, are ready. */
function inputTimes({ dependsOn }: AsyncDuty, readyOf: ReadyTimesById): MinuteTally[] {
  const needed = dependsOn.map(readyOf).filter((one) => one !== null && !one.isOwn);
  return needed.map((one) => new MinuteTally((one?.times ?? []).map((time) => [time, time + 1])));
}

/** The first that came since the deadline before, when work on this one can begin; else the last there was. */
function firstInRound(ready: MinuteTally, { due, before }: Round): number | null {
  const first = ready.firstHeldFrom(before === null ? Number.NEGATIVE_INFINITY : before + 1);
  if (first !== null && first < due) return first;
  const end = ready.lastHeldBefore(due);
  return end === null ? null : end - 1;
}

function availableFrom({ model }: RoleFacts, duty: AsyncDuty, due: number): number | null {
  const from = duty.availableFrom;
  if (from === null) return null;
  const timeZone = zoneOfDue(model, duty);
  if (from.date !== null) return toEpochMinute(from.date, from.minute, zoneOfRole(model));
  const day = dayNumberOf(deadlineOnClock(due, timeZone).date);
  if (from.day === null) return null;
  const back = (weekdayIndexOf(day) - WEEKDAYS.indexOf(from.day) + 7) % 7;
  const at = toEpochMinute(isoDateOf(day - back), from.minute, timeZone);
  return at < due ? at : at - 7 * 1440;
}

function latest(times: readonly (number | null)[]): number | null {
  const known = times.filter((time) => time !== null);
  return known.length === 0 ? null : Math.max(...known);
}
