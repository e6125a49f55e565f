import type { Passage } from '../text/passages.js';
import { findWords, hasWords, type Found } from '../text/words.js';
import { numberOf, numberSource } from '../times/numbers.js';
import type { DayWords } from '../times/said.js';
import { timesSaid } from '../times/time-words.js';
import type { Draft, Pattern } from './pattern.js';

/** Days on which the work is done at a place, named or counted: “office on Tuesdays”, “three days a week in the office”. */
export const placeDay: Pattern<'place-day'> = {
  id: 'place-days',
  kind: 'place-day',
  examples: [
    {
      mark: '✅',
      language: 'en',
      text: 'Hybrid, in the office on Tuesdays',
      values: { place: 'office', days: ['TU'] },
    },
    { mark: '✅', language: 'en', text: 'Three days a week in the office', values: { perWeek: 3, days: null } },
    { mark: '✅', language: 'de', text: 'Homeoffice ist möglich', values: { place: 'home', rule: 'allowed' } },
    { mark: '❌', language: 'en', under: 'Benefits', text: 'A home office budget of £500' },
    { mark: '❌', language: 'de', text: 'Unser Büro ist montags bis freitags geöffnet.' },
  ],
  find(passage) {
    const { words, language, section } = passage;
    if (section === 'requirements' || section === 'company' || section === 'applying') return [];
    if (hasWords(words, language.terms.openingHours) || timesSaid(words, language).points.length > 0) return [];
    return places(passage).flatMap((place, index, all) => {
      const from = all[index - 1]?.end ?? 0;
      return draftOf(passage, place, from);
    });
  },
};

type Place = Found & { readonly place: string; readonly isLed: boolean };

function places({ words, language }: Passage): Place[] {
  const { workPlaces, inPlace } = language.terms;
  return workPlaces
    .flatMap(({ pattern, means }) =>
      findWords(words, `(?:(${inPlace}) )?(${pattern})`).map((hit) => ({
        ...hit,
        place: means === '' ? (hit.groups[1] ?? '') : means,
        isLed: hit.groups[0] !== undefined,
      })),
    )
    .sort((a, b) => a.start - b.start);
}

function draftOf(passage: Passage, place: Place, from: number): Draft<'place-day'>[] {
  const { words, language } = passage;
  if (hasWords(words, language.duties.negations)) return [];
  const lead = words.slice(from, place.start);
  const days = daysBeside(passage, place, from);
  const number = numberSource(language.times);
  const [counted] = findWords(lead, `${language.terms.daysAWeek.replaceAll('NUMBER', number)} ?$`);
  if (days === null && counted === undefined && !isSaidAlone(passage, place)) return [];
  const starts = [place.start, days?.start ?? place.start, counted === undefined ? place.start : from + counted.start];
  const values = {
    place: place.place,
    days: days?.days ?? null,
    perWeek: numberOf(counted?.groups[0] ?? '', language.times),
    rule: ruleOf(passage, place, lead),
  };
  return [{ start: Math.min(...starts), end: Math.max(place.end, days?.end ?? 0), values }];
}

/** The days right before the place, or right after it. */
function daysBeside({ words, language }: Passage, place: Place, from: number): DayWords | null {
  const isBefore = ({ start, end }: DayWords): boolean => start >= from && end <= place.start && place.start - end <= 2;
  const isAfter = ({ start }: DayWords): boolean => start >= place.end && start - place.end <= 5;
  return timesSaid(words, language).days.find((days) => isBefore(days) || isAfter(days)) ?? null;
}

/** Work at home is a term of the job without any day, too. */
function isSaidAlone({ section }: Passage, place: Place): boolean {
  return place.place === 'home' && section !== 'duties' && (place.isLed || isGermanHome(place));
}

/** That one works at the office is said as a rule; at home it may be either, so only words of leave decide. */
function ruleOf({ words, language }: Passage, { place, end }: Place, lead: string): 'required' | 'allowed' | null {
  const tail = words.slice(end, end + 40).split(/[,;.]/, 1)[0] ?? '';
  if ([lead, tail].some((part) => hasWords(part, language.terms.allowed))) return 'allowed';
  return place === 'home' ? null : 'required';
}

function isGermanHome({ text }: Place): boolean {
  return /^Home-?office$/i.test(text);
}
