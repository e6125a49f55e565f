import { Ratio } from '../ratio.js';
import { LABELS, labelOf } from './label.js';

describe('the label', () => {
  it.each([
    [0, 1, 'asynchronous'],
    [1, 100_000, 'mostly-asynchronous'],
    [20, 100, 'mostly-asynchronous'],
    [20_001, 100_000, 'mixed'],
    [59_999, 100_000, 'mixed'],
    [60, 100, 'mostly-synchronous'],
    [99_999, 100_000, 'mostly-synchronous'],
    [1, 1, 'synchronous'],
    [110, 100, 'synchronous'],
  ])('of SI = %i/%i is %s', (num, den, label) => {
    expect(labelOf(Ratio.of(num, den))).toBe(label);
    expect(LABELS).toContain(label);
  });
});
