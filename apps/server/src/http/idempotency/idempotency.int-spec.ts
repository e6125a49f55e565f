import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Body, Controller, Post } from '@nestjs/common';
import { z } from 'zod';
import { Caller, Requires } from '#accounts';
import { Database, newId, ProductError } from '#platform';
import { Answers } from '../index.js';
import { aCaller, anExampleApp, type ExampleApp } from '../testing/example-app.fixture.js';
import type { TestCaller } from '../testing/subject.fixture.js';

class ChangedItsMind extends ProductError {
  readonly kind = 'conflict';
  readonly code = 'changed-its-mind';
}

const work = z.strictObject({ title: z.string(), how: z.enum(['fail', 'fail-after', 'slow']) });

@Controller('api/v1/work')
class WorkController {
  constructor(private readonly database: Database) {}

  @Post()
  @Requires('roles:write')
  @Answers(201, z.object({ done: z.boolean() }))
  async work(@Caller() caller: Caller, @Body({ schema: work }) { title, how }: z.output<typeof work>) {
    const insert = `INSERT INTO note (tenant_id, id, title, tags) VALUES ($1, $2, $3, '[]')`;
    await this.database.write(caller, async (tx) => {
      if (how === 'slow') await pause(400);
      await tx.query(insert, [caller.tenantId, newId(), title]);
      if (how === 'fail') throw new ChangedItsMind('in the transaction');
    });
    if (how === 'fail-after') throw new ChangedItsMind('after the transaction');
    return { done: true };
  }
}

let example: ExampleApp;
beforeAll(async () => {
  example = await anExampleApp({ controllers: [WorkController], hasRateLimits: false });
});
afterAll(() => example.close());

const tenantId = newId();
const owner = aCaller('owner', tenantId, ['roles:read', 'roles:write']);

function post(url: string, key: string, payload: object, caller: TestCaller = owner) {
  return example.app.inject({ method: 'POST', url, headers: { ...caller.headers, 'idempotency-key': key }, payload });
}

async function countOf(title: string): Promise<number> {
  const { rows } = await example.db.owner.query('SELECT count(*)::int AS count FROM note WHERE title = $1', [title]);
  return rows[0].count;
}

/** As after the death of the server that held the lease. */
async function endLeases(): Promise<void> {
  await example.db.owner.query(`UPDATE idempotency_key SET lease_until = now() - interval '1 second'`);
}

test('a request that is sent again has one effect and the same answer', async () => {
  const key = randomUUID();
  const first = await post('/api/v1/notes', key, { title: 'once' });
  const again = await post('/api/v1/notes', key, { title: 'once' });
  expect([first.statusCode, again.statusCode, again.body]).toEqual([201, 201, first.body]);
  expect([first.headers['idempotent-replayed'], again.headers['idempotent-replayed']]).toEqual([undefined, 'true']);
  expect(again.headers['etag']).toBe(first.headers['etag']);
  expect(await countOf('once')).toBe(1);
});

test('twenty at the same time have one effect, and all get its answer', async () => {
  const key = randomUUID();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => post('/api/v1/work', key, { title: 'twenty', how: 'slow' })),
  );
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array.from({ length: 20 }, () => 201));
  expect(await countOf('twenty')).toBe(1);
});

test('a key does not serve for another body, another address, or a malformed key', async () => {
  const key = randomUUID();
  await post('/api/v1/notes', key, { title: 'mine' });
  const body = await post('/api/v1/notes', key, { title: 'other' });
  const address = await post('/api/v1/work', key, { title: 'mine', how: 'slow' });
  const code = 'https://workpact.org/problems/idempotency-key-of-other-request';
  expect([body.statusCode, body.json().type, address.statusCode, address.json().type]).toEqual([422, code, 422, code]);
  expect((await post('/api/v1/notes', 'short', { title: 'x' })).statusCode).toBe(400);
});

test('keys of two callers never meet, in one organisation or in two', async () => {
  const key = randomUUID();
  const callers = [owner, aCaller('colleague', tenantId, ['roles:write']), aCaller('other', newId(), ['roles:write'])];
  for (const caller of callers) {
    expect(
      (await post('/api/v1/notes', key, { title: 'ours' }, caller)).headers['idempotent-replayed'],
    ).toBeUndefined();
  }
  expect(await countOf('ours')).toBe(3);
});

test('a refused request frees its key: mended, it is carried out', async () => {
  const key = randomUUID();
  expect((await post('/api/v1/notes', key, { title: '' })).statusCode).toBe(422);
  expect((await post('/api/v1/work', key, { title: 'refused', how: 'fail' })).statusCode).toBe(409);
  expect((await post('/api/v1/notes', key, { title: 'mended' })).statusCode).toBe(201);
  expect([await countOf('refused'), await countOf('mended')]).toEqual([0, 1]);
});

test('an effect without its answer is told and never done again', async () => {
  const key = randomUUID();
  expect((await post('/api/v1/work', key, { title: 'half', how: 'fail-after' })).statusCode).toBe(409);
  await endLeases();
  const again = await post('/api/v1/work', key, { title: 'half', how: 'fail-after' });
  expect(again.json().type).toBe('https://workpact.org/problems/idempotent-answer-lost');
  expect(await countOf('half')).toBe(1);
});

test('what is kept of key and answer cannot be read in the database', async () => {
  const key = randomUUID();
  await post('/api/v1/notes', key, { title: 'Readable by nobody' });
  const { rows } = await example.db.owner.query('SELECT key_hash, answer FROM idempotency_key');
  const kept = Buffer.concat(rows.flatMap(({ key_hash: hash, answer }) => [hash, answer ?? Buffer.alloc(0)])).toString(
    'latin1',
  );
  expect(rows.some(({ answer }) => answer !== null)).toBe(true);
  expect(kept).not.toContain(key);
  expect(kept).not.toContain('Readable');
});

test('after its day a key is free, and is swept away', async () => {
  const key = randomUUID();
  await post('/api/v1/notes', key, { title: 'yesterday' });
  await example.db.owner.query(`UPDATE idempotency_key SET expires_at = now() - interval '1 second'`);
  expect((await post('/api/v1/notes', key, { title: 'today' })).statusCode).toBe(201);
  await example.db.owner.query(`UPDATE idempotency_key SET expires_at = now() - interval '1 second'`);
  await example.db.database.dataSource.query('SELECT forget_http_state()');
  const { rows } = await example.db.owner.query('SELECT 1 FROM idempotency_key');
  expect(rows).toEqual([]);
});
