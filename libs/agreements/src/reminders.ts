import { z } from 'zod';

/** When somebody is reminded who has been asked and has not acted. Days are counted from the day of asking, or of the reminder before. */
export const remindersSchema = z.strictObject({
  firstAfterDays: z.int().min(1).max(90),
  everyDays: z.int().min(1).max(90),
  most: z.int().min(0).max(20),
});
export type Reminders = z.output<typeof remindersSchema>;

/** A nudge within the week, and an end to it before it annoys. */
export const USUAL_REMINDERS: Reminders = { firstAfterDays: 2, everyDays: 3, most: 4 };
/** Long enough to talk it over at home, short enough that the terms still stand. */
export const USUAL_EXPIRY_DAYS = 14;
