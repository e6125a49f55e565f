import type { Language } from '#documents';

const LOCALES = { en: 'en-GB', de: 'de-DE' } as const satisfies Record<Language, string>;

/** “23 November 2026”, “23. November 2026”. @param timeZone IANA name */
export function dayInWords(at: Date, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone }).format(at);
}

/** “23 November 2026 at 14:05 CET”, “23. November 2026 um 14:05 MEZ”: with its zone, because readers sit in several. @param timeZone IANA name */
export function momentInWords(at: Date, language: Language, timeZone: string): string {
  const day = dayInWords(at, language, timeZone);
  const parts = new Intl.DateTimeFormat(LOCALES[language], {
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  }).format(at);
  return `${day} ${language === 'de' ? 'um' : 'at'} ${parts}`;
}
