import { dayNumberOf, isoDateOf, MINUTES_PER_DAY } from '#work-model';

/**
 * A property with a local date and time. `minute` counts from the midnight that begins `date` and may be 1440 ("24:00") or more, which
 * iCalendar writes as a time of a later day.
 * @param zone IANA name; null for a floating time, the same on the clock everywhere; UTC is written with `Z`.
 */
export function dateTime(name: string, date: string, minute: number, zone: string | null): string {
  if (zone === null) return `${name}:${localTime(date, minute)}`;
  return isUtc(zone) ? `${name}:${localTime(date, minute)}Z` : `${name};TZID=${zone}:${localTime(date, minute)}`;
}

/** `20260105T100000`: basic format without a zone. */
export function localTime(date: string, minute: number): string {
  const day = isoDateOf(dayNumberOf(date) + Math.floor(minute / MINUTES_PER_DAY));
  const ofDay = minute % MINUTES_PER_DAY;
  return `${basicDate(day)}T${twoDigits(Math.floor(ofDay / 60))}${twoDigits(ofDay % 60)}00`;
}

/** `20260105T100000Z` of an instant in epoch minutes. */
export function utcTime(epochMinute: number): string {
  return `${localTime(isoDateOf(Math.floor(epochMinute / MINUTES_PER_DAY)), mod(epochMinute, MINUTES_PER_DAY))}Z`;
}

/** Zones that need no VTIMEZONE, because UTC has a notation of its own. */
export function isUtc(zone: string): boolean {
  return zone === 'UTC' || zone === 'Etc/UTC';
}

function basicDate(date: string): string {
  return date.replaceAll('-', '');
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

function mod(value: number, by: number): number {
  return ((value % by) + by) % by;
}
