import { PgBoss } from 'pg-boss';
import { newId } from '#platform';
import { aCaller, anExampleApp, type ExampleApp } from '../http/testing/example-app.fixture.js';
import { JobsDoor } from './jobs.module.js';

let example: ExampleApp;
let boss: PgBoss;
beforeAll(async () => {
  example = await anExampleApp({ imports: [JobsDoor] });
  boss = new PgBoss({ connectionString: example.db.ownerUrl, supervise: false, schedule: false, migrate: false });
  boss.on('error', () => undefined);
  await boss.start();
  await boss.createQueue('test-work', { deadLetter: 'dead-jobs', retryLimit: 0 });
});
afterAll(async () => {
  await boss.stop({ graceful: false });
  await example.close();
});

const tenantId = newId();
const admin = aCaller('admin', tenantId, ['jobs:read', 'jobs:manage']);

async function aDeadJob(tenant: string): Promise<void> {
  await boss.send('test-work', { tenantId: tenant });
  const [job] = await boss.fetch('test-work');
  await boss.fail('test-work', job?.id ?? '', { message: 'the printer is on fire' });
}

async function dead(caller = admin): Promise<{ id: string; kind: string; reason: string }[]> {
  return (await example.app.inject({ method: 'GET', url: '/api/v1/jobs/dead', headers: caller.headers })).json().items;
}

const rerun = (id: string, caller = admin) =>
  example.app.inject({ method: 'POST', url: `/api/v1/jobs/dead/${id}/rerun`, headers: caller.headers });

test('a job that failed for the last time is seen by its organisation, run again once, and that is noted', async () => {
  await aDeadJob(tenantId);
  const stranger = aCaller('stranger', newId(), ['jobs:read', 'jobs:manage']);
  const [job, ...others] = await dead();
  expect([job, others]).toEqual([expect.objectContaining({ kind: 'test-work', reason: 'the printer is on fire' }), []]);
  expect(await dead(stranger)).toEqual([]);
  const id = job?.id ?? '';
  expect((await rerun(id, stranger)).json().type).toBe('https://workpact.org/problems/dead-job-not-found');
  expect((await rerun(id)).statusCode).toBe(202);
  expect((await rerun(id)).statusCode).toBe(404);
  expect(await dead()).toEqual([]);
  const { rows } = await example.db.owner.query('SELECT fact, subject_id FROM audit_entry');
  expect(rows).toEqual([{ fact: 'job-run-again', subject_id: id }]);
  expect(await boss.fetch('test-work')).toHaveLength(1);
});

test('a job is not run again when that cannot be noted, not even when only the commit fails', async () => {
  await aDeadJob(tenantId);
  const [job] = await dead();
  await example.db.owner.query(`
    CREATE FUNCTION refuse_note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no room for notes'; END $$;
    CREATE CONSTRAINT TRIGGER refuse_note AFTER INSERT ON audit_entry DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION refuse_note();`);
  expect((await rerun(job?.id ?? '')).statusCode).toBe(500);
  expect(await dead()).toEqual([job]);
  expect(await boss.fetch('test-work')).toEqual([]);
  await example.db.owner.query('DROP TRIGGER refuse_note ON audit_entry');
  expect((await rerun(job?.id ?? '')).statusCode).toBe(202);
  expect(await boss.fetch('test-work')).toHaveLength(1);
});
