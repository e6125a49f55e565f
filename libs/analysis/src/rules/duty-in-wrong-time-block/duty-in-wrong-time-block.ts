import { z } from 'zod';
import { intersect, type SyncDuty, type TimeBlock } from '#work-model';
import type { Fix } from '../../checking/finding.js';
import type { RoleFacts } from '../../checking/role-facts.js';
import { defineRule } from '../../checking/rule.js';
import type { Severity } from '../../checking/severity.js';
import { hoursInWords } from '../../checking/words.js';
import { firstIntrusion, weeksOfBlocks, type Intrusion } from '../../schedule/block-intrusions.js';
import { nearestFreeSlot } from '../../schedule/free-slots.js';
import { weeklyHoursOf, weekOf } from '../../schedule/local-week.js';
import { moveFix } from '../../schedule/move-duty.js';
import { whenInWords } from '../../schedule/when-in-words.js';

const KEPT_FOR: Readonly<Record<TimeBlock['kind'], string>> = {
  focus: 'focused work',
  meetings: 'meetings',
  creative: 'creative work',
  admin: 'administration',
  learning: 'learning',
  other: 'something else',
};

/** A block that is kept for one kind of work is only kept when other things stay out of it. */
export const dutyInWrongTimeBlock = defineRule({
  id: 'duty-in-wrong-time-block',
  family: 'contradictions',
  title: 'A set time cuts into a time block that is kept for something else',
  severity: 'warning',
  isLegal: false,
  options: z.strictObject({}),
  messages: {
    excluded: '“{title}” ({about}) on {when} cuts into {block} ({hours}), which is kept for {purpose}.',
    topicUnknown:
      '“{title}” on {when} lies in {block} ({hours}), which is kept for {purpose}, and does not say what it is about.',
  },
  sources: ['“Synchronous vs Asynchronous”: group meetings into time blocks'],
  *check({ model, facts }) {
    if (model.timeBlocks.length === 0) return;
    const blocks = weeksOfBlocks(model.timeBlocks);
    for (const [index, duty] of model.sync.entries()) {
      const intrusion = firstIntrusion(facts, duty, blocks);
      if (intrusion === null) continue;
      const { block, places, admission } = intrusion;
      yield {
        message: admission === 'unknown' ? 'topicUnknown' : 'excluded',
        severity: severityOf(duty, intrusion),
        path: admission === 'unknown' ? `/sync/${index}` : `/sync/${index}/startMinute`,
        data: {
          title: duty.title,
          about: duty.topic ?? duty.kind,
          when: whenInWords(duty, places, facts.horizon.timeZone),
          block:
            block.title === null ? `the ${block.kind === 'other' ? 'time' : block.kind} block` : `“${block.title}”`,
          blockId: block.id,
          hours: hoursInWords(touchedHours(intrusion)),
          purpose: block.allows === null ? KEPT_FOR[block.kind] : block.allows.join(', '),
          date: places[0]?.date ?? '',
          instances: places.reduce((total, { count }) => total + count, 0),
        },
        fixes: fixesFor(facts, duty, index),
      };
    }
  },
});

function severityOf(duty: SyncDuty, { block, admission }: Intrusion): Severity {
  if (admission === 'unknown') return 'info';
  if (duty.attendance === 'optional') return block.kind === 'focus' ? 'warning' : 'info';
  return block.kind === 'focus' ? 'error' : 'warning';
}

/** The block's hours on the days that the duty meets. */
function touchedHours({ block, places }: Intrusion): TimeBlock['hours'] {
  const spans = weekOf(block.hours).filter((span) => places.some(({ pieces }) => intersect(pieces, [span]).length > 0));
  return weeklyHoursOf(spans);
}

function fixesFor(facts: RoleFacts, duty: SyncDuty, index: number): Fix[] {
  const move = moveFix(duty, index, nearestFreeSlot(facts, duty));
  return move === null ? [] : [move];
}
