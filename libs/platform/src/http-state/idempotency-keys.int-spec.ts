import { randomBytes, randomUUID } from 'node:crypto';
import { aDatabase, type TestDatabase } from '../../../../test/factories/database.js';
import { newId } from '../new-id.js';
import { IdempotencyKeys, type Claim, type KeyedRequest } from './idempotency-keys.js';
import { withFence } from './write-fence.js';

let db: TestDatabase;
let keys: IdempotencyKeys;
beforeAll(async () => {
  db = await aDatabase();
  keys = new IdempotencyKeys(db.database);
  await db.owner.query('CREATE TABLE effect (id uuid NOT NULL); GRANT SELECT, INSERT ON effect TO workpact_app');
});
afterAll(() => db.close());

function aRequest(): KeyedRequest {
  return {
    scope: { tenantId: newId(), userId: newId() },
    callerId: newId(),
    key: randomUUID(),
    requestHash: randomBytes(32),
  };
}

function leaseOf(claim: Claim): string {
  if (claim.state !== 'mine') throw new Error(`The claim is ${claim.state}.`);
  return claim.lease;
}

const endLease = ({ callerId }: KeyedRequest) =>
  db.owner.query(`UPDATE idempotency_key SET lease_until = now() - interval '1 second' WHERE caller_id = $1`, [
    callerId,
  ]);

function write(request: KeyedRequest, lease: string, then?: () => Promise<void>): Promise<void> {
  return withFence(keys.fenceOf(request, lease), () =>
    db.database.write(request.scope, async (tx) => {
      await tx.query('INSERT INTO effect VALUES ($1)', [request.callerId]);
      await then?.();
    }),
  );
}

async function effects({ callerId }: KeyedRequest): Promise<number> {
  return (await db.owner.query('SELECT 1 FROM effect WHERE id = $1', [callerId])).rows.length;
}

test('a server that died before its commit leaves the request to the next, and cannot commit any more itself', async () => {
  const request = aRequest();
  const dead = leaseOf(await keys.claim(request));
  expect(await keys.claim(request)).toEqual({ state: 'running' });
  await endLease(request);
  const next = leaseOf(await keys.claim(request));
  await write(request, next);
  await expect(write(request, dead)).rejects.toMatchObject({ code: 'idempotency-lease-lost' });
  expect(await effects(request)).toBe(1);
});

test('a server that died between commit and answer leaves word that it was done', async () => {
  const request = aRequest();
  await write(request, leaseOf(await keys.claim(request)));
  expect(await keys.claim(request)).toEqual({ state: 'running' });
  await endLease(request);
  expect(await keys.claim(request)).toEqual({ state: 'answer-lost' });
});

test('a write that is undone undoes the mark of its effect', async () => {
  const request = aRequest();
  const lease = leaseOf(await keys.claim(request));
  await expect(write(request, lease, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await keys.release(request, lease);
  expect((await keys.claim(request)).state).toBe('mine');
});

test('a request that failed after its effect is told to have been carried out, at once and never again', async () => {
  const request = aRequest();
  const lease = leaseOf(await keys.claim(request));
  await write(request, lease);
  await keys.release(request, lease);
  expect(await keys.claim(request)).toEqual({ state: 'answer-lost' });
  expect(await effects(request)).toBe(1);
});

test('of fifty claims at once one is granted', async () => {
  const request = aRequest();
  const claims = await Promise.all(Array.from({ length: 50 }, () => keys.claim(request)));
  expect(claims.filter(({ state }) => state === 'mine')).toHaveLength(1);
});

test('a kept answer is given to who has the key, and only for the same request', async () => {
  const request = aRequest();
  await keys.keepAnswer(request, leaseOf(await keys.claim(request)), 'the answer');
  expect(await keys.claim(request)).toEqual({ state: 'answered', answer: 'the answer' });
  expect(await keys.claim({ ...request, requestHash: randomBytes(32) })).toEqual({ state: 'other-request' });
  expect((await keys.claim({ ...request, scope: { ...request.scope, tenantId: newId() } })).state).toBe('mine');
});
