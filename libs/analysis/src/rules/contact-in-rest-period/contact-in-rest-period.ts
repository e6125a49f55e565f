import { z } from 'zod';
import {
  intersect,
  statedHours,
  subtract,
  union,
  type CommNorm,
  type Interval,
  type PatchOperation,
  type WorkModel,
} from '#work-model';
import type { Fix } from '../../checking/finding.js';
import type { RoleFacts } from '../../checking/role-facts.js';
import { defineRule, type Report } from '../../checking/rule.js';
import { staffCount } from '../../checking/staff-count.js';
import { hoursInWords, listed } from '../../checking/words.js';
import { matchingRows, placeName, RIGHT_TO_DISCONNECT, type DisconnectRow } from '../../law/index.js';
import { MINUTES_PER_WEEK, onLocalClock, weekOf, weeklyHoursOf, wrapped } from '../../schedule/local-week.js';

type MessageId = 'sending' | 'answering' | 'mayRefuse';
type ContactRow = DisconnectRow & { readonly contactInRest: NonNullable<DisconnectRow['contactInRest']> };

/** Rest that can be interrupted by any message is none. */
export const contactInRestPeriod = defineRule({
  id: 'contact-in-rest-period',
  family: 'working-time-law',
  title: 'Messages reach the person, or want an answer, in rest periods',
  severity: 'warning',
  isLegal: true,
  options: z.strictObject({}),
  messages: {
    sending:
      '“{channel}” lets messages arrive outside the working window ({when}). In {places} the employer must not contact people in rest periods except in force majeure; a message counts even if no answer is asked.',
    answering:
      '“{channel}” expects answers outside the working window ({when}). In {places} people have a right to be left alone in rest periods.',
    mayRefuse:
      '“{channel}” expects answers outside the working window ({when}). In {places} people may leave them unanswered unless that would be unreasonable.',
  },
  sources: ['Right-to-disconnect laws of the place of work'],
  *check({ model, facts }) {
    const rows = rowsOf(model);
    const { hours } = statedHours(model, null);
    if (rows.length === 0 || hours === null) return;
    const week = { window: weekOf(hours), onCall: onCallWeek(facts) };
    for (const [index, norm] of model.norms.entries()) {
      const report = reportOn(model, norm, index, rows, week);
      if (report !== null) yield report;
    }
  },
});

interface Week {
  readonly window: readonly Interval[];
  readonly onCall: readonly Interval[];
}

/** Rows about contact that reach an employer of this size; a size that is not stated counts as large enough. */
function rowsOf(model: WorkModel): ContactRow[] {
  if (model.role.engagement !== 'employee') return [];
  const rows = matchingRows<DisconnectRow>(RIGHT_TO_DISCONNECT, model.role.jurisdictions);
  return rows.filter((row): row is ContactRow => row.contactInRest !== null && hasStaff(model, row));
}

function hasStaff({ organisation }: WorkModel, { code, minStaff, staffCountedIn }: DisconnectRow): boolean {
  // Where staff of a place are not known, fewer in the whole organisation are still too few.
  const staff = staffCount(organisation, code, staffCountedIn) ?? organisation.headcountTotal;
  return staff === null || staff >= minStaff;
}

function reportOn(
  model: WorkModel,
  norm: CommNorm,
  index: number,
  rows: readonly ContactRow[],
  week: Week,
): Report<MessageId> | null {
  const arriving =
    norm.delayedSend === true ? [] : restTouched(model, norm, norm.hours === null ? [] : weekOf(norm.hours), week);
  const running = runOn(model, norm, week);
  const answering = norm.responseMinutes === null ? [] : union(arriving, running);
  const concerned = rows.filter(({ contactInRest }) =>
    contactInRest.concern === 'sending' ? arriving.length > 0 || answering.length > 0 : answering.length > 0,
  );
  if (concerned.length === 0) return null;
  const sending = concerned.filter(({ contactInRest }) => contactInRest.concern === 'sending');
  const binding = concerned.filter(({ contactInRest }) => contactInRest.severity === 'warning');
  const message = sending.length > 0 ? 'sending' : binding.length > 0 ? 'answering' : 'mayRefuse';
  const told = sending.length > 0 ? sending : binding.length > 0 ? binding : concerned;
  return {
    message,
    data: {
      channel: norm.channel,
      when: hoursInWords(weeklyHoursOf(union(arriving, answering))),
      places: listed(told.map(({ code }) => placeName(code))),
    },
    path: arriving.length > 0 ? `/norms/${index}/hours` : `/norms/${index}/clock`,
    severity: binding.length > 0 ? 'warning' : 'info',
    law: told,
    fixes: fixesOf(norm, index, week, arriving.length > 0),
  };
}

/** The part of some hours that lies in rest: not in W, not in quiet hours that silence the norm, not on call. */
function restTouched({ quietHours }: WorkModel, norm: CommNorm, hours: readonly Interval[], week: Week): Interval[] {
  const isQuiet = quietHours !== null && quietHours.appliesTo !== 'outbound' && !norm.urgent;
  const quiet = isQuiet ? weekOf(quietHours.hours) : [];
  return subtract(hours, union([...week.window], quiet, [...week.onCall]));
}

/** When the clock counts elapsed time, a message at the end of the hours wants its answer after them. */
function runOn(model: WorkModel, norm: CommNorm, week: Week): Interval[] {
  if (norm.clock !== 'elapsed' || norm.responseMinutes === null) return [];
  const after = Math.min(norm.responseMinutes, MINUTES_PER_WEEK);
  const hours = norm.hours === null ? week.window : weekOf(norm.hours);
  const running = union(
    hours.flatMap(([, end]) => wrapped([end % MINUTES_PER_WEEK, (end % MINUTES_PER_WEEK) + after])),
  );
  return restTouched(model, norm, subtract(running, hours), week);
}

/** The hours of the week in which the person is on call in any week. */
function onCallWeek(facts: RoleFacts): Interval[] {
  const duties = facts.model.sync.filter(({ kind, attendance }) => kind === 'on-call' && attendance === 'required');
  const instances = duties.flatMap((duty) => facts.instancesOf(duty));
  return union(instances.flatMap(({ interval }) => wrapped(onLocalClock(interval, facts.horizon.timeZone))));
}

function fixesOf(norm: CommNorm, index: number, { window }: Week, isArriving: boolean): Fix[] {
  const change = (key: string, value: unknown): PatchOperation => ({
    op: 'replace',
    path: `/norms/${index}/${key}`,
    value,
  });
  // Hours made shorter leave elapsed time to run on after them.
  const clock = norm.clock === 'elapsed' ? [change('clock', 'working')] : [];
  const agree: Fix = { title: 'Agree on paid time on call where answers are needed then', patch: null, isSafe: false };
  if (!isArriving) return [{ title: 'Count working hours', patch: clock, isSafe: false }, agree];
  const inWindow = intersect(norm.hours === null ? [] : weekOf(norm.hours), window);
  const limit: Fix[] =
    inWindow.length === 0
      ? []
      : [
          {
            title: 'Read it in the working window only',
            patch: [change('hours', weeklyHoursOf(inWindow)), ...clock],
            isSafe: false,
          },
        ];
  const hold: Fix[] =
    norm.mode === 'async'
      ? [
          {
            title: 'Hold messages until the working window begins',
            patch: [change('delayedSend', true), ...clock],
            isSafe: false,
          },
        ]
      : [];
  return [...hold, ...limit, agree];
}
