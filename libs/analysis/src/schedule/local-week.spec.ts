import { RoleFacts } from '../checking/role-facts.js';
import { aRole } from '../checking/rule-cases.fixture.js';
import { MINUTES_PER_WEEK, onLocalClock, weekdayAt, weeklyHoursOf, weekOf, wrapped } from './local-week.js';

describe('minutes of the week', () => {
  it('count from Monday 00:00, and what runs past Sunday midnight goes on at the beginning', () => {
    expect(weekOf({ MO: [[540, 600]], SU: [[1380, 1500]] })).toEqual([
      [0, 60],
      [540, 600],
      [6 * 1440 + 1380, MINUTES_PER_WEEK],
    ]);
    expect(wrapped([100, 100 + 2 * MINUTES_PER_WEEK])).toEqual([[0, MINUTES_PER_WEEK]]);
  });

  it('go back to hours by weekday, split at midnight', () => {
    const hours = { MO: [[1320, 1440]], TU: [[0, 360]] } as const;
    const week = weekOf({ MO: [[1320, 1440]], TU: [[0, 360]] });
    expect(week).toEqual([[1320, 1800]]);
    expect(weeklyHoursOf(week)).toEqual(hours);
  });

  it('name their weekday', () => {
    expect([0, 1439, 1440, MINUTES_PER_WEEK - 1].map(weekdayAt)).toEqual(['MO', 'MO', 'TU', 'SU']);
  });

  it('follow the clock of a zone, on both sides of a clock change', () => {
    // Mondays 2026-03-02 and 2026-03-09 at 15:00 UTC: 10:00 and, after the change of the 8th, 11:00 in New York.
    const [before, after] = ['2026-03-02T15:00Z', '2026-03-09T15:00Z'].map((text) => Date.parse(text) / 60_000);
    expect(onLocalClock([before!, before! + 60], 'America/New_York')).toEqual([600, 660]);
    expect(onLocalClock([after!, after! + 60], 'America/New_York')).toEqual([660, 720]);
  });
});

describe('places in the week', () => {
  const placesOf = (change: object) => {
    const duty = { id: 'call', title: 'Call', kind: 'meeting', days: 'MO', from: '10:00', to: '11:00', place: 'video' };
    const facts = new RoleFacts(aRole({ sync: [{ ...duty, ...change }] }));
    return facts.weekPlacesOf(facts.model.sync[0]!).map(({ span, date, count }) => [span, date, count]);
  };

  it('are one for each weekday of a weekly duty', () => {
    expect(placesOf({ days: ['MO', 'TH'] })).toEqual([
      [[600, 660], '2026-01-05', 4],
      [[3 * 1440 + 600, 3 * 1440 + 660], '2026-01-08', 4],
    ]);
  });

  it('are two for a duty on a clock that changes on other days', () => {
    const spans = placesOf({ timeZone: 'Europe/London', from: '15:00', to: '16:00' });
    expect(spans.map(([span]) => span)).toEqual([
      [600, 660],
      [660, 720],
    ]);
  });

  it('are seen for a single date outside the four weeks', () => {
    expect(placesOf({ days: undefined, date: '2026-08-03' })).toEqual([[[600, 660], '2026-08-03', 1]]);
  });
});
