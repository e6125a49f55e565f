import * as fc from 'fast-check';
import { LANGUAGES } from '../language/language.js';
import { aDesigner } from '../views/example-roles.fixture.js';
import type { WeekFacts } from '../views/document-input.js';
import { brokenNumbers, elementsOf, faultsOfTexts, reachOf, wordsOf } from './picture-facts.fixture.js';
import { paletteOf } from './palette.js';
import { layoutBar, synchronicityBar } from './synchronicity-bar.js';
import { synchronicityBarInput } from './synchronicity-bar-input.js';

const HOURS = 60;
const facts = (index: number | null, label: WeekFacts['label'], contracted: number | null = 40 * HOURS): WeekFacts => {
  const sync = index === null ? 4 * HOURS : Math.round(((contracted ?? 0) * index) / 100);
  return {
    weeklySyncMinutes: sync,
    contractedMinutesPerWeek: contracted,
    ownMinutes: contracted === null ? null : Math.max(0, contracted - sync),
    synchronicityIndex: index,
    ownTimeShare: index === null ? null : 100 - index,
    label,
  };
};
const input = (week: WeekFacts, language: (typeof LANGUAGES)[number] = 'en') =>
  synchronicityBarInput(aDesigner(), language, week);

/** How much of the bar is solid, in percent; null when there is no such part. */
function solidShare(week: WeekFacts): number | null {
  const { strong } = paletteOf(input(week).accent);
  const { shapes, width } = layoutBar(input(week));
  const solid = shapes.find(({ element, attributes }) => element === 'rect' && attributes['fill'] === strong);
  return solid === undefined ? null : Math.round((Number(solid.attributes['width']) / (width - 1)) * 100);
}

describe('the synchronicity bar', () => {
  it.each([
    [
      facts(0, 'asynchronous'),
      ['No set time', 'Own time: 40 hours a week, 100%', 'Asynchronous', 'Synchronous', 'Mixed'],
    ],
    [
      facts(0, 'asynchronous', null),
      ['No set time', 'All time is your own, 100%', 'Asynchronous', 'Synchronous', 'Mixed'],
    ],
    [
      facts(40, 'mixed'),
      ['Set time: 16 hours a week, 40%', 'Own time: 24 hours a week, 60%', 'Mixed', 'Asynchronous', 'Synchronous'],
    ],
    [
      facts(90, 'mostly-synchronous'),
      [
        'Set time: 36 hours a week, 90%',
        'Own time: 4 hours a week, 10%',
        'Mostly synchronous',
        'Asynchronous',
        'Mixed',
      ],
    ],
    [
      facts(120, 'synchronous'),
      ['Set time: 48 hours a week, 120%', 'No own time', 'Synchronous', 'Asynchronous', 'Mixed'],
    ],
    [
      facts(null, null, null),
      ['4 hours of set time a week', 'The rest is own time', 'Asynchronous', 'Synchronous', 'Mixed'],
    ],
  ])('of %j says %j', (week, words) => {
    expect(layoutBar(input(week)).texts.map(({ text }) => text)).toEqual(words);
  });

  it.each([
    [0, null],
    [10, 10],
    [85.7, 86],
    [100, 100],
    [150, 100],
    [null, null],
  ])('of an index of %s is solid for %s percent', (index, share) => {
    expect(solidShare(facts(index, null))).toBe(share);
  });

  it('has an accessible name, and a description with all its numbers', () => {
    const svg = synchronicityBar(input(facts(40, 'mixed'), 'de'));
    expect(elementsOf(svg)[0]).toMatchObject({
      attributes: { role: 'img', 'aria-labelledby': 'designer-bar-title', lang: 'de-DE' },
    });
    expect(wordsOf(svg).slice(0, 2)).toEqual([
      'Feste Zeit und eigene Zeit',
      'Gemischt: Feste Zeit: 16 Stunden pro Woche, 40 %; Eigene Zeit: 24 Stunden pro Woche, 60 %.',
    ]);
  });

  it('keeps its words readable and apart at any share, width and colour, in every language', () => {
    const index = fc.option(fc.double({ min: 0, max: 160, noNaN: true }));
    const label = fc.constantFrom('asynchronous', 'mostly-asynchronous', 'mixed', 'mostly-synchronous', 'synchronous');
    const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
    const width = fc.integer({ min: 160, max: 600 });
    fc.assert(
      fc.property(index, label, colour, width, fc.constantFrom(...LANGUAGES), (share, name, accent, wide, language) => {
        const bar = { ...input(facts(share, name), language), accent, width: wide };
        const scene = layoutBar(bar);
        const svg = synchronicityBar(bar);
        const reach = reachOf(svg);
        expect(faultsOfTexts(scene)).toEqual([]);
        expect(brokenNumbers(svg)).toEqual([]);
        expect([reach.left >= 0, reach.top >= 0, reach.right <= wide, reach.bottom <= scene.height]).not.toContain(
          false,
        );
      }),
    );
  });
});
