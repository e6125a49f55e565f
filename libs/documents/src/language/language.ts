/** The languages that documents are made in. A language is added by a catalogue; the compiler names what it lacks. */
export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * The locale whose formats a language uses. One per language, not per reader: the same model and language must give the same
 * bytes wherever they are made.
 */
export const LOCALES: Readonly<Record<Language, string>> = { en: 'en-US', de: 'de-DE' };
