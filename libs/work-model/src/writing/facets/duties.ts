import { readReason } from '../../notation/reason.js';
import { readEveryWeeks } from '../../notation/recurrence.js';
import { asyncDuty, due, syncDuty, syncReason, type SyncDuty } from '../../schema/duties.js';
import { effortText, durationText } from '../notation/amounts.js';
import { clockLike, clockOfEnd } from '../notation/clock.js';
import { daysValue } from '../notation/days.js';
import { availableFromText, dueMap, dueText, impliedType } from '../notation/deadlines.js';
import { everyText, simpleWeekly } from '../notation/recurrences.js';
import { isSame } from '../same.js';
import { facetOf, formOf, prefersExact, said, type Facet, type Form, type Written } from './facet.js';

const whenItRecurs = facetOf(
  syncDuty,
  { exact: ['rrule', 'dtstart'], inFile: ['rrule', 'days', 'date', 'every', 'dtstart'] },
  ({ rrule, dtstart }, present, isExact) => {
    if (rrule === null) {
      const isDate = dtstart !== null && !prefersExact(present, 'dtstart', ['date'], isExact);
      return said(isDate ? { date: dtstart } : { dtstart });
    }
    const weekly = prefersExact(present, 'rrule', ['days'], isExact) ? null : simpleWeekly(rrule);
    if (!weekly) return said({ rrule, dtstart });
    const every = everyLike(weekly.everyWeeks, present['every']);
    return said({ days: daysValue(weekly.days, present['days']), every, dtstart });
  },
);

function everyLike(weeks: number, present: unknown): string | undefined {
  if (typeof present !== 'string') return everyText(weeks);
  const read = readEveryWeeks(present);
  return read.ok && read.value === weeks ? present : everyText(weeks);
}

const startAndEnd = facetOf(
  syncDuty,
  { exact: ['startMinute', 'endMinute'], inFile: ['from', 'startMinute', 'to', 'endMinute'] },
  (duty, present, isExact) => ({ ...startOf(duty, present, isExact), ...endOf(duty, present, isExact) }),
);

function startOf({ startMinute }: SyncDuty, present: Written, isExact: boolean): Written {
  // 24:00 ends a day and starts none, so `from` cannot say it.
  if (startMinute === 1440 || prefersExact(present, 'startMinute', ['from'], isExact)) return said({ startMinute });
  return startMinute === null ? {} : { from: clockLike(startMinute, present['from']) };
}

function endOf({ startMinute, endMinute }: SyncDuty, present: Written, isExact: boolean): Written {
  if (endMinute === null) return {};
  const clock = prefersExact(present, 'endMinute', ['to', 'from'], isExact) ? null : clockOfEnd(startMinute, endMinute);
  return clock === null ? { endMinute } : { to: clockLike(clock, present['to']) };
}

const onCallReply = facetOf(
  syncDuty.shape.onCall.unwrap().unwrap(),
  { exact: ['responseMinutes'], inFile: ['reply', 'responseMinutes'] },
  ({ responseMinutes }, present, isExact) => {
    if (responseMinutes === null) return {};
    if (prefersExact(present, 'responseMinutes', ['reply'], isExact)) return { responseMinutes };
    return { reply: durationText(responseMinutes, present['reply']) };
  },
);

const effort = facetOf(
  asyncDuty,
  { exact: ['effortMinutes', 'effortPer'], inFile: ['effort', 'effortMinutes', 'effortPer'] },
  ({ effortMinutes, effortPer }, present, isExact) => {
    const isEach = effortPer === 'occurrence';
    const per = isEach && present['effortPer'] === undefined ? {} : { effortPer };
    if (effortMinutes === null) return per;
    if (prefersExact(present, 'effortMinutes', ['effort'], isExact)) return { effortMinutes, ...per };
    return { effort: effortText(effortMinutes, effortPer, present['effort']) };
  },
);

const dueInParts = facetOf(
  due,
  {
    exact: ['type', 'source', 'rrule', 'date', 'text'],
    inFile: ['type', 'source', 'perProject', 'rrule', 'date', 'text'],
  },
  ({ type, source, rrule, date, text }, present) => {
    const isPerProject = type === 'per-project' && source !== null && present['source'] === undefined;
    const from = isPerProject ? { perProject: source } : said({ source });
    const rest = said({ rrule, date, text });
    const goesWithoutSaying = present['type'] === undefined && impliedType({ ...from, ...rest }) === type;
    return { ...(goesWithoutSaying ? {} : { type }), ...from, ...rest };
  },
);

/** Facets of duties, by kind of item. */
export const DUTY_FACETS: Readonly<Record<string, readonly Facet[]>> = {
  '/sync/*': [whenItRecurs, startAndEnd],
  '/sync/*/onCall': [onCallReply],
  '/async/*': [effort],
  '/async/*/due': [dueInParts],
};

const reason = formOf(syncReason, (value, present) => {
  if (present !== undefined && typeof present !== 'string') return value;
  const word = value.code === 'other' ? value.text : value.text === null ? value.code : null;
  const read = word === null ? null : readReason(word);
  return read?.ok && isSame(read.value, value) ? word : said(value);
});

const dueForm = formOf(due, (value, present, isExact) => {
  const keepsMap =
    typeof present === 'object' ? !isLoose(Object.keys(present ?? {})) : present === undefined && isExact;
  return (keepsMap ? null : dueText(value, present)) ?? dueMap(value);
});

/** Keys of deadlines that name no time yet. */
function isLoose(keys: readonly string[]): boolean {
  return keys.every((key) => ['text', 'perProject', 'type', 'source'].includes(key));
}

/** Whether a deadline that is a map stays one: loose words give way to `FR 17:00`, as the rest of the file has it. */
export function keepsDueMap(keys: readonly string[], value: unknown): boolean {
  const read = due.safeParse(value);
  return !isLoose(keys) || !read.success || dueText(read.data, null) === null;
}

const availableFrom = formOf(asyncDuty.shape.availableFrom.unwrap().unwrap(), (value, present, isExact) => {
  const keepsMap = typeof present === 'object' || (present === undefined && isExact);
  return (keepsMap ? null : availableFromText(value, present)) ?? said(value);
});

/** Values of duties that a file may write in words. */
export const DUTY_FORMS: Readonly<Record<string, Form>> = {
  '/sync/*/reason': reason,
  '/async/*/due': dueForm,
  '/async/*/availableFrom': availableFrom,
};
