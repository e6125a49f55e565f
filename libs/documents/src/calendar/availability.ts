import {
  dayNumberOf,
  intersect,
  isoDateOf,
  MINUTES_PER_DAY,
  subtract,
  weekdayOf,
  WEEKDAYS,
  type Interval,
  type Weekday,
  type WeeklyHours,
} from '#work-model';
import { say } from '../language/say.js';
import { component, property, textProperty, type Line } from './component.js';
import { dateTime } from './date-times.js';
import { identity, revision, type Source } from './source.js';

type Week = Readonly<Partial<Record<Weekday, readonly Interval[]>>>;

const WHOLE_WEEK: Week = Object.fromEntries(WEEKDAYS.map((day) => [day, [[0, MINUTES_PER_DAY]]]));

/** RFC 7953, 3.2: 1 is the highest. Where components say different things of an hour, the highest decides. */
const PRIORITY = { reachable: 1, workingWindow: 5, quietHours: 9 } as const;

/**
 * VAVAILABILITY components: the working window and the hours that are not quiet, each as it is in the model, and, where quiet hours
 * reach into the window, a third one that says so. It has the highest priority: without it, a calendar that follows RFC 7953 would
 * take quiet hours in the window for free time. None at all without a time zone, which RFC 7953 requires.
 */
export function availability(source: Source): Line[] {
  const { role, quietHours } = source.model;
  if (role.timeZone === null) return [];
  const parts = { source, zone: role.timeZone };
  const hours: WeeklyHours | null = role.workingWindow?.hours ?? null;
  const week = role.noSetHours ? WHOLE_WEEK : hours;
  const windowId = role.workingWindow?.id ?? 'no-set-hours';
  const windowName = role.noSetHours ? 'noSetHours' : 'workingWindow';
  const window = week === null ? [] : available(parts, windowId, windowName, PRIORITY.workingWindow, week);
  if (quietHours === null) return window;
  const notQuiet = byDay((day) => subtract([[0, MINUTES_PER_DAY]], quietHours.hours[day] ?? []));
  const quiet = available(parts, quietHours.id, 'quietHours', PRIORITY.quietHours, notQuiet);
  const reachable = byDay((day) => intersect(week?.[day] ?? [], notQuiet[day] ?? []));
  // Hours in which a person must not send ("outbound") do not keep others from sending.
  const reachesIn = quietHours.appliesTo !== 'outbound' && week !== null && !sameWeek(reachable, week);
  const both = reachesIn
    ? available(parts, `${windowId}.${quietHours.id}`, 'reachable', PRIORITY.reachable, reachable)
    : [];
  return [...window, ...quiet, ...both];
}

interface Parts {
  readonly source: Source;
  readonly zone: string;
}

type AvailabilityName = 'workingWindow' | 'noSetHours' | 'quietHours' | 'reachable';

function available({ source, zone }: Parts, id: string, name: AvailabilityName, priority: number, week: Week): Line[] {
  const title = say(source.language, `calendar.${name}`);
  const periods = daysByInterval(week).map(([days, interval], index) =>
    component('AVAILABLE', [
      ...identity(source, id, index + 1),
      ...period(source.from, zone, days, interval),
      ...textProperty('SUMMARY', title),
    ]),
  );
  return component(
    'VAVAILABILITY',
    [
      ...identity(source, id),
      revision(source),
      dateTime('DTSTART', source.from, 0, zone),
      property('BUSYTYPE', 'BUSY-UNAVAILABLE'),
      property('PRIORITY', String(priority)),
      ...textProperty('SUMMARY', title),
    ],
    ...periods,
  );
}

function period(from: string, zone: string, days: readonly Weekday[], [start, end]: Interval): Line[] {
  const first = firstDateOn(days, from);
  return [
    dateTime('DTSTART', first, start, zone),
    dateTime('DTEND', first, end, zone),
    property('RRULE', `FREQ=WEEKLY;BYDAY=${days.join(',')}`),
  ];
}

function firstDateOn(days: readonly Weekday[], from: string): string {
  const start = dayNumberOf(from);
  const ahead = Array.from({ length: 7 }, (_, index) => start + index).find((day) => days.includes(weekdayOf(day)));
  return isoDateOf(ahead ?? start);
}

/** Days with the same stretch are one repeating period. */
function daysByInterval(week: Week): [Weekday[], Interval][] {
  const found = new Map<string, [Weekday[], Interval]>();
  for (const day of WEEKDAYS) {
    for (const interval of week[day] ?? []) {
      const entry = found.get(interval.join()) ?? [[], interval];
      entry[0].push(day);
      found.set(interval.join(), entry);
    }
  }
  return [...found.values()];
}

function byDay(hours: (day: Weekday) => Interval[]): Week {
  return Object.fromEntries(WEEKDAYS.map((day) => [day, hours(day)]));
}

function sameWeek(a: Week, b: Week): boolean {
  return WEEKDAYS.every((day) => (a[day] ?? []).join() === (b[day] ?? []).join());
}
