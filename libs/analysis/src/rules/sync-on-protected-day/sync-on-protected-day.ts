import { z } from 'zod';
import { intersect, type ProtectedTime, type SetTimeKind, type SyncDuty } from '#work-model';
import type { Fix } from '../../checking/finding.js';
import type { RoleFacts } from '../../checking/role-facts.js';
import { defineRule } from '../../checking/rule.js';
import { listed } from '../../checking/words.js';
import { nearestFreeSlot } from '../../schedule/free-slots.js';
import { weekOf, type WeekPlace } from '../../schedule/local-week.js';
import { moveFix } from '../../schedule/move-duty.js';
import { weekSpansInWords, whenInWords } from '../../schedule/when-in-words.js';

const IN_THE_PLURAL: Readonly<Record<SetTimeKind, string>> = {
  meeting: 'meetings',
  class: 'classes',
  handoff: 'handoffs',
  coverage: 'coverage',
  presence: 'office days',
  'on-call': 'time on call',
};

/** Nobody protects more; each duty is held against all of them, and a file with thousands must not take minutes. */
const MOST_PROTECTED = 100;

/** Somebody planned a meeting on a day that was promised to be free of meetings. */
export const syncOnProtectedDay = defineRule({
  id: 'sync-on-protected-day',
  family: 'contradictions',
  title: 'A set time stands in time that is protected from its kind',
  severity: 'error',
  isLegal: false,
  options: z.strictObject({}),
  messages: {
    protected: '“{title}” is on {when}, but {protectedTime} is protected from {forbidden}.',
  },
  sources: ['“Synchronous vs Asynchronous”, example 4: two protected “no meeting” days a week'],
  *check({ model, facts }) {
    const protections = model.protected.slice(0, MOST_PROTECTED).map((time) => ({ time, week: weekOf(time.hours) }));
    if (protections.length === 0) return;
    for (const [index, duty] of model.sync.entries()) {
      const clash = firstClash(facts, duty, protections);
      if (clash === null) continue;
      const { time, places } = clash;
      const isWholeDay = wholeDaysOf(time, places) !== null;
      yield {
        message: 'protected',
        severity: duty.attendance === 'optional' ? 'warning' : 'error',
        path: `/sync/${index}/${isWholeDay ? dayKey(duty) : 'startMinute'}`,
        data: {
          title: duty.title,
          when: whenInWords(duty, places, facts.horizon.timeZone),
          protectedTime: protectedInWords(time, places),
          forbidden: listed(time.forbid.map((kind) => IN_THE_PLURAL[kind])),
          protection: time.id,
          date: places[0]?.date ?? '',
          instances: places.reduce((total, { count }) => total + count, 0),
        },
        fixes: fixesFor(facts, duty, index, clash),
      };
    }
  },
});

interface Protection {
  readonly time: ProtectedTime;
  readonly week: ReturnType<typeof weekOf>;
}
interface Clash {
  readonly time: ProtectedTime;
  /** Index of the protected time. */
  readonly at: number;
  readonly places: readonly WeekPlace[];
  /** No other protected time forbids it as well. */
  readonly isOnlyOne: boolean;
}

function firstClash(facts: RoleFacts, duty: SyncDuty, protections: readonly Protection[]): Clash | null {
  let first: Omit<Clash, 'isOnlyOne'> | null = null;
  for (const [at, { time, week }] of protections.entries()) {
    if (!time.forbid.includes(duty.kind)) continue;
    const places = facts.weekPlacesOf(duty).filter(({ pieces }) => intersect(pieces, week).length > 0);
    if (places.length === 0) continue;
    if (first !== null) return { ...first, isOnlyOne: false };
    first = { time, at, places };
  }
  return first === null ? null : { ...first, isOnlyOne: true };
}

function wholeDaysOf({ hours }: ProtectedTime, places: readonly WeekPlace[]): ReturnType<typeof weekOf> | null {
  const touched = touchedBy(hours, places);
  return touched.every(([start, end]) => start % 1440 === 0 && end - start === 1440) ? touched : null;
}

/** The protected spans, day by day, that the places reach into. */
function touchedBy(hours: ProtectedTime['hours'], places: readonly WeekPlace[]): ReturnType<typeof weekOf> {
  const days = Object.entries(hours).flatMap(([day, spans]) => spans.flatMap((span) => weekOf({ [day]: [span] })));
  return days.filter((span) => places.some(({ pieces }) => intersect(pieces, [span]).length > 0));
}

function protectedInWords(time: ProtectedTime, places: readonly WeekPlace[]): string {
  const spans = touchedBy(time.hours, places);
  const words = weekSpansInWords(spans).replaceAll(' 00:00–24:00', '');
  const name = time.title === null ? '' : ` (“${time.title}”)`;
  return spans.length === 1 ? `${words}${name}` : `that time${name}`;
}

function dayKey(duty: SyncDuty): 'rrule' | 'dtstart' {
  return duty.rrule === null ? 'dtstart' : 'rrule';
}

function fixesFor(facts: RoleFacts, duty: SyncDuty, index: number, { at, places, isOnlyOne }: Clash): Fix[] {
  const fixes: Fix[] = [];
  const move = moveFix(duty, index, nearestFreeSlot(facts, duty));
  if (move !== null) fixes.push(move);
  const [only, ...others] = places;
  // Something monthly that meets a protected day once: leave that date out.
  if (only !== undefined && others.length === 0 && only.count === 1 && duty.rrule !== null) {
    const { date } = only.first;
    fixes.push({
      title: `Leave out ${date}`,
      patch: [{ op: 'add', path: `/sync/${index}/exceptDates/-`, value: date }],
      isSafe: false,
    });
  }
  const lift = isOnlyOne ? [{ op: 'remove', path: `/protected/${at}` } as const] : null;
  fixes.push({ title: 'Take the protection away', patch: lift, isSafe: false });
  return fixes;
}
