import { MINUTES_PER_DAY, type WorkModel } from '#work-model';
import type { RoleFacts } from '../checking/role-facts.js';
import { BREAKS, nearestRows, type BreakRow } from '../law/index.js';
import { workingStretches, workMinutesOf, type WorkingStretch } from './working-stretches.js';

const STEP = 5;

/** A stretch of work whose breaks are too short for the law of the place. */
export interface MissingBreak {
  readonly working: WorkingStretch;
  /** The step of the law that lacks most. */
  readonly row: BreakRow;
  readonly workMinutes: number;
  readonly lacking: number;
  /** True where the law lets a shorter day do without the break by agreement, and this day is too long for that. */
  readonly isPastWaiver: boolean;
}

/** The breaks that the law asks for and the plan lacks, the largest lack first; none for people whom the rows do not protect. */
export function missingBreaks(facts: RoleFacts): MissingBreak[] {
  const rows = rowsOf(facts.model);
  if (rows.length === 0) return [];
  const missing = workingStretches(facts).flatMap((working) => missingOn(working, rows) ?? []);
  return missing.toSorted((a, b) => b.lacking - a.lacking || a.working.day - b.working.day);
}

/** When a break in the middle of the stretch would begin, in minutes of its day; null when that is after midnight. */
export function middleOf({ start, end }: WorkingStretch, breakMinutes: number): number | null {
  const at = Math.round((start + end - breakMinutes) / 2 / STEP) * STEP;
  return at < MINUTES_PER_DAY ? at : null;
}

/** The one value that all agree on; null when they differ or none is known. */
export function agreed(starts: readonly (number | null)[]): number | null {
  const [only] = starts;
  return only !== undefined && starts.every((one) => one === only) ? only : null;
}

function rowsOf({ role }: WorkModel): BreakRow[] {
  if (role.engagement !== 'employee') return [];
  const rows = nearestRows<BreakRow>(BREAKS, role.jurisdictions);
  return rows.filter((row) => row.appliesTo === 'all-employees' || role.flsa === 'non-exempt');
}

function missingOn(working: WorkingStretch, rows: readonly BreakRow[]): MissingBreak | null {
  let worst: MissingBreak | null = null;
  for (const row of rows) {
    const shortest = row.minPieceMinutes ?? 1;
    const workMinutes = workMinutesOf(working, shortest);
    if (row.isOwedAtExactly ? workMinutes < row.afterMinutes : workMinutes <= row.afterMinutes) continue;
    const pieces = [...working.breaks.map(({ minutes }) => minutes), ...working.gaps];
    const counted = pieces.filter((minutes) => minutes >= shortest).reduce((sum, one) => sum + one, 0);
    const lacking = Math.max(0, (row.breakMinutes ?? 1) - counted);
    if (lacking <= (worst?.lacking ?? 0)) continue;
    worst = { working, row, workMinutes, lacking, isPastWaiver: isPastWaiver(row, rows, workMinutes) };
  }
  return worst;
}

function isPastWaiver({ code }: BreakRow, rows: readonly BreakRow[], workMinutes: number): boolean {
  const waivable = rows.find((row) => row.code === code && row.waivableUpToMinutes !== null)?.waivableUpToMinutes;
  return waivable !== undefined && waivable !== null && workMinutes > waivable;
}
