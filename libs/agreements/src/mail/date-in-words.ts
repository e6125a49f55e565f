import type { Language } from '#documents';

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE' };

/** `Thursday, 3 December 2026, 17:00 (Europe/Berlin)`: a moment as its reader's calendar has it, with the zone said. */
export function dateInWords(at: Date, language: Language, timeZone: string): string {
  const words = new Intl.DateTimeFormat(LOCALES[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(at);
  return `${words} (${timeZone})`;
}
