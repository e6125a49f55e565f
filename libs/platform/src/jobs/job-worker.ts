import { PgBoss, type Job } from 'pg-boss';
import { ProductError } from '../errors/product-error.js';
import { JOBS_SCHEMA, type JobInput, type JobKind } from './job-kind.js';

/** Does one kind of job. A job may be done twice (its worker was killed after the work): the second time must change nothing. */
export interface JobHandler<D extends JobInput = JobInput> {
  readonly kind: JobKind<D>;
  /** An error means a new try, later, unless it says that it `isTemporary: false`. @param signal aborted when the worker stops or the job takes too long */
  handle(input: D, signal: AbortSignal): Promise<void>;
}

export interface JobWorkerOptions {
  readonly url: string;
  /** Jobs of one kind that run at the same time in this process. */
  readonly slots: number;
  /** Whether it hears of new jobs at once (default). Otherwise it looks every two seconds. */
  readonly notifications?: boolean;
  readonly onError: (error: Error) => void;
}

/** How often it is looked whether another worker has died. With the heartbeat this bounds how long a job can lie abandoned. */
const SUPERVISE_SECONDS = 5;
/** How long a worker that is told to stop may finish what it has begun. */
const GRACE_MS = 30_000;
/** Most jobs of one tenant that run at the same time in all workers, so that no tenant keeps the others waiting. */
const SLOTS_OF_ONE_TENANT = 8;

const WORKING = {
  groupConcurrency: SLOTS_OF_ONE_TENANT,
  batchSize: 1,
  pollingIntervalSeconds: 2,
  notifyPollingIntervalSeconds: 3,
};

/** Takes jobs from the queue and does them. Any number of workers may run. */
export class JobWorker {
  private readonly boss: PgBoss;

  constructor(private readonly options: JobWorkerOptions) {
    this.boss = new PgBoss({
      connectionString: options.url,
      schema: JOBS_SCHEMA,
      application_name: 'workpact-worker',
      max: 6,
      migrate: false,
      createSchema: false,
      useListenNotify: options.notifications ?? true,
      superviseIntervalSeconds: SUPERVISE_SECONDS,
      monitorIntervalSeconds: SUPERVISE_SECONDS,
      // Only the owner of the tables may rebuild their indexes.
      reindex: false,
      openTelemetry: { enabled: true },
    });
    this.boss.on('error', options.onError);
  }

  async start(handlers: readonly JobHandler[]): Promise<void> {
    await this.boss.start();
    for (const handler of handlers) await this.work(handler);
  }

  /** Takes no new jobs, finishes those begun, or gives them back when they take too long. */
  async stop(): Promise<void> {
    await this.boss.stop({ graceful: true, timeout: GRACE_MS });
  }

  private async work(handler: JobHandler): Promise<void> {
    const { kind } = handler;
    // A slot is told of work by its own id, so each slot is a subscription of its own.
    for (let slot = 0; slot < this.options.slots; slot++) {
      let id: string | null = null;
      const handleOne = async ([job]: Job<JobInput>[]): Promise<void> => {
        if (job === undefined) return;
        try {
          await handler.handle(kind.schema.parse(job.data), job.signal);
        } catch (error) {
          if (isForGood(error)) await this.giveUp(job);
          throw error;
        } finally {
          // Whoever has done one looks for the next at once: else what has piled up goes at the pace of the polling, one a slot every 3 s.
          if (id !== null) this.boss.notifyWorker(id);
        }
      };
      id = await this.boss.work(kind.name, WORKING, handleOne);
    }
  }

  /** The try that has just failed was the last. */
  private async giveUp({ name, id }: Job<JobInput>): Promise<void> {
    const lastTry = `UPDATE ${JOBS_SCHEMA}.job SET retry_limit = retry_count WHERE name = $1 AND id = $2 AND state = 'active'`;
    await this.boss.getDb().executeSql(lastTry, [name, id]);
  }
}

/** Errors say of themselves that no later try can end otherwise, such as mail that its server refuses. */
function isForGood(error: unknown): boolean {
  return error instanceof ProductError && 'isTemporary' in error && error.isTemporary === false;
}
