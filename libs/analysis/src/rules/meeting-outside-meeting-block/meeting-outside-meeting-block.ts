import { z } from 'zod';
import { union, type Interval, type SyncDuty } from '#work-model';
import type { Fix } from '../../checking/finding.js';
import type { RoleFacts } from '../../checking/role-facts.js';
import { defineRule } from '../../checking/rule.js';
import { firstIntrusion, isInside, weeksOfBlocks, type BlockWeek } from '../../schedule/block-intrusions.js';
import { nearestFreeSlot } from '../../schedule/free-slots.js';
import { weekdayAt, weeklyHoursOf, type WeekPlace } from '../../schedule/local-week.js';
import { moveFix } from '../../schedule/move-duty.js';
import { weekSpansInWords, whenInWords } from '../../schedule/when-in-words.js';
import { isMeantFor } from '../../schedule/time-blocks.js';

/** A day has a block for meetings, and a meeting beside it takes a bite out of the rest. */
export const meetingOutsideMeetingBlock = defineRule({
  id: 'meeting-outside-meeting-block',
  family: 'schedule',
  title: 'A meeting lies outside the meeting block of its day',
  severity: 'info',
  isLegal: false,
  options: z.strictObject({}),
  messages: {
    outside: '“{title}” ({when}) is outside {block}.',
  },
  sources: ['“Synchronous vs Asynchronous”: group meetings into time blocks'],
  *check({ model, facts }) {
    const blocks = weeksOfBlocks(model.timeBlocks);
    const meetingBlocks = blocks.filter(({ block }) => block.kind === 'meetings');
    if (meetingBlocks.length === 0) return;
    for (const [index, duty] of model.sync.entries()) {
      // What cuts into a block that excludes it is told by duty-in-wrong-time-block.
      if (duty.kind !== 'meeting' || firstIntrusion(facts, duty, blocks) !== null) continue;
      const home = union(...blocksFor(duty, blocks).map(({ week }) => week));
      const places = facts
        .weekPlacesOf(duty)
        .filter((place) => blocksOnDayOf(place, meetingBlocks).length > 0 && !isInside(place.pieces, home));
      const [first] = places;
      if (first === undefined) continue;
      const near = places.flatMap((place) => blocksOnDayOf(place, meetingBlocks));
      yield {
        message: 'outside',
        path: `/sync/${index}/startMinute`,
        data: {
          title: duty.title,
          when: whenInWords(duty, places, facts.horizon.timeZone),
          block: blockInWords(near),
          blockId: near[0]?.block.block.id ?? '',
          date: first.date,
          instances: places.reduce((total, { count }) => total + count, 0),
        },
        fixes: fixesFor(facts, duty, index, home),
      };
    }
  },
});

function blocksFor(duty: SyncDuty, blocks: readonly BlockWeek[]): BlockWeek[] {
  return blocks.filter(({ block }) => isMeantFor(block, duty));
}

interface Nearby {
  readonly block: BlockWeek;
  readonly spans: readonly Interval[];
}

/** The blocks for meetings on the day on which it begins. */
function blocksOnDayOf({ span }: WeekPlace, meetingBlocks: readonly BlockWeek[]): Nearby[] {
  const day = weekdayAt(span[0]);
  return meetingBlocks.flatMap((block) => {
    const spans = block.week.filter((one) => weekdayAt(one[0]) === day);
    return spans.length === 0 ? [] : [{ block, spans }];
  });
}

function blockInWords(nearby: readonly Nearby[]): string {
  const titles = new Set(nearby.map(({ block }) => block.block.title));
  const [title = null] = titles;
  const name = titles.size === 1 && title !== null ? `“${title}”` : 'the meeting block';
  return `${name} (${weekSpansInWords(nearby.flatMap(({ spans }) => spans))})`;
}

function fixesFor(facts: RoleFacts, duty: SyncDuty, index: number, home: readonly Interval[]): Fix[] {
  const move = moveFix(duty, index, nearestFreeSlot(facts, duty, weeklyHoursOf(home)));
  return move === null ? [] : [move];
}
