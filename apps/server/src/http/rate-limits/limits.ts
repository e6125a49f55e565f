import type { BucketSize } from '#platform';
import type { RateLimitName } from './rate-limit.decorator.js';

export interface Limit extends BucketSize {
  /**
   * Tokens that a server takes at once, so that the requests that use them ask no database. What it takes and does not use is lost
   * to the caller for a while, so it is a small part of the whole; 1 where the limit must be exact.
   */
  readonly lease: number;
}

const perMinute = (count: number, capacity: number, lease: number): Limit => ({
  capacity,
  perSecond: count / 60,
  lease,
});

/** For one caller (user or API key) together with the name of the limit. */
export const CALLER_LIMITS: Readonly<Record<RateLimitName, Limit>> = {
  usual: perMinute(1_200, 600, 40),
  // Documents and archives: each is seconds of work.
  costly: perMinute(60, 60, 4),
  'sign-in': perMinute(10, 10, 1),
};

/**
 * For one address, before anybody is known. An office of hundreds may share one, so the usual limit is wide; it only holds back floods.
 * Sign-in is narrow: ten guesses, then one every six seconds.
 */
export const ADDRESS_LIMITS: Readonly<Record<RateLimitName, Limit>> = {
  usual: perMinute(12_000, 6_000, 200),
  costly: perMinute(12_000, 6_000, 200),
  'sign-in': perMinute(10, 10, 1),
};
