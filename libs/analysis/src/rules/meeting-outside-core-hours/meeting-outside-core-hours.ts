import { z } from 'zod';
import { subtract } from '#work-model';
import type { Severity } from '../../checking/severity.js';
import { defineRule } from '../../checking/rule.js';
import { hoursInWords } from '../../checking/words.js';
import { nearestFreeSlot } from '../../schedule/free-slots.js';
import { weekOf } from '../../schedule/local-week.js';
import { moveFix } from '../../schedule/move-duty.js';
import { whenInWords } from '../../schedule/when-in-words.js';
import { widenFix } from '../../schedule/widened-hours.js';
import { isGathering } from '../../measures/duty-kinds.js';

/** Core hours promise everybody that the rest of the day is theirs to arrange. */
export const meetingOutsideCoreHours = defineRule({
  id: 'meeting-outside-core-hours',
  family: 'contradictions',
  title: 'A meeting, class or handoff lies outside core hours',
  severity: 'warning',
  isLegal: false,
  options: z.strictObject({
    meetingsOnlyInCore: z
      .boolean()
      .default(false)
      .describe('Your organisation allows meetings in core hours only: others are errors.'),
  }),
  messages: {
    outside: '“{title}” ({when}) is outside core hours ({core}). People on flexible schedules may not be working.',
  },
  sources: ['OPM, Handbook on Alternative Work Schedules: core hours (5 U.S.C. chapter 61, 5 CFR part 610)'],
  *check({ model, facts, options }) {
    const core = model.role.coreHours;
    const week = weekOf(core?.hours ?? {});
    if (core === null || week.length === 0) return;
    const widened = { name: 'core hours', path: '/role/coreHours/hours', hours: core.hours };
    for (const [index, duty] of model.sync.entries()) {
      if (!isGathering(duty.kind)) continue;
      const places = facts.weekPlacesOf(duty).filter(({ pieces }) => subtract(pieces, week).length > 0);
      const [first] = places;
      if (first === undefined) continue;
      const move = moveFix(duty, index, nearestFreeSlot(facts, duty));
      const startsOutside = subtract([[first.span[0], first.span[0] + 1]], week).length > 0;
      yield {
        message: 'outside',
        severity: severityOf(duty.attendance, options.meetingsOnlyInCore),
        path: `/sync/${index}/${startsOutside ? 'startMinute' : 'endMinute'}`,
        data: {
          title: duty.title,
          when: whenInWords(duty, places, facts.horizon.timeZone),
          core: hoursInWords(core.hours),
          date: first.date,
          instances: places.reduce((total, { count }) => total + count, 0),
        },
        fixes: [move, widenFix(facts, widened, places)].filter((fix) => fix !== null),
      };
    }
  },
});

/** Nobody has to come to what is optional, but it can still shut people out. */
function severityOf(attendance: 'required' | 'optional', meetingsOnlyInCore: boolean): Severity {
  if (attendance === 'required') return meetingsOnlyInCore ? 'error' : 'warning';
  return meetingsOnlyInCore ? 'warning' : 'info';
}
