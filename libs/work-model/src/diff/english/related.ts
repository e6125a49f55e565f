import { z } from 'zod';
import type { AsyncDuty, SyncDuty } from '../../schema/duties.js';
import type { CommNorm, ProtectedTime } from '../../schema/policies.js';
import type { Pay } from '../../schema/role.js';
import type { WorkModel } from '../../schema/work-model.js';
import { codeInWords, placeInWords } from './field-values.js';
import { ended } from './sentences.js';
import { dueInWords, whenInWords } from './time-of-duties.js';
import { countInWords, daysInWords, durationInWords, hoursInWords, listInWords } from './values.js';
import { daysOnlyIn, differOnlyByDays, pluralDays } from './whole-days.js';

/** Fields that people think of as one thing, below one item or object of the model, and the sentence that tells their change. */
interface Group<T> {
  /** JSON Pointer of what holds the fields, `*` for list items. */
  readonly at: string;
  readonly fields: readonly string[];
  /** Null when these changes are better told field by field. */
  readonly sentence: (before: T, after: T, old: WorkModel, now: WorkModel) => string | null;
}

/** A group for any item of the work model. */
export type Related = Group<unknown>;

const when: Group<SyncDuty> = {
  at: '/sync/*',
  fields: ['rrule', 'dtstart', 'exceptDates', 'startMinute', 'endMinute', 'timeZone'],
  sentence(before, after) {
    const detail = {
      zone: before.timeZone !== after.timeZone,
      firstDay: before.dtstart !== after.dtstart,
      exceptions: before.exceptDates.join() !== after.exceptDates.join(),
    };
    const from = whenInWords(before, detail);
    const to = whenInWords(after, detail);
    if (from === null) return to === null ? null : `${after.title} now has a set time: ${to}.`;
    if (to === null) return `${after.title} no longer has a set time; it was ${from}.`;
    return from === to
      ? `The repeat rule of ${after.title} is written differently.`
      : `${after.title} moves from ${from} to ${to}.`;
  },
};

const due: Group<AsyncDuty> = {
  at: '/async/*',
  fields: ['due/type', 'due/rrule', 'due/date', 'due/minute', 'due/timeZone', 'due/source', 'due/text'],
  sentence(before, after) {
    const detail = { zone: before.due.timeZone !== after.due.timeZone, firstDay: before.due.date !== after.due.date };
    const from = dueInWords(before.due, detail);
    const to = dueInWords(after.due, detail);
    return from === to
      ? `The due time of ${after.title} is worded differently.`
      : `${after.title} is now due ${to} instead of ${from}.`;
  },
};

const effort: Group<AsyncDuty> = {
  at: '/async/*',
  fields: ['effortMinutes', 'effortPer'],
  sentence(before, after) {
    if (before.effortMinutes === null || after.effortMinutes === null) return null;
    const words = ({ effortMinutes, effortPer }: AsyncDuty): string =>
      `${durationInWords(effortMinutes ?? 0)} ${codeInWords(effortPer)}`;
    return `${after.title} is now planned at ${words(after)} instead of ${words(before)}.`;
  },
};

const protection: Group<ProtectedTime> = {
  at: '/protected/*',
  fields: ['hours'],
  sentence(before, after) {
    if (!differOnlyByDays(before.hours, after.hours)) return null;
    const what = keptOut(after);
    const gone = daysOnlyIn(before.hours, after.hours);
    const come = daysOnlyIn(after.hours, before.hours);
    const parts = [
      ...(gone.length > 0 ? [`${pluralDays(gone)} are no longer protected from ${what}`] : []),
      ...(come.length > 0 ? [`${pluralDays(come)} are now protected from ${what}`] : []),
    ];
    return parts.length === 0 ? null : `${parts.join('; ')}.`;
  },
};

const FORBIDDEN_NAMES: Readonly<Record<string, string>> = {
  meeting: 'meetings',
  class: 'classes',
  handoff: 'handoffs',
};

/**
 * What a protected time keeps out. Meetings stand for the usual three (meetings, classes, handoffs), as in "no-meeting day".
 */
function keptOut({ forbid }: ProtectedTime): string {
  if (forbid.includes('meeting')) return 'meetings';
  return forbid.length === 0
    ? 'nothing in particular'
    : listInWords(forbid.map((kind) => FORBIDDEN_NAMES[kind] ?? codeInWords(kind)));
}

/** A protected time that came or went as a whole is told by its days too. */
export function protectedTimeSentence(item: ProtectedTime, kind: 'added' | 'removed'): string | null {
  const days = daysOnlyIn(item.hours, {});
  if (item.title !== null || days.length === 0) return null;
  const hours = hoursInWords(item.hours);
  const time = hours === `${daysInWords(days)} all day` ? '' : ` (${hours})`;
  return `${pluralDays(days)} are ${kind === 'added' ? 'now' : 'no longer'} protected from ${keptOut(item)}${time}.`;
}

