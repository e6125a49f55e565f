import { LOCALES, type Language } from './language.js';

/**
 * Intl formatters, each made once. Making one takes ICU about 0.1 ms, and a document asks for hundreds: without this cache that is
 * nine tenths of the time a document takes before it is printed. The options are constants of this folder (and currencies and
 * zones), so the cache stays small.
 */
const dateFormats = new Map<string, Intl.DateTimeFormat>();
const numberFormats = new Map<string, Intl.NumberFormat>();
const listFormats = new Map<string, Intl.ListFormat>();

export function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return once(dateFormats, language, options, (locale) => new Intl.DateTimeFormat(locale, options));
}

export function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return once(numberFormats, language, options, (locale) => new Intl.NumberFormat(locale, options));
}

export function listFormat(language: Language, options: Intl.ListFormatOptions): Intl.ListFormat {
  return once(listFormats, language, options, (locale) => new Intl.ListFormat(locale, options));
}

function once<T>(made: Map<string, T>, language: Language, options: object, make: (locale: string) => T): T {
  const key = `${language}${JSON.stringify(options)}`;
  let formatter = made.get(key);
  if (formatter === undefined) made.set(key, (formatter = make(LOCALES[language])));
  return formatter;
}
