import ICAL from 'ical.js';
import { calendarFile } from './calendar-file.js';
import { componentOf, meeting, model, NEW_YORK, parsed } from './parsed-calendar.fixture.js';

const END = '2027-03-01';

/** Every occurrence before March 2027, as the independent parser expands it: start and end in epoch minutes. */
function occurrencesOf(components: readonly ICAL.Component[]): string[] {
  return components.flatMap((component) => {
    const event = new ICAL.Event(component);
    const found: string[] = [];
    const iterator = event.iterator();
    for (let next = iterator.next(); next && next.toString() < END; next = iterator.next()) {
      const { startDate, endDate } = event.getOccurrenceDetails(next);
      found.push(`${startDate.toJSDate().toISOString()}/${endDate.toJSDate().toISOString()}`);
      if (!event.isRecurring()) break;
    }
    return found;
  });
}

/** The same from Temporal: days from 2026-01-07 that pass the test, at local clock times. */
function expected(
  isDay: (day: Temporal.PlainDate, index: number) => boolean,
  start: number,
  end: number,
  zone = NEW_YORK,
): string[] {
  const found: string[] = [];
  let index = 0;
  for (let day = Temporal.PlainDate.from('2026-01-07'); day.toString() < END; day = day.add({ days: 1 })) {
    if (!isDay(day, index++)) continue;
    const at = (minute: number): string =>
      new Date(
        day.toPlainDateTime().add({ minutes: minute }).toZonedDateTime(zone, { disambiguation: 'compatible' })
          .epochMilliseconds,
      ).toISOString();
    found.push(`${at(start)}/${at(end)}`);
  }
  return found;
}

const isMonday = (day: Temporal.PlainDate): boolean => day.dayOfWeek === 1;

describe('set times in a calendar', () => {
  it.each<{
    name: string;
    duty: object;
    zone?: string;
    days: (day: Temporal.PlainDate, index: number) => boolean;
    times?: [number, number];
  }>([
    { name: 'a weekly meeting', duty: {}, days: isMonday },
    {
      name: 'a meeting in another zone than the role',
      duty: { timeZone: 'Europe/Berlin' },
      zone: 'Europe/Berlin',
      days: isMonday,
    },
    { name: 'a meeting in UTC', duty: { timeZone: 'UTC' }, zone: 'UTC', days: isMonday },
    {
      name: 'a meeting on several days, without its excepted days',
      duty: { rrule: 'FREQ=WEEKLY;BYDAY=MO,TH', exceptDates: ['2026-05-25', '2026-11-26', '2026-01-08'] },
      days: (day) =>
        [1, 4].includes(day.dayOfWeek) && !['2026-05-25', '2026-11-26', '2026-01-08'].includes(day.toString()),
    },
    {
      name: 'every second Friday, counted from a Friday before the role begins',
      duty: { rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR', dtstart: '2026-01-02' },
      days: (day) => day.dayOfWeek === 5 && Temporal.PlainDate.from('2026-01-02').until(day).days % 14 === 0,
    },
    {
      name: 'the last weekday of each month',
      duty: { rrule: 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1' },
      days: (day) => {
        const isWeekday = (one: Temporal.PlainDate): boolean => one.dayOfWeek <= 5;
        const later = Array.from({ length: day.daysInMonth - day.day }, (_, index) => day.add({ days: index + 1 }));
        return isWeekday(day) && !later.some(isWeekday);
      },
    },
    {
      name: 'the rest of a series that began before the role',
      duty: { rrule: 'FREQ=WEEKLY;BYDAY=MO;COUNT=5', dtstart: '2025-12-29' },
      days: (day) => isMonday(day) && day.toString() <= '2026-01-26',
    },
    {
      name: 'a series until a day, that day too',
      duty: { rrule: 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20260406' },
      days: (day) => isMonday(day) && day.toString() <= '2026-04-06',
    },
    {
      name: 'a series until an instant in UTC',
      duty: { rrule: 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20260406T135959Z' },
      days: (day) => isMonday(day) && day.toString() < '2026-04-06',
    },
    {
      name: 'a night shift past midnight',
      duty: { rrule: 'FREQ=DAILY', startMinute: 1320, endMinute: 1800 },
      days: () => true,
      times: [1320, 1800],
    },
    {
      name: 'a duty until midnight',
      duty: { startMinute: 1200, endMinute: 1440 },
      days: isMonday,
      times: [1200, 1440],
    },
    {
      name: 'a single day',
      duty: { rrule: null, dtstart: '2026-07-03' },
      days: (day) => day.toString() === '2026-07-03',
    },
  ])('$name happens when Temporal says, over both clock changes', ({ duty, zone, days, times = [600, 660] }) => {
    const calendar = parsed(calendarFile(model({ sync: [{ ...meeting, ...duty }] }), { language: 'en' }));
    const found = occurrencesOf(calendar.getAllSubcomponents('vevent'));
    const wanted = expected(days, times[0], times[1], zone);
    expect(wanted.length).toBeGreaterThan(0);
    expect(found).toEqual(wanted);
  });

  it('begin on the first real occurrence, also when that is excepted', () => {
    const event = componentOf({ sync: [{ ...meeting, exceptDates: ['2026-01-12'] }] }, 'vevent');
    expect(event.getFirstPropertyValue('dtstart')?.toString()).toBe('2026-01-19T10:00:00');
  });

  it('keep their length when the first night is one in which clocks change', () => {
    const shift = { ...meeting, rrule: 'FREQ=WEEKLY;BYDAY=SA', startMinute: 1320, endMinute: 1800 };
    const events = parsed(
      calendarFile(model({ effectiveFrom: '2026-10-28', sync: [shift] }), { language: 'en' }),
    ).getAllSubcomponents('vevent');
    expect(
      events.map((event) => [event.getFirstPropertyValue('dtstart'), event.getFirstPropertyValue('dtend')].join()),
    ).toEqual(['2026-10-31T22:00:00,2026-11-01T06:00:00', '2026-11-07T22:00:00,2026-11-08T06:00:00']);
    expect(events.map((event) => event.getFirstPropertyValue('uid'))).toEqual([
      'designer.sync.clock-change@workpact',
      'designer.sync@workpact',
    ]);
  });

  it('say where, why and of what kind they are', () => {
    const reason = { code: 'client-facing', text: null };
    const event = new ICAL.Event(componentOf({ sync: [{ ...meeting, place: 'studio', reason }] }, 'vevent'));
    expect(event.location).toBe('Studio, 5 Main St; floor 2');
    expect(event.description).toBe('Why these times are fixed: clients are served at these times.');
    expect(event.component.getFirstPropertyValue('categories')).toBe('Meeting');
  });

  it.each([
    ['meeting', 'OPAQUE'],
    ['coverage', 'OPAQUE'],
    ['presence', 'TRANSPARENT'],
    ['on-call', 'TRANSPARENT'],
  ])('of the kind %s are %s', (kind, transp) => {
    expect(componentOf({ sync: [{ ...meeting, kind }] }, 'vevent').getFirstPropertyValue('transp')).toBe(transp);
  });

  it('that are not answered yet are named instead of shown', () => {
    const calendar = parsed(calendarFile(model({ sync: [{ ...meeting, startMinute: null }] }), { language: 'en' }));
    expect(calendar.getAllSubcomponents('vevent')).toEqual([]);
    expect(calendar.getFirstPropertyValue('description')).toBe(
      'Not in this calendar, because no time is stated yet: Sync.',
    );
  });
});
