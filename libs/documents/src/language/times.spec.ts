import { clockRange, clockTime, dueTime, openRange } from './clock.js';
import { date, dateWithWeekday, onDays, weekdayList } from './dates.js';
import { duration, hours, responseTime } from './durations.js';
import { money } from './numbers.js';
import { permittedPhrase, weeklyHoursLines } from './weekly-hours.js';
import { zoneName } from './zones.js';

describe('clock times', () => {
  it.each([
    [0, 'midnight', '0:00 Uhr'],
    [1, '12:01 am', '0:01 Uhr'],
    [540, '9:00 am', '9:00 Uhr'],
    [720, '12 noon', '12:00 Uhr'],
    [750, '12:30 pm', '12:30 Uhr'],
    [1020, '5:00 pm', '17:00 Uhr'],
    [1440, 'midnight', '24:00 Uhr'],
  ])('minute %i is %s, in German %s', (minute, english, german) => {
    expect([clockTime('en', minute), clockTime('de', minute)]).toEqual([english, german]);
  });

  it('are never 12:00 am or 12:00 pm', () => {
    const all = Array.from({ length: 1441 }, (_, minute) => clockTime('en', minute));
    expect(all.filter((time) => time.startsWith('12:00'))).toEqual([]);
  });

  it.each([
    [540, 1020, '9:00 am–5:00 pm', '9:00–17:00 Uhr'],
    [600, 660, '10:00–11:00 am', '10:00–11:00 Uhr'],
    [660, 720, '11:00 am–12 noon', '11:00–12:00 Uhr'],
    [0, 1440, 'all day', 'ganztägig'],
    [1200, 1440, '8:00 pm–midnight', '20:00–24:00 Uhr'],
    [1320, 1800, '10:00 pm–6:00 am the next day', '22:00–6:00 Uhr am Folgetag'],
    [1320, 2880, '10:00 pm–midnight the next day', '22:00–24:00 Uhr am Folgetag'],
    [480, 3000, '8:00 am–2:00 am 2 days later', '8:00–2:00 Uhr (2 Tage später)'],
  ])('from %i to %i is %s, in German %s', (start, end, english, german) => {
    expect([clockRange('en', start, end), clockRange('de', start, end)]).toEqual([english, german]);
  });

  it('say which end of the day a midnight is', () => {
    expect(dueTime('en', 1440, 'TU')).toBe('midnight (end of Tuesday)');
    expect(dueTime('en', 0, 'TU')).toBe('midnight (start of Tuesday)');
    expect(dueTime('en', 1440, null)).toBe('midnight (end of the day)');
    expect(dueTime('de', 1440, 'TU')).toBe('24:00 Uhr (Ende Dienstag)');
    expect(dueTime('en', 1020, 'FR')).toBe('5:00 pm');
  });

  it('are "before" and "after" at the edges of a day', () => {
    expect([openRange('en', 0, 540), openRange('en', 900, 1440), openRange('en', 540, 900)]).toEqual([
      'before 9:00 am',
      'after 3:00 pm',
      '9:00 am–3:00 pm',
    ]);
  });
});

describe('zones', () => {
  it.each([
    ['America/New_York', 'Eastern (New York)', 'Ortszeit New York'],
    ['Europe/Berlin', 'Central European (Berlin)', 'Ortszeit Berlin'],
    ['Europe/Vienna', 'Central European (Vienna)', 'Ortszeit Wien'],
    ['Asia/Kolkata', 'India Standard (Kolkata)', 'Ortszeit Kolkata'],
    ['UTC', 'UTC', 'UTC'],
    ['Etc/GMT-5', 'UTC+5', 'UTC+5'],
  ])('%s is %s, in German %s', (zone, english, german) => {
    expect([zoneName('en', zone), zoneName('de', zone)]).toEqual([english, german]);
  });
});

