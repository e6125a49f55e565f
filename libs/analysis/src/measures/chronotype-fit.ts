import { intersect, localToEpoch, MINUTES_PER_DAY, totalMinutes, union, type Interval } from '#work-model';
import { Ratio } from '../ratio.js';
import type { ScheduleFacts } from './schedule-facts.js';
import { splitAtMidnights } from './set-minutes.js';

/*
 * Chronotype is private, health-like data of one person. These functions take it as an argument and return their answer to that
 * person; nothing here reads it from a role, writes it into one, or may be called for anyone else (rules 41 and 70).
 */

export type Chronotype = 'lark' | 'third-bird' | 'owl';

export interface ChronotypeBounds {
  /** Latest mid-sleep of a lark, minutes after midnight. */
  readonly larkUntil: number;
  /** Earliest mid-sleep of an owl. */
  readonly owlFrom: number;
}

/** Pink's cut-offs as secondary sources report them; others print different ones, so they are a setting. */
export const USUAL_BOUNDS: ChronotypeBounds = { larkUntil: 3 * 60 + 30, owlFrom: 5 * 60 + 30 };

export interface SleepTimes {
  /** Mid-sleep on free days, minutes after midnight; an hour before midnight is 1380. */
  readonly midSleepMinute: number;
  /** Default: 8 hours. */
  readonly sleepMinutes?: number;
}

/** Parts of the person's day, minutes of the day, normalised; parts past midnight are wrapped to its beginning. */
export interface EnergyWindows {
  readonly peak: readonly Interval[];
  readonly trough: readonly Interval[];
  readonly recovery: readonly Interval[];
}

// Hours after waking [D: a heuristic; the sources give only "early to mid-afternoon" and the like]. Owls run the day backwards.
const HOURS_AFTER_WAKING = {
  lark: { peak: [1, 5], trough: [6, 8], recovery: [8, 12] },
  'third-bird': { peak: [1, 5], trough: [6, 8], recovery: [8, 12] },
  owl: { recovery: [1, 4], trough: [4, 6], peak: [6, 12] },
} as const;

/** Class by mid-sleep on free days (6.9). Mid-sleep from noon on is an evening before midnight, so a lark's. */
export function chronotypeOf({ midSleepMinute }: SleepTimes, bounds: ChronotypeBounds = USUAL_BOUNDS): Chronotype {
  const fromMidnight = midSleepMinute >= MINUTES_PER_DAY / 2 ? midSleepMinute - MINUTES_PER_DAY : midSleepMinute;
  if (fromMidnight <= bounds.larkUntil) return 'lark';
  return fromMidnight >= bounds.owlFrom ? 'owl' : 'third-bird';
}

/** Default windows of a chronotype (6.9), counted from waking at mid-sleep + half the sleep. A person's own stated hours replace them. */
export function energyWindows(sleep: SleepTimes, bounds: ChronotypeBounds = USUAL_BOUNDS): EnergyWindows {
  const wake = sleep.midSleepMinute + Math.round((sleep.sleepMinutes ?? 8 * 60) / 2);
  const hours = HOURS_AFTER_WAKING[chronotypeOf(sleep, bounds)];
  const at = ([from, to]: readonly [number, number]): Interval[] =>
    wrappedAtMidnight([wake + from * 60, wake + to * 60]);
  return { peak: at(hours.peak), trough: at(hours.trough), recovery: at(hours.recovery) };
}

/**
 * Chronotype fit (6.9) as a share: minutes of own-time suggestions for analytic work (minutes of the day) that lie in the peak ÷
 * analytic own-time minutes; null when there are none of the latter.
 */
export function chronotypeFit(
  windows: EnergyWindows,
  analyticSuggestions: readonly Interval[],
  analyticMinutes: number,
): Ratio | null {
  if (analyticMinutes === 0) return null;
  const inPeak = analyticSuggestions.reduce((total, one) => total + totalMinutes(intersect([one], windows.peak)), 0);
  return Ratio.of(inPeak, analyticMinutes);
}

/** `trough_sync` (6.9) as a share: set minutes in the person's trough ÷ set minutes; null without set time. `timeZone` is the person's. */
export function troughShare(facts: ScheduleFacts, windows: EnergyWindows, timeZone: string): Ratio | null {
  const total = totalMinutes(facts.requiredTime);
  if (total === 0) return null;
  let inTrough = 0;
  for (const [day, part] of facts.requiredTime.flatMap((one) => splitAtMidnights(one, timeZone))) {
    const trough = windows.trough.map(([start, end]): Interval => [
      localToEpoch(day * MINUTES_PER_DAY + start, timeZone),
      localToEpoch(day * MINUTES_PER_DAY + end, timeZone),
    ]);
    inTrough += totalMinutes(intersect([part], trough));
  }
  return Ratio.of(inTrough, total);
}

function wrappedAtMidnight([start, end]: Interval): Interval[] {
  const shift = Math.floor(start / MINUTES_PER_DAY) * MINUTES_PER_DAY;
  const [from, to] = [start - shift, end - shift];
  return union([[from, Math.min(to, MINUTES_PER_DAY)]], [[0, to - MINUTES_PER_DAY]]);
}
