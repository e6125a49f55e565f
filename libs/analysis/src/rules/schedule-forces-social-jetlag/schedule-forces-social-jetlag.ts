import { z } from 'zod';
import { epochToLocal, MINUTES_PER_DAY, WEEKDAYS, type SyncDuty, type WeeklyHours } from '#work-model';
import type { Fix } from '../../checking/finding.js';
import type { RoleFacts } from '../../checking/role-facts.js';
import { defineRule } from '../../checking/rule.js';
import { clock, hours } from '../../checking/words.js';
import { bodyClockOf, type BodyClock } from '../../schedule/body-clock.js';
import { nearestFreeSlot } from '../../schedule/free-slots.js';
import { moveFix } from '../../schedule/move-duty.js';

/** From waking to leaving the house, in minutes. */
const GETTING_READY_MINUTES = 60;
/** What begins earlier belongs to a night shift, for which mid-sleep at night is no measure. */
const NIGHT_ENDS_MINUTE = 180;
/** People agree on quarters of an hour. */
const STEP = 15;

interface EarlyStart {
  readonly duty: SyncDuty;
  readonly index: number;
  readonly startMinute: number;
  readonly wakeMinute: number;
}

/** For the person who holds the role, and for nobody else. */
export const scheduleForcesSocialJetlag = defineRule({
  id: 'schedule-forces-social-jetlag',
  family: 'schedule',
  title: 'The earliest set time is hours before the person’s body clock',
  severity: 'info',
  isLegal: false,
  isPrivate: true,
  needs: ['holder'],
  options: z.strictObject({
    minutes: z.int().min(1).default(120).describe('Gap from which it speaks, in minutes.'),
  }),
  messages: {
    tooEarly: 'Your earliest set time, “{title}” at {start}, is about {gap} h earlier than your body clock.',
  },
  sources: [
    'Roenneberg et al., “Social Jetlag and Obesity” (2012)',
    'Roenneberg et al., “Chronotype and Social Jetlag” (2019)',
  ],
  *check({ facts, inputs, options }) {
    if (inputs.holder === undefined) return;
    const body = bodyClockOf(inputs.holder);
    const starts = usualStarts(facts, inputs.holder.commuteMinutes);
    const [earliest, next] = starts.toSorted((a, b) => a.wakeMinute - b.wakeMinute || a.index - b.index);
    if (earliest === undefined) return;
    const gap = gapOf(body, earliest);
    if (gap === null || gap < options.minutes) return;
    const isOnlyOne = next === undefined || (gapOf(body, next) ?? 0) < options.minutes;
    yield {
      message: 'tooEarly',
      data: { title: earliest.duty.title, start: clock(earliest.startMinute), gap: hours(gap), gapMinutes: gap },
      path: `/sync/${earliest.index}/startMinute`,
      fixes: [laterStart(facts, earliest, isOnlyOne ? gap - options.minutes + 1 : null)],
    };
  },
});

/** MSFsc − (wake − SDweek ÷ 2), in minutes. */
function gapOf({ midSleepMinute, weeklySleepMinutes }: BodyClock, { wakeMinute }: EarlyStart): number | null {
  return midSleepMinute === null ? null : midSleepMinute - (wakeMinute - Math.round(weeklySleepMinutes / 2));
}

/** Starts that come back at least once a week: one early morning a year forces no body clock. */
function usualStarts(facts: RoleFacts, commuteMinutes: number): EarlyStart[] {
  const { timeZone, weeks } = facts.horizon;
  return facts.model.sync.flatMap((duty, index) => {
    if (duty.attendance !== 'required' || duty.kind === 'on-call') return [];
    const instances = facts.instancesOf(duty);
    if (instances.length < weeks) return [];
    const starts = instances.map(({ interval }) => epochToLocal(interval[0], timeZone) % MINUTES_PER_DAY);
    const startMinute = Math.min(...starts);
    if (startMinute < NIGHT_ENDS_MINUTE) return [];
    const wayMinutes = isAway(facts, duty) ? commuteMinutes : 0;
    return [{ duty, index, startMinute, wakeMinute: startMinute - wayMinutes - GETTING_READY_MINUTES }];
  });
}

function isAway(facts: RoleFacts, duty: SyncDuty): boolean {
  const place = facts.placeOf(duty.place);
  if (place === null) return facts.model.role.locationMode === 'onsite';
  return place.kind === 'site' || place.kind === 'client-site';
}

function laterStart(facts: RoleFacts, { duty, index, startMinute }: EarlyStart, later: number | null): Fix {
  const advice: Fix = { title: 'Ask whether it can begin later', patch: null, isSafe: false };
  if (later === null || duty.kind === 'coverage') return advice;
  const from = Math.ceil((startMinute + later) / STEP) * STEP;
  if (from >= MINUTES_PER_DAY) return advice;
  const within: WeeklyHours = Object.fromEntries(WEEKDAYS.map((day) => [day, [[from, MINUTES_PER_DAY]]]));
  const move = moveFix(duty, index, nearestFreeSlot(facts, duty, within));
  return move === null
    ? advice
    : { ...move, title: `Ask to ${move.title.charAt(0).toLowerCase()}${move.title.slice(1)}` };
}
