import type { WorkModel } from '#work-model';
import { z } from 'zod';
import type { Fix } from '../../checking/finding.js';
import { defineRule } from '../../checking/rule.js';
import { listed } from '../../checking/words.js';

/** "10:00" is a different moment in every zone. */
export const missingTimezone = defineRule({
  id: 'missing-timezone',
  family: 'clarity',
  title: 'Clock times stand in no time zone',
  severity: 'error',
  isLegal: false,
  options: z.strictObject({}),
  messages: {
    missing: 'Say which time zone {fields} uses, for example America/New_York.',
    missingForSeveral: 'Say which time zone {fields} use, for example America/New_York.',
  },
  sources: ['RFC 5545 §3.2.19: times are local to a named zone'],
  *check({ model }) {
    if (model.role.timeZone !== null) return;
    const times = timesWithoutZone(model);
    if (times.length === 0) return;
    yield {
      message: times.length === 1 ? 'missing' : 'missingForSeveral',
      path: '/role',
      data: { fields: namesOf(times), count: times.length, paths: times.map(({ path }) => path) },
      fixes: fixesFor(model),
    };
  },
});

interface ClockTime {
  readonly path: string;
  readonly name: string;
}

/** More names make the sentence longer and say nothing new: one zone mends them all. */
const MOST_NAMED = 3;

function namesOf(times: readonly ClockTime[]): string {
  const names = times.slice(0, MOST_NAMED).map(({ name }) => name);
  const rest = times.length - names.length;
  return listed(rest === 0 ? names : [...names, `${rest} more`]);
}

/** Everything that has a clock time and, without a zone of its own, takes the role's. */
function timesWithoutZone(model: WorkModel): ClockTime[] {
  const { role } = model;
  return [
    ...given('/role/workingWindow', role.workingWindow, 'the working window'),
    ...given('/role/coreHours', role.coreHours, 'the core hours'),
    ...model.sync.flatMap((duty, index) =>
      duty.timeZone === null && (duty.startMinute !== null || duty.endMinute !== null)
        ? [{ path: `/sync/${index}`, name: `“${duty.title}”` }]
        : [],
    ),
    ...model.async.flatMap(({ title, due, permitted, availableFrom }, index) =>
      (due.timeZone === null && due.minute !== null) || permitted !== null || availableFrom !== null
        ? [{ path: `/async/${index}`, name: `“${title}”` }]
        : [],
    ),
    ...model.protected.flatMap((_, index) => [{ path: `/protected/${index}`, name: 'a protected time' }]),
    ...model.timeBlocks.flatMap((_, index) => [{ path: `/timeBlocks/${index}`, name: 'a time block' }]),
    ...model.norms.flatMap(({ hours, channel }, index) => given(`/norms/${index}`, hours, `the norm for ${channel}`)),
    ...given('/quietHours', model.quietHours, 'the quiet hours'),
    ...model.breaks.flatMap(({ startMinute }, index) => given(`/breaks/${index}`, startMinute, 'a break')),
  ];
}

function given(path: string, value: unknown, name: string): ClockTime[] {
  return value === null ? [] : [{ path, name }];
}

/** The zones that the file names elsewhere: for its places first, since set times are where people are. */
function fixesFor({ role, people, sync, async: own }: WorkModel): Fix[] {
  const named = [...role.places, ...sync, ...own.map(({ due }) => due), ...people].map(({ timeZone }) => timeZone);
  const zones = [...new Set(named.filter((zone) => zone !== null))];
  return zones.map((zone) => ({
    title: `Use ${zone}`,
    patch: [{ op: 'replace', path: '/role/timeZone', value: zone }],
    isSafe: false,
  }));
}
