import { listFormat, numberFormat } from './formatters.js';
import type { Language } from './language.js';

/** A number with at most `decimals` places and the language's separators. */
export function number(language: Language, value: number, decimals = 1): string {
  return numberFormat(language, { maximumFractionDigits: decimals }).format(value);
}

/** A list in words: "a, b, and c". */
export function list(
  language: Language,
  items: readonly string[],
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return listFormat(language, { type }).format(items);
}

/** "project brief" inside an English sentence takes an article; a name or a phrase that brings its own word does not. */
export function withArticle(language: Language, text: string): string {
  if (language !== 'en' || /^(?:[\p{Lu}\p{N}]|(?:the|an?|our|your|each|every|its|their)\s)/u.test(text)) return text;
  return `the ${text}`;
}

/**
 * An amount or a range of money. Whole amounts carry no decimals; an hourly rate of 21.50 keeps both.
 * `currency` is an ISO 4217 code.
 */
export function money(language: Language, minimum: number, maximum: number, currency: string): string {
  const whole = Number.isInteger(minimum) && Number.isInteger(maximum);
  const format = numberFormat(
    language,
    whole ? { style: 'currency', currency, maximumFractionDigits: 0 } : { style: 'currency', currency },
  );
  // ICU joins US ranges with a spaced dash; house style sets ranges closed up, as times are.
  return minimum === maximum ? format.format(minimum) : format.formatRange(minimum, maximum).replace(/\s*–\s*/u, '–');
}
