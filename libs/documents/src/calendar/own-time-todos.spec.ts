import ICAL from 'ical.js';
import { calendarFile } from './calendar-file.js';
import { componentOf, model, NEW_YORK, parsed, task, timeOf } from './parsed-calendar.fixture.js';

describe('deadlines in a calendar', () => {
  const todo = (due: object): ICAL.Component => componentOf({ async: [{ ...task, due }] }, 'vtodo');
  const weekly = (minute: number | null) => ({ type: 'recurring', rrule: 'FREQ=WEEKLY;BYDAY=FR', minute });

  it.each([
    ['at 17:00', weekly(1020), '2026-01-09T17:00:00'],
    ['at 24:00, the next midnight', weekly(1440), '2026-01-10T00:00:00'],
    ['without a clock time, the end of the day', weekly(null), '2026-01-10T00:00:00'],
    ['at the first minute of the day, after it begins', weekly(0), '2026-01-09T00:00:01'],
    ['once', { type: 'one-off', date: '2026-03-31', minute: 1440 }, '2026-04-01T00:00:00'],
  ])('%s', (_, due, when) => {
    const component = todo(due);
    expect(component.getFirstPropertyValue('due')?.toString()).toBe(when);
    expect(component.getFirstProperty('due')?.getFirstParameter('tzid')).toBe(NEW_YORK);
  });

  it('recur on their due days and end with their rule', () => {
    const component = todo({ type: 'recurring', rrule: 'FREQ=WEEKLY;BYDAY=FR;UNTIL=20260131T000000Z', minute: 1020 });
    const rule = new ICAL.RecurExpansion({
      component,
      dtstart: timeOf(component, 'dtstart'),
    });
    const dates: string[] = [];
    for (let next = rule.next(); next; next = rule.next()) dates.push(next.toString());
    // 2026-01-31T00:00Z is Friday 19:00 in New York, after the deadline of that Friday.
    expect(dates).toEqual(['2026-01-09', '2026-01-16', '2026-01-23', '2026-01-30'].map((date) => `${date}T00:00:00`));
    const early = todo({ type: 'recurring', rrule: 'FREQ=WEEKLY;BYDAY=FR;UNTIL=20260130T210000Z', minute: 1020 });
    expect(String(early.getFirstPropertyValue('rrule'))).toContain('UNTIL=20260130T045900Z');
  });

  it.each([
    [{ type: 'per-project', source: 'the brief' }, 'Each project has its own deadline: see the brief.'],
    [{ type: 'ongoing' }, 'Ongoing; it has no deadline.'],
    [{ type: 'recurring', text: 'Friday afternoon' }, 'Due: Friday afternoon.'],
    [{ type: 'one-off' }, 'No deadline is stated yet.'],
  ])('without a date say why: %p', (due, note) => {
    const component = todo(due);
    expect(component.getFirstPropertyValue('due')).toBeNull();
    expect(component.getFirstPropertyValue('description')).toBe(`${note}\nYou choose when to work on it.`);
  });

  it('that are over are left out', () => {
    const calendar = parsed(
      calendarFile(model({ async: [{ ...task, due: { type: 'one-off', date: '2026-01-06', minute: 600 } }] }), {
        language: 'en',
      }),
    );
    expect(calendar.getAllSubcomponents('vtodo')).toEqual([]);
  });
});
