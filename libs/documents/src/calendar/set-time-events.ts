import { dayNumberOf, isoDateOf, toEpochMinute, type SyncDuty, type WorkModel } from '#work-model';
import { responseTime } from '../language/durations.js';
import { say } from '../language/say.js';
import { component, property, textProperty, type Line } from './component.js';
import { dateTime } from './date-times.js';
import { seriesOf, type Series } from './series.js';
import { identity, revision, type Source } from './source.js';
import { kindWords, reasonWords } from './words.js';

interface Timed {
  readonly duty: SyncDuty;
  readonly zone: string | null;
  readonly start: number;
  readonly end: number;
}

/** True while a set-time duty lacks its days or its times, so that no calendar can show it. */
export function hasNoTime({ rrule, dtstart, startMinute, endMinute }: SyncDuty): boolean {
  return (rrule === null && dtstart === null) || startMinute === null || endMinute === null || endMinute <= startMinute;
}

/**
 * VEVENTs of a set-time duty from the first day of the calendar on: one, two when its first occurrence is in a night in which clocks
 * change, none when it is over or has no time yet.
 */
export function setTimeEvents(source: Source, duty: SyncDuty): Line[] {
  if (hasNoTime(duty) || duty.startMinute === null || duty.endMinute === null) return [];
  const zone = duty.timeZone ?? source.model.role.timeZone;
  const timed = { duty, zone, start: duty.startMinute, end: duty.endMinute };
  const series = seriesOf(duty, source.from, zone);
  if (series === null) return [];
  if (series.rrule === null || !changesLength(timed, series.first)) return event(source, timed, series, []);
  // A series takes the exact length of its first occurrence (RFC 5545, 3.8.5.3), and that one is an hour longer or shorter than all
  // others. It stands alone, and the series begins with the next.
  const next = seriesOf(duty, isoDateOf(dayNumberOf(series.first) + 1), zone);
  return [
    ...event(source, timed, { first: series.first, rrule: null, exceptDates: [] }, ['clock-change']),
    ...(next === null ? [] : event(source, timed, next, [])),
  ];
}

function changesLength({ zone, start, end }: Timed, date: string): boolean {
  return zone !== null && toEpochMinute(date, end, zone) - toEpochMinute(date, start, zone) !== end - start;
}

function event(source: Source, { duty, zone, start, end }: Timed, series: Series, part: readonly string[]): Line[] {
  const { model, language } = source;
  return component('VEVENT', [
    ...identity(source, duty.id, ...part),
    revision(source),
    dateTime('DTSTART', series.first, start, zone),
    dateTime('DTEND', series.first, end, zone),
    ...(series.rrule === null ? [] : [property('RRULE', series.rrule)]),
    ...series.exceptDates.map((date) => dateTime('EXDATE', date, start, zone)),
    ...textProperty('SUMMARY', duty.title),
    ...textProperty('LOCATION', locationOf(model, duty.place)),
    ...textProperty('DESCRIPTION', descriptionOf(source, duty)),
    ...textProperty('CATEGORIES', kindWords(language, duty.kind)),
    property('TRANSP', leavesTimeFree(duty) ? 'TRANSPARENT' : 'OPAQUE'),
  ]);
}

/** On call one may do other things; an office day holds meetings and own work. Neither may make a person look busy. */
function leavesTimeFree({ kind }: SyncDuty): boolean {
  return kind === 'on-call' || kind === 'presence';
}

/** Name and address of a place; null for none. */
export function locationOf(model: WorkModel, placeId: string | null): string | null {
  const place = model.role.places.find(({ id }) => id === placeId);
  if (place === undefined) return placeId;
  return place.address === null ? place.name : `${place.name}, ${place.address}`;
}

function descriptionOf({ model, language }: Source, duty: SyncDuty): string {
  const response = duty.onCall?.responseMinutes ?? null;
  return [
    duty.description,
    reasonWords(language, duty),
    duty.attendance === 'optional' ? say(language, 'calendar.optional') : null,
    duty.kind === 'on-call' ? say(language, 'calendar.onCall') : null,
    response === null
      ? null
      : say(language, 'setTime.onCallResponse', { time: responseTime(language, response, 'elapsed') }),
    model.role.places.find(({ id }) => id === duty.place)?.access ?? null,
  ]
    .filter((line) => line !== null)
    .join('\n');
}
