import { z } from 'zod';
import { isoDateOf, MINUTES_PER_DAY, WEEKDAYS, type Weekday, type WorkModel } from '#work-model';
import type { Fix } from '../../checking/finding.js';
import { defineRule, type Report } from '../../checking/rule.js';
import { clock, daysInWords, duration } from '../../checking/words.js';
import { BREAKS, nearestRows, placeName, type BreakRow } from '../../law/index.js';
import { workingStretches, workMinutesOf, type WorkingStretch } from '../../schedule/working-stretches.js';

/** Where the law names no length, this is what the fix proposes. */
const USUAL_BREAK_MINUTES = 30;
const STEP = 5;

interface Missing {
  readonly working: WorkingStretch;
  readonly row: BreakRow;
  readonly workMinutes: number;
  readonly lacking: number;
}

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
  *check({ model, facts }) {
    const rows = rowsOf(model);
    if (rows.length === 0) return;
    const missing = workingStretches(facts).flatMap((working) => missingOn(working, rows) ?? []);
    const [first] = missing.toSorted((a, b) => b.lacking - a.lacking || a.working.day - b.working.day);
    if (first !== undefined) yield reportOf(first, missing);
  },
});

function rowsOf({ role }: WorkModel): BreakRow[] {
  if (role.engagement !== 'employee') return [];
  const rows = nearestRows<BreakRow>(BREAKS, role.jurisdictions);
  return rows.filter((row) => row.appliesTo === 'all-employees' || role.flsa === 'non-exempt');
}

/** The row that lacks most in a stretch of work. */
function missingOn(working: WorkingStretch, rows: readonly BreakRow[]): Missing | null {
  let worst: Missing | null = null;
  for (const row of rows) {
    const shortest = row.minPieceMinutes ?? 1;
    const workMinutes = workMinutesOf(working, shortest);
    if (row.isOwedAtExactly ? workMinutes < row.afterMinutes : workMinutes <= row.afterMinutes) continue;
    const pieces = [...working.breaks.map(({ minutes }) => minutes), ...working.gaps];
    const counted = pieces.filter((minutes) => minutes >= shortest).reduce((sum, one) => sum + one, 0);
    const lacking = Math.max(0, (row.breakMinutes ?? 1) - counted);
    if (lacking > 0 && lacking > (worst?.lacking ?? 0)) worst = { working, row, workMinutes, lacking };
  }
  return worst;
}

function reportOf(first: Missing, all: readonly Missing[]): Report<'missing' | 'missingAnyLength'> {
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

function addBreak({ row, lacking }: Missing, days: readonly Weekday[], all: readonly Missing[]): Fix {
  const minutes = row.breakMinutes === null ? USUAL_BREAK_MINUTES : Math.max(lacking, row.minPieceMinutes ?? 0);
  const starts = new Set(all.map(({ working }) => middle(working, minutes)));
  const [only] = starts;
  // Different days have their middle at different times: then the person chooses.
  const startMinute = starts.size === 1 && only !== undefined ? only : null;
  const when = startMinute === null ? 'at a time the person chooses' : `at ${clock(startMinute)}`;
  const value = { title: 'Break', days, startMinute, durationMinutes: minutes, paid: false };
  return {
    title: `Add a break of ${duration(minutes)} ${when} on ${daysInWords(days)}`,
    patch: [{ op: 'add', path: '/breaks/-', value }],
    isSafe: false,
  };
}

function middle({ start, end }: WorkingStretch, minutes: number): number | null {
  const at = Math.round((start + end - minutes) / 2 / STEP) * STEP;
  return at < MINUTES_PER_DAY ? at : null;
}
