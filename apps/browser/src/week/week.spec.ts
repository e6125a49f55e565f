import fc from 'fast-check';
import { begun, followedBy, redone, undone, type History } from './history.js';
import { inLanes } from './lanes.js';
import {
  changed,
  daysOf,
  ending,
  moved,
  onDays,
  painted,
  piecesOf,
  removed,
  starting,
  withDuty,
  type Stretch,
  type Week,
} from './week.js';

const desk = { id: 'desk', title: 'Front desk', kind: 'coverage', address: null, said: { id: 'desk' } };
const EMPTY: Week = { duties: [desk], stretches: [] };

function at(day: number, start: number, end: number, duty = 'desk'): Stretch {
  return { duty, day, start, end };
}

function week(...stretches: Stretch[]): Week {
  return stretches.reduce(painted, EMPTY);
}

describe('painting', () => {
  it.each<[string, Stretch[], Stretch[]]>([
    ['alone', [at(0, 540, 600)], [at(0, 540, 600)]],
    ['several ranges on a day', [at(0, 540, 600), at(0, 660, 720)], [at(0, 540, 600), at(0, 660, 720)]],
    ['what touches becomes one', [at(0, 540, 600), at(0, 600, 720)], [at(0, 540, 720)]],
    ['what closes a gap joins three', [at(0, 540, 600), at(0, 660, 720), at(0, 590, 670)], [at(0, 540, 720)]],
    ['another duty stays beside', [at(0, 540, 600), at(0, 570, 720, 'tea')], [at(0, 540, 600), at(0, 570, 720, 'tea')]],
    ['past midnight it meets the next day', [at(1, 0, 60), at(0, 1320, 1440)], [at(0, 1320, 1500)]],
    ['Sunday night meets Monday', [at(0, 0, 60), at(6, 1380, 1440)], [at(6, 1380, 1500)]],
    ['whole days stay whole days', [at(0, 0, 1440), at(1, 0, 1440)], [at(0, 0, 1440), at(1, 0, 1440)]],
    ['what would be longer than a day is cut', [at(0, 0, 1440), at(0, 720, 1800)], [at(0, 0, 1440), at(1, 0, 360)]],
  ])('%s', (_, stretches, expected) => {
    expect(week(...stretches).stretches).toEqual(expected);
  });
});

it.each<[string, Stretch, Stretch]>([
  ['moves on to the next day', moved(at(0, 1380, 1440), 120), at(1, 60, 120)],
  ['moves from Monday back to Sunday', moved(at(0, 30, 90), -60), at(6, 1410, 1470)],
  ['never ends before it began', ending(at(0, 540, 600), 500, 15), at(0, 540, 555)],
  ['is never longer than a day', ending(at(0, 540, 600), 5000, 15), at(0, 540, 1980)],
  ['starts earlier, on the day before', starting(at(0, 60, 120), -30, 15), at(6, 1410, 1560)],
])('a stretch %s', (_, result, expected) => {
  expect(result).toEqual(expected);
});

it('copies a stretch to the chosen days and takes it from the others', () => {
  const copied = onDays(week(at(0, 540, 600)), at(0, 540, 600), [1, 3]);
  expect(copied.stretches).toEqual([at(1, 540, 600), at(3, 540, 600)]);
  expect(daysOf(copied, at(1, 540, 600))).toEqual([1, 3]);
});

it('takes a duty away with its last stretch', () => {
  const two = painted(painted(EMPTY, at(0, 540, 600)), at(1, 540, 600));
  expect(removed(two, at(0, 540, 600)).duties).toEqual([desk]);
  expect(removed(removed(two, at(0, 540, 600)), at(1, 540, 600))).toEqual({ duties: [], stretches: [] });
});

it('shows what goes past midnight on both days', () => {
  expect(piecesOf([at(6, 1320, 1800)]).map(({ day, from, to }) => [day, from, to])).toEqual([
    [6, 1320, 1440],
    [0, 0, 360],
  ]);
});

it('puts what overlaps side by side, and gives a lane back when it is free', () => {
  const pieces = piecesOf([at(0, 540, 720), at(0, 600, 660, 'tea'), at(0, 660, 780, 'post'), at(0, 780, 800, 'end')]);
  expect(inLanes(pieces).map(({ piece, lane, lanes }) => [piece.stretch.duty, lane, lanes])).toEqual([
    ['desk', 0, 2],
    ['tea', 1, 2],
    ['post', 1, 2],
    ['end', 0, 1],
  ]);
});

const stretch = fc
  .record({
    duty: fc.constantFrom('desk', 'tea'),
    day: fc.nat(6),
    start: fc.nat(95).map((quarter) => quarter * 15),
    length: fc.integer({ min: 1, max: 96 }).map((quarter) => quarter * 15),
  })
  .map(({ duty, day, start, length }) => at(day, start, start + length, duty));
type Edit = (week: Week) => Week;
const edit: fc.Arbitrary<Edit> = fc.oneof(
  stretch.map(
    (one): Edit =>
      (now) =>
        painted(now, one),
  ),
  fc.nat().map(
    (pick): Edit =>
      (now) =>
        onOne(now, pick, (one) => removed(now, one)),
  ),
  fc.tuple(fc.nat(), fc.integer({ min: -20_000, max: 20_000 })).map(
    ([pick, by]): Edit =>
      (now) =>
        onOne(now, pick, (one) => changed(now, one, moved(one, by * 15))),
  ),
  fc.tuple(fc.nat(), fc.integer({ min: -200, max: 200 })).map(
    ([pick, by]): Edit =>
      (now) =>
        onOne(now, pick, (one) => changed(now, one, ending(one, one.end + by, 15))),
  ),
  fc.tuple(fc.nat(), fc.subarray([0, 1, 2, 3, 4, 5, 6])).map(
    ([pick, days]): Edit =>
      (now) =>
        onOne(now, pick, (one) => onDays(now, one, days)),
  ),
);

function onOne(now: Week, pick: number, change: (one: Stretch) => Week): Week {
  const one = now.stretches[pick % Math.max(now.stretches.length, 1)];
  return one === undefined ? now : change(one);
}

it('any edits leave stretches of at most a day that do not overlap, and can all be undone and done again', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
      const start = withDuty(EMPTY, { ...desk, id: 'tea' });
      let history: History<Week> = begun(start);
      for (const one of edits) history = followedBy(history, one(history.present));
      for (const { start: from, end, day } of history.present.stretches) {
        expect([from >= 0, 1440 > from, end > from, end - from <= 1440, day >= 0 && day < 7]).not.toContain(false);
      }
      for (const duty of ['desk', 'tea']) expect(hasOverlap(history.present, duty)).toBe(false);
      const end = history.present;
      while (history.past.length > 0) history = undone(history) ?? history;
      expect(history.present).toBe(start);
      while (history.future.length > 0) history = redone(history) ?? history;
      expect(history.present).toBe(end);
    }),
  );
});

function hasOverlap({ stretches }: Week, duty: string): boolean {
  const pieces = piecesOf(stretches.filter((one) => one.duty === duty));
  return pieces.some((one) =>
    pieces.some((other) => one !== other && one.day === other.day && one.from < other.to && other.from < one.to),
  );
}
