import type { AsyncDuty, Due } from '#work-model';
import { duration } from '../language/durations.js';
import { say } from '../language/say.js';
import { permittedPhrase } from '../language/weekly-hours.js';
import { component, property, textProperty, type Line } from './component.js';
import { dateTime } from './date-times.js';
import { seriesOf } from './series.js';
import { locationOf } from './set-time-events.js';
import { identity, revision, type Source } from './source.js';

// "Due on Friday" without a clock time: the last moment of that day, which the description says.
const END_OF_DAY = 1440;

/**
 * VTODO of an own-time duty; none when its deadline lies before the calendar. A recurring one begins at the start of the day it is due,
 * since its rule counts due days and RFC 5545 counts from DTSTART. Duties without a date are to-dos without DUE and say why.
 */
export function ownTimeTodo(source: Source, duty: AsyncDuty): Line[] {
  const times = timesOf(source, duty.due);
  if (times === null) return [];
  return component('VTODO', [
    ...identity(source, duty.id),
    revision(source),
    ...times,
    ...textProperty('SUMMARY', duty.title),
    ...textProperty('LOCATION', locationOf(source.model, duty.place)),
    ...textProperty('DESCRIPTION', descriptionOf(source, duty)),
    property('STATUS', 'NEEDS-ACTION'),
  ]);
}

function timesOf({ model, from }: Source, due: Due): Line[] | null {
  if (!hasDate(due)) return [];
  const zone = due.timeZone ?? model.role.timeZone;
  const minute = due.minute ?? END_OF_DAY;
  const rrule = due.type === 'recurring' ? due.rrule : null;
  const series = seriesOf({ rrule, dtstart: due.date, startMinute: minute, timeZone: zone }, from, zone);
  if (series === null) return null;
  const deadline = dateTime('DUE', series.first, minute, zone);
  if (series.rrule === null) return [deadline];
  return [
    dateTime('DTSTART', series.first, 0, zone),
    // DUE must be later than DTSTART. A deadline at the first minute of a day is a second later, which no calendar shows.
    minute === 0 ? deadline.replace(/00(Z?)$/, '01$1') : deadline,
    property('RRULE', series.rrule),
  ];
}

/** True for deadlines on days that a calendar can know. */
function hasDate({ type, rrule, date }: Due): boolean {
  return (type === 'recurring' && rrule !== null) || (type === 'one-off' && date !== null);
}

function descriptionOf({ language }: Source, duty: AsyncDuty): string {
  const fact = (label: 'handIn' | 'done' | 'receiver' | 'reviewer' | 'late', text: string | null): string | null =>
    text === null ? null : `${say(language, `ownFact.${label}`)}: ${text}`;
  return [
    duty.description,
    dueNote(language, duty.due),
    say(language, 'calendar.ownTime'),
    duty.permitted === null
      ? null
      : `${say(language, 'picture.permitted')}: ${permittedPhrase(language, duty.permitted.hours)}`,
    fact('handIn', duty.channel),
    fact('done', duty.definitionOfDone),
    fact('receiver', duty.receiver),
    fact('reviewer', duty.reviewer),
    duty.effortMinutes === null
      ? null
      : `${say(language, 'ownFact.effort')}: ${duration(language, duty.effortMinutes)}`,
    fact('late', duty.ifLate),
  ]
    .filter((line) => line !== null)
    .join('\n');
}

/** What DUE alone does not say about the deadline. */
function dueNote(language: Source['language'], due: Due): string | null {
  if (due.type === 'per-project') {
    return due.source === null
      ? say(language, 'calendar.perProjectUnknown')
      : say(language, 'calendar.perProject', { source: due.source });
  }
  if (due.type === 'ongoing') return say(language, 'calendar.ongoing');
  const asWritten = due.text === null ? null : say(language, 'calendar.asWritten', { text: due.text });
  if (!hasDate(due)) return asWritten ?? say(language, 'calendar.unstated');
  if (due.minute !== null) return null;
  return [asWritten, say(language, 'calendar.endOfDay')].filter((line) => line !== null).join(' ');
}
