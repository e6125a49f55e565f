import type { WeeklyHours } from '#work-model';
import { weeklyHoursPhrase } from './weekly-hours.js';

const night = [
  [0, 480],
  [1140, 1440],
] as [number, number][];
const weekend = { SA: [[0, 1440]], SU: [[0, 1440]] } as WeeklyHours;

describe('weekly hours in words', () => {
  it.each<[string, WeeklyHours, string]>([
    [
      'nights and weekends, day by day because that is shorter',
      { MO: night, TU: night, WE: night, TH: night, FR: night, ...weekend },
      'Monday to Friday, before 8:00 am and after 7:00 pm; Saturday and Sunday, all day',
    ],
    [
      'a night shift, across midnight',
      {
        MO: [[1320, 1440]],
        TU: [
          [0, 360],
          [1320, 1440],
        ],
        WE: [[0, 360]],
      },
      'Monday and Tuesday, 10:00 pm–6:00 am the next day',
    ],
    [
      'every night, across midnight',
      { MO: night, TU: night, WE: night, TH: night, FR: night, SA: night, SU: night },
      'Every day, 7:00 pm–8:00 am the next day',
    ],
    ['office hours', { MO: [[540, 1020]], TU: [[540, 1020]] }, 'Monday and Tuesday, 9:00 am–5:00 pm'],
  ])('says %s', (_case, hours, words) => {
    expect(weeklyHoursPhrase('en', hours).toLowerCase()).toBe(words.toLowerCase());
  });

  it('says nights and weekends in German', () => {
    const hours = { MO: night, TU: night, WE: night, TH: night, FR: night, ...weekend };
    expect(weeklyHoursPhrase('de', hours)).toMatch(
      /^Montag bis Freitag, vor 8:00 Uhr und (nach|ab) 19:00 Uhr; Samstag und Sonntag, ganztägig/i,
    );
  });
});
