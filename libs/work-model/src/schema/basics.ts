import { z } from 'zod';

/** RFC 5545 weekday codes, in ISO order. */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export const weekday = z.enum(WEEKDAYS);
export type Weekday = z.output<typeof weekday>;

/** One id space for the whole file, so that a document can list what it states by id alone. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** ISO 8601 calendar date, `YYYY-MM-DD`. */
export const isoDate = z.iso.date();

/** Minutes since local midnight, 0..1440. 1440 ("24:00") is allowed as an end only. */
export const minuteOfDay = z.int().min(0).max(1440);

/** Minutes since the midnight that begins the day; over 1440 when the interval ends on a later day. */
export const endMinute = z
  .int()
  .min(0)
  .max(7 * 1440);

/** IANA zone name, for example `America/New_York`. Abbreviations and fixed offsets are refused. */
export const timeZone = z.string();

/** Half-open `[start, end)` in minutes of the day, 0 <= start < end <= 1440. */
export const dayInterval = z.tuple([minuteOfDay, minuteOfDay]);

/**
 * A repeating week of hours: per weekday the sorted, disjoint, non-touching intervals.
 * Days without hours are absent. An interval past midnight is split at midnight.
 */
export const weeklyHours = z.partialRecord(weekday, z.array(dayInterval));
export type WeeklyHours = z.output<typeof weeklyHours>;

/** Weekly hours that are an expectation of their own and so can be listed, questioned and acknowledged. */
export const hoursWindow = z.object({ id, hours: weeklyHours });
export type HoursWindow = z.output<typeof hoursWindow>;

const text = z.string().min(1);
export const optionalText = text.nullable().default(null);
export const textList = z.array(text).default([]);
export { text };
