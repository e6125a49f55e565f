import { z } from 'zod';
import { statedHours, subtract, type SyncDuty } from '#work-model';
import type { Fix } from '../../checking/finding.js';
import type { RoleFacts } from '../../checking/role-facts.js';
import { defineRule } from '../../checking/rule.js';
import { hoursInWords } from '../../checking/words.js';
import { nearestFreeSlot } from '../../schedule/free-slots.js';
import { weekOf, type WeekPlace } from '../../schedule/local-week.js';
import { moveFix } from '../../schedule/move-duty.js';
import { whenInWords } from '../../schedule/when-in-words.js';
import { widenFix } from '../../schedule/widened-hours.js';

/** The role says when the person may be working, and plans something required at another time. */
export const syncOutsideWorkingWindow = defineRule({
  id: 'sync-outside-working-window',
  family: 'contradictions',
  title: 'A required set time lies outside the working window',
  severity: 'error',
  isLegal: false,
  options: z.strictObject({}),
  messages: {
    outside: '“{title}” ({when}) lies outside your stated working window ({window}).',
    neverWorking: '“{title}” ({when}) is required, but your stated working window is empty.',
  },
  sources: ['Workpact: what is required can only be done in working time'],
  *check({ model, facts }) {
    const window = statedHours(model, null).hours;
    if (window === null || model.role.noSetHours) return;
    const week = weekOf(window);
    for (const [index, duty] of model.sync.entries()) {
      if (duty.attendance !== 'required' || duty.kind === 'on-call') continue;
      const places = facts.weekPlacesOf(duty).filter(({ pieces }) => subtract(pieces, week).length > 0);
      const [first] = places;
      if (first === undefined) continue;
      const startsOutside = subtract([[first.span[0], first.span[0] + 1]], week).length > 0;
      yield {
        message: week.length === 0 ? 'neverWorking' : 'outside',
        path: `/sync/${index}/${startsOutside ? 'startMinute' : 'endMinute'}`,
        data: {
          title: duty.title,
          when: whenInWords(duty, places, facts.horizon.timeZone),
          window: hoursInWords(window),
          date: first.date,
          minutesOutside: subtract(first.pieces, week).reduce((sum, [start, end]) => sum + end - start, 0),
          instances: places.reduce((total, { count }) => total + count, 0),
        },
        fixes: fixesFor(facts, { duty, index, places }),
      };
    }
  },
});

function fixesFor(facts: RoleFacts, at: { duty: SyncDuty; index: number; places: readonly WeekPlace[] }): Fix[] {
  const hours = facts.model.role.workingWindow?.hours ?? {};
  const widened = { name: 'the working window', path: '/role/workingWindow/hours', hours };
  const move = moveFix(at.duty, at.index, nearestFreeSlot(facts, at.duty));
  return [move, widenFix(facts, widened, at.places)].filter((fix) => fix !== null);
}
