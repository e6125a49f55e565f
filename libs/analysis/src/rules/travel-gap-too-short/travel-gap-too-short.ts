import { z } from 'zod';
import type { Fix } from '../../checking/finding.js';
import type { RoleFacts } from '../../checking/role-facts.js';
import { defineRule } from '../../checking/rule.js';
import { duration, instantInWords } from '../../checking/words.js';
import { nearestFreeSlot } from '../../schedule/free-slots.js';
import { moveFix } from '../../schedule/move-duty.js';
import { requiredTimes, type RequiredTime } from '../../schedule/required-times.js';
import { USUAL_WAY_MINUTES } from '../../schedule/open-week.js';
import { waysOf, type Way, type Ways } from '../../schedule/ways.js';
import { isGathering } from '../../measures/duty-kinds.js';

/** A person is to be somewhere sooner than they can be there. */
export const travelGapTooShort = defineRule({
  id: 'travel-gap-too-short',
  family: 'contradictions',
  title: 'There is less time between two places than the way takes',
  severity: 'error',
  isLegal: false,
  options: z.strictObject({
    assumedMinutes: z
      .int()
      .min(0)
      .max(1440)
      .default(USUAL_WAY_MINUTES)
      .describe('How long a way takes that the role file does not state.'),
  }),
  messages: {
    tooShort: 'There is {gap} between “{before}” at {from} and “{title}” at {to} ({when}); the way takes {travel}.',
    perhapsTooShort:
      'There is {gap} between “{before}” at {from} and “{title}” at {to} ({when}). The file does not say how long the way takes; {travel} is usual.',
  },
  sources: ['Workpact: the time between two places is at least the time on the way'],
  *check({ model, facts, options }) {
    const ways = waysOf(model);
    const times = requiredTimes(facts).filter(({ duty }) => facts.isPhysical(duty.place));
    const found = new Map<number, Rush>();
    for (const rush of rushesIn(times, ways, options.assumedMinutes)) {
      const known = found.get(rush.next.index);
      if (known === undefined) found.set(rush.next.index, rush);
      else if (known.before.index === rush.before.index) known.count += 1;
    }
    for (const { before, next, gap, way, count } of found.values()) {
      const needed = way.minutes ?? options.assumedMinutes;
      yield {
        message: way.minutes === null ? 'perhapsTooShort' : 'tooShort',
        severity: way.minutes === null ? 'warning' : 'error',
        path: `/sync/${next.index}/startMinute`,
        data: {
          title: next.duty.title,
          before: before.duty.title,
          from: facts.placeOf(before.duty.place)?.name ?? '',
          to: facts.placeOf(next.duty.place)?.name ?? '',
          when: instantInWords(next.interval[0], facts.horizon.timeZone),
          gap: gap === 0 ? 'no time' : duration(gap),
          travel: duration(needed),
          gapMinutes: gap,
          travelMinutes: needed,
          instances: count,
        },
        fixes: fixesFor(facts, before, next, way),
      };
    }
  },
});

interface Rush {
  readonly before: RequiredTime;
  readonly next: RequiredTime;
  readonly gap: number;
  readonly way: Way;
  count: number;
}

/**
 * Each time is held against the last one at a physical place before it. What begins while another still runs needs no way (the person is
 * there already) or is an overlap, which is another rule's.
 */
function* rushesIn(times: readonly RequiredTime[], ways: Ways, assumed: number): Generator<Rush> {
  let before: RequiredTime | null = null;
  for (const next of times) {
    const gap: number = before === null ? Infinity : next.interval[0] - before.interval[1];
    const way = before === null || gap < 0 ? null : ways(before.duty.place, next.duty.place);
    if (before !== null && way !== null && gap < (way.minutes ?? assumed)) yield { before, next, gap, way, count: 1 };
    if (before === null || next.interval[1] >= before.interval[1]) before = next;
  }
}

function fixesFor(facts: RoleFacts, before: RequiredTime, next: RequiredTime, way: Way): Fix[] {
  const { duty, index } = next;
  const fixes: Fix[] = [];
  const move = moveFix(duty, index, nearestFreeSlot(facts, duty));
  if (move !== null) fixes.push(move);
  const virtual = [next, before].find((one) => isGathering(one.duty.kind));
  if (virtual !== undefined) {
    fixes.push({
      title: `Hold “${virtual.duty.title}” by video`,
      patch: [{ op: 'replace', path: `/sync/${virtual.index}/place`, value: 'video' }],
      isSafe: false,
    });
  }
  if (way.minutes === null) {
    fixes.push({
      title: 'Write under “travel” how long the way takes; 0 min when both places are in one building',
      patch: null,
      isSafe: false,
    });
  }
  return fixes;
}