describe('days and dates', () => {
  it.each([
    [['MO'], 'Monday', 'on Monday', 'Montag'],
    [['TH', 'MO'], 'Monday and Thursday', 'on Monday and Thursday', 'Montag und Donnerstag'],
    [['MO', 'TU', 'WE', 'TH', 'FR'], 'Monday to Friday', 'from Monday to Friday', 'Montag bis Freitag'],
    [
      ['MO', 'WE', 'FR'],
      'Monday, Wednesday, and Friday',
      'on Monday, Wednesday, and Friday',
      'Montag, Mittwoch und Freitag',
    ],
    [['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], 'every day', 'every day', 'jeden Tag'],
  ] as const)('%j is %s', (days, english, onEnglish, german) => {
    expect([weekdayList('en', days), onDays('en', days), weekdayList('de', days)]).toEqual([
      english,
      onEnglish,
      german,
    ]);
  });

  it('are written out', () => {
    expect([date('en', '2026-01-05'), date('de', '2026-01-05')]).toEqual(['January 5, 2026', '5. Januar 2026']);
    expect(dateWithWeekday('en', '2026-03-06')).toBe('Friday, March 6, 2026');
  });
});

describe('lengths of time', () => {
  it.each([
    [1, '1 minute', '1 Minute'],
    [45, '45 minutes', '45 Minuten'],
    [60, '1 hour', '1 Stunde'],
    [75, '1 hour 15 minutes', '1 Stunde 15 Minuten'],
    [90, '1.5 hours', '1,5 Stunden'],
    [2250, '37.5 hours', '37,5 Stunden'],
  ])('%i minutes are %s', (minutes, english, german) => {
    expect([duration('en', minutes), duration('de', minutes)]).toEqual([english, german]);
  });

  it('keep a third of an hour readable', () => {
    expect(hours('en', 20)).toBe('0.33 hours');
  });

  it.each([
    [30, 'working', '30 working minutes', '30 Minuten Arbeitszeit'],
    [240, 'working', '4 working hours', '4 Arbeitsstunden'],
    [60, 'elapsed', '1 hour', '1 Stunde'],
    [1, null, '1 working minute', '1 Minute Arbeitszeit'],
  ] as const)('a reply in %i minutes (%s) is within %s', (minutes, clock, english, german) => {
    expect([responseTime('en', minutes, clock), responseTime('de', minutes, clock)]).toEqual([english, german]);
  });
});

describe('weekly hours', () => {
  it('group the days that have the same hours', () => {
    expect(
      weeklyHoursLines('en', {
        MO: [[540, 1020]],
        TU: [[540, 1020]],
        FR: [
          [540, 720],
          [780, 960],
        ],
      }),
    ).toEqual(['Monday and Tuesday, 9:00 am–5:00 pm', 'Friday, 9:00 am–12 noon and 1:00–4:00 pm']);
  });

  it('put nights together again that the model splits at midnight', () => {
    const night: [number, number][] = [
      [0, 420],
      [1200, 1440],
    ];
    expect(
      weeklyHoursLines('en', { MO: night, TU: night, WE: night, TH: night, FR: night, SA: night, SU: night }),
    ).toEqual(['every day, 8:00 pm–7:00 am the next day']);
  });

  it('keep whole days apart from the nights beside them', () => {
    expect(weeklyHoursLines('en', { FR: [[1140, 1440]], SA: [[0, 1440]], SU: [[0, 1440]], MO: [[0, 480]] })).toEqual([
      'Monday, midnight–8:00 am',
      'Friday, 7:00 pm–midnight',
      'Saturday and Sunday, all day',
    ]);
  });

  it('say permitted hours as people do', () => {
    expect(
      permittedPhrase('en', {
        MO: [
          [0, 540],
          [900, 1440],
        ],
        TU: [
          [0, 540],
          [900, 1440],
        ],
      }),
    ).toBe('Monday and Tuesday, before 9:00 am or after 3:00 pm');
  });
});

describe('money', () => {
  it.each([
    [68000, 79000, 'USD', '$68,000–$79,000', '68.000–79.000 $'],
    [19.5, 23, 'USD', '$19.50–$23.00', '19,50–23,00 $'],
    [500, 500, 'EUR', '€500', '500 €'],
  ])('%d to %d %s is %s', (minimum, maximum, currency, english, german) => {
    expect(
      [money('en', minimum, maximum, currency), money('de', minimum, maximum, currency)].map((text) =>
        text.replaceAll('\u00a0', ' '),
      ),
    ).toEqual([english, german]);
  });
});
