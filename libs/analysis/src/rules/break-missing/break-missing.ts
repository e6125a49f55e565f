import { z } from 'zod';
import { isoDateOf, WEEKDAYS, type Weekday } from '#work-model';
import type { Fix } from '../../checking/finding.js';
import { defineRule, type Report } from '../../checking/rule.js';
import { clock, daysInWords, duration } from '../../checking/words.js';
import { placeName } from '../../law/index.js';
import { agreed, middleOf, missingBreaks, type MissingBreak } from '../../schedule/missing-breaks.js';

/** Where the law names no length, this is what the fix proposes. */
const USUAL_BREAK_MINUTES = 30;

/** Long days need a break that the plan itself names. */
export const breakMissing = defineRule({
  id: 'break-missing',
  family: 'working-time-law',
  title: 'A long working day has no break, or too short a one',
  severity: 'warning',
  isLegal: true,
  options: z.strictObject({}),
  messages: {
    missing: '{days}: {work} of work in a day without a break of {break} ({place}).',
    missingAnyLength: '{days}: {work} of work in a day without a break ({place}).',
  },
  sources: ['Dir. 2003/88/EC art. 4', 'Break rules of the place of work'],
  *check({ facts }) {
    // Longer days, in which nobody can waive the meal, are us-ca-daily-limits' to report: one cause, one finding.
    const missing = missingBreaks(facts).filter(({ isPastWaiver }) => !isPastWaiver);
    const [first] = missing;
    if (first !== undefined) yield reportOf(first, missing);
  },
});

function reportOf(first: MissingBreak, all: readonly MissingBreak[]): Report<'missing' | 'missingAnyLength'> {
  const { working, row, workMinutes } = first;
  const days = WEEKDAYS.filter((day) => all.some((one) => one.working.weekday === day));
  return {
    message: row.breakMinutes === null ? 'missingAnyLength' : 'missing',
    data: {
      work: duration(workMinutes),
      workMinutes,
      days: daysInWords(days),
      firstDate: isoDateOf(working.day),
      instances: all.length,
      break: duration(row.breakMinutes ?? 0),
      place: placeName(row.code),
    },
    path: '/breaks',
    law: [row],
    fixes: [addBreak(first, days, all)],
  };
}

function addBreak({ row, lacking }: MissingBreak, days: readonly Weekday[], all: readonly MissingBreak[]): Fix {
  const minutes = row.breakMinutes === null ? USUAL_BREAK_MINUTES : Math.max(lacking, row.minPieceMinutes ?? 0);
  // Different days have their middle at different times: then the person chooses.
  const startMinute = agreed(all.map(({ working }) => middleOf(working, minutes)));
  const when = startMinute === null ? 'at a time the person chooses' : `at ${clock(startMinute)}`;
  const value = { title: 'Break', days, startMinute, durationMinutes: minutes, paid: false };
  return {
    title: `Add a break of ${duration(minutes)} ${when} on ${daysInWords(days)}`,
    patch: [{ op: 'add', path: '/breaks/-', value }],
    isSafe: false,
  };
}
