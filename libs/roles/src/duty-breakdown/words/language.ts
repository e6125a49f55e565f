/** The languages that breakdowns are said in. */
export const BREAKDOWN_LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof BREAKDOWN_LANGUAGES)[number];
