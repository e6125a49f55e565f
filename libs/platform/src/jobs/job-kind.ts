import type { z } from 'zod';

/** What every job knows: whose work it is. Null: the installation's own. Only ids go into a job; it is read without row-level security. */
export interface JobInput {
  readonly tenantId: string | null;
}

/** A kind of job, named verb first (`render-document`). */
export interface JobKind<D extends JobInput = JobInput> {
  readonly name: string;
  readonly schema: z.ZodType<D>;
  /** Tries after the first. Default 5, each after twice the time of the one before. */
  readonly retryLimit?: number;
  /** Seconds before the first new try. Default 2. */
  readonly retryDelaySeconds?: number;
  /** Longest pause between tries. Default one hour. */
  readonly retryDelayMaxSeconds?: number;
  /** A try that takes longer has failed. Default 300. */
  readonly expireSeconds?: number;
  /** When the queue itself adds one, as cron says it, in UTC. Such a job is the installation's own, and its input says nothing more. */
  readonly schedule?: string;
}

/** Where jobs go that failed for the last time. They stay visible, and can be run again. */
export const DEAD_JOBS = 'dead-jobs';
export const JOBS_SCHEMA = 'pgboss';

const HEARTBEAT_SECONDS = 10;
const DAY_SECONDS = 86_400;

/** How pg-boss is told about a kind. */
export function queueOptions(kind: JobKind): Record<string, unknown> {
  return {
    retryLimit: kind.retryLimit ?? 5,
    retryDelay: kind.retryDelaySeconds ?? 2,
    retryBackoff: true,
    retryDelayMax: kind.retryDelayMaxSeconds ?? 3600,
    expireInSeconds: kind.expireSeconds ?? 300,
    // A worker that was killed says nothing for this long, and its job goes to another.
    heartbeatSeconds: HEARTBEAT_SECONDS,
    // What comes by the clock comes again by itself, and nobody could run it again: it has no tenant.
    ...(kind.schedule === undefined ? { deadLetter: DEAD_JOBS } : {}),
    retentionSeconds: 14 * DAY_SECONDS,
    deleteAfterSeconds: 7 * DAY_SECONDS,
    notify: true,
  };
}
