import { component, property, type Line } from './component.js';

// The Gregorian calendar repeats its weekdays every 28 years (until 2100): what holds for that long holds for good.
const YEARS = 28;
const FEBRUARY = 2;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** One change of a zone's UTC offset; `local` is what clocks show at that moment if they are not yet changed. */
interface Transition {
  readonly local: Temporal.PlainDateTime;
  readonly from: number;
  readonly to: number;
}

/**
 * VTIMEZONE of an IANA zone, good for times from 1 January of `year` on.
 *
 * Derived from the transitions that Temporal knows, so that the file and every other sum in this product agree about each hour. The
 * VTIMEZONE library that was tried (timezones-ical-library 2.3.2) gives other offsets than tzdata for 11 zones in 2026–2030, Santiago,
 * Jerusalem and Cairo among them, because it keeps one rule a zone. Changes that fit no rule are given here one by one, each with a
 * part of its own: of several dates in one RDATE, Thunderbird's parser reads only the first.
 */
export function timeZoneComponent(zone: string, year: number): Line[] {
  const found = transitionsOf(zone, year);
  const [first] = found;
  if (first === undefined) {
    const offset = offsetOf(Temporal.PlainDate.from({ year, month: 1, day: 1 }).toZonedDateTime(zone));
    const always = observance({ local: Temporal.PlainDateTime.from('1970-01-01T00:00'), from: offset, to: offset }, []);
    return component('VTIMEZONE', [property('TZID', zone)], always);
  }
  const groups = Map.groupBy(found, seriesKey);
  const regular = [...groups.values()].filter((group) => isYearly(group, year));
  const irregular = found.filter((transition) => !regular.some((group) => group.includes(transition)));
  return component(
    'VTIMEZONE',
    [property('TZID', zone)],
    ...regular.map((group) => regularObservance(group)),
    ...irregular.map((transition) => observance(transition, [])),
  );
}

/** The change that is in force when the year begins, and all until `YEARS` later. */
function transitionsOf(zone: string, year: number): Transition[] {
  const start = Temporal.PlainDate.from({ year, month: 1, day: 1 }).toZonedDateTime(zone);
  const end = start.add({ years: YEARS });
  const found: Transition[] = [];
  let at = start.getTimeZoneTransition('previous') ?? start.getTimeZoneTransition('next');
  while (at !== null && Temporal.ZonedDateTime.compare(at, end) < 0) {
    const from = offsetOf(at.subtract({ nanoseconds: 1 }));
    const to = offsetOf(at);
    if (from !== to) found.push({ local: at.toPlainDateTime().subtract({ seconds: to - from }), from, to });
    at = at.getTimeZoneTransition('next');
  }
  return found;
}

function offsetOf(at: Temporal.ZonedDateTime): number {
  return Math.round(at.offsetNanoseconds / 1e9);
}

function seriesKey({ local, from, to }: Transition): string {
  return [local.month, local.dayOfWeek, local.toPlainTime().toString(), from, to].join(' ');
}

/** True for changes that come once in every year to the end, within the same seven days of the month. */
function isYearly(group: readonly Transition[], year: number): boolean {
  const years = new Set(group.map(({ local }) => local.year));
  const isEveryYear =
    years.size === group.length &&
    Array.from({ length: YEARS }, (_, index) => year + index).every((one) => years.has(one));
  // A zone's transition in force before the first year may be decades old; it must not start the rule then.
  const isUnbroken = Math.min(...years) >= year - 1;
  const days = group.map(({ local }) => local.day);
  return isEveryYear && isUnbroken && Math.max(...days) - Math.min(...days) <= 6;
}

function regularObservance(group: readonly Transition[]): Line[] {
  const [first] = group;
  if (first === undefined) return [];
  const days = group.map(({ local }) => local.day);
  const rule = `FREQ=YEARLY;BYMONTH=${first.local.month};${dayRule(first, Math.min(...days), Math.max(...days))}`;
  return observance(first, [property('RRULE', rule)]);
}

/** "Second Sunday", "last Sunday", or, as in Israel and Chile, the weekday within seven dates that neither end of the month bounds. */
function dayRule({ local }: Transition, earliest: number, latest: number): string {
  const weekday = WEEKDAYS[local.dayOfWeek - 1] ?? 'SU';
  if (latest === local.daysInMonth && local.month !== FEBRUARY) return `BYDAY=-1${weekday}`;
  if (earliest % 7 === 1) return `BYDAY=${(earliest + 6) / 7}${weekday}`;
  const dates = Array.from({ length: 7 }, (_, index) => earliest + index);
  return `BYMONTHDAY=${dates.join(',')};BYDAY=${weekday}`;
}

function observance({ local, from, to }: Transition, recurrence: readonly Line[]): Line[] {
  return component(
    to > from ? 'DAYLIGHT' : 'STANDARD',
    [
      property('DTSTART', basic(local)),
      property('TZOFFSETFROM', offsetText(from)),
      property('TZOFFSETTO', offsetText(to)),
    ],
    recurrence,
  );
}

function basic(local: Temporal.PlainDateTime): string {
  return local.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');
}

/** `+0530`; seconds only where a zone has them, as before standard time. */
function offsetText(seconds: number): string {
  const size = Math.abs(seconds);
  const parts = [Math.floor(size / 3600), Math.floor(size / 60) % 60, ...(size % 60 === 0 ? [] : [size % 60])];
  return (seconds < 0 ? '-' : '+') + parts.map((part) => String(part).padStart(2, '0')).join('');
}
