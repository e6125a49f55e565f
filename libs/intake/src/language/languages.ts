import { DUTIES_DE } from './de/duties.js';
import { LAYOUT_DE } from './de/layout.js';
import { TERMS_DE } from './de/terms.js';
import { TIMES_DE } from './de/times.js';
import { DUTIES_EN } from './en/duties.js';
import { LAYOUT_EN } from './en/layout.js';
import { TERMS_EN } from './en/terms.js';
import { TIMES_EN } from './en/times.js';
import type { Language } from './language.js';

export const ENGLISH: Language = {
  code: 'en',
  smallWords: ['the', 'and', 'of', 'to', 'with', 'for', 'you', 'we', 'is', 'are', 'your', 'our', 'on', 'at', 'by'],
  times: TIMES_EN,
  duties: DUTIES_EN,
  terms: TERMS_EN,
  layout: LAYOUT_EN,
};
export const GERMAN: Language = {
  code: 'de',
  smallWords: [
    'und',
    'der',
    'die',
    'das',
    'mit',
    'für',
    'sie',
    'wir',
    'ist',
    'im',
    'von',
    'zu',
    'bis',
    'uhr',
    'ihr',
    'du',
  ],
  times: TIMES_DE,
  duties: DUTIES_DE,
  terms: TERMS_DE,
  layout: LAYOUT_DE,
};

/** The language whose small words stand more often in the text; English when none does. */
export function languageOf(text: string): Language {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const count = ({ smallWords }: Language): number => {
    const known = new Set(smallWords);
    return words.filter((word) => known.has(word)).length;
  };
  return count(GERMAN) > count(ENGLISH) ? GERMAN : ENGLISH;
}

export function languageFor(code: 'en' | 'de'): Language {
  return code === 'de' ? GERMAN : ENGLISH;
}
