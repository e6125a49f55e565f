/**
 * An exact rational number in lowest terms. Measures are sums of fractions with many denominators; binary floating point would
 * round some of them across the half on which display rounding turns.
 */
export class Ratio {
  static readonly ZERO = new Ratio(0n, 1n);
  static readonly ONE = new Ratio(1n, 1n);

  private constructor(
    readonly numerator: bigint,
    /** Always positive. */
    readonly denominator: bigint,
  ) {}

  /**
   * `numerator / denominator`, both safe integers.
   * @throws RangeError when the denominator is 0 or one of them is no integer.
   */
  static of(numerator: number | bigint, denominator: number | bigint = 1): Ratio {
    return Ratio.reduced(BigInt(numerator), BigInt(denominator));
  }

  static sum(ratios: readonly Ratio[]): Ratio {
    return ratios.reduce((total, ratio) => total.plus(ratio), Ratio.ZERO);
  }

  private static reduced(numerator: bigint, denominator: bigint): Ratio {
    if (denominator === 0n) throw new RangeError('A ratio has no value over 0.');
    const sign = denominator < 0n ? -1n : 1n;
    const divisor = sign * greatestCommonDivisor(numerator, denominator);
    return new Ratio(numerator / divisor, denominator / divisor);
  }

  plus(other: Ratio): Ratio {
    return Ratio.reduced(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  minus(other: Ratio): Ratio {
    return this.plus(new Ratio(-other.numerator, other.denominator));
  }

  times(other: Ratio): Ratio {
    return Ratio.reduced(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  /** @throws RangeError when `other` is 0. */
  dividedBy(other: Ratio): Ratio {
    return Ratio.reduced(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  /** Negative, 0 or positive, as for `Array.sort`. */
  compare(other: Ratio): number {
    const difference = this.numerator * other.denominator - other.numerator * this.denominator;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  /** Rounded half-up (towards positive infinity) to so many decimals, for display only. */
  rounded(decimals: number): number {
    const scale = 10n ** BigInt(decimals);
    const doubled = 2n * scale * this.numerator + this.denominator;
    const by = 2n * this.denominator;
    const truncated = doubled / by;
    // BigInt division cuts towards zero; the floor of a negative remainder is one lower.
    const floor = doubled % by < 0n ? truncated - 1n : truncated;
    return Number(floor) / Number(scale);
  }
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [high, low] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (low !== 0n) [high, low] = [low, high % low];
  return high;
}
