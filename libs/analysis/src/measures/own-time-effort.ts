import { dueInstants, type AsyncDuty, type Horizon, type WorkModel } from '#work-model';

/**
 * Planned minutes of an own-time duty in the horizon; null when its effort is not known: no estimate, or an estimate per occurrence
 * of something whose occurrences the model does not date (per-project, ongoing).
 */
export function effortMinutesIn(model: WorkModel, duty: AsyncDuty, horizon: Horizon): number | null {
  if (duty.effortMinutes === null) return null;
  if (duty.effortPer === 'week') return duty.effortMinutes * horizon.weeks;
  const { type, rrule, date, minute } = duty.due;
  const dated = (type === 'recurring' && rrule !== null) || (type === 'one-off' && date !== null);
  if (!dated) return null;
  // "Friday afternoon" is no deadline, but it is still one piece of work each Friday.
  const due = { ...duty.due, minute: minute ?? 0 };
  return duty.effortMinutes * dueInstants(model, { ...duty, due }, horizon).length;
}
