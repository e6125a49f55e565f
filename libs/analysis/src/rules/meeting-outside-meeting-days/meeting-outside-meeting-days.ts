import { z } from 'zod';
import { WEEKDAYS, type Weekday } from '#work-model';
import type { Fix } from '../../checking/finding.js';
import { defineRule } from '../../checking/rule.js';
import { listed, weekdayName } from '../../checking/words.js';
import { nearestFreeSlot } from '../../schedule/free-slots.js';
import { weekdayAt } from '../../schedule/local-week.js';
import { moveFix } from '../../schedule/move-duty.js';
import { whenInWords } from '../../schedule/when-in-words.js';

/** "All meetings are on Monday and Thursday", and one is not. */
export const meetingOutsideMeetingDays = defineRule({
  id: 'meeting-outside-meeting-days',
  family: 'contradictions',
  title: 'A meeting is on another day than the meeting days',
  severity: 'error',
  isLegal: false,
  options: z.strictObject({}),
  messages: {
    outside: 'All meetings are on {meetingDays}; “{title}” is on {when}.',
  },
  sources: ['“Synchronous vs Asynchronous”, example 5: all meetings on Monday and Thursday'],
  *check({ model, facts }) {
    if (model.meetingDays === null) return;
    const { days } = model.meetingDays;
    for (const [index, duty] of model.sync.entries()) {
      if (duty.kind !== 'meeting') continue;
      const places = facts.weekPlacesOf(duty).filter(({ span }) => !days.includes(weekdayAt(span[0])));
      const [first] = places;
      if (first === undefined) continue;
      const move = moveFix(duty, index, nearestFreeSlot(facts, duty));
      yield {
        message: 'outside',
        severity: duty.attendance === 'optional' ? 'warning' : 'error',
        path: `/sync/${index}/${duty.rrule === null ? 'dtstart' : 'rrule'}`,
        data: {
          title: duty.title,
          meetingDays: listed(inWeekOrder(days).map(weekdayName)),
          when: whenInWords(duty, places, facts.horizon.timeZone),
          date: first.date,
          instances: places.reduce((total, { count }) => total + count, 0),
        },
        fixes: [
          ...(move === null ? [] : [move]),
          addDays(
            days,
            places.map(({ span }) => weekdayAt(span[0])),
          ),
        ],
      };
    }
  },
});

function addDays(days: readonly Weekday[], more: readonly Weekday[]): Fix {
  const added = inWeekOrder(more);
  return {
    title: `Make ${listed(added.map(weekdayName))} a meeting day`,
    patch: [{ op: 'replace', path: '/meetingDays/days', value: inWeekOrder([...days, ...more]) }],
    isSafe: false,
  };
}

function inWeekOrder(days: readonly Weekday[]): Weekday[] {
  return WEEKDAYS.filter((day) => days.includes(day));
}
