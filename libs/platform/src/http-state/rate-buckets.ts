import type { DataSource } from 'typeorm';

export interface BucketSize {
  /** Most tokens that a bucket holds: what may come at once. */
  readonly capacity: number;
  /** How fast it refills: what may come for long. */
  readonly perSecond: number;
}

export interface Taken {
  readonly granted: number;
  /** What is left in the bucket. */
  readonly remaining: number;
}

/** Buckets of tokens in Postgres, the same for every server. */
export class RateBuckets {
  constructor(private readonly source: DataSource) {}

  /**
   * Takes up to `wanted` tokens, in one statement.
   * @param id hash of who the bucket is for; names and addresses do not belong in the database
   */
  async take(id: Buffer, wanted: number, { capacity, perSecond }: BucketSize): Promise<Taken> {
    const [row] = await this.source.query<Taken[]>('SELECT granted, remaining FROM take_tokens($1, $2, $3, $4)', [
      id,
      wanted,
      capacity,
      perSecond,
    ]);
    if (!row) throw new Error('take_tokens gave no row.');
    return row;
  }

  /** Deletes what says nothing any more: buckets that are full, idempotency keys whose day is over. Any server may, at any time. */
  async forget(): Promise<void> {
    await this.source.query('SELECT forget_http_state()');
  }
}
