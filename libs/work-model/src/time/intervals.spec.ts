import * as fc from 'fast-check';
import { covers, intersect, longest, subtract, totalMinutes, union, type Interval } from './intervals.js';

// The other, obvious way to hold a set of minutes: one by one.
const SPAN = 60;
const minutesOf = (list: readonly Interval[]): Set<number> => {
  const minutes = new Set<number>();
  for (const [start, end] of list) for (let minute = start; minute < end; minute += 1) minutes.add(minute);
  return minutes;
};
const isNormalised = (list: readonly Interval[]): boolean =>
  list.every(([start, end], index) => start < end && (index === 0 || start > (list[index - 1]?.[1] ?? 0)));

const anyList = fc.array(fc.tuple(fc.integer({ min: 0, max: SPAN }), fc.integer({ min: 0, max: SPAN })), {
  maxLength: 12,
});
const normalised = anyList.map((list) => union(list));

describe('sets of minutes', () => {
  it.each([
    [
      'overlapping ones merge',
      [
        [0, 10],
        [5, 15],
      ],
      [[0, 15]],
    ],
    [
      'touching ones merge',
      [
        [10, 20],
        [0, 10],
      ],
      [[0, 20]],
    ],
    [
      'empty and reversed ones vanish',
      [
        [5, 5],
        [9, 3],
      ],
      [],
    ],
    [
      'one inside another vanishes',
      [
        [0, 30],
        [5, 10],
        [40, 50],
      ],
      [
        [0, 30],
        [40, 50],
      ],
    ],
  ] as [string, Interval[], Interval[]][])('union: %s', (_, list, expected) => {
    expect(union(list)).toEqual(expected);
  });

  it('subtract: a longer interval taken out of several leaves their ends', () => {
    expect(
      subtract(
        [
          [0, 10],
          [20, 30],
          [40, 50],
        ],
        [
          [5, 25],
          [42, 43],
        ],
      ),
    ).toEqual([
      [0, 5],
      [25, 30],
      [40, 42],
      [43, 50],
    ]);
  });

  it('union holds the minutes that are in any list, normalised', () => {
    fc.assert(
      fc.property(anyList, anyList, (a, b) => {
        const both = union(a, b);
        expect(isNormalised(both)).toBe(true);
        expect(minutesOf(both)).toEqual(minutesOf([...a, ...b]));
      }),
    );
  });

  it('intersect holds the minutes that are in both, normalised', () => {
    fc.assert(
      fc.property(normalised, normalised, (a, b) => {
        const both = intersect(a, b);
        expect(isNormalised(both)).toBe(true);
        expect(minutesOf(both)).toEqual(new Set([...minutesOf(a)].filter((minute) => minutesOf(b).has(minute))));
      }),
    );
  });

  it('subtract holds the minutes of the first that are not in the second, normalised', () => {
    fc.assert(
      fc.property(normalised, normalised, (a, b) => {
        const left = subtract(a, b);
        expect(isNormalised(left)).toBe(true);
        expect(minutesOf(left)).toEqual(new Set([...minutesOf(a)].filter((minute) => !minutesOf(b).has(minute))));
      }),
    );
  });

  it('totalMinutes counts, longest measures and covers asks for every minute', () => {
    fc.assert(
      fc.property(
        normalised,
        fc.integer({ min: 0, max: SPAN }),
        fc.integer({ min: 0, max: SPAN }),
        (list, start, end) => {
          expect(totalMinutes(list)).toBe(minutesOf(list).size);
          expect(longest(list)).toBe(Math.max(0, ...list.map((one) => one[1] - one[0])));
          expect(covers(list, [start, end])).toBe(
            [...minutesOf([[start, end]])].every((minute) => minutesOf(list).has(minute)),
          );
        },
      ),
    );
  });
});
