import { setTimeout as pause } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import type { Database, Scope } from '../database/database.js';
import { ProductError } from '../errors/product-error.js';
import { newId } from '../new-id.js';
import { keyHash, openAnswer, sealAnswer } from './sealed-answer.js';
import type { Fence } from './write-fence.js';

/** Longer than any request may take (statements end after 20 s), so that a lease that ran out means a server that died. */
const LEASE_SECONDS = 60;
const KEPT_HOURS = 24;
/** Between two attempts to note how a request ended while the database is away. */
const NOTE_AGAIN_MS = 1_000;

/** One request that a caller marked as to be carried out once. */
export interface KeyedRequest {
  readonly scope: Scope & { readonly tenantId: string };
  /** User or API key. Keys of two callers never meet. */
  readonly callerId: string;
  readonly key: string;
  /** Hash of everything that makes the request what it is. */
  readonly requestHash: Buffer;
}

export type Claim =
  /** Carry it out under this lease. */
  | { readonly state: 'mine'; readonly lease: string }
  /** It was carried out; this was the answer. */
  | { readonly state: 'answered'; readonly answer: string }
  /** Another request with this key is being carried out right now. */
  | { readonly state: 'running' }
  /** It was carried out, and the server stopped before it could keep the answer. */
  | { readonly state: 'answer-lost' }
  /** The key was used for another request. */
  | { readonly state: 'other-request' };

/** The request was taken over by another try because this one took too long. Its write is undone. */
export class LeaseLost extends ProductError {
  readonly kind = 'conflict';
  readonly code = 'idempotency-lease-lost';

  constructor() {
    super('This request took so long that a repetition of it took its place. Nothing was changed by this one.');
  }
}

interface KeyRow {
  readonly same: boolean;
  readonly took_effect: boolean;
  readonly is_leased: boolean;
  readonly answer: Buffer | null;
}

const OF_KEY = 'tenant_id = $1 AND caller_id = $2 AND key_hash = $3';
const OF_LEASE = `${OF_KEY} AND lease = $4`;

/**
 * Remembers which requests were carried out, so that sending one twice has one effect.
 *
 * 1. `claim` notes the key with a lease, in a transaction of its own.
 * 2. The room's transaction begins with `fenceOf`, which marks the key as "took effect": mark and effect are one commit. A claim whose
 *    lease was taken over cannot pass the fence.
 * 3. `keepAnswer` notes the answer.
 *
 * A server that dies before 2 commits has changed nothing: after the lease the request is carried out anew. One that dies between 2
 * and 3 leaves a key that took effect without an answer: repetitions are told so, and never carried out again.
 */
export class IdempotencyKeys {
  constructor(private readonly database: Database) {}

  async claim(request: KeyedRequest): Promise<Claim> {
    const lease = newId();
    try {
      // New keys are the rule, so they take one step. It locks nothing: who repeats must not wait for the row that the first one holds.
      if (await this.take(NOTE, request, lease)) return { state: 'mine', lease };
      const found = await this.find(request);
      if (found) return found;
      // What was there is over or dead. Nothing taken over: somebody else was faster.
      return (await this.take(TAKE_OVER, request, lease)) ? { state: 'mine', lease } : { state: 'running' };
    } catch (error) {
      // It may have been noted although its answer was lost.
      await this.release(request, lease).catch(() => undefined);
      throw error;
    }
  }

  private async take(statement: string, request: KeyedRequest, lease: string): Promise<boolean> {
    const values = [...identity(request), request.requestHash, lease, LEASE_SECONDS, KEPT_HOURS];
    const rows = await this.database.write(request.scope, (tx) => tx.query<unknown[]>(statement, values));
    return rows.length > 0;
  }

  /** The first statement of the room's transaction. */
  fenceOf(request: KeyedRequest, lease: string): Fence {
    return async (tx: EntityManager) => {
      const rows = await tx.query<unknown[]>(PASS, [...identity(request), lease]);
      if (changed(rows) === 0) throw new LeaseLost();
    };
  }

