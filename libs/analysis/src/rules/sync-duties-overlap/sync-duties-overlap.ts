import { z } from 'zod';
import type { Interval, WorkModel } from '#work-model';
import type { Fix } from '../../checking/finding.js';
import type { RoleFacts } from '../../checking/role-facts.js';
import { defineRule, type Report } from '../../checking/rule.js';
import type { Severity } from '../../checking/severity.js';
import { duration, listed, spanInWords } from '../../checking/words.js';
import { nearestFreeSlot } from '../../schedule/free-slots.js';
import { moveFix } from '../../schedule/move-duty.js';
import { overlappingTimes } from '../../schedule/overlapping-times.js';
import { requiredTimes, type RequiredTime } from '../../schedule/required-times.js';
import { waysOf, type Ways } from '../../schedule/ways.js';
import { fillsAttention } from '../../measures/duty-kinds.js';

const MOST_NAMED = 3;

/** Two set times claim the same person for the same minutes. */
export const syncDutiesOverlap = defineRule({
  id: 'sync-duties-overlap',
  family: 'contradictions',
  title: 'Two required set times of one person overlap',
  severity: 'error',
  isLegal: false,
  options: z.strictObject({}),
  messages: {
    busyTwice: '“{title}” and {others} overlap on {when} for {overlap} for {who}.',
    elsewhere: '“{title}” is at {here}, but {others} holds {who} at {there} on {when}.',
    perhapsElsewhere:
      '“{title}” is at {here}, and {others} holds {who} at {there} on {when}. If both are under one roof, give them the same address.',
  },
  sources: ['Nobody is in two places, or attends to two things, at the same time'],
  *check({ model, facts }) {
    if (model.sync.length < 2) return;
    const ways = waysOf(model);
    const clashesByDuty = new Map<number, Clash[]>();
    for (const [first, second] of overlappingTimes(requiredTimes(facts))) {
      const why = whyNotBoth(first, second, ways);
      if (why === null) continue;
      const [moved, kept] = movedAndKept(first, second);
      const clashes = clashesByDuty.get(moved.index) ?? [];
      clashesByDuty.set(moved.index, clashes);
      const known = clashes.find((one) => one.kept.index === kept.index);
      if (known === undefined) clashes.push({ moved, kept, why, count: 1 });
      else known.count += 1;
    }
    for (const clashes of clashesByDuty.values()) yield* reportsOf(facts, clashes);
  },
});

type Why = 'busyTwice' | 'elsewhere' | 'perhapsElsewhere';

/** One duty that cannot be done with another, at their first common time. */
interface Clash {
  readonly moved: RequiredTime;
  readonly kept: RequiredTime;
  readonly why: Why;
  count: number;
}

function whyNotBoth(a: RequiredTime, b: RequiredTime, ways: Ways): Why | null {
  if (fillsAttention(a.duty.kind) && fillsAttention(b.duty.kind)) return 'busyTwice';
  const way = ways(a.duty.place, b.duty.place);
  if (way === null) return null;
  return way.areSurelyApart ? 'elsewhere' : 'perhapsElsewhere';
}

/** The shorter one is easier to move; of equals the later, of equals in that too the one further down the file. */
function movedAndKept(first: RequiredTime, second: RequiredTime): readonly [RequiredTime, RequiredTime] {
  const [a, b] = [lengthOf(first.interval), lengthOf(second.interval)];
  if (a !== b) return a < b ? [first, second] : [second, first];
  if (first.interval[0] !== second.interval[0]) return [second, first];
  return first.index > second.index ? [first, second] : [second, first];
}

function lengthOf([start, end]: Interval): number {
  return end - start;
}

/** A duty that clashes with several is one cause; but a surely wrong clash is not told together with a doubtful one. */
function* reportsOf(facts: RoleFacts, clashes: readonly Clash[]): Iterable<Report<Why>> {
  const sure = clashes.filter(({ why }) => why !== 'perhapsElsewhere');
  const told = sure.length > 0 ? sure : clashes;
  const [clash] = told;
  if (clash === undefined) return;
  const { moved, kept, why } = clash;
  const common: Interval = [
    Math.max(moved.interval[0], kept.interval[0]),
    Math.min(moved.interval[1], kept.interval[1]),
  ];
  const severity: Severity = why === 'perhapsElsewhere' ? 'warning' : 'error';
  const { duty, index } = moved;
  yield {
    message: why,
    severity,
    path: `/sync/${index}/startMinute`,
    data: {
      title: duty.title,
      others: othersInWords(told),
      other: kept.duty.id,
      when: whenInWords(facts, clash, common),
      overlap: duration(lengthOf(common)),
      who: whoOf(facts.model, clash),
      here: facts.placeOf(duty.place)?.name ?? '',
      there: facts.placeOf(kept.duty.place)?.name ?? '',
      date: moved.date,
      minutes: lengthOf(common),
      instances: clash.count,
      clashesWith: told.length,
    },
    fixes: fixesFor(facts, moved, kept),
  };
}

function whenInWords(facts: RoleFacts, { moved, count }: Clash, common: Interval): string {
  const span = spanInWords(common, facts.horizon.timeZone);
  // What happens once, or not every week, is found by its date.
  const isWeekly = moved.duty.rrule?.startsWith('FREQ=WEEKLY') === true && count > 1;
  return isWeekly ? span : `${moved.date} (${span})`;
}

function othersInWords(clashes: readonly Clash[]): string {
  const names = clashes.map(({ kept }) => `“${kept.duty.title}”`);
  if (names.length <= MOST_NAMED) return listed(names);
  return listed([...names.slice(0, MOST_NAMED - 1), `${names.length - MOST_NAMED + 1} more`]);
}

/** The role's holder is in both always; people that both name are held twice, too. */
function whoOf(model: WorkModel, { moved, kept }: Clash): string {
  const both = model.people.filter(({ id, name }) =>
    [moved, kept].every(({ duty }) => duty.participants.some((one) => one === id || one === name)),
  );
  return listed([`the ${model.role.title}`, ...both.map(({ name }) => name)]);
}

function fixesFor(facts: RoleFacts, moved: RequiredTime, kept: RequiredTime): Fix[] {
  const move = moveFix(moved.duty, moved.index, nearestFreeSlot(facts, moved.duty));
  const split: Fix = {
    title: `If different people do “${moved.duty.title}” and “${kept.duty.title}”, write a role file for each of them`,
    patch: null,
    isSafe: false,
  };
  return move === null ? [split] : [move, split];
}
