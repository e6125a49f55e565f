import * as fc from 'fast-check';
import type { Box } from './boxes.js';
import { EXAMPLE_WEEKS } from './example-weeks.fixture.js';
import { contains, overlaps } from './geometry.js';
import { brokenNumbers, elementsOf, faultsOfTexts, reachOf, wordsOf } from './picture-facts.fixture.js';
import { randomWeek } from './random-weeks.fixture.js';
import type { WeekPictureInput } from './types.js';
import { layoutWeek, type WeekLayout } from './week-layout.js';
import { weekPicture } from './week-picture.js';

const weeks = Object.entries(EXAMPLE_WEEKS);
const week = (name: string): WeekPictureInput => EXAMPLE_WEEKS[name]!;
const letters = (text: string): string => text.replaceAll(/[\s–…]/gu, '');

function flatten(boxes: readonly Box[]): Box[] {
  return boxes.flatMap((box) => [box, ...flatten(box.children)]);
}

/** Marks whose name stands neither in the grid nor in the key. */
function untold(input: WeekPictureInput, { scene, key }: WeekLayout): string[] {
  const grid = letters(scene.texts.map(({ text }) => text).join(' '));
  const told = (name: string): boolean => grid.includes(letters(name)) || key.some(({ title }) => title === name);
  const names = input.days.flatMap((day) => [
    ...day.setTimes.map(({ title }) => title),
    ...day.deadlines.map(({ label }) => label),
    ...[...day.protectedTime, ...day.timeBlocks, ...day.permitted].map(({ label }) => label),
  ]);
  return names.filter((name) => !told(name));
}

/** Boxes that leave their day, their holder, or meet a neighbour. */
function misplaced({ columns, boxes }: WeekLayout): string[] {
  const faults: string[] = [];
  const check = (siblings: readonly Box[], fits: (box: Box) => boolean): void => {
    for (const [index, box] of siblings.entries()) {
      const name = box.segments[0].mark.title;
      if (!fits(box)) faults.push(`${name} leaves its place`);
      if (siblings.slice(index + 1).some((other) => overlaps(box.rect, other.rect)))
        faults.push(`${name} meets another`);
      check(box.children, (child) => contains(box.rect, child.rect));
    }
  };
  for (const [index, day] of boxes.entries()) {
    const { x, width } = columns[index]!;
    check(day, ({ rect }) => rect.x >= x && rect.x + rect.width <= x + width + 0.01);
  }
  return faults;
}

describe.each(weeks)('the picture of the week "%s"', (_name, input) => {
  const layout = layoutWeek(input);
  const svg = weekPicture(input);

  it('is well-formed XML with an accessible name and description, and nothing that a strict page refuses', () => {
    const elements = elementsOf(svg);
    const ids = elements.map(({ attributes }) => attributes['id']).filter((id) => id !== undefined);
    expect(elements[0]).toMatchObject({
      name: 'svg',
      attributes: { role: 'img', 'aria-labelledby': ids[0], 'aria-describedby': ids[1] },
    });
    expect(ids).toEqual([`${input.idPrefix}-title`, `${input.idPrefix}-desc`]);
    expect(new Set(elements.map(({ name }) => name))).toEqual(
      new Set(['svg', 'title', 'desc', 'path', 'rect', 'text']),
    );
    expect(
      elements
        .flatMap(({ attributes }) => Object.keys(attributes))
        .filter((key) => /^(style|on|href|xlink)/u.test(key)),
    ).toEqual([]);
    expect(brokenNumbers(svg)).toEqual([]);
  });

  it('tells every duty, deadline, block, protected and permitted time by name', () => {
    expect(untold(input, layout)).toEqual([]);
  });

  it('sets all words inside the picture, clear of each other, readable in size and contrast', () => {
    expect(faultsOfTexts(layout.scene)).toEqual([]);
  });

  it('keeps duties in their day, side by side or one inside the other', () => {
    expect(misplaced(layout)).toEqual([]);
  });

  it('takes about a third of a page', () => {
    expect(layout.scene.height).toBeLessThan(300);
  });
});

describe('the words of a duty', () => {
  it.each(weeks)('stand inside its box in the week "%s"', (_name, input) => {
    const { scene, boxes, columns, axis } = layoutWeek(input);
    const rects = boxes.flatMap(flatten).map(({ rect }) => rect);
    const onDark = scene.texts.filter(
      ({ on, fill, rect }) => fill === '#ffffff' && on !== '#1c2127' && rect.y < axis.bottom,
    );
    // Light words need the dark box behind them: numbers have a pill of their own, everything else stands in a box.
    const outside = onDark.filter(
      ({ text, rect }) => !/^\d+$/u.test(text) && !rects.some((box) => contains(box, rect)),
    );
    expect(outside).toEqual([]);
    expect(columns).toHaveLength(7);
  });
});

