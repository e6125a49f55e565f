import type { Pool } from 'pg';

/** pg-boss listens here for news of queues (`notifyChannelSql` in its plans.js). */
const CHANNEL = `'pgboss_' || left(encode(sha224('pgboss'::bytea), 'hex'), 24)`;
const EVERY_MS = 150;

/**
 * Lets time pass faster for jobs that wait for their next try: the pauses between tries are pg-boss's, and minutes long.
 * @returns a function that ends it
 */
export function withoutPauses(owner: Pool, kind: string): () => Promise<void> {
  let last: Promise<unknown> = Promise.resolve();
  const hasten = (): void => {
    last = last
      .then(() =>
        owner.query(
          `WITH hastened AS (UPDATE pgboss.job SET start_after = now()
             WHERE name = $1 AND state = 'retry' AND start_after > now() RETURNING 1)
           SELECT pg_notify(${CHANNEL}, $1) FROM hastened`,
          [kind],
        ),
      )
      .catch(() => undefined);
  };
  const timer = setInterval(hasten, EVERY_MS);
  return async () => {
    clearInterval(timer);
    await last;
  };
}
