import { aDatabase, type TestDatabase } from '../../../../test/factories/database.js';
import { AuditLog, type Actor } from '../audit/audit-log.js';
import { newId } from '../new-id.js';
import type { Proof, Scope } from './database.js';

let db: TestDatabase;
const audit = new AuditLog();

beforeAll(async () => {
  db = await aDatabase();
});
afterAll(() => db.close());

function anActor(): Actor {
  return { tenantId: newId(), userId: null, apiKeyId: null, requestId: null, address: null };
}

const record = (actor: Actor, subjectId: string): Promise<void> =>
  db.database.write(actor, (tx) => audit.record(tx, actor, { fact: 'thing-done', subject: 'thing', subjectId }));
const ENTRIES = 'SELECT subject_id, at, details, user_id FROM audit_entry WHERE fact = $1 ORDER BY id';
const entries = (scope: Scope) => db.database.select<{ subject_id: string }>(scope, ENTRIES, ['thing-done']);

/** As often as it takes for every connection of the pool to have learnt the statement, and to send it in the short form. */
const TIMES = Array.from({ length: 60 }, (_, index) => index);

it('gives the same rows the first time and ever after, to each tenant its own', async () => {
  const actors = [anActor(), anActor()];
  for (const actor of actors) await record(actor, `of ${actor.tenantId}`);
  const first = await Promise.all(actors.map(entries));
  expect(first[0]).toEqual([
    { subject_id: `of ${actors[0]?.tenantId}`, at: expect.any(Date), details: {}, user_id: null },
  ]);
  for (const index of TIMES) {
    expect(await Promise.all(actors.map(entries))).toEqual(first);
    const many = await Promise.all(actors.flatMap((actor) => [entries(actor), entries(actor)]));
    if (index === 0) expect(many).toEqual([first[0], first[0], first[1], first[1]]);
  }
});

it('leaves nothing of its scope on the connection', async () => {
  const actor = anActor();
  const scopeLeft = `SELECT current_setting('app.tenant', true) AS tenant, current_setting('transaction_read_only') AS reading`;
  for (const _ of TIMES) {
    await entries(actor);
    const rows = await db.database.dataSource.query<{ tenant: string | null; reading: string }[]>(scopeLeft);
    expect([rows[0]?.tenant || null, rows[0]?.reading]).toEqual([null, 'off']);
  }
});

it('cannot write, and what fails spoils no connection', async () => {
  const actor = anActor();
  const writing = `WITH made AS (INSERT INTO audit_entry (tenant_id, id, fact, subject, subject_id, details)
    VALUES ($1, gen_random_uuid(), 'written', 'thing', 'x', '{}') RETURNING id) SELECT id FROM made`;
  for (const _ of TIMES) {
    await expect(db.database.select(actor, writing, [actor.tenantId])).rejects.toThrow('read-only transaction');
    await expect(db.database.select(actor, 'SELECT $1::int / 0 AS x', [1])).rejects.toThrow('division by zero');
    expect(await entries(actor)).toEqual([]);
  }
  // A statement that fails for some values is in its short form by the time that it does.
  const dividing = (by: number) => db.database.select(actor, 'SELECT 12 / $1::int AS x', [by]);
  for (const _ of TIMES) expect(await dividing(4)).toEqual([{ x: 3 }]);
  await expect(Promise.all([dividing(3), dividing(0), dividing(2)])).rejects.toThrow('division by zero');
  for (const _ of TIMES) expect(await dividing(6)).toEqual([{ x: 2 }]);
});

it('takes values of every kind', async () => {
  const at = new Date('2026-11-02T10:00:00Z');
  const values = ['a', 7, true, null, Buffer.from([1, 2]), ['x', 'y'], at];
  const query = `SELECT $1::text AS a, $2::int AS b, $3::bool AS c, $4::text AS d, $5::bytea AS e, $6::text[] AS f, $7::timestamptz AS g`;
  for (const _ of TIMES) {
    const [row] = await db.database.select<object>(anActor(), query, values);
    expect(Object.values(row ?? {})).toEqual(values);
    const [short] = await db.database.select<object>(anActor(), `${query}, 1 AS h`, [
      ...values.slice(0, 5),
      null,
      null,
    ]);
    expect(short).toMatchObject({ a: 'a', b: 7, c: true, d: null, e: Buffer.from([1, 2]), f: null, h: 1 });
  }
});

describe('in a scope that is still to be proven', () => {
  class ARow implements Proof {
    readonly sql = 'SELECT $1::int AS answer';
    isGiven = false;
    constructor(
      readonly values: readonly [number],
      private readonly wanted: number,
    ) {}
    accept([row]: readonly unknown[]): void {
      if ((row as { answer: number }).answer !== this.wanted) throw new Error('not proven');
      this.isGiven = true;
    }
  }

  it('gives nothing without the proof, and everything with it', async () => {
    const actor = anActor();
    await record(actor, 'seen');
    for (const _ of TIMES) {
      const proof = new ARow([1], 1);
      expect((await entries({ ...actor, proof })).map((row) => row.subject_id)).toEqual(['seen']);
      expect(proof.isGiven).toBe(true);
      await expect(entries({ ...actor, proof: new ARow([1], 2) })).rejects.toThrow('not proven');
    }
    const reading = (wanted: number) =>
      db.database.read({ ...actor, proof: new ARow([1], wanted) }, (tx) => tx.query('SELECT 1 AS x'));
    expect(await reading(1)).toEqual([{ x: 1 }]);
    await expect(reading(2)).rejects.toThrow('not proven');
  });

  it('undoes what was written without it, also by work that takes long, and tells the proof’s error first', async () => {
    const actor = anActor();
    const unproven = { ...actor, proof: new ARow([1], 2) };
    const writing = db.database.write(unproven, async (tx) => {
      await audit.record(tx, actor, { fact: 'thing-done', subject: 'thing', subjectId: 'early' });
      await new Promise((resolve) => setTimeout(resolve, 50));
      await audit.record(tx, actor, { fact: 'thing-done', subject: 'thing', subjectId: 'late' });
      throw new Error('the work’s own');
    });
    await expect(writing).rejects.toThrow('not proven');
    expect(await entries(actor)).toEqual([]);
    await db.database.write({ ...actor, proof: new ARow([1], 1) }, (tx) =>
      audit.record(tx, actor, { fact: 'thing-done', subject: 'thing', subjectId: 'proven' }),
    );
    expect((await entries(actor)).map((row) => row.subject_id)).toEqual(['proven']);
  });
});