describe('the hours that are drawn', () => {
  const axisOf = (name: string): readonly [number, number] => {
    const { axis } = layoutWeek(week(name));
    return [axis.from / 60, axis.to / 60];
  };

  it.each([
    ['front-desk', [9, 17]],
    ['own-time', [8, 20]],
    ['night-shift', [0, 24]],
    ['on-call', [8, 22]],
  ])('of the week "%s" are %j', (name, hours) => {
    expect(axisOf(name)).toEqual(hours);
  });
});

describe('over midnight', () => {
  it('a night shift goes on on the next day, Sunday into Monday', () => {
    const { boxes } = layoutWeek(week('night-shift'));
    const shifts = boxes.map((day) =>
      flatten(day)
        .flatMap(({ segments }) => segments)
        .filter(({ mark }) => mark.kind === 'coverage')
        .map(({ start, end }) => [start, end]),
    );
    const [morning, evening] = [
      [0, 360],
      [1320, 1440],
    ];
    expect(shifts).toEqual([
      [morning, evening],
      [morning, evening],
      [morning, evening],
      [morning, evening],
      [morning],
      [],
      [evening],
    ]);
  });

  it('a deadline at 24:00 stands at the end of its day', () => {
    const { axis } = layoutWeek(week('counselor'));
    expect(axis.yOf(1440)).toBe(axis.bottom);
  });
});

describe('meetings in an office day', () => {
  it('are drawn inside it', () => {
    const [monday] = layoutWeek(week('designer')).boxes;
    expect(
      monday!.map(({ segments, children }) => [
        segments[0].mark.title,
        children.map((child) => child.segments[0].mark.title),
      ]),
    ).toEqual([['Office day', ['Project kick-off']]]);
  });
});

describe('meetings that follow each other', () => {
  it('do not look as if they were at once, however short they are', () => {
    const tuesday = layoutWeek(week('blocked')).boxes[1]!;
    const [standUp, planning] = tuesday;
    expect(standUp!.rect.width).toBe(planning!.rect.width);
    expect(standUp!.rect.y + standUp!.rect.height).toBeLessThanOrEqual(planning!.rect.y + 0.01);
  });
});

describe('the week without set times', () => {
  it('says so in its middle', () => {
    expect(wordsOf(weekPicture(week('own-time')))).toContain('No set times: you choose when you work.');
  });

  it('does not say it where there are set times', () => {
    expect(weekPicture(week('front-desk'))).not.toContain('No set times');
  });
});

describe('words from a role file', () => {
  it('cannot become markup', () => {
    const input = week('contractors');
    const hostile = '</text><script>alert("1")</script>&amp;';
    const days = input.days.map((day) => ({
      ...day,
      deadlines: day.deadlines.map((mark) => ({ ...mark, label: hostile })),
    }));
    const svg = weekPicture({ ...input, idPrefix: '"><b', title: hostile, days });
    expect(elementsOf(svg).map(({ name }) => name)).not.toContain('script');
    expect(wordsOf(svg)).toContain(hostile);
  });

  it('may hold what XML cannot carry', () => {
    const svg = weekPicture({ ...week('contractors'), title: 'a\u0000b\ud800c\u000bd' });
    expect(wordsOf(svg)).toContain('a b\ufffdc d');
  });
});

describe('any week', () => {
  it('is drawn inside its picture, with finite numbers, readable words and every duty told', () => {
    fc.assert(
      fc.property(randomWeek, (input) => {
        const layout = layoutWeek(input);
        const svg = weekPicture(input);
        const reach = reachOf(svg);
        expect(brokenNumbers(svg)).toEqual([]);
        expect(reach.left).toBeGreaterThanOrEqual(-0.01);
        expect(reach.top).toBeGreaterThanOrEqual(-0.01);
        expect(reach.right).toBeLessThanOrEqual(layout.scene.width + 0.01);
        expect(reach.bottom).toBeLessThanOrEqual(layout.scene.height + 0.01);
        expect(faultsOfTexts(layout.scene)).toEqual([]);
        expect(misplaced(layout)).toEqual([]);
        expect(untold(input, layout)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same picture twice', () => {
    for (const [, input] of weeks) expect(weekPicture(structuredClone(input))).toBe(weekPicture(input));
  });
});
