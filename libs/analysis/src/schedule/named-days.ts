const NAMES_DAYS = /;BY(?:DAY|MONTHDAY|YEARDAY)=/;

/**
 * Whether a repeat rule or a date says on which days something is. "Every week" or "every month" alone does not; "every day" does, and so
 * does a first date, from which RFC 5545 §3.3.10 takes the day that the rule leaves out.
 */
export function namesItsDays(rrule: string | null, firstDate: string | null): boolean {
  if (firstDate !== null) return true;
  return rrule !== null && (rrule.startsWith('FREQ=DAILY') || NAMES_DAYS.test(rrule));
}
