import type { Interval } from '#work-model';
import { MinuteTally } from './minute-tally.js';

const tally = new MinuteTally([
  [10, 20],
  [30, 35],
]);

describe('minutes counted', () => {
  it.each<[string, Interval, number]>([
    ['nothing before the first interval', [0, 10], 0],
    ['a part of one', [12, 15], 3],
    ['parts of both', [15, 32], 7],
    ['everything', [0, 100], 15],
    ['a gap', [20, 30], 0],
    ['an empty span', [15, 15], 0],
    ['a reversed span', [18, 12], 0],
  ])('%s', (_, [start, end], minutes) => expect(tally.between(start, end)).toBe(minutes));

  it('knows which minutes it holds: the start, not the end', () => {
    expect([9, 10, 19, 20, 29, 30, 34, 35].filter((minute) => tally.holds(minute))).toEqual([10, 19, 30, 34]);
  });

  it('finds the last time held before an instant', () => {
    expect([10, 11, 25, 30, 31, 99].map((instant) => tally.lastHeldBefore(instant))).toEqual([
      null,
      11,
      20,
      20,
      31,
      35,
    ]);
  });

  it('finds the first time held from an instant on', () => {
    expect([0, 12, 20, 34, 35].map((instant) => tally.firstHeldFrom(instant))).toEqual([10, 12, 30, 34, null]);
  });

  it.each<[Interval, number[]]>([
    [[0, 10], []],
    [[0, 11], [10]],
    [[19, 30], [10]],
    [[20, 30], []],
    [
      [15, 31],
      [10, 30],
    ],
    [[30, 30], []],
  ])('gives the stretches in %j whole', ([start, end], starts) => {
    expect(tally.stretchesIn(start, end).map(([from]) => from)).toEqual(starts);
  });

  it('holds nothing when it is empty', () => {
    const empty = new MinuteTally([]);
    expect([empty.between(0, 9), empty.holds(0), empty.lastHeldBefore(5), empty.firstHeldFrom(5)]).toEqual([
      0,
      false,
      null,
      null,
    ]);
  });
});
