import { epochToLocal, intersect, subtract, totalMinutes, type Interval } from '#work-model';
import { z } from 'zod';
import type { RoleFacts } from '../../checking/role-facts.js';
import { defineRule } from '../../checking/rule.js';
import { duration } from '../../checking/words.js';
import type { Attendee, Gathering } from '../../schedule/gatherings.js';
import { HOLDER } from '../../measures/overlap.js';

/** Somebody has to get up early; the question is whether it is always the same person. */
export const unequalTimezoneBurden = defineRule({
  id: 'unequal-timezone-burden',
  family: 'schedule',
  title: 'One person carries most of the meetings that are early in the morning or in the evening',
  severity: 'info',
  isLegal: false,
  options: z.strictObject({
    maxShare: z.number().min(0).max(1).default(0.6).describe('Largest share of such time that one person may carry.'),
    minWeeklyMinutes: z
      .int()
      .min(1)
      .max(10_080)
      .default(60)
      .describe('Least such time of all people together, in minutes a week.'),
    minPeople: z
      .int()
      .min(2)
      .max(1000)
      .default(3)
      .describe('Fewest people; among two there is nobody to take turns with.'),
  }),
  messages: {
    unequal: '{person} carries {percent} % of the out-of-hours meetings: {own} of {all} a week.',
  },
  sources: [
    'Chauvin, Choudhury & Pan Fang 2024, “Working around the clock: Temporal distance, intrafirm communication, and time shifting of the employee workday”, Organization Science',
  ],
  *check({ model, facts, options }) {
    const { gatherings } = facts;
    const people = new Map(gatherings.flatMap(({ attendees }) => attendees.map((one) => [one.id, one])));
    const zones = new Set([...people.values()].map(({ timeZone }) => timeZone));
    // Among people of one zone an evening is an evening for all who come; that is not for want of a fairer clock.
    if (people.size < options.minPeople || zones.size < 2) return;
    const burdens = burdensOf(facts, gatherings);
    const total = [...burdens.values()].reduce((sum, minutes) => sum + minutes, 0);
    const { weeks } = facts.year;
    if (total < options.minWeeklyMinutes * weeks) return;
    for (const [id, minutes] of burdens) {
      if (minutes <= total * options.maxShare) continue;
      const index = model.people.findIndex((person) => person.id === id);
      yield {
        message: 'unequal',
        path: id === HOLDER ? '/role' : `/people/${index}`,
        data: {
          person: people.get(id)?.name ?? id,
          percent: Math.round((100 * minutes) / total),
          own: duration(Math.round(minutes / weeks)),
          all: duration(Math.round(total / weeks)),
          yearMinutes: minutes,
          yearMinutesOfAll: total,
        },
        fixes: [{ title: 'Take turns: alternate between two times', patch: null, isSafe: false }],
      };
    }
  },
});

const DAY = 1440;
const EIGHT = 8 * 60;
const SIX = 18 * 60;

/**
 * Minutes of a year that each person spends in meetings before 08:00 or after 18:00 of their own clock. Time inside the hours that a person
 * has stated is no burden: somebody who works from 11 to 8 is at work at 7 in the evening.
 */
function burdensOf(facts: RoleFacts, gatherings: readonly Gathering[]): ReadonlyMap<string, number> {
  const burdens = new Map<string, number>();
  for (const { duty, attendees } of gatherings) {
    const instances = facts.yearInstancesOf(duty);
    for (const attendee of attendees) {
      const own = attendee.hasNoSetHours ? null : facts.sharedHours.of(attendee);
      let minutes = 0;
      for (const { interval } of instances) {
        const late = outOfHours(interval, attendee);
        if (late.length === 0) continue;
        minutes += totalMinutes(late) - late.reduce((sum, [start, end]) => sum + (own?.between(start, end) ?? 0), 0);
      }
      if (minutes > 0) burdens.set(attendee.id, (burdens.get(attendee.id) ?? 0) + minutes);
    }
  }
  return burdens;
}

/** The parts of an instance before 08:00 or after 18:00 on the person's clock. */
function outOfHours([start, end]: Interval, { timeZone }: Attendee): Interval[] {
  const local = epochToLocal(start, timeZone);
  const midnight = Math.floor(local / DAY) * DAY;
  if (local >= midnight + EIGHT && local + end - start <= midnight + SIX) return [];
  const shift = start - local;
  const localEnd = local + end - start;
  const days = Array.from({ length: Math.ceil((localEnd - midnight) / DAY) }, (_, day) => midnight + day * DAY);
  const daytime = days.map((day): Interval => [day + EIGHT + shift, day + SIX + shift]);
  return subtract([[start, end]], intersect(daytime, [[start, end]]));
}
