import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { aDatabase, type TestDatabase } from '../../../../test/factories/database.js';
import { newId } from '../new-id.js';
import type { JobKind } from './job-kind.js';
import { JobQueue } from './job-queue.js';
import { JobWorker, type JobHandler } from './job-worker.js';
import { prepareJobs } from './prepare-jobs.js';

interface Input {
  readonly tenantId: string;
  readonly word: string;
}
const kind: JobKind<Input> = {
  name: 'say-word',
  schema: z.strictObject({ tenantId: z.uuid(), word: z.string() }),
  retryLimit: 2,
  retryDelaySeconds: 1,
};

async function until(holds: () => Promise<boolean> | boolean, seconds: number): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`It did not come true within ${seconds} s.`);
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
}

describe('a job', () => {
  let db: TestDatabase;
  let queue: JobQueue;
  const tenantId = newId();
  const scope = { tenantId, userId: null };

  beforeAll(async () => {
    db = await aDatabase();
    await prepareJobs(db.ownerUrl, [kind]);
    queue = new JobQueue(db.appUrl);
  });
  afterAll(async () => {
    await queue.close();
    await db.close();
  });

  const enqueue = (word: string): Promise<string | null> =>
    db.database.write(scope, (tx) => queue.enqueue(tx, kind, { tenantId, word }));

  async function working<T>(
    handle: (word: string) => Promise<void>,
    test: () => Promise<T>,
    notifications = true,
  ): Promise<T> {
    const worker = new JobWorker({ url: db.appUrl, slots: 2, notifications, onError: () => undefined });
    const handler: JobHandler<Input> = { kind, handle: ({ word }) => handle(word) };
    await worker.start([handler]);
    try {
      return await test();
    } finally {
      await worker.stop();
    }
  }

  it('is not there when the change it belongs to was undone', async () => {
    const undone = db.database.write(scope, async (tx) => {
      await queue.enqueue(tx, kind, { tenantId, word: 'undone' });
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    await enqueue('done');
    const said: string[] = [];
    await working(
      async (word) => void said.push(word),
      () => until(() => said.includes('done'), 20),
    );
    expect(said).toEqual(['done']);
  });

  it('is refused when its input is not of its kind', async () => {
    const wrong = db.database.write(scope, (tx) => queue.enqueue(tx, kind, { tenantId: 'x', word: 'y' }));
    await expect(wrong).rejects.toThrow('Invalid UUID');
  });

  it('is tried again, then lies among the dead of its tenant with its reason, and can be run again', async () => {
    await enqueue('hopeless');
    let tries = 0;
    await working(
      async () => {
        tries += 1;
        throw new Error('The printer is on fire.');
      },
      () => until(async () => (await queue.dead(tenantId)).length === 1, 30),
    );
    expect(tries).toBe(3);
    const [dead] = await queue.dead(tenantId);
    expect(dead).toMatchObject({ kind: 'say-word', reason: 'The printer is on fire.' });
    expect(await queue.dead(newId())).toEqual([]);
    const rerun = (tenant: string) => db.database.write(scope, (tx) => queue.rerun(tx, tenant, dead!.id));
    expect(await rerun(newId())).toBe(false);
    const undone = db.database.write(scope, async (tx) => {
      await queue.rerun(tx, tenantId, dead!.id);
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    expect(await rerun(tenantId)).toBe(true);
    const said: string[] = [];
    await working(
      async (word) => void said.push(word),
      () => until(() => said.length > 0, 20),
    );
    expect(said).toEqual(['hopeless']);
    expect(await queue.dead(tenantId)).toEqual([]);
  });

  it('comes by the clock when its kind has a schedule, and no more when it has none', async () => {
    const schema = z.strictObject({ tenantId: z.null() });
    const still: JobKind<z.infer<typeof schema>> = { name: 'wind-clock', schema };
    const clockwork = { ...still, schedule: '* * * * *' };
    await prepareJobs(db.ownerUrl, [kind, clockwork]);
    const worker = new JobWorker({ url: db.appUrl, slots: 1, onError: () => undefined });
    const wound: unknown[] = [];
    await worker.start([{ kind: clockwork, handle: async (input) => void wound.push(input) }]);
    await until(() => wound.length > 0, 90);
    await worker.stop();
    expect(wound[0]).toEqual({ tenantId: null });
    await prepareJobs(db.ownerUrl, [kind, still]);
    const { rows } = await db.owner.query(`SELECT name FROM pgboss.schedule WHERE name = 'wind-clock'`);
    expect(rows).toEqual([]);
  }, 120_000);

  it('does not wait for the clock while others wait behind it', async () => {
    const words = Array.from({ length: 40 }, (_, index) => `piled up ${index}`);
    for (const word of words) await enqueue(word);
    const said: string[] = [];
    // At the pace of the polling these would take a minute.
    await working(
      async (word) => void said.push(word),
      () => until(() => said.length === words.length, 20),
    );
    expect(said.toSorted()).toEqual(words.toSorted());
  });

  it.each([true, false])('is done by a worker that is told of it (%s) or finds it', async (notifications) => {
    const said: string[] = [];
    const listeners = await working(
      async (word) => void said.push(word),
      async () => {
        await enqueue('found');
        await until(() => said.includes('found'), 20);
        const listening = "datname = current_database() AND pid <> pg_backend_pid() AND query ILIKE 'listen %'";
        const rows = await db.database.read(scope, (tx) =>
          tx.query<unknown[]>(`SELECT 1 FROM pg_stat_activity WHERE ${listening}`),
        );
        return rows.length;
      },
      notifications,
    );
    expect(listeners > 0).toBe(notifications);
  });

  it('is finished before its worker stops', async () => {
    await enqueue('long');
    let state = 'waiting';
    await working(
      async () => {
        state = 'begun';
        await new Promise((resolve) => {
          setTimeout(resolve, 1500);
        });
        state = 'finished';
      },
      () => until(() => state === 'begun', 20),
    );
    expect(state).toBe('finished');
  });

  it('of a killed worker is done by another within a minute', async () => {
    await enqueue('abandoned');
    const first = await aWorkerProcess();
    const [begun] = (await once(first, 'message')) as [string];
    expect(begun).toBe('abandoned');
    first.kill('SIGKILL');
    const killedAt = Date.now();
    const second = await aWorkerProcess();
    const [word] = (await once(second, 'message')) as [string];
    second.kill('SIGKILL');
    expect(word).toBe('abandoned');
    expect(Date.now() - killedAt).toBeLessThan(60_000);
  }, 90_000);

  /** A real process that takes a job, tells its word and never finishes. */
  async function aWorkerProcess(): Promise<ChildProcess> {
    const program = fileURLToPath(new URL('stuck-worker.fixture.mjs', import.meta.url));
    return fork(program, [db.appUrl], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  }
});
