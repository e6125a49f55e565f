// What the queue costs Postgres: adding a job, taking and completing it, and looking for one in vain.
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { postgresMs } from './processor-time.mjs';

const JOBS = 2_000;
const LOOKS = 3_000;
const QUEUE = 'render-document';

/** Through pg-boss as JobQueue and JobWorker set it up. @returns processor milliseconds of Postgres */
export async function measureJobs({ url, ownerUrl, postmaster }) {
  const boss = new PgBoss({
    connectionString: url,
    max: 4,
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
    useListenNotify: false,
  });
  boss.on('error', () => undefined);
  await boss.start();
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const per = async (count, work) => {
      const before = postgresMs(postmaster);
      await work();
      return Number(((postgresMs(postmaster) - before) / count).toPrecision(3));
    };
    const groups = Array.from({ length: 200 }, () => crypto.randomUUID());
    const addMs = await per(JOBS, () =>
      inTurns(JOBS, (turn) => boss.send(QUEUE, { turn }, { group: { id: groups[turn % groups.length] } })),
    );
    const takeMs = await per(JOBS, () => inTurns(JOBS, () => takeOne(boss)));
    const lookMs = await per(LOOKS, () => inTurns(LOOKS, () => boss.fetch(QUEUE, { groupConcurrency: 8 })));
    return { addMs, takeAndCompleteMs: takeMs, lookInVainMs: lookMs };
  } finally {
    await owner.query(`DELETE FROM pgboss.job WHERE name = '${QUEUE}'`);
    await owner.end();
    await boss.stop({ graceful: false });
  }
}

async function takeOne(boss) {
  const [job] = await boss.fetch(QUEUE, { groupConcurrency: 8 });
  if (job !== undefined) await boss.complete(QUEUE, job.id);
}

/** As many at once as the pool has connections. */
async function inTurns(count, work) {
  let turn = 0;
  const one = async () => {
    while (turn < count) await work(turn++);
  };
  await Promise.all(Array.from({ length: 4 }, one));
}
