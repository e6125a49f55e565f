import { dateFormat } from './formatters.js';
import type { Language } from './language.js';
import { say } from './say.js';

/** German names of cities whose zone id carries another one. Others are written as in the id. */
const GERMAN_CITIES: Readonly<Record<string, string>> = {
  Athens: 'Athen',
  Brussels: 'Brüssel',
  Bucharest: 'Bukarest',
  Calcutta: 'Kolkata',
  Copenhagen: 'Kopenhagen',
  Geneva: 'Genf',
  Kiev: 'Kyjiw',
  Kyiv: 'Kyjiw',
  Lisbon: 'Lissabon',
  'Mexico City': 'Mexiko-Stadt',
  Moscow: 'Moskau',
  Prague: 'Prag',
  Rome: 'Rom',
  'Sao Paulo': 'São Paulo',
  Singapore: 'Singapur',
  Tokyo: 'Tokio',
  Vienna: 'Wien',
  Warsaw: 'Warschau',
  Zurich: 'Zürich',
};
const ENGLISH_CITIES: Readonly<Record<string, string>> = {
  Calcutta: 'Kolkata',
  Kiev: 'Kyiv',
  'Sao Paulo': 'São Paulo',
};
const FIXED_OFFSET = /^(?:GMT|UTC)?(?<sign>[+-])(?<hours>\d{2}):(?<minutes>\d{2})$/u;

/**
 * The name of an IANA zone for people: "Eastern (New York)", "Ortszeit New York". Names no offset and no daylight-saving word,
 * since a duty keeps its clock time through both halves of the year.
 */
export function zoneName(language: Language, timeZone: string): string {
  const name = zonePart(timeZone);
  const offset = FIXED_OFFSET.exec(name)?.groups;
  if (offset !== undefined || name === 'GMT' || name === 'UTC') return offsetName(offset);
  const city = (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
  if (language === 'de') return say('de', 'zone.local', { city: GERMAN_CITIES[city] ?? city, name });
  return say('en', 'zone.local', { city: ENGLISH_CITIES[city] ?? city, name: name.replace(/ Time$/u, '') });
}

function zonePart(timeZone: string): string {
  const format = dateFormat('en', { timeZone, timeZoneName: 'longGeneric' });
  const part = format.formatToParts(Date.UTC(2026, 0, 5)).find(({ type }) => type === 'timeZoneName');
  return part?.value ?? timeZone;
}

function offsetName(offset: Record<string, string> | undefined): string {
  if (offset === undefined) return 'UTC';
  const { sign = '+', hours = '00', minutes = '00' } = offset;
  if (hours === '00' && minutes === '00') return 'UTC';
  return `UTC${sign === '-' ? '−' : '+'}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}
