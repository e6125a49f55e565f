import type ICAL from 'ical.js';
import { calendarFile } from './calendar-file.js';
import { model, parsed, timeOf, WORKDAYS } from './parsed-calendar.fixture.js';

type Stretch = [number, number];

/** A VAVAILABILITY read back: per weekday the stretches of its AVAILABLE components, in minutes of the day. */
function hoursOf(availability: ICAL.Component): Record<string, Stretch[]> {
  const found: Record<string, Stretch[]> = {};
  for (const period of availability.getAllSubcomponents('available')) {
    const [start, end] = [timeOf(period, 'dtstart'), timeOf(period, 'dtend')];
    const from = start.hour * 60 + start.minute;
    const days = /BYDAY=([A-Z,]+)/.exec(String(period.getFirstPropertyValue('rrule')))?.[1]?.split(',') ?? [];
    const stretch: Stretch = [from, from + end.subtractDate(start).toSeconds() / 60];
    for (const day of days) found[day] = [...(found[day] ?? []), stretch].sort((a, b) => a[0] - b[0]);
  }
  return found;
}

describe('availability in a calendar', () => {
  const nineToFive = Object.fromEntries(
    WORKDAYS.map((day) => [
      day,
      [
        [540, 720],
        [780, 1020],
      ],
    ]),
  );
  const workingWindow = { id: 'window', hours: { ...nineToFive, SA: [[0, 1440]] } };
  const nights = Object.fromEntries(
    [...WORKDAYS, 'SA', 'SU'].map((day) => [
      day,
      [
        [0, 420],
        [1200, 1440],
      ],
    ]),
  );
  const days = Object.fromEntries([...WORKDAYS, 'SA', 'SU'].map((day) => [day, [[420, 1200]]]));

  function read(part: Parameters<typeof model>[0]): Record<string, unknown>[] {
    const calendar = parsed(calendarFile(model(part), { language: 'en' }));
    return calendar.getAllSubcomponents('vavailability').map((component) => ({
      summary: component.getFirstPropertyValue('summary'),
      busy: component.getFirstPropertyValue('busytype'),
      priority: component.getFirstPropertyValue('priority'),
      hours: hoursOf(component),
    }));
  }

  it('gives back the working window', () => {
    expect(read({ role: { workingWindow } })).toEqual([
      { summary: 'Working window', busy: 'BUSY-UNAVAILABLE', priority: 5, hours: workingWindow.hours },
    ]);
  });

  it('gives back quiet hours, and decides for them where they reach into the window', () => {
    expect(read({ role: { workingWindow }, quietHours: { id: 'quiet', hours: nights } })).toEqual([
      { summary: 'Working window', busy: 'BUSY-UNAVAILABLE', priority: 5, hours: workingWindow.hours },
      { summary: 'Outside quiet hours', busy: 'BUSY-UNAVAILABLE', priority: 9, hours: days },
      {
        summary: 'Working window outside quiet hours',
        busy: 'BUSY-UNAVAILABLE',
        priority: 1,
        hours: { ...nineToFive, SA: [[420, 1200]] },
      },
    ]);
  });

  it('leaves the window as it is when quiet hours only stop messages from the person', () => {
    const quietHours = { id: 'quiet', hours: nights, appliesTo: 'outbound' };
    expect(read({ role: { workingWindow }, quietHours }).map(({ priority }) => priority)).toEqual([5, 9]);
  });

  it('is the whole week when there are no set hours', () => {
    const always = Object.fromEntries([...WORKDAYS, 'SA', 'SU'].map((day) => [day, [[0, 1440]]]));
    expect(read({ role: { noSetHours: true } })).toMatchObject([{ summary: 'No set hours', hours: always }]);
  });

  it('begins on the first such day of the calendar, in the zone of the role', () => {
    const [availability] = parsed(
      calendarFile(model({ role: { workingWindow } }), { language: 'en' }),
    ).getAllSubcomponents('vavailability');
    const starts = availability!.getAllSubcomponents('available').map((period) => period.getFirstProperty('dtstart'));
    expect(starts.map((start) => start?.toICALString())).toEqual([
      'DTSTART;TZID=America/New_York:20260107T090000',
      'DTSTART;TZID=America/New_York:20260107T130000',
      'DTSTART;TZID=America/New_York:20260110T000000',
    ]);
  });

  it('is left out, and said to be, without a time zone', () => {
    const part = { role: { workingWindow, timeZone: null } };
    expect(read(part)).toEqual([]);
    expect(calendarFile(model(part), { language: 'en' })).toContain('DESCRIPTION:The role names no time zone');
  });
});
