import type { ScheduleFacts } from '#analysis';
import {
  subtract,
  syncInstances,
  totalMinutes,
  union,
  type Horizon,
  type Interval,
  type SyncDuty,
  type WorkModel,
} from '#work-model';

/** Minutes of a set-time duty in the horizon, alone; null while its days or times are unanswered. */
export function ownMinutes(model: WorkModel, duty: SyncDuty, horizon: Horizon): number | null {
  const { rrule, dtstart, startMinute, endMinute } = duty;
  if ((rrule === null && dtstart === null) || startMinute === null || endMinute === null) return null;
  return syncInstances(model, duty, horizon).reduce((total, { interval: [start, end] }) => total + end - start, 0);
}

/**
 * The minutes of the horizon by duty id, each counted once and without unpaid breaks at a stated time. Where duties overlap, the one that
 * fills attention has the minute (a meeting on an office day is meeting time), then the one that the file names first.
 */
export function countedMinutes({ model, required, unpaidBreaks }: ScheduleFacts): Map<string, number> {
  const intervals = Map.groupBy(required, ({ dutyId }) => dutyId);
  const counted = new Map<string, number>();
  let taken: readonly Interval[] = unpaidBreaks;
  for (const { id } of model.sync.toSorted((a, b) => rankOf(a) - rankOf(b))) {
    const time = union((intervals.get(id) ?? []).map(({ interval }) => interval));
    counted.set(id, totalMinutes(subtract(time, taken)));
    taken = union(taken, time);
  }
  return counted;
}

/** Presence is the one kind of required time that leaves room for another duty. */
function rankOf({ kind }: SyncDuty): number {
  return Number(kind === 'presence');
}
