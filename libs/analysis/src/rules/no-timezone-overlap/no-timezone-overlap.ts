import { z } from 'zod';
import type { RoleFacts } from '../../checking/role-facts.js';
import { defineRule } from '../../checking/rule.js';
import { duration, listed, weekdayName, weekdayOfDate } from '../../checking/words.js';
import { localDayOf, type Gathering } from '../../schedule/gatherings.js';
import { slotForAll } from '../../schedule/slot-for-all.js';
import { moveFix } from '../../schedule/move-duty.js';

/** A meeting for which no time exists at all is held in somebody's night. */
export const noTimezoneOverlap = defineRule({
  id: 'no-timezone-overlap',
  family: 'contradictions',
  title: 'The people who must take part share less working time that day than it takes',
  severity: 'error',
  isLegal: false,
  options: z.strictObject({}),
  messages: {
    none: '{people} share no working time on {date}; “{title}” needs {needed}.',
    tooShort: '{people} share {shared} on {date}; “{title}” needs {needed}.',
  },
  sources: [
    'Chauvin, Choudhury & Pan Fang 2024, “Working around the clock: Temporal distance, intrafirm communication, and time shifting of the employee workday”, Organization Science',
  ],
  *check({ facts }) {
    for (const gathering of facts.gatherings) {
      const clashes = datesWithoutRoom(facts, gathering);
      const [first] = clashes;
      if (first === undefined) continue;
      const { duty, index, attendees } = gathering;
      const known = attendees.filter((one) => one.hours !== null);
      yield {
        message: first.shared === 0 ? 'none' : 'tooShort',
        path: `/sync/${index}/participants`,
        data: {
          title: duty.title,
          people: listed(known.map(({ name }) => name)),
          date: `${weekdayName(weekdayOfDate(first.date))} ${first.date}`,
          shared: duration(first.shared),
          needed: duration(first.needed),
          sharedMinutes: first.shared,
          neededMinutes: first.needed,
          count: clashes.length,
        },
        fixes: [
          moveFix(duty, index, slotForAll(facts, gathering)),
          {
            title: `Extend somebody’s hours by ${duration(first.needed - first.shared)}, take turns, or do it in writing`,
            patch: null,
            isSafe: false,
          },
        ].filter((fix) => fix !== null),
      };
    }
  },
});

interface WithoutRoom {
  readonly date: string;
  readonly shared: number;
  readonly needed: number;
}

/** Dates on which the longest time shared is too short. */
function datesWithoutRoom(facts: RoleFacts, gathering: Gathering): WithoutRoom[] {
  const { attendees } = gathering;
  const [holder] = attendees;
  const holders = holder === undefined ? null : facts.sharedHours.of(holder);
  return facts.gatheringInstancesOf(gathering).flatMap(({ date, interval: [start, end] }) => {
    const room = facts.sharedHours.roomAround(attendees, start);
    if (room === null || room >= end - start || holder === undefined) return [];
    // On a day off of the role itself another rule speaks: it is not for want of shared hours.
    if (holders?.between(...localDayOf(start, holder.timeZone)) === 0) return [];
    return [{ date, shared: room, needed: end - start }];
  });
}
