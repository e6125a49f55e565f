import { PgBoss } from 'pg-boss';
import { APP_ROLE } from '../database/tenant-table.js';
import { DEAD_JOBS, JOBS_SCHEMA, queueOptions, type JobKind } from './job-kind.js';

/** Makes or updates the tables of the queue, one queue a kind, and what comes by the clock. Runs as the owner of the database; safe to run again. */
export async function prepareJobs(ownerUrl: string, kinds: readonly JobKind[]): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: JOBS_SCHEMA,
    application_name: 'workpact-migrate',
    max: 2,
    supervise: false,
    schedule: false,
  });
  const errors: Error[] = [];
  boss.on('error', (error) => errors.push(error));
  await boss.start();
  try {
    await createOrUpdate(boss, DEAD_JOBS, { retryLimit: 0, retentionSeconds: 90 * 86_400 });
    for (const kind of kinds) {
      await createOrUpdate(boss, kind.name, queueOptions(kind));
      await keepSchedule(boss, kind);
    }
    await grant(boss);
  } finally {
    await boss.stop({ graceful: false });
  }
}

async function createOrUpdate(boss: PgBoss, name: string, options: Record<string, unknown>): Promise<void> {
  if ((await boss.getQueue(name)) === null) await boss.createQueue(name, options);
  else await boss.updateQueue(name, options);
}

async function keepSchedule(boss: PgBoss, { name, schema, schedule }: JobKind): Promise<void> {
  if (schedule === undefined) await boss.unschedule(name);
  else await boss.schedule(name, schedule, schema.parse({ tenantId: null }));
}

/** The queue belongs to the owner; servers and workers may use it and nothing more. */
async function grant(boss: PgBoss): Promise<void> {
  await boss.getDb().executeSql(`
    GRANT USAGE ON SCHEMA ${JOBS_SCHEMA} TO ${APP_ROLE};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${JOBS_SCHEMA} TO ${APP_ROLE};
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${JOBS_SCHEMA} TO ${APP_ROLE};
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${JOBS_SCHEMA} TO ${APP_ROLE};`);
}
