/** Hours of one day of the week in which mail may come, in the reader's zone. 1 is Monday. Ending before it begins, it goes past midnight. */
export interface SendingHours {
  readonly day: number;
  readonly from: string;
  readonly to: string;
}

export interface MailReader {
  /** IANA name. */
  readonly timeZone: string;
  /** Without them, office hours. */
  readonly hours?: readonly SendingHours[];
}

/** When nobody has said otherwise: not before work, not after it, not at the weekend. */
export const OFFICE_HOURS: readonly SendingHours[] = [1, 2, 3, 4, 5].map((day) => ({
  day,
  from: '08:00',
  to: '18:00',
}));

const DAYS_AHEAD = 8;

/**
 * When mail may go to somebody: now, while they work, else when they next begin. Where the clock is put forward over an opening, it is the
 * moment after; where it is put back, the first of the two.
 */
export function nextSendingTime(
  now: Temporal.Instant,
  { timeZone, hours = OFFICE_HOURS }: MailReader,
): Temporal.Instant {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  // From yesterday: hours that began then may go past midnight.
  const openings = Array.from({ length: DAYS_AHEAD + 1 }, (_, index) => today.add({ days: index - 1 }))
    .flatMap((date) => hours.filter(({ day }) => day === date.dayOfWeek).map((of) => spanOn(date, of, timeZone)))
    .filter(({ end }) => Temporal.Instant.compare(end, now) > 0)
    .sort((a, b) => Temporal.Instant.compare(a.start, b.start));
  const [first] = openings;
  if (first === undefined) return now;
  return Temporal.Instant.compare(first.start, now) > 0 ? first.start : now;
}

function spanOn(
  date: Temporal.PlainDate,
  { from, to }: SendingHours,
  timeZone: string,
): { start: Temporal.Instant; end: Temporal.Instant } {
  const start = at(date, from, timeZone);
  const end = at(to <= from ? date.add({ days: 1 }) : date, to, timeZone);
  return { start, end };
}

function at(date: Temporal.PlainDate, time: string, timeZone: string): Temporal.Instant {
  return date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).toInstant();
}
