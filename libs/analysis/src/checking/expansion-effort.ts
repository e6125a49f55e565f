import { dayNumberOf, parseRecurrenceRule, type Horizon, type WorkModel } from '#work-model';

/**
 * What it takes to work out the repeat rules of a role in a horizon, in periods that are looked at one by one; about 30 µs each.
 * Rules by days or weeks alone are arithmetic and cost nothing here. The others cost a little to set up, and then each period in
 * the horizon, or, where times are counted, each since the first day.
 * @throws RecurrenceInvalid
 */
export function expansionEffort(model: WorkModel, horizon: Horizon): number {
  const duties = model.sync.map(({ rrule, dtstart }) => ({ rrule, start: dtstart }));
  const deliverables = model.async.map(({ due }) => ({ rrule: due.rrule, start: due.date }));
  let periods = 0;
  for (const { rrule, start } of [...duties, ...deliverables]) {
    if (rrule !== null) periods += periodsOf(rrule, start, horizon);
  }
  return periods;
}

const SET_UP = 10;
const ARITHMETIC_PARTS = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'WKST', 'UNTIL']);
const DAYS_OF_PERIOD: Readonly<Record<string, number>> = { DAILY: 1, WEEKLY: 7, MONTHLY: 30, YEARLY: 365 };

function periodsOf(rrule: string, start: string | null, { startDate, endDate }: Horizon): number {
  const { frequency, interval, count, parts } = parseRecurrenceRule(rrule);
  const isByDays = frequency === 'DAILY' || frequency === 'WEEKLY';
  if (isByDays && [...parts.keys()].every((part) => ARITHMETIC_PARTS.has(part))) return 0;
  const from = count !== null && start !== null && start < startDate ? start : startDate;
  const periods = (dayNumberOf(endDate) - dayNumberOf(from)) / (interval * (DAYS_OF_PERIOD[frequency] ?? 1));
  return SET_UP + Math.min(count ?? periods, periods);
}
