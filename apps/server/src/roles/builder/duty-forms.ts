import { z } from 'zod';
import {
  readTypedTime,
  REASON_CODES,
  SET_TIME_KINDS,
  WEEKDAYS,
  type AsyncDuty,
  type SyncDuty,
  type WorkModel,
} from '#work-model';
import { freeId, idsIn } from './ids.js';
import type { BuilderSay } from './words.js';

/** Forms send one ticked box as text and several as a list. */
const list = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.enum(WEEKDAYS)),
);
const text = z
  .string()
  .trim()
  .max(5000)
  .optional()
  .transform((value) => (value === undefined || value === '' ? null : value));
const noneOf = <Values extends readonly [string, ...string[]]>(values: Values) =>
  z
    .enum(values)
    .or(z.literal(''))
    .optional()
    .transform((value) => (value === undefined || value === '' ? null : value));

export const REPEATS = ['week', 'other-week', 'as-before'] as const;
export const DUES = ['weekly', 'date', 'project', 'ongoing'] as const;

/** Also beside other faults, so that all of them are told at once. */
const ALWAYS = (): boolean => true;

/** What the form of a set time sends. @param say words for what does not fit */
export function setTimeForm(say: BuilderSay) {
  return z
    .object({
      title: z.string().trim().min(1).max(200),
      kind: z.enum(SET_TIME_KINDS),
      days: list,
      from: timeField(say),
      to: timeField(say),
      repeats: z.enum(REPEATS).default('week'),
      firstDay: dayField(),
      place: text,
      participants: text,
      reasonCode: noneOf(REASON_CODES),
      reasonText: text,
      owner: text,
      description: text,
    })
    .refine(({ days, repeats }) => days.length > 0 || repeats === 'as-before', {
      path: ['days'],
      error: say('dayMissing'),
      when: ALWAYS,
    });
}
export type SetTimeGiven = z.output<ReturnType<typeof setTimeForm>>;

/** What the form of a result sends. */
export function ownTimeForm(say: BuilderSay) {
  return z
    .object({
      title: z.string().trim().min(1).max(200),
      due: z.enum(DUES),
      days: list,
      time: timeField(say),
      date: dayField(),
      source: text,
      effort: text,
      effortPer: z.enum(['occurrence', 'week']).default('occurrence'),
      owner: text,
      receiver: text,
      channel: text,
      definitionOfDone: text,
      ifLate: text,
      description: text,
    })
    .refine(({ due, days }) => due !== 'weekly' || days.length > 0, {
      path: ['days'],
      error: say('dayMissing'),
      when: ALWAYS,
    });
}
export type OwnTimeGiven = z.output<ReturnType<typeof ownTimeForm>>;

/** A time in any notation of people; minutes since midnight, null when left open. */
function timeField(say: BuilderSay) {
  return z
    .string()
    .trim()
    .max(40)
    .optional()
    .transform((value, context) => {
      if (value === undefined || value === '') return null;
      const read = readTypedTime(value);
      if (read.ok) return read.value;
      context.addIssue({ code: 'custom', message: say('time') });
      return z.NEVER;
    });
}

function dayField() {
  return z
    .preprocess((value) => (value === '' ? undefined : value), z.iso.date().optional())
    .transform((day) => day ?? null);
}

/** The model with a set time changed or added, as JSON for the reader. @param id null: a new one */
export function withSetTime(model: WorkModel, id: string | null, given: SetTimeGiven): object {
  const before = model.sync.find((duty) => duty.id === id) ?? null;
  const { title, kind, from, to, place, participants, reasonCode, reasonText, owner, description } = given;
  const duty = {
    ...(before === null ? {} : without(before, ['rrule', 'dtstart', 'startMinute', 'endMinute'])),
    id: id ?? freeId(idsIn(model), title),
    title,
    kind,
    ...recurrence(given, before),
    startMinute: from === 1440 ? 0 : from,
    // What ends before it begins ends on the next day.
    endMinute: from !== null && to !== null && to <= from ? to + 1440 : to,
    place,
    participants:
      participants
        ?.split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '') ?? [],
    reason: reasonCode === null && reasonText === null ? null : { code: reasonCode ?? 'other', text: reasonText },
    owner,
    description,
    ...(kind === 'on-call' ? {} : { onCall: null }),
  };
  return { ...model, sync: replaced(model.sync, id, duty) };
}

function recurrence({ days, repeats, firstDay }: SetTimeGiven, before: SyncDuty | null): object {
  if (repeats === 'as-before' && before !== null) return { rrule: before.rrule, dtstart: firstDay ?? before.dtstart };
  return repeats === 'other-week' ? { days, every: '2 weeks', dtstart: firstDay } : { days, dtstart: firstDay };
}

/** The model with a result changed or added. @param id null: a new one */
export function withOwnTime(model: WorkModel, id: string | null, given: OwnTimeGiven): object {
  const before = model.async.find((duty) => duty.id === id) ?? null;
  const { title, effort, effortPer, owner, receiver, channel, definitionOfDone, ifLate, description } = given;
  const duty = {
    ...(before === null ? {} : without(before, ['due', 'effortMinutes', 'effortPer'])),
    id: id ?? freeId(idsIn(model), title),
    title,
    due: dueOf(given, before),
    ...(effort === null ? { effortMinutes: null } : { effort: effortPer === 'week' ? `${effort} per week` : effort }),
    owner,
    receiver,
    channel,
    definitionOfDone,
    ifLate,
    description,
  };
  return { ...model, async: replaced(model.async, id, duty) };
}

function dueOf({ due, days, time, date, source }: OwnTimeGiven, before: AsyncDuty | null): unknown {
  if (due === 'weekly') return { type: 'recurring', rrule: `FREQ=WEEKLY;BYDAY=${days.join(',')}`, minute: time };
  if (due === 'date') return { type: 'one-off', date, minute: time };
  return due === 'ongoing' ? 'ongoing' : { perProject: source ?? before?.due.source ?? '' };
}

/** The model without a duty, and without what waited for it. */
export function withoutDuty(model: WorkModel, id: string): WorkModel {
  return {
    ...model,
    sync: model.sync.filter((duty) => duty.id !== id),
    async: model.async
      .filter((duty) => duty.id !== id)
      .map((duty) => ({ ...duty, dependsOn: duty.dependsOn.filter((other) => other !== id) })),
  };
}

function replaced(duties: readonly { readonly id: string }[], id: string | null, duty: object): object[] {
  return id === null ? [...duties, duty] : duties.map((one) => (one.id === id ? duty : one));
}

function without<T extends object>(value: T, keys: readonly (keyof T)[]): object {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.some((one) => one === key)));
}
