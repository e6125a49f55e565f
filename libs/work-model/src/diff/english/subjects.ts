import { z } from 'zod';
import type { AsyncDuty, SyncDuty } from '../../schema/duties.js';
import type { CommNorm, ProtectedTime, TimeBlock, WorkBreak } from '../../schema/policies.js';
import type { Person, Place, PlaceRule } from '../../schema/role.js';
import type { WorkModel } from '../../schema/work-model.js';
import { codeInWords, placeInWords } from './field-values.js';
import { dueInWords, whenInWords } from './time-of-duties.js';
import { daysInWords, durationInWords, hoursInWords } from './values.js';
import { weekdaysOf } from './whole-days.js';

/** How an item of a list is called at the beginning of a sentence, and what is said when it is new. */
export interface Subject {
  readonly called: string;
  /** The most important thing about a new item, after a colon. */
  readonly detail: string | null;
  readonly isPlural: boolean;
}

type TravelTime = WorkModel['travel'][number];
type SubjectOf = (item: unknown, model: WorkModel) => Subject;

type Words<T> = (item: T, model: WorkModel) => readonly [called: string, detail: string | null, number?: 'plural'];

/**
 * The pattern says what is at a place of the model, but not to the compiler, hence the type. The item is not checked again: both models
 * were checked when they were read, and a schema that is stricter now must not keep an old, signed model from being compared.
 */
function subject<T>(words: Words<T>): SubjectOf {
  return (item, model) => {
    const [called, detail, number] = words(z.custom<T>().parse(item), model);
    return { called, detail, isPlural: number === 'plural' };
  };
}

const SUBJECTS = new Map<string, SubjectOf>([
  ['/sync/*', subject<SyncDuty>((duty) => [duty.title, whenInWords(duty)])],
  ['/async/*', subject<AsyncDuty>((duty) => [duty.title, `due ${dueInWords(duty.due)}`])],
  [
    '/protected/*',
    subject<ProtectedTime>(({ title, hours }) => [
      title ?? `Protected time on ${weekdaysOf(hours)}`,
      hoursInWords(hours),
    ]),
  ],
  [
    '/timeBlocks/*',
    subject<TimeBlock>(({ title, kind, hours }) => [
      title ?? `The ${kind === 'other' ? 'time' : kind} block`,
      hoursInWords(hours),
    ]),
  ],
  [
    '/norms/*',
    subject<CommNorm>((norm) => [
      `Messages ${toAudience(norm.audience)} on ${norm.channel}`,
      answerTime(norm),
      'plural',
    ]),
  ],
  [
    '/breaks/*',
    subject<WorkBreak>(({ title, days, durationMinutes, paid }) => [
      `The ${named(title, 'break')}`,
      `${durationInWords(durationMinutes)} on ${daysInWords(days)}, ${paid ? 'paid' : 'unpaid'}`,
    ]),
  ],
  ['/people/*', subject<Person>(({ name, title }) => [capitalised(name), title])],
  ['/role/places/*', subject<Place>(({ name, address }) => [`The place “${name}”`, address])],
  [
    '/role/placeRules/*',
    subject<PlaceRule>((rule, model) => [
      `The ${named(rule.title ?? placeInWords(rule.place, model), 'place rule')}`,
      null,
    ]),
  ],
  [
    '/travel/*',
    subject<TravelTime>(({ from, to, minutes }, model) => [
      `Travel from ${placeInWords(from, model)} to ${placeInWords(to, model)}`,
      durationInWords(minutes),
    ]),
  ],
]);

/** The subject of sentences about a list item; null for what is no item of a list that people know by a name. */
export function subjectOf(pattern: string, item: unknown, model: WorkModel): Subject | null {
  return SUBJECTS.get(pattern)?.(item, model) ?? null;
}

function answerTime({ responseMinutes, responseKind, clock }: CommNorm): string | null {
  if (responseMinutes === null) return null;
  return `${codeInWords(responseKind)} is expected within ${durationInWords(responseMinutes, clock === 'working' ? 'working' : '')}`;
}

/** "work-from-home place rule", "“Short walk” break"; a title that says the noun itself is left alone. */
function named(title: string | null, noun: string): string {
  if (title === null) return noun;
  const name = /\s/.test(title) ? `“${title}”` : title;
  return title.toLowerCase().endsWith(noun) ? name : `${name} ${noun}`;
}

/** People are written as the role file has them, also "the clinicians"; at the head of a sentence they get a capital. */
function capitalised(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

function toAudience(audience: string): string {
  return audience === 'team' ? 'in the team' : `with ${audience}`;
}
