import type { WorkModel } from '#work-model';
import { z } from 'zod';
import type { Fix } from '../../checking/finding.js';
import { defineRule, type Report } from '../../checking/rule.js';
import { coveringSchedulingRows } from '../../checking/scheduling-cover.js';
import { placeName, type SchedulingRow } from '../../law/index.js';

type MessageId = 'notice' | 'onCallBanned' | 'estimate';

/** In some cities and trades people have a right to know their shifts two weeks ahead. */
export const predictiveSchedulingNotice = defineRule({
  id: 'predictive-scheduling-notice',
  family: 'united-states',
  title: 'Schedules are not given as early as the fair-workweek law of the place asks',
  severity: 'warning',
  isLegal: true,
  options: z.strictObject({}),
  messages: {
    notice: '{place} asks for {duty}. Here {given}.',
    onCallBanned: '{place} bans on-call shifts in this trade: “{title}”.',
    estimate: '{place} asks for a good-faith estimate of hours and shifts in writing, {due}. None is named.',
  },
  sources: ['Fair-workweek laws of states and cities, one row a place'],
  *check({ model }) {
    for (const row of coveringSchedulingRows(model)) {
      yield* tooLate(model, row);
      yield* bannedOnCall(model, row);
      if (row.estimateDue === null || (model.notice?.goodFaithEstimate ?? null) !== null) continue;
      const due = row.estimateDue === 'at-hire' ? 'at hire' : 'by the first day';
      const path = model.notice === null ? '' : '/notice';
      yield { message: 'estimate', data: { place: placeName(row.code), due }, path, law: [row] };
    }
  },
});

function* tooLate({ notice }: WorkModel, row: SchedulingRow): Iterable<Report<MessageId>> {
  const days = notice?.scheduleDays ?? null;
  const needed = Math.ceil(row.noticeHours / 24);
  if (days !== null && days >= needed) return;
  const given = days === null ? 'nothing says how early the schedule is known' : `it is known ${days} days ahead`;
  const data = { place: placeName(row.code), duty: row.duty, given, neededDays: needed };
  yield {
    message: 'notice',
    data,
    path: days === null ? '/notice' : '/notice/scheduleDays',
    fixes: [noticeFix(notice !== null, needed)],
    law: [row],
  };
}

function noticeFix(hasNotice: boolean, days: number): Fix {
  const patch = hasNotice
    ? [{ op: 'replace' as const, path: '/notice/scheduleDays', value: days }]
    : [{ op: 'replace' as const, path: '/notice', value: { id: 'notice', scheduleDays: days } }];
  return { title: `Give schedules ${days} days ahead`, patch, isSafe: false };
}

function* bannedOnCall({ sync }: WorkModel, row: SchedulingRow): Iterable<Report<MessageId>> {
  if (!row.bansOnCallShifts) return;
  for (const [index, { kind, title }] of sync.entries()) {
    if (kind !== 'on-call') continue;
    yield {
      message: 'onCallBanned',
      data: { place: placeName(row.code), title },
      path: `/sync/${index}/kind`,
      law: [row],
    };
  }
}
