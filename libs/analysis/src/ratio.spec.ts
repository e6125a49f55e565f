import * as fc from 'fast-check';
import { Ratio } from './ratio.js';

describe('an exact ratio', () => {
  it.each([
    ['lowest terms', Ratio.of(6, 8), 3n, 4n],
    ['a positive denominator', Ratio.of(1, -2), -1n, 2n],
    ['zero', Ratio.of(0, 5), 0n, 1n],
    ['a sum', Ratio.of(1, 3).plus(Ratio.of(1, 6)), 1n, 2n],
    ['a difference', Ratio.of(1, 3).minus(Ratio.of(1, 2)), -1n, 6n],
    ['a product', Ratio.of(2, 3).times(Ratio.of(3, 4)), 1n, 2n],
    ['a quotient by a negative', Ratio.of(1, 3).dividedBy(Ratio.of(-2)), -1n, 6n],
    ['a sum of many', Ratio.sum([Ratio.of(1, 10), Ratio.of(2, 10)]), 3n, 10n],
  ])('is kept in %s', (_, ratio, numerator, denominator) => {
    expect([ratio.numerator, ratio.denominator]).toEqual([numerator, denominator]);
  });

  it.each([
    [Ratio.of(1, 8), 2, 0.13],
    [Ratio.of(857_142, 10_000), 1, 85.7],
    [Ratio.of(1, 20), 1, 0.1],
    [Ratio.of(-1, 20), 1, 0],
    [Ratio.of(-3, 20), 1, -0.1],
    [Ratio.of(-4, 25), 1, -0.2],
    [Ratio.of(7, 17), 3, 0.412],
    [Ratio.of(1005, 1000), 2, 1.01],
  ])(
    '%j is shown with %i decimals as %d: halves go up, where binary floating point would lose some',
    (ratio, decimals, shown) => {
      expect(ratio.rounded(decimals)).toBe(shown);
    },
  );

  it('shows percent by the formula of the measures: floor((2000·num + den) / (2·den)) / 10', () => {
    const integer = fc.integer({ min: -100_000, max: 100_000 });
    fc.assert(
      fc.property(integer, fc.integer({ min: 1, max: 100_000 }), (num, den) => {
        expect(Ratio.of(100 * num, den).rounded(1)).toBeCloseTo(Math.floor((2000 * num + den) / (2 * den)) / 10, 10);
      }),
    );
  });

  it('has no value over zero', () => {
    expect(() => Ratio.of(1, 0)).toThrow('over 0');
    expect(() => Ratio.ONE.dividedBy(Ratio.ZERO)).toThrow('over 0');
  });

  it('is ordered', () => {
    expect([
      Ratio.of(1, 2).compare(Ratio.of(1, 3)),
      Ratio.of(1, 3).compare(Ratio.of(1, 2)),
      Ratio.of(2, 4).compare(Ratio.of(1, 2)),
    ]).toEqual([1, -1, 0]);
  });
});
