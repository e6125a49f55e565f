import { z } from 'zod';
import { readDate } from '../notation/calendar-date.js';
import { ID, JURISDICTION, readId, readJurisdiction, readLanguage } from '../notation/id.js';
import { readTimeZone } from '../notation/time-zone.js';
import { notation } from '../notation/written.js';
import { WEEKDAYS } from './weekdays.js';

export { WEEKDAYS };
export const weekday = z.enum(WEEKDAYS);
export type Weekday = z.output<typeof weekday>;

/** One id space for the whole file, so that a document can list what it states by id alone. */
export const id = notation(readId, ID, {
  id: 'Id',
  description: 'Stable name of this item within the file: lower-case words joined by hyphens.',
  expected: 'an id such as team-meeting',
  examples: ['team-meeting'],
});

/** ISO 8601 calendar date, `YYYY-MM-DD`. */
export const isoDate = notation(readDate, '[0-9]{4}-[0-9]{2}-[0-9]{2}', {
  id: 'Date',
  description: 'Calendar date, year-month-day.',
  expected: 'a calendar date such as 2026-03-06',
  examples: ['2026-03-06'],
  format: 'date',
});

/** Minutes since local midnight, 0..1440. 1440 ("24:00") is allowed as an end only. */
export const minuteOfDay = z.int().min(0).max(1440);

/** Minutes since the midnight that begins the day; over 1440 when the interval ends on a later day. */
export const endMinute = z
  .int()
  .min(0)
  .max(7 * 1440);

/** No duration in a role is longer than a year; larger numbers are slips, and would make arithmetic meaningless. */
export const YEAR_MINUTES = 366 * 1440;

/** IANA zone name, for example `America/New_York`. Abbreviations and fixed offsets are refused. */
export const timeZone = notation(readTimeZone, '(?:UTC|[A-Z][A-Za-z_]+(?:/[A-Za-z0-9_+-]+)+)', {
  id: 'TimeZone',
  description:
    'IANA time zone. An abbreviation such as EST or an offset such as GMT+1 does not say when clocks change.',
  expected: 'an IANA time zone such as America/New_York',
  examples: ['America/New_York', 'Europe/Berlin'],
});

/** ISO 3166-1/-2 code, or a city within one such as `US-NY-NYC`. */
export const jurisdiction = notation(readJurisdiction, JURISDICTION, {
  id: 'Jurisdiction',
  description: 'Country, state or city whose law applies: ISO 3166 codes, cities added as in US-NY-NYC.',
  expected: 'an ISO 3166 code such as US-OH',
  examples: ['US-OH', 'DE', 'US-NY-NYC'],
});

/** BCP 47 language tag. */
export const language = notation(readLanguage, '[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*', {
  description: 'BCP 47 tag of the language the free texts are written in.',
  expected: 'a language tag such as en or de',
  examples: ['en', 'de'],
});

/** Half-open `[start, end)` in minutes of the day, 0 <= start < end <= 1440. */
export const dayInterval = z.tuple([minuteOfDay, minuteOfDay]);

/**
 * A repeating week of hours: per weekday the sorted, disjoint, non-touching intervals.
 * Days without hours are absent. An interval past midnight is split at midnight.
 */
export const weeklyHours = z.partialRecord(weekday, z.array(dayInterval));
export type WeeklyHours = z.output<typeof weeklyHours>;

/** Weekly hours that are an expectation of their own and so can be listed, questioned and acknowledged. */
export const hoursWindow = z.strictObject({ id, hours: weeklyHours });
export type HoursWindow = z.output<typeof hoursWindow>;

/** Words; blanks alone are not an answer. */
const text = z
  .string()
  .min(1)
  .check((payload) => {
    if (payload.value === '' || payload.value.trim() !== '') return;
    payload.issues.push({ code: 'custom', input: payload.value, message: 'holds only blanks' });
  });
export const optionalText = text.nullable().default(null);
export const textList = z.array(text).default([]);
export { text };