  /** What cannot be noted now, with the database away, is noted as soon as it is back. */
  async keepAnswer(request: KeyedRequest, lease: string, answer: string): Promise<void> {
    const sealed = sealAnswer(request.key, answer);
    await this.note(request, (tx) =>
      tx.query(`UPDATE idempotency_key SET answer = $5 WHERE ${OF_LEASE}`, [...identity(request), lease, sealed]),
    );
  }

  /**
   * The request failed. When nothing took effect the key is free again, so that the caller may mend the request; else repetitions are
   * told at once that it was carried out.
   */
  async release(request: KeyedRequest, lease: string): Promise<void> {
    const values = [...identity(request), lease];
    await this.note(request, async (tx) => {
      await tx.query(`DELETE FROM idempotency_key WHERE ${OF_LEASE} AND effect_at IS NULL`, values);
      await tx.query(`UPDATE idempotency_key SET lease_until = now() WHERE ${OF_LEASE} AND answer IS NULL`, values);
    });
  }

  /**
   * Writes down how a request ended. While the database is away it goes on trying behind the caller's back: whoever repeats a request that an
   * outage broke should not have to wait for the end of its lease.
   */
  private async note({ scope }: KeyedRequest, work: (tx: EntityManager) => Promise<unknown>): Promise<void> {
    const isNoted = async (): Promise<boolean> => {
      try {
        await this.database.write(scope, work);
        return true;
      } catch (error) {
        if (error instanceof ProductError && error.kind === 'unavailable') return false;
        throw error;
      }
    };
    if (!(await isNoted())) noteLater(isNoted).catch(() => undefined);
  }

  /** @returns null when there is no such key, or one that may be taken over */
  private async find(request: KeyedRequest): Promise<Claim | null> {
    const [row] = await this.database.read(request.scope, (tx) =>
      tx.query<KeyRow[]>(FIND, [...identity(request), request.requestHash]),
    );
    if (!row) return null;
    if (!row.same) return { state: 'other-request' };
    if (row.answer) return { state: 'answered', answer: openAnswer(request.key, row.answer) };
    if (row.is_leased) return { state: 'running' };
    return row.took_effect ? { state: 'answer-lost' } : null;
  }
}

async function noteLater(isNoted: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + LEASE_SECONDS * 1_000;
  do {
    await pause(NOTE_AGAIN_MS, undefined, { ref: false });
  } while (!(await isNoted()) && performance.now() < end);
}

function identity({ scope, callerId, key }: KeyedRequest): [string, string, Buffer] {
  return [scope.tenantId, callerId, keyHash(key)];
}

/** TypeORM gives `[rows, count]` for UPDATE and DELETE. */
function changed(result: readonly unknown[]): number {
  return typeof result[1] === 'number' ? result[1] : result.length;
}

const FIND = `
  SELECT request_hash = $4 AS same, effect_at IS NOT NULL AS took_effect, lease_until > clock_timestamp() AS is_leased, answer
  FROM idempotency_key WHERE ${OF_KEY} AND expires_at > now()`;

const INSERT = `
  INSERT INTO idempotency_key AS k (tenant_id, caller_id, key_hash, request_hash, lease, lease_until, expires_at)
  VALUES ($1, $2, $3, $4, $5, now() + make_interval(secs => $6), now() + make_interval(hours => $7))
  ON CONFLICT ON CONSTRAINT idempotency_key_pk`;

const NOTE = `${INSERT} DO NOTHING RETURNING lease`;

/** A key whose day is over, or one that a dead server left without effect. */
const TAKE_OVER = `${INSERT} DO UPDATE SET request_hash = excluded.request_hash, lease = excluded.lease,
    lease_until = excluded.lease_until, expires_at = excluded.expires_at, effect_at = NULL, answer = NULL
  WHERE k.expires_at <= now()
    OR (k.lease_until <= now() AND k.effect_at IS NULL AND k.answer IS NULL AND k.request_hash = excluded.request_hash)
  RETURNING lease`;

const PASS = `UPDATE idempotency_key SET effect_at = coalesce(effect_at, clock_timestamp()) WHERE ${OF_KEY} AND lease = $4`;
