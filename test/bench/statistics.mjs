// Medians, because the time of a document on a shared machine has a long tail on one side only.

/** @param {readonly number[]} values at least one */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) throw new Error('There is no median of nothing.');
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/**
 * How many times `numerator` is of `denominator`, once a round, so that both sides of each ratio met the same noise.
 *
 * @param {readonly number[]} numerator one value a round
 * @param {readonly number[]} denominator of the same rounds
 * @returns {{ median: number, lowest: number, highest: number }}
 */
export function ratioOf(numerator, denominator) {
  const ratios = numerator.map((value, round) => value / (denominator[round] ?? Number.NaN));
  return { median: median(ratios), lowest: Math.min(...ratios), highest: Math.max(...ratios) };
}

/** Three significant digits are all that such a measurement can know. */
export function rounded(value) {
  return Number(value.toPrecision(3));
}