const response: Group<CommNorm> = {
  at: '/norms/*',
  fields: ['responseMinutes', 'responseKind', 'clock'],
  sentence(before, after) {
    const verb = after.responseKind === 'ack' ? 'acknowledge' : 'answer';
    const what = `${verb} ${messagesOn(after)}`;
    if (after.responseMinutes === null) {
      return before.responseMinutes === null ? null : `There is no longer a time within which you must ${what}.`;
    }
    const now = responseTime(after);
    if (before.responseMinutes === null) return `You must now ${what} within ${now}; no time was stated before.`;
    if (before.responseKind !== after.responseKind) {
      const was = before.responseKind === 'ack' ? 'acknowledge' : 'answer';
      return `You must now ${what} within ${now}; before, you had to ${was} them within ${responseTime(before)}.`;
    }
    return `You must now ${what} within ${now} instead of ${shortened(responseTime(before), now)}.`;
  },
};

function messagesOn({ audience, channel }: CommNorm): string {
  return `${/messages?$/i.test(audience) ? audience : `${audience} messages`} on ${channel}`;
}

function responseTime({ responseMinutes, clock }: CommNorm): string {
  // Where only one of the two clocks is stated, the sentence must show which one; unstated is not the same as elapsed.
  const time = durationInWords(responseMinutes ?? 0, clock === 'working' ? 'working' : '');
  return clock === 'elapsed' ? `${time} at any hour` : time;
}

/** "4" instead of "4 working hours" after "2 working hours". */
function shortened(words: string, model: string): string {
  const [number = '', ...unit] = words.split(' ');
  const [, ...modelUnit] = model.split(' ');
  const plain = (text: string[]): string => text.join(' ').replaceAll(/s\b/g, '');
  return unit.length <= 2 && plain(unit) === plain(modelUnit) ? number : words;
}

const contracted: Group<WorkModel['role']> = {
  at: '/role',
  fields: ['contractedMinutesPerWeek'],
  sentence({ contractedMinutesPerWeek: before }, { contractedMinutesPerWeek: after }) {
    if (before === null)
      return after === null ? null : `Contracted time is now stated: ${durationInWords(after)} a week.`;
    if (after === null) return `Contracted time is no longer stated; it was ${durationInWords(before)} a week.`;
    if (before % 60 === 0 && after % 60 === 0 && after !== 60) {
      return `Contracted time goes from ${before / 60} to ${countInWords(after / 60, 'hour')} a week.`;
    }
    return `Contracted time goes from ${durationInWords(before)} to ${durationInWords(after)} a week.`;
  },
};

const pay: Group<Pay> = {
  at: '/role/pay',
  fields: ['minAmount', 'maxAmount', 'currency', 'unit'],
  sentence: (before, after) => `Pay goes from ${payInWords(before)} to ${payInWords(after)}.`,
};

function payInWords({ minAmount, maxAmount, currency, unit }: Pay): string {
  const [least, most] = [minAmount.toLocaleString('en'), maxAmount.toLocaleString('en')];
  return `${least === most ? least : `${least}–${most}`} ${currency} ${codeInWords(unit)}`;
}

const meetingDays: Group<NonNullable<WorkModel['meetingDays']>> = {
  at: '/meetingDays',
  fields: ['days'],
  sentence: (before, after) =>
    `Meetings are now held only on ${daysInWords(after.days)} instead of ${daysInWords(before.days)}.`,
};

const place: Omit<Group<SyncDuty | AsyncDuty>, 'at'> = {
  fields: ['place'],
  sentence(before, after, old, now) {
    if (before.place === null || after.place === null) return null;
    return ended(
      `${after.title} is now at ${placeInWords(after.place, now)} instead of ${placeInWords(before.place, old)}`,
    );
  },
};

const title: Omit<Group<{ title: string }>, 'at'> = {
  fields: ['title'],
  sentence: (before, after) => ended(`${before.title} is now called ${after.title}`),
};

/** All groups of related fields. A field is in at most one. */
export const RELATED: readonly Related[] = [
  related(when),
  related({ ...place, at: '/sync/*' }),
  related({ ...place, at: '/async/*' }),
  related({ ...title, at: '/sync/*' }),
  related({ ...title, at: '/async/*' }),
  related(due),
  related(effort),
  related(protection),
  related(response),
  related(contracted),
  related(pay),
  related(meetingDays),
];

function related<T>(group: Group<T>): Related {
  // As in subjects.ts: `at` says which type is there.
  const typed = z.custom<T>();
  return {
    ...group,
    sentence: (before, after, old, now) => group.sentence(typed.parse(before), typed.parse(after), old, now),
  };
}
