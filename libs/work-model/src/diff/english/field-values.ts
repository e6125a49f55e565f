import { z } from 'zod';
import type { WeeklyHours } from '../../schema/basics.js';
import type { AsyncDuty } from '../../schema/duties.js';
import type { WorkModel } from '../../schema/work-model.js';
import { cadenceInWords } from './cadence.js';
import type { ValueKind } from './field-name.js';
import {
  clockInWords,
  countInWords,
  dateInWords,
  daysInWords,
  durationInWords,
  hoursInWords,
  listInWords,
  zoneInWords,
} from './values.js';

// Longer texts are not repeated in a sentence; a reader compares them side by side.
const LONGEST_QUOTE = 90;

/** Codes whose words are not the code itself with spaces for hyphens. */
const CODES: Readonly<Record<string, string>> = {
  ack: 'an acknowledgement',
  answer: 'a full answer',
  both: 'contact to and from you',
  inbound: 'contact to you',
  outbound: 'contact from you',
  sync: 'at set times',
  async: 'on your own time',
  working: 'in working time',
  elapsed: 'in elapsed time',
  'urgent-only': 'only if urgent',
  hour: 'an hour',
  day: 'a day',
  week: 'a week',
  month: 'a month',
  year: 'a year',
  deliverable: 'for each deliverable',
  project: 'for each project',
  occurrence: 'each time it is due',
  onsite: 'onsite',
  'one-off': 'once',
  ongoing: 'ongoing, without a deadline',
};

export function codeInWords(code: string): string {
  return CODES[code] ?? code.replaceAll('-', ' ');
}

/** A value of the model as it reads in the middle of a sentence; null when it is too long to be repeated or has no words. */
export function valueInWords(kind: ValueKind, value: unknown, model: WorkModel): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return listInWords(value.map((item) => itemInWords(kind, item, model)));
  if (typeof value === 'number') return numberInWords(kind, value);
  if (typeof value === 'string') return textInWords(kind, value, model);
  if (kind === 'hours') return hoursInWords(z.custom<WeeklyHours>().parse(value));
  if (kind === 'counts') return countsInWords(z.custom<Record<string, number>>().parse(value));
  return kind === 'moment' ? momentInWords(z.custom<AsyncDuty['availableFrom']>().parse(value)) : null;
}

/** The items of a list in words, each as short as a list needs it. */
export function itemInWords(kind: ValueKind, item: unknown, model: WorkModel): string {
  if (typeof item === 'object' && item !== null && 'text' in item) return quoted(String(item.text));
  const text = String(item);
  if (kind === 'weekdays') return daysInWords([text]);
  return kind === 'prose-list' ? quoted(text) : (textInWords(kind, text, model) ?? quoted(text));
}

function numberInWords(kind: ValueKind, value: number): string {
  switch (kind) {
    case 'clock':
      return clockInWords(value);
    case 'duration':
      return durationInWords(value);
    case 'days':
      return countInWords(value, 'day');
    default:
      return value.toLocaleString('en');
  }
}

type TextReader = (value: string, model: WorkModel) => string | null;

const TEXT_READERS: Readonly<Partial<Record<ValueKind, TextReader>>> = {
  code: codeInWords,
  date: dateInWords,
  dates: dateInWords,
  duties: (id, model) => [...model.sync, ...model.async].find((duty) => duty.id === id)?.title ?? id,
  image: () => null,
  people: (id, model) => model.people.find((person) => person.id === id)?.name ?? id,
  place: placeInWords,
  prose: (text) => (text.length > LONGEST_QUOTE ? null : quoted(text)),
  rule: (rrule) => cadenceInWords(rrule),
  weekdays: (code) => daysInWords([code]),
  zone: zoneInWords,
};

function textInWords(kind: ValueKind, value: string, model: WorkModel): string | null {
  const reader = TEXT_READERS[kind];
  if (reader) return reader(value, model);
  return value.length > LONGEST_QUOTE ? null : value;
}

export function placeInWords(id: string, model: WorkModel): string {
  return model.role.places.find((place) => place.id === id)?.name ?? id;
}

/** Text as people wrote it, cut where it would drown the sentence. */
function quoted(text: string): string {
  return `“${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE).trimEnd()}…` : text}”`;
}

function countsInWords(counts: Readonly<Record<string, number>>): string {
  return Object.keys(counts)
    .sort()
    .map((place) => `${place} ${(counts[place] ?? 0).toLocaleString('en')}`)
    .join(', ');
}

function momentInWords(moment: AsyncDuty['availableFrom']): string | null {
  if (moment === null) return null;
  const day = moment.day === null ? [] : [daysInWords([moment.day])];
  const date = moment.date === null ? [] : [dateInWords(moment.date)];
  return [...day, ...date, clockInWords(moment.minute)].join(' ');
}
