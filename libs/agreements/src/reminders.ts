import type { Reminders } from '#accounts';

/** A nudge within the week, and an end to it before it annoys. */
export const USUAL_REMINDERS: Reminders = { firstAfterDays: 2, everyDays: 3, most: 4 };
/** Long enough to talk it over at home, short enough that the terms still stand. */
export const USUAL_EXPIRY_DAYS = 14;
