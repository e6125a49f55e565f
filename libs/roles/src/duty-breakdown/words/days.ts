import type { Language } from './language.js';
import { WEEKDAYS, type Weekday } from '#work-model';

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-US', de: 'de-DE' };

/** Days in words: "Monday", "Monday and Thursday", "Monday to Friday", "every day". */
export function dayListWords(language: Language, days: readonly Weekday[]): string {
  const sorted = WEEKDAYS.filter((day) => days.includes(day));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (sorted.length === 7) return language === 'de' ? 'jeden Tag' : 'every day';
  if (first === undefined || last === undefined) return '';
  const isRun = WEEKDAYS.indexOf(last) - WEEKDAYS.indexOf(first) === sorted.length - 1;
  if (sorted.length > 2 && isRun)
    return `${dayWord(language, first)} ${language === 'de' ? 'bis' : 'to'} ${dayWord(language, last)}`;
  return listWords(
    language,
    sorted.map((day) => dayWord(language, day)),
  );
}

export function listWords(language: Language, items: readonly string[]): string {
  return new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(items);
}

/** A number with at most so many decimals, with the separators of the language. */
export function numberWords(language: Language, value: number, decimals: number): string {
  return new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: decimals }).format(value);
}

/** An ISO date: "January 5, 2026", "5. Januar 2026". */
export function dateWords(language: Language, date: string): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

export function dayWord(language: Language, day: Weekday): string {
  // 2024-01-01 was a Monday.
  const date = new Date(Date.UTC(2024, 0, 1 + WEEKDAYS.indexOf(day)));
  return new Intl.DateTimeFormat(LOCALES[language], { weekday: 'long', timeZone: 'UTC' }).format(date);
}
