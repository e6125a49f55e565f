import { PgBoss, type Db, type JobWithMetadata } from 'pg-boss';
import type { EntityManager } from 'typeorm';
import { DEAD_JOBS, JOBS_SCHEMA, type JobInput, type JobKind } from './job-kind.js';

export interface EnqueueOptions {
  /** Seconds to wait before the first try. */
  readonly startAfterSeconds?: number;
}

/** A job that failed for the last time. */
export interface DeadJob {
  readonly id: string;
  readonly kind: string;
  readonly failedAt: Date;
  /** Why the last try failed, in the words of the error. */
  readonly reason: string;
}

/** A job that has not begun. */
export interface WaitingJob<D extends JobInput> {
  readonly id: string;
  readonly input: D;
  readonly startsAt: Date;
}

/** What a dead job was to do, and since when nobody does it. */
export interface AbandonedInput<D extends JobInput> {
  readonly input: D;
  readonly diedAt: Date;
}

/** Connections of a process that only adds jobs: they go through the caller's transaction, so these serve start and look-ups only. */
const CONNECTIONS = 2;

/** Adds jobs, always in the transaction of the change they follow from: no change without its job, no job without its change. */
export class JobQueue {
  private readonly boss: PgBoss;
  private starting: Promise<unknown> | null = null;

  constructor(url: string) {
    this.boss = new PgBoss({
      connectionString: url,
      schema: JOBS_SCHEMA,
      application_name: 'workpact-queue',
      max: CONNECTIONS,
      migrate: false,
      createSchema: false,
      supervise: false,
      schedule: false,
      openTelemetry: { enabled: true },
    });
    // A lost connection is found again by pg-boss itself; whoever needs it now gets the error of their own call.
    this.boss.on('error', () => undefined);
  }

  /** @returns the id of the job */
  async enqueue<D extends JobInput>(
    tx: EntityManager,
    kind: JobKind<D>,
    input: D,
    options: EnqueueOptions = {},
  ): Promise<string | null> {
    await this.started();
    const { startAfterSeconds } = options;
    return this.boss.send(kind.name, kind.schema.parse(input), {
      db: inTransaction(tx),
      ...(startAfterSeconds === undefined ? {} : { startAfter: startAfterSeconds }),
      // One organisation's thousand documents must not hold up another's one.
      ...(input.tenantId === null ? {} : { group: { id: input.tenantId } }),
    });
  }

  /** Jobs of one tenant that failed for the last time, the newest first. */
  async dead(tenantId: string, limit = 100): Promise<DeadJob[]> {
    await this.started();
    const jobs = await this.boss.findJobs<JobInput>(DEAD_JOBS, { data: { tenantId }, queued: true, limit });
    return jobs.map(deadJob).sort((a, b) => b.failedAt.getTime() - a.failedAt.getTime());
  }

  /** Jobs of a kind that have not begun and whose input holds all of `part`, the next one first. */
  async waiting<D extends JobInput>(tx: EntityManager, kind: JobKind<D>, part: Partial<D>): Promise<WaitingJob<D>[]> {
    const rows = await tx.query<{ id: string; data: unknown; startsAt: Date }[]>(
      `SELECT id, data, start_after AS "startsAt" FROM ${JOBS_SCHEMA}.job
       WHERE name = $1 AND state = 'created' AND data @> $2::jsonb ORDER BY start_after LIMIT 1000`,
      [kind.name, JSON.stringify(part)],
    );
    return rows.map(({ id, data, startsAt }) => ({ id, input: kind.schema.parse(data), startsAt }));
  }

  /** Jobs that have not begun never will, if the transaction is committed. */
  async cancel<D extends JobInput>(tx: EntityManager, kind: JobKind<D>, ids: readonly string[]): Promise<void> {
    await this.started();
    if (ids.length > 0) await this.boss.cancel(kind.name, [...ids], { db: inTransaction(tx) });
  }

  /** What jobs of a kind were to do that died in the last so many hours, of all tenants, and that no other job is to do by now. */
  async abandoned<D extends JobInput>(
    tx: EntityManager,
    kind: JobKind<D>,
    hours: number,
  ): Promise<AbandonedInput<D>[]> {
    const rows = await tx.query<{ data: unknown; diedAt: Date }[]>(
      `SELECT dead.data, dead.created_on AS "diedAt" FROM ${JOBS_SCHEMA}.job dead
       WHERE dead.name = $1 AND dead.source_name = $2 AND dead.state = 'created' AND dead.created_on > now() - make_interval(hours => $3)
         AND NOT EXISTS (SELECT FROM ${JOBS_SCHEMA}.job live WHERE live.name = $2 AND live.state < 'completed' AND live.data = dead.data)`,
      [DEAD_JOBS, kind.name, hours],
    );
    return rows.map(({ data, diedAt }) => ({ input: kind.schema.parse(data), diedAt }));
  }

  /** Gives a dead job new tries, if the transaction is committed. @returns whether there was such a job of this tenant */
  async rerun(tx: EntityManager, tenantId: string, id: string): Promise<boolean> {
    await this.started();
    return (await this.boss.redrive(DEAD_JOBS, { ids: [id], data: { tenantId }, db: inTransaction(tx) })) > 0;
  }

  /** @throws when the queue cannot be reached */
  async assertHealthy(): Promise<void> {
    await this.started();
    await this.boss.getQueue(DEAD_JOBS);
  }

  async close(): Promise<void> {
    if (this.starting !== null) await this.boss.stop({ graceful: false });
  }

  private async started(): Promise<void> {
    this.starting ??= this.boss.start().catch((error: unknown) => {
      this.starting = null;
      throw error;
    });
    await this.starting;
  }
}

/** Lets pg-boss speak through the caller's transaction. */
export function inTransaction(tx: EntityManager): Db {
  return {
    async executeSql(text, values) {
      const runner = tx.queryRunner;
      if (!runner) throw new Error('Jobs are added inside a transaction: pass the manager that Database.write gives.');
      const { records, raw } = await runner.query(text, values, true);
      return { rows: records ?? raw ?? [] };
    },
  };
}

function deadJob(job: JobWithMetadata<JobInput>): DeadJob {
  const { id, sourceName, name, createdOn, sourceOutput } = job;
  const reason =
    sourceOutput !== null && 'message' in sourceOutput ? String(sourceOutput.message) : 'It gave no reason.';
  return { id, kind: sourceName ?? name, failedAt: createdOn, reason };
}
