import { cadenceInWords, WEEKDAYS, type SyncDuty, type Weekday } from '#work-model';

const WEEKLY = /^FREQ=WEEKLY(?:;INTERVAL=(?<weeks>\d+))?;BYDAY=(?<days>[A-Z,]+)$/u;

/** How often a set time is, as far as the form can show it; what it cannot stays as it is, in words. */
export function rhythmOf(duty: Pick<SyncDuty, 'rrule' | 'dtstart'> | null): {
  isOther: boolean;
  everyWeeks: number;
  days: readonly Weekday[];
  words: string;
} {
  const rule = duty?.rrule ?? null;
  const words = rule === null ? (duty?.dtstart ?? '') : cadenceInWords(rule, duty?.dtstart ?? null);
  if (rule === 'FREQ=DAILY') return { isOther: false, everyWeeks: 1, days: WEEKDAYS, words };
  const { weeks } = WEEKLY.exec(rule ?? '')?.groups ?? {};
  const everyWeeks = Number(weeks ?? 1);
  const days = daysIn(rule);
  return { isOther: duty !== null && (days.length === 0 || everyWeeks > 2), everyWeeks, days, words };
}

/** The days that a weekly rule names; none for other rules. */
export function daysIn(rule: string | null): readonly Weekday[] {
  if (rule === 'FREQ=DAILY') return WEEKDAYS;
  const named = WEEKLY.exec(rule ?? '')?.groups?.['days']?.split(',') ?? [];
  return WEEKDAYS.filter((day) => named.includes(day));
}
