import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { TooManyAttempts } from './sign-in.errors.js';

/** How often something may be tried in a window of time. */
export interface AttemptLimit {
  readonly name: string;
  readonly most: number;
  readonly windowSeconds: number;
}

const MINUTES = 60;

/**
 * Guessing is slow for whoever guesses, and the person whose account it is can still come in from elsewhere, or by link: the narrow
 * limit is for one e-mail from one address; the wide ones stop many addresses and many e-mails.
 */
export const LIMITS = {
  passwordHere: { name: 'password-here', most: 5, windowSeconds: 15 * MINUTES },
  passwordOfEmail: { name: 'password-of-email', most: 50, windowSeconds: 15 * MINUTES },
  passwordOfAddress: { name: 'password-of-address', most: 100, windowSeconds: 15 * MINUTES },
  linkOfEmail: { name: 'link-of-email', most: 5, windowSeconds: 60 * MINUTES },
  linkOfAddress: { name: 'link-of-address', most: 60, windowSeconds: 60 * MINUTES },
  tokenOfAddress: { name: 'token-of-address', most: 60, windowSeconds: 15 * MINUTES },
  secondFactorOfUser: { name: 'second-factor-of-user', most: 10, windowSeconds: 60 * MINUTES },
} as const satisfies Record<string, AttemptLimit>;

/** Counts attempts in the database, so that all servers count together and a restart forgets nothing. */
@Injectable()
export class Attempts {
  constructor(private readonly database: Database) {}

  /**
   * Counts one attempt before it is made, so that a thousand at once are a thousand.
   * @throws TooManyAttempts
   */
  async count(limit: AttemptLimit, ...subject: readonly (string | null)[]): Promise<void> {
    const [row] = await this.database.dataSource.query<{ wait: number }[]>('SELECT count_attempt($1, $2, $3) AS wait', [
      keyOf(limit, subject),
      limit.most,
      limit.windowSeconds,
    ]);
    if (row && row.wait > 0) throw new TooManyAttempts(row.wait);
  }

  /** Takes one attempt back: it was right. */
  async uncount(limit: AttemptLimit, ...subject: readonly (string | null)[]): Promise<void> {
    await this.database.dataSource.query('SELECT uncount_attempt($1)', [keyOf(limit, subject)]);
  }

  /** Begins anew. */
  async forget(limit: AttemptLimit, ...subject: readonly (string | null)[]): Promise<void> {
    await this.database.dataSource.query('SELECT forget_attempts($1)', [keyOf(limit, subject)]);
  }
}

function keyOf({ name }: AttemptLimit, subject: readonly (string | null)[]): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([name, ...subject]))
    .digest();
}
