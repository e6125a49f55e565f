import type { WorkModel } from '#work-model';
import type { Language } from '../language/language.js';
import { list } from '../language/numbers.js';
import { say } from '../language/say.js';
import { availability } from './availability.js';
import { component, fileOf, property, textProperty, type Line } from './component.js';
import { isUtc } from './date-times.js';
import { ownTimeTodo } from './own-time-todos.js';
import { hasNoTime, setTimeEvents } from './set-time-events.js';
import { sourceOf, type Source } from './source.js';
import { timeZoneComponent } from './time-zone.js';

/**
 * The role as an iCalendar file (RFC 5545): set times as events, own-time deadlines as to-dos, working window and quiet hours as
 * VAVAILABILITY (RFC 7953). It begins on effectiveFrom, else on the role's startDate, else on 2026-01-05. Times are local with their
 * IANA zone and floating where the role names none. The same model and language give the same text; line ends are CRLF.
 * @throws RecurrenceInvalid, RecurrenceTooLarge
 */
export function calendarFile(model: WorkModel, { language }: { readonly language: Language }): string {
  const source = sourceOf(model, language);
  return fileOf(
    component(
      'VCALENDAR',
      header(source),
      ...zonesUsed(model).map((zone) => timeZoneComponent(zone, Number(source.from.slice(0, 4)))),
      ...model.sync.map((duty) => setTimeEvents(source, duty)),
      ...model.async.map((duty) => ownTimeTodo(source, duty)),
      availability(source),
    ),
  );
}

function header({ model, language }: Source): Line[] {
  const { role, organisation } = model;
  const values = { role: role.title, organisation: organisation.tradingName ?? organisation.legalName };
  const name = say(language, 'calendar.name', values);
  return [
    property('VERSION', '2.0'),
    property('PRODID', `-//Workpact//Work model 1//${language.toUpperCase()}`),
    property('CALSCALE', 'GREGORIAN'),
    // RFC 7986, and what calendars read that are older than it.
    ...textProperty('NAME', name),
    ...textProperty('X-WR-CALNAME', name),
    ...textProperty('DESCRIPTION', remarks(model, language)),
    ...(role.timeZone === null ? [] : textProperty('X-WR-TIMEZONE', role.timeZone)),
  ];
}

/** What the calendar cannot show, so that nobody takes it for all there is. */
function remarks(model: WorkModel, language: Language): string {
  const missing = model.sync.filter(hasNoTime).map((duty) => duty.title);
  return [
    ...(missing.length > 0 ? [say(language, 'calendar.missing', { list: list(language, missing) })] : []),
    ...(model.role.timeZone === null ? [say(language, 'calendar.noZone')] : []),
  ].join('\n');
}

/** Every zone that a time in the file may name, once, in an order that does not depend on the order of duties. */
function zonesUsed(model: WorkModel): string[] {
  const zones = [
    model.role.timeZone,
    ...model.sync.map((duty) => duty.timeZone),
    ...model.async.map((duty) => duty.due.timeZone),
  ];
  const named = zones.filter((zone) => zone !== null).filter((zone) => !isUtc(zone));
  return [...new Set(named)].sort();
}
