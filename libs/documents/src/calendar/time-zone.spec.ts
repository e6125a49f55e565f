import ICAL from 'ical.js';
import { timeZoneComponent } from './time-zone.js';

/** The zone as Thunderbird's parser understands it. */
function parsed(zone: string): ICAL.Timezone {
  const lines = ['BEGIN:VCALENDAR', ...timeZoneComponent(zone, 2026), 'END:VCALENDAR'];
  const calendar = ICAL.Component.fromString(lines.join('\r\n'));
  const component = calendar.getFirstSubcomponent('vtimezone');
  if (component === null) throw new Error(`No VTIMEZONE for ${zone}.`);
  return new ICAL.Timezone(component);
}

/** Days on which the offset at noon is not the one that Temporal gives. */
function daysThatDiffer(zone: string): string[] {
  const timezone = parsed(zone);
  const found: string[] = [];
  for (let day = Temporal.PlainDate.from('2026-01-01'); day.year < 2034; day = day.add({ days: 1 })) {
    const expected = day.toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).offsetNanoseconds / 1e9;
    if (timezone.utcOffset(ICAL.Time.fromDateTimeString(`${day.toString()}T12:00:00`)) !== expected)
      found.push(day.toString());
  }
  return found;
}

describe('a time zone component', () => {
  it.each([
    'America/New_York',
    'Europe/Berlin',
    'Europe/Dublin',
    'Asia/Kolkata',
    'Asia/Kathmandu',
    'Asia/Tokyo',
    'Australia/Lord_Howe',
    'Pacific/Auckland',
    'Pacific/Chatham',
    'Pacific/Kiritimati',
    // Zones whose changes are on a weekday between two dates, move with Ramadan, or end for good.
    'America/Santiago',
    'Asia/Jerusalem',
    'Africa/Cairo',
    'Africa/Casablanca',
    'Asia/Gaza',
    'America/Nuuk',
    'America/Vancouver',
  ])('of %s gives the offset that Temporal gives on every day of eight years', (zone) => {
    expect(daysThatDiffer(zone)).toEqual([]);
  });

  it('says regular changes as a rule', () => {
    expect(timeZoneComponent('Europe/Berlin', 2026)).toEqual([
      'BEGIN:VTIMEZONE',
      'TZID:Europe/Berlin',
      'BEGIN:STANDARD',
      'DTSTART:20251026T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:20260329T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
    ]);
  });

  it('changes at the minute that Temporal says', () => {
    const timezone = parsed('America/New_York');
    const offsets = ['2026-03-08T01:59:00', '2026-03-08T03:00:00', '2026-11-01T00:59:00', '2026-11-01T02:00:00'];
    expect(offsets.map((time) => timezone.utcOffset(ICAL.Time.fromDateTimeString(time)) / 3600)).toEqual([
      -5, -4, -4, -5,
    ]);
  });
});
