import { z } from 'zod';
import {
  epochToLocal,
  intersect,
  localToEpoch,
  MINUTES_PER_DAY,
  subtract,
  totalMinutes,
  WEEKDAYS,
  type Interval,
  type SyncDuty,
  type WeeklyHours,
} from '#work-model';
import type { Fix } from '../../checking/finding.js';
import type { RoleFacts } from '../../checking/role-facts.js';
import { defineRule } from '../../checking/rule.js';
import { clock, listed } from '../../checking/words.js';
import { energyWindows } from '../../measures/chronotype-fit.js';
import { bodyClockOf } from '../../schedule/body-clock.js';
import { nearestFreeSlot } from '../../schedule/free-slots.js';
import { moveFix } from '../../schedule/move-duty.js';
import { weeklyDaysOf } from '../../schedule/weekly-days.js';
import { fillsAttention } from '../../measures/duty-kinds.js';

/** What suffers at a low point. Routine does not. */
const DEMANDING_TOPICS = ['creative', 'analytic', 'analytical', 'decision', 'decisions'];

/** For the person who holds the role, and for nobody else. */
export const syncInChronotypeTrough = defineRule({
  id: 'sync-in-chronotype-trough',
  family: 'schedule',
  title: 'Demanding set time lies in the low point of the person’s own day',
  severity: 'info',
  isLegal: false,
  isPrivate: true,
  needs: ['holder'],
  options: z.strictObject({}),
  messages: {
    inTrough: '“{title}” falls in the low point of your day ({trough}), as far as your sleep times tell.',
  },
  sources: [
    'Daniel Pink, “When” (2018)',
    'Evidence is mixed: in adults up to 45 years 29 of 64 studies found an effect (Chauhan et al., 2025)',
  ],
  *check({ model, facts, inputs }) {
    if (inputs.holder === undefined) return;
    const { midSleepMinute, weeklySleepMinutes } = bodyClockOf(inputs.holder);
    if (midSleepMinute === null) return;
    const sleep = { midSleepMinute: fromMidnight(midSleepMinute), sleepMinutes: weeklySleepMinutes };
    const { trough } = energyWindows(sleep);
    for (const [index, duty] of model.sync.entries()) {
      if (!isDemanding(duty) || weeklyDaysOf(duty) === null || !isMostlyIn(facts, duty, trough)) continue;
      yield {
        message: 'inTrough',
        data: { title: duty.title, trough: listed(trough.map(([from, to]) => `${clock(from)}–${clock(to)}`)) },
        path: `/sync/${index}`,
        fixes: [askToMove(facts, duty, index, trough)],
      };
    }
  },
});

function fromMidnight(minute: number): number {
  return (minute + MINUTES_PER_DAY) % MINUTES_PER_DAY;
}

function isDemanding({ kind, topic, attendance }: SyncDuty): boolean {
  return (
    attendance === 'required' &&
    fillsAttention(kind) &&
    topic !== null &&
    DEMANDING_TOPICS.includes(topic.trim().toLowerCase())
  );
}

function isMostlyIn(facts: RoleFacts, duty: SyncDuty, trough: readonly Interval[]): boolean {
  const { timeZone } = facts.horizon;
  let [all, inside] = [0, 0];
  for (const { interval } of facts.instancesOf(duty)) {
    all += interval[1] - interval[0];
    const firstDay = Math.floor(epochToLocal(interval[0], timeZone) / MINUTES_PER_DAY);
    for (const day of [firstDay, firstDay + 1]) {
      const midnight = day * MINUTES_PER_DAY;
      const there = trough.map(([from, to]): Interval => [
        localToEpoch(midnight + from, timeZone),
        localToEpoch(midnight + to, timeZone),
      ]);
      inside += totalMinutes(intersect([interval], there));
    }
  }
  return all > 0 && 2 * inside >= all;
}

function askToMove(facts: RoleFacts, duty: SyncDuty, index: number, trough: readonly Interval[]): Fix {
  const awayFromIt = subtract([[0, MINUTES_PER_DAY]], trough).map(([from, to]): [number, number] => [from, to]);
  const within: WeeklyHours = Object.fromEntries(WEEKDAYS.map((day) => [day, awayFromIt]));
  const move = moveFix(duty, index, nearestFreeSlot(facts, duty, within));
  if (move === null) return { title: 'Ask whether another time is possible', patch: null, isSafe: false };
  return { ...move, title: `Ask to ${move.title.charAt(0).toLowerCase()}${move.title.slice(1)}` };
}
