import { z } from 'zod';
import { intersect, subtract, totalMinutes, union, weeklyHoursIn, type AsyncDuty, type Interval } from '#work-model';
import type { Fix } from '../../checking/finding.js';
import type { RoleFacts } from '../../checking/role-facts.js';
import { defineRule } from '../../checking/rule.js';
import { duration, listed } from '../../checking/words.js';
import { effortMinutesIn } from '../../measures/own-time-effort.js';
import { paidSetMinutesByWeek } from '../../schedule/paid-set-minutes.js';

/** Set times and estimated own-time work together are more than what is paid. */
export const totalLoadExceedsContractedHours = defineRule({
  id: 'total-load-exceeds-contracted-hours',
  family: 'contradictions',
  title: 'Set times and planned own-time work together are longer than the contracted hours',
  severity: 'warning',
  isLegal: false,
  options: z.strictObject({
    errorAbovePercent: z
      .int()
      .min(100)
      .default(110)
      .describe('Load in percent of the contracted hours above which it is an error.'),
  }),
  messages: {
    over: 'Set times {set} + planned own-time work {own} = {total} a week, over the contracted {contracted}.',
    overWithoutEstimates:
      'Set times {set} + planned own-time work {own} = {total} a week, over the contracted {contracted}. Not counted, because nobody has estimated it: {notCounted}.',
  },
  sources: [
    'Workpact: weekly mean of set times and estimates against contracted hours',
    'Dettmers & Bredehöft 2020: autonomy without bounds costs',
  ],
  *check({ model, facts, options }) {
    const contracted = model.role.contractedMinutesPerWeek;
    if (contracted === null || model.async.length === 0) return;
    const load = loadOf(facts);
    const { weeks } = facts.horizon;
    const own = load.effort - load.insidePresence;
    const total = load.set + own;
    if (own <= 0 || total <= contracted * weeks) return;
    const [setMinutes, totalMinutesPerWeek] = [Math.round(load.set / weeks), Math.ceil(total / weeks)];
    yield {
      message: load.unestimated.length === 0 ? 'over' : 'overWithoutEstimates',
      severity: 100 * total > options.errorAbovePercent * contracted * weeks ? 'error' : 'warning',
      path: '/role/contractedMinutesPerWeek',
      data: {
        set: duration(setMinutes),
        own: `${duration(totalMinutesPerWeek - setMinutes)}${load.insidePresence > 0 ? BESIDE_PRESENCE : ''}`,
        total: duration(totalMinutesPerWeek),
        contracted: duration(contracted),
        notCounted: named(load.unestimated),
        unestimated: load.unestimated.map(({ id }) => id),
        totalMinutes: totalMinutesPerWeek,
        contractedMinutes: contracted,
        percent: Math.round((1000 * total) / (contracted * weeks)) / 10,
      },
      fixes: [cutFix(load.items, weeks)],
    };
  },
});

const BESIDE_PRESENCE = ' (what finds no room in hours of presence)';

/** Minutes in the whole horizon. */
interface Load {
  readonly set: number;
  readonly effort: number;
  /** Effort that can be worked off in hours of presence, which are set time already and not filled. */
  readonly insidePresence: number;
  readonly items: readonly { readonly title: string; readonly minutes: number }[];
  readonly unestimated: readonly AsyncDuty[];
}

function loadOf(facts: RoleFacts): Load {
  const { schedule, model, horizon } = facts;
  const openPresence = subtract(presenceIn(facts), union([...schedule.occupiedTime], [...schedule.unpaidBreaks]));
  const estimates = ownDuties(facts).map((duty) => ({ duty, minutes: effortMinutesIn(model, duty, horizon) }));
  const known = estimates.flatMap(({ duty, minutes }) => (minutes === null ? [] : [{ duty, minutes }]));
  const effort = known.reduce((sum, { minutes }) => sum + minutes, 0);
  const fitting = known.reduce(
    (sum, { duty, minutes }) => sum + Math.min(minutes, roomFor(facts, duty, openPresence)),
    0,
  );
  return {
    set: [...paidSetMinutesByWeek(facts).values()].reduce((sum, one) => sum + one, 0),
    effort,
    insidePresence: Math.min(fitting, totalMinutes(openPresence)),
    items: [...setItems(facts), ...known.map(({ duty, minutes }) => ({ title: duty.title, minutes }))],
    unestimated: estimates.flatMap(({ duty, minutes }) => (minutes === null ? [duty] : [])),
  };
}

/** A presence shorter than this is an errand and filled by it; own-time work is done on office days. */
const SHORTEST_OFFICE_DAY = 120;

function presenceIn({ schedule }: RoleFacts): Interval[] {
  const presence = schedule.required.filter(({ duty }) => duty.kind === 'presence').map(({ interval }) => interval);
  return union(presence.filter(([start, end]) => end - start >= SHORTEST_OFFICE_DAY));
}

/** What one of the listed people answers for is not the holder's to do. */
function ownDuties({ model }: RoleFacts): AsyncDuty[] {
  const others = new Set(model.people.flatMap(({ id, name }) => [id, name]));
  return model.async.filter(({ owner }) => owner === null || !others.has(owner));
}

function roomFor(facts: RoleFacts, { permitted }: AsyncDuty, open: readonly Interval[]): number {
  if (permitted === null || open.length === 0) return totalMinutes(open);
  return totalMinutes(intersect(open, weeklyHoursIn(permitted.hours, facts.horizon.timeZone, facts.horizon)));
}

function setItems({ schedule }: RoleFacts): { title: string; minutes: number }[] {
  const minutesOf = new Map<string, { title: string; minutes: number }>();
  for (const { duty, interval } of schedule.required) {
    const item = minutesOf.get(duty.id) ?? { title: duty.title, minutes: 0 };
    item.minutes += totalMinutes([interval]);
    minutesOf.set(duty.id, item);
  }
  return [...minutesOf.values()];
}

const MOST_NAMED = 3;

function cutFix(items: Load['items'], weeks: number): Fix {
  const largest = items.toSorted((a, b) => b.minutes - a.minutes).slice(0, MOST_NAMED);
  const words = largest.map(({ title, minutes }) => `“${title}” (${duration(Math.round(minutes / weeks))} a week)`);
  return { title: `Cut or share work; the largest items are ${listed(words)}`, patch: null, isSafe: false };
}

function named(duties: readonly AsyncDuty[]): string {
  const names = duties.slice(0, MOST_NAMED).map(({ title }) => `“${title}”`);
  return listed(duties.length > MOST_NAMED ? [...names, `${duties.length - MOST_NAMED} more`] : names);
}
