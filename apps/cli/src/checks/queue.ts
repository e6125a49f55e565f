import type { DataSource } from 'typeorm';
import { fault, ok, warning, type CheckResult } from './check.js';

const NAME = 'Queue';
/** A worker looks every few seconds. What waits longer than this waits for a worker, not for its turn. */
const LATE_SECONDS = 300;
const DEAD_FIX =
  'GET /api/v1/jobs/dead says why. Mend the cause, then run them again: POST /api/v1/jobs/dead/<id>/rerun.';

export interface QueueState {
  /** Jobs that failed for the last time. */
  readonly dead: number;
  readonly waiting: number;
  /** Of the job that has been due for the longest. */
  readonly oldestSeconds: number;
  /** Worker processes that were heard of within three of their heartbeats. */
  readonly workers: number;
}

/** Whether jobs (documents, mail, webhooks) are done. */
export async function checkQueue(source: DataSource): Promise<CheckResult> {
  const [there] = await source.query<{ isThere: boolean }[]>(
    `SELECT to_regclass('pgboss.job') IS NOT NULL AS "isThere"`,
  );
  if (there?.isThere !== true) return fault(NAME, 'its tables are missing', 'Run: workpact migrate');
  // Reads of every organisation's jobs: the queue is not under row-level security and holds ids only. For what comes by the clock nobody waits.
  const [state] = await source.query<QueueState[]>(`
    SELECT count(*) FILTER (WHERE name = 'dead-jobs')::int AS dead,
      count(*) FILTER (WHERE name <> 'dead-jobs')::int AS waiting,
      coalesce(extract(epoch FROM now() - min(start_after) FILTER (WHERE name <> 'dead-jobs')), 0)::int AS "oldestSeconds",
      (SELECT count(*)::int FROM pgboss.instance WHERE application_name = 'workpact-worker' AND stopped_on IS NULL
        AND heartbeat_on > now() - 3 * heartbeat_seconds * interval '1 second') AS workers
    FROM pgboss.job WHERE state < 'active' AND start_after <= now() AND name NOT LIKE '\\_\\_pgboss%'
      AND name NOT IN (SELECT name FROM pgboss.schedule)`);
  return judgeQueue(state ?? { dead: 0, waiting: 0, oldestSeconds: 0, workers: 0 });
}

export function judgeQueue({ dead, waiting, oldestSeconds, workers }: QueueState): CheckResult {
  const found = `${count(workers, 'worker')}, ${count(waiting, 'waiting job')}${waiting > 0 ? ` (the oldest for ${oldestSeconds} s)` : ''}, ${count(dead, 'dead job')}`;
  if (waiting > 0 && workers === 0)
    return fault(NAME, found, 'Start a worker: workpact serve, or dist/apps/worker/src/main.js.');
  if (waiting > 0 && oldestSeconds > LATE_SECONDS)
    return warning(NAME, found, 'Start more workers, or look in their log what they wait for.');
  if (dead > 0) return warning(NAME, found, DEAD_FIX);
  if (workers === 0)
    return warning(NAME, found, 'Nothing waits yet. Start a worker before somebody asks for a document.');
  return ok(NAME, found);
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
