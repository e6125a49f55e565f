import { createHash } from 'node:crypto';
import type { RateBuckets } from '#platform';
import type { Limit } from './limits.js';

/** More callers than one server sees in a lease's time; beyond it the oldest are forgotten, which only costs a round trip. */
const MOST_BUCKETS = 10_000;
/** Leased tokens are good this long. Older ones have been refilled for everybody in the meantime. */
const LEASE_MS = 10_000;

export interface Verdict {
  readonly isAllowed: boolean;
  /** About how many more may come right now. */
  readonly remaining: number;
  /** Seconds until one more may come; 0 when one may come now. */
  readonly retryAfterSeconds: number;
}

interface Held {
  tokens: number;
  /** In the shared bucket, when last looked at. */
  readonly remaining: number;
  /** The shared bucket was empty: until then there is nothing to ask for. */
  readonly isRefused: boolean;
  readonly until: number;
}

/** Counts requests against buckets that all servers share, by leases of several tokens: most requests ask nobody. */
export class RateLimiter {
  private readonly held = new Map<string, Held>();
  private readonly asking = new Map<string, Promise<Held>>();

  /** @param now milliseconds that never go back; given by tests */
  constructor(
    private readonly buckets: RateBuckets,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /**
   * Takes one token.
   * @param name whose bucket; only its hash leaves the process
   */
  async take(name: string, limit: Limit): Promise<Verdict> {
    let held = this.current(name) ?? (await this.lease(name, limit));
    // Others may have used up what was leased while this one waited for it.
    while (held.tokens === 0 && !held.isRefused) held = await this.lease(name, limit);
    if (held.isRefused) {
      return {
        isAllowed: false,
        remaining: 0,
        retryAfterSeconds: Math.max(1, Math.ceil((held.until - this.now()) / 1_000)),
      };
    }
    held.tokens--;
    return { isAllowed: true, remaining: Math.floor(held.tokens + held.remaining), retryAfterSeconds: 0 };
  }

  private current(name: string): Held | null {
    const held = this.held.get(name);
    return held && this.now() < held.until ? held : null;
  }

  /** Requests of the same caller that come together ask once. */
  private async lease(name: string, limit: Limit): Promise<Held> {
    let asking = this.asking.get(name);
    if (!asking) {
      asking = this.ask(name, limit).finally(() => this.asking.delete(name));
      this.asking.set(name, asking);
    }
    return asking;
  }

  private async ask(name: string, limit: Limit): Promise<Held> {
    const { granted, remaining } = await this.buckets.take(bucketId(name), limit.lease, limit);
    // An empty bucket is not asked again before it has a token: a flood that is refused costs no database either.
    const waitMs = granted > 0 ? LEASE_MS : ((1 - remaining) / limit.perSecond) * 1_000;
    const held = { tokens: granted, remaining, isRefused: granted === 0, until: this.now() + waitMs };
    this.held.delete(name);
    this.held.set(name, held);
    if (this.held.size > MOST_BUCKETS) {
      const oldest = this.held.keys().next();
      if (!oldest.done) this.held.delete(oldest.value);
    }
    return held;
  }
}

/** Addresses are personal data and do not belong in the database as such. */
function bucketId(name: string): Buffer {
  return createHash('sha256').update(`workpact:rate:${name}`).digest().subarray(0, 16);
}
