import * as fc from 'fast-check';
import { dayNumberOf, hoursOnDay, isoDateOf, statedHours, totalMinutes, WEEKDAYS, type WorkModel } from '#work-model';
import { Ratio } from '../ratio.js';
import { aModel, aWindow, NEW_YORK, type Draft } from './article-roles.fixture.js';
import { displayMeasures } from './display-measures.js';
import { measure } from './measure.js';
import { sharedTimeOn } from './overlap.js';

const WORKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR'] as const;
const display = (model: WorkModel) => displayMeasures(measure(model));

describe('overlap windows, 09–17 local in 2026', () => {
  const person = (id: string, timeZone: string) => ({
    id,
    name: id,
    timeZone,
    workingWindow: { ...aWindow(WORKDAYS, ['09:00', '17:00']), id: `${id}-window` },
  });
  const team = (timeZone: string, ...people: NonNullable<Draft['people']>) =>
    aModel({ people }, { timeZone, workingWindow: aWindow(WORKDAYS, ['09:00', '17:00']) });
  const all = team(NEW_YORK, person('london', 'Europe/London'), person('bengaluru', 'Asia/Kolkata'));

  it.each([
    [['role', 'london'], '2026-02-03', 180],
    [['role', 'london'], '2026-04-07', 180],
    [['role', 'london'], '2026-03-17', 240],
    [['role', 'london'], '2026-10-27', 240],
    [['london', 'bengaluru'], '2026-02-03', 150],
    [['london', 'bengaluru'], '2026-04-07', 210],
    [['role', 'bengaluru'], '2026-02-03', 0],
    [['role', 'bengaluru'], '2026-07-07', 0],
    [['role', 'london', 'bengaluru'], '2026-02-03', 0],
  ])('%j share on %s %i minutes', (people, date, minutes) => {
    expect(totalMinutes(sharedTimeOn(all, people, date))).toBe(minutes);
  });

  it('reports the least of 52 weeks for each two and for all, with each clock', () => {
    const { overlap } = display(all);
    expect(
      overlap?.pairs.map(({ people, minMinutes, daysPerWeek }) => [people.join('–'), minMinutes, daysPerWeek]),
    ).toEqual([
      ['role–london', 180, 5],
      ['role–bengaluru', 0, 0],
      ['london–bengaluru', 150, 5],
    ]);
    expect(overlap?.pairs[0]).toMatchObject({
      date: '2026-01-05',
      longestMinutes: 180,
      windows: [
        { person: 'role', date: '2026-01-05', from: '09:00', to: '12:00' },
        { person: 'london', date: '2026-01-05', from: '14:00', to: '17:00' },
      ],
    });
    expect(overlap?.all).toMatchObject({ people: ['role', 'london', 'bengaluru'], minMinutes: 0, windows: [] });
  });

  it('meets across the date line: Monday afternoon in Los Angeles is Tuesday morning in Auckland', () => {
    const model = team('America/Los_Angeles', person('auckland', 'Pacific/Auckland'));
    expect(totalMinutes(sharedTimeOn(model, ['role', 'auckland'], '2026-01-05'))).toBe(300);
    const westward = team('Pacific/Auckland', person('los-angeles', 'America/Los_Angeles'));
    expect(totalMinutes(sharedTimeOn(westward, ['role', 'los-angeles'], '2026-01-06'))).toBe(300);
    const pair = display({ ...model, referenceWeek: '2026-01-05' }).overlap?.all;
    // Friday in Los Angeles is Saturday in Auckland, and from April to September one hour less is shared.
    expect([pair?.minMinutes, pair?.daysPerWeek]).toEqual([0, 4]);
  });

  it('counts a window past midnight of a colleague on the day it is', () => {
    const night = {
      id: 'night',
      name: 'Night',
      workingWindow: { ...aWindow(['MO'], ['20:00', '24:00']), id: 'night-window' },
    };
    const model = team(NEW_YORK, { ...night, timeZone: 'Asia/Kolkata' });
    expect(totalMinutes(sharedTimeOn(model, ['role', 'night'], '2026-01-05'))).toBe(240);
  });

  it('is null while only one person states hours, and null minutes without a common working date', () => {
    expect(display(team(NEW_YORK, { id: 'ada', name: 'Ada' })).overlap).toBeNull();
    const weekend = { id: 'ada', name: 'Ada', workingWindow: { ...aWindow(['SA'], ['09:00', '17:00']), id: 'w' } };
    expect(display(team(NEW_YORK, weekend)).overlap?.all).toMatchObject({
      minMinutes: null,
      date: null,
      longestMinutes: null,
      daysPerWeek: 0,
    });
  });

  it('is the same as looking at each of the 364 days', () => {
    const zones = fc.constantFrom(
      NEW_YORK,
      'Europe/London',
      'Asia/Kolkata',
      'Pacific/Auckland',
      'Africa/Casablanca',
      'America/Santiago',
    );
    const window = fc
      .tuple(
        fc.subarray([...WEEKDAYS], { minLength: 2 }),
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 1, max: 12 }),
      )
      .map(([days, from, length]) => aWindow(days, [`${from}:00`, `${from + length}:00`]));
    const people = fc.tuple(zones, window, zones, window, zones, window);
    fc.assert(
      fc.property(people, ([zone, own, adaZone, adas, bobZone, bobs]) => {
        const colleagues = [
          { id: 'ada', name: 'Ada', timeZone: adaZone, workingWindow: { ...adas, id: 'ada-window' } },
          { id: 'bob', name: 'Bob', timeZone: bobZone, workingWindow: { ...bobs, id: 'bob-window' } },
        ];
        const model = aModel({ people: colleagues }, { timeZone: zone, workingWindow: own });
        const everyone = ['role', 'ada', 'bob'];
        const works = (id: string, day: number) => {
          const { hours, timeZone } = statedHours(model, id === 'role' ? null : id);
          return hoursOnDay(hours ?? {}, timeZone, day).length > 0;
        };
        const first = dayNumberOf('2026-01-05');
        const days = Array.from({ length: 364 }, (_, index) => first + index).filter((day) =>
          everyone.every((id) => works(id, day)),
        );
        const minutes = days.map((day) => totalMinutes(sharedTimeOn(model, everyone, isoDateOf(day))));
        const least = minutes.length === 0 ? null : Math.min(...minutes);
        const firstLeast = days[minutes.indexOf(least ?? -1)];
        expect(measure(model).overlap?.all).toMatchObject({
          minMinutes: least,
          date: firstLeast === undefined ? null : isoDateOf(firstLeast),
          daysPerWeek: Ratio.of(minutes.filter((one) => one >= 60).length, 52),
        });
      }),
      { numRuns: 60 },
    );
  });
});
