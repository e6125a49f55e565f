import ICAL from 'ical.js';
import { workModelSchema, type WorkModel } from '#work-model';
import { calendarFile } from './calendar-file.js';

/** What the calendar tests read files with: Thunderbird's parser, which shares no code with the writer. */
export const NEW_YORK = 'America/New_York';
export const WORKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR'];

export function model(part: Record<string, unknown> & { role?: object }): WorkModel {
  return workModelSchema.parse({
    workpact: 1,
    id: 'designer',
    effectiveFrom: '2026-01-07',
    organisation: { legalName: 'Acme' },
    ...part,
    role: {
      title: 'Designer',
      engagement: 'employee',
      timeZone: NEW_YORK,
      places: [{ id: 'studio', name: 'Studio', kind: 'site', address: '5 Main St; floor 2' }],
      ...part.role,
    },
  });
}

export const meeting = {
  id: 'sync',
  title: 'Sync',
  kind: 'meeting',
  rrule: 'FREQ=WEEKLY;BYDAY=MO',
  startMinute: 600,
  endMinute: 660,
};
export const task = { id: 'report', title: 'Report' };

export function parsed(text: string): ICAL.Component {
  const calendar = ICAL.Component.fromString(text);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar;
}

export function componentOf(part: Parameters<typeof model>[0], name: string): ICAL.Component {
  const component = parsed(calendarFile(model(part), { language: 'en' })).getFirstSubcomponent(name);
  if (component === null) throw new Error(`There is no ${name}.`);
  return component;
}

export function timeOf(component: ICAL.Component, name: string): ICAL.Time {
  const value = component.getFirstPropertyValue(name);
  if (!(value instanceof ICAL.Time)) throw new Error(`There is no ${name}.`);
  return value;
}
