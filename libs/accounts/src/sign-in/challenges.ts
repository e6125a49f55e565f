import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { Database, newId } from '#platform';
import { newToken, tokenHash } from '../access/credential.js';
import type { ChallengeKind } from '../entities/login-challenge.entity.js';
import { SignInLapsed } from './sign-in.errors.js';

interface NewChallenge {
  readonly kind: ChallengeKind;
  /** Null before it is known who signs in. Otherwise the transaction's own user. */
  readonly userId: string | null;
  readonly payload: unknown;
  /** One, unless a person types the answer and may mistype. */
  readonly tries?: number;
}

export interface TakenChallenge<P> {
  readonly id: string;
  readonly userId: string | null;
  readonly payload: P;
}

/** Long enough to fetch a phone from another room, short enough that a lost browser tab is worth nothing. */
const MINUTES = 10;

/** Sign-ins under way. Each is named by a secret that only the browser has, and can be taken as often as it has tries. */
@Injectable()
export class Challenges {
  constructor(private readonly database: Database) {}

  /** @returns the secret to give to the browser */
  async put(tx: EntityManager, { kind, userId, payload, tries = 1 }: NewChallenge): Promise<string> {
    const token = newToken();
    await tx.query(
      `INSERT INTO login_challenge (id, kind, token_hash, user_id, payload, tries_left, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, now() + make_interval(mins => ${MINUTES}))`,
      [newId(), kind, tokenHash(token), userId, JSON.stringify(payload), tries],
    );
    return token;
  }

  /**
   * Uses up one try, at once and whatever comes of it.
   * @throws SignInLapsed when there is no such challenge, or no longer
   */
  async take<P>(kind: ChallengeKind, token: string, schema: z.ZodType<P>): Promise<TakenChallenge<P>> {
    const [row] = await this.database.dataSource.query<
      { challenge_id: string; user_id: string | null; payload: unknown }[]
    >('SELECT * FROM take_login_challenge($1, $2)', [tokenHash(token), kind]);
    if (!row) throw new SignInLapsed();
    return { id: row.challenge_id, userId: row.user_id, payload: schema.parse(row.payload) };
  }

  /**
   * Ends a challenge whose answer was right, in the transaction of what it leads to.
   * @throws SignInLapsed when another request ended it first
   */
  async end(tx: EntityManager, id: string): Promise<void> {
    const [row] = await tx.query<{ ended: boolean }[]>('SELECT end_login_challenge($1) AS ended', [id]);
    if (!row?.ended) throw new SignInLapsed();
  }
}
