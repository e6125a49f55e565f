import { z } from 'zod';
import { readTypedTime, typedTime, WEEKDAYS, weeklyHoursOf, type Weekday, type WeeklyHours } from '#work-model';
import type { FormValues } from '../form-fields.js';
import type { SectionSay } from './words.js';

const DAY_MINUTES = 1440;

/** Words; null when left empty. */
export const typedText = z
  .string()
  .trim()
  .max(5000)
  .optional()
  .transform((value) => (value === undefined || value === '' ? null : value));

/** One item a line. */
export const typedLines = z
  .string()
  .max(20_000)
  .optional()
  .transform((value) =>
    (value ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  );

export const typedDay = z
  .preprocess((value) => (value === '' ? undefined : value), z.iso.date().optional())
  .transform((day) => day ?? null);

export const ticked = z
  .literal('yes')
  .optional()
  .transform((value) => value === 'yes');

/** One of these words, or null for the empty choice. */
export function choice<Values extends readonly [string, ...string[]]>(values: Values) {
  return z
    .enum(values)
    .or(z.literal(''))
    .optional()
    .transform((value) => (value === undefined || value === '' ? null : value));
}

/** Forms send one ticked box as text and several as a list. */
export const typedDays = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.enum(WEEKDAYS)),
);

/** A number as people write it; null when left empty. */
export function typedNumber(most: number) {
  return z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? undefined : value),
    z.coerce
      .number()
      .min(0)
      .max(most)
      .optional()
      .transform((value) => value ?? null),
  );
}

/** The ranges of one day: `9:00–12:30, 13 – 17 Uhr`. What ends before it begins ends on the next day. */
function rangesOf(text: string): readonly { readonly start: number; readonly end: number }[] | null {
  const ranges = text
    .split(/[,;]|\band\b|\bund\b/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => part.split(/\s*(?:[-–—]|\bto\b|\bbis\b)\s*/u).map((time) => readTypedTime(time)));
  const read = ranges.map(([from, to, ...more]) => {
    if (more.length > 0 || from?.ok !== true || to?.ok !== true) return null;
    const start = from.value % DAY_MINUTES;
    return { start, end: to.value <= start ? to.value + DAY_MINUTES : to.value };
  });
  return read.some((range) => range === null) ? null : read.filter((range) => range !== null);
}

/** Hours of a week, a field for each day; null when all are empty. @param name before the days' names: `window-MO` */
export function typedHours(name: string, body: unknown, say: SectionSay): z.ZodType<WeeklyHours | null> {
  const dayField = z
    .string()
    .max(200)
    .optional()
    .transform((text, context) => {
      const ranges = rangesOf(text ?? '');
      if (ranges !== null) return ranges;
      context.addIssue({ code: 'custom', message: say('hoursFault') });
      return z.NEVER;
    });
  const shape = Object.fromEntries(WEEKDAYS.map((day) => [`${name}-${day}`, dayField]));
  return z.preprocess(
    () => body,
    z.object(shape).transform((given) => {
      const stretches = WEEKDAYS.flatMap((day) =>
        (given[`${name}-${day}`] ?? []).map(({ start, end }) => ({ days: [day], startMinute: start, endMinute: end })),
      );
      return stretches.length === 0 ? null : weeklyHoursOf(stretches);
    }),
  );
}

/** What the fields of `typedHours` show. */
export function hoursValues(name: string, hours: WeeklyHours | null): FormValues {
  const words = (day: Weekday): string | null =>
    hours?.[day]?.map(([start, end]) => `${typedTime(start)}–${typedTime(end)}`).join(', ') ?? null;
  return Object.fromEntries(WEEKDAYS.map((day) => [`${name}-${day}`, words(day)]));
}

/** Minutes as a form shows them: `40 h`, `90 min`. */
export function durationText(minutes: number | null): string | null {
  if (minutes === null) return null;
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`;
}

export function textOfLines(lines: readonly string[]): string | null {
  return lines.length === 0 ? null : lines.join('\n');
}
