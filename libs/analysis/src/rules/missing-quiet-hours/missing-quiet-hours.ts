import { intersect, localToEpoch, union, WEEKDAYS, weeklyHoursIn, type WeeklyHours, type WorkModel } from '#work-model';
import { z } from 'zod';
import type { Fix } from '../../checking/finding.js';
import type { RoleFacts } from '../../checking/role-facts.js';
import { defineRule } from '../../checking/rule.js';
import { duration, listed } from '../../checking/words.js';

/** "No contact in the middle of the night, and vice versa." */
export const missingQuietHours = defineRule({
  id: 'missing-quiet-hours',
  family: 'clarity',
  title: 'Nothing says when nobody is disturbed',
  severity: 'warning',
  isLegal: false,
  options: z.strictObject({
    longestWindow: z
      .int()
      .min(0)
      .max(1440)
      .default(720)
      .describe('Minutes of working window a day above which it is a warning.'),
  }),
  messages: {
    missing: 'There are no quiet hours, so nothing says when nobody is contacted.',
    missingWithReason: 'There are no quiet hours. With {reasons}, someone may be contacted at night.',
    inboundOnly:
      'In the quiet hours nobody contacts the {role}, but the {role} may contact others. Say whether they hold both ways.',
    outboundOnly:
      'In the quiet hours the {role} contacts nobody, but others may contact the {role}. Say whether they hold both ways.',
  },
  sources: ['“Synchronous vs Asynchronous”: no contact in the middle of the night, and vice versa'],
  *check({ model, facts, options }) {
    // When a contractor can be reached is theirs to say.
    if (model.role.engagement === 'contractor') return;
    const reasons = reasonsFor(model, facts, options.longestWindow);
    const severity = reasons.length > 0 ? ('warning' as const) : ('info' as const);
    const { quietHours } = model;
    if (quietHours === null || Object.keys(quietHours.hours).length === 0) {
      const data = { reasons: listed(reasons) };
      const path = quietHours === null ? '' : '/quietHours/hours';
      const message = reasons.length === 0 ? 'missing' : 'missingWithReason';
      yield { message, path, severity, data, fixes: usualHoursFix(facts) };
    } else if (quietHours.appliesTo !== 'both') {
      const message = quietHours.appliesTo === 'inbound' ? 'inboundOnly' : 'outboundOnly';
      const data = { role: model.role.title, reasons: listed(reasons) };
      yield { message, path: '/quietHours/appliesTo', severity, data, fixes: [BOTH_WAYS] };
    }
  },
});

const BOTH_WAYS: Fix = {
  title: 'Let the quiet hours hold both ways',
  patch: [{ op: 'replace', path: '/quietHours/appliesTo', value: 'both' }],
  // It forbids the holder to write when it suits them.
  isSafe: false,
};

/** Why somebody may be disturbed at night: each follows "with". */
function reasonsFor(model: WorkModel, facts: RoleFacts, longestWindow: number): string[] {
  const { locationMode, noSetHours, workingWindow } = model.role;
  const longest = Math.max(0, ...Object.values(workingWindow?.hours ?? {}).map(minutesOf));
  const zones = clocksOf(model, facts);
  return [
    ...(locationMode === 'hybrid' || locationMode === 'remote' ? [`${locationMode} work`] : []),
    ...(noSetHours ? ['no set hours'] : []),
    ...(!noSetHours && longest > longestWindow ? [`a working window of ${duration(longest)} a day`] : []),
    ...(zones > 1 ? [`people in ${zones} time zones`] : []),
  ];
}

function minutesOf(intervals: readonly (readonly [number, number])[]): number {
  return intervals.reduce((sum, [start, end]) => sum + end - start, 0);
}

/** How many different clocks people of the role live by. Berlin and Vienna are two zones and one clock. */
function clocksOf({ role, people, sync }: WorkModel, { year }: RoleFacts): number {
  const zones = [role.timeZone, ...people.map(({ timeZone }) => timeZone), ...sync.map(({ timeZone }) => timeZone)];
  const middle = Math.floor((year.start + year.end) / 2);
  const clocks = [...new Set(zones)]
    .filter((zone) => zone !== null)
    .map((zone) => `${localToEpoch(year.start, zone) - year.start} ${localToEpoch(middle, zone) - middle}`);
  return new Set(clocks).size;
}

const [EVENING, MORNING] = [19 * 60, 8 * 60];

/**
 * 19:00 to 08:00 and all days that are not worked, both ways. Only where nobody works then: for a night shift a person must say when it
 * is quiet.
 */
function usualHoursFix(facts: RoleFacts): Fix[] {
  const hours = usualHours(facts.model);
  if (!isFree(hours, facts)) {
    return [{ title: 'Name the hours in which nobody works', patch: null, isSafe: false }];
  }
  const op = facts.model.quietHours === null ? 'add' : 'replace';
  const title = 'Make 19:00–08:00 and the days without work quiet, both ways';
  return [
    {
      title,
      patch: [{ op, path: '/quietHours', value: { id: 'quiet-hours', hours, appliesTo: 'both' } }],
      isSafe: true,
    },
  ];
}

function usualHours({ role }: WorkModel): WeeklyHours {
  const worked = role.noSetHours || role.workingWindow === null ? null : role.workingWindow.hours;
  const week: WeeklyHours = {};
  for (const [index, day] of WEEKDAYS.entries()) {
    const isWorked = worked === null ? index < 5 : worked[day] !== undefined;
    week[day] = isWorked
      ? [
          [0, MORNING],
          [EVENING, 1440],
        ]
      : [[0, 1440]];
  }
  return week;
}

/** Whether no work, no set time and no reading of messages is stated for these hours. */
function isFree(hours: WeeklyHours, facts: RoleFacts): boolean {
  const { model, horizon } = facts;
  const quiet = weeklyHoursIn(hours, horizon.timeZone, horizon);
  const window = model.role.noSetHours ? [] : (facts.workingTimeOf(null) ?? []);
  const setTimes = model.sync.flatMap((duty) => facts.instancesOf(duty).map(({ interval }) => interval));
  const read = model.norms.flatMap((norm) =>
    norm.hours === null ? [] : weeklyHoursIn(norm.hours, horizon.timeZone, horizon),
  );
  return intersect(quiet, union(window, setTimes, read)).length === 0;
}
