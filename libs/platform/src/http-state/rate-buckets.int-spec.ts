import { randomBytes } from 'node:crypto';
import { aDatabase, type TestDatabase } from '../../../../test/factories/database.js';
import { RateBuckets } from './rate-buckets.js';

let db: TestDatabase;
let buckets: RateBuckets;
beforeAll(async () => {
  db = await aDatabase();
  buckets = new RateBuckets(db.database.dataSource);
});
afterAll(() => db.close());

const SLOW = { capacity: 10, perSecond: 0.001 };

test('servers that take at the same time never get more than the bucket holds', async () => {
  const id = randomBytes(16);
  const taken = await Promise.all(Array.from({ length: 20 }, () => buckets.take(id, 3, SLOW)));
  expect(taken.reduce((sum, { granted }) => sum + granted, 0)).toBe(10);
});

test('a bucket refills with time, up to its size, and not when the clock goes back', async () => {
  const id = randomBytes(16);
  const size = { capacity: 10, perSecond: 1 };
  await buckets.take(id, 10, size);
  const shift = (seconds: number) =>
    db.owner.query(`UPDATE rate_bucket SET refilled_at = refilled_at - make_interval(secs => $2) WHERE id = $1`, [
      id,
      seconds,
    ]);
  await shift(4);
  expect((await buckets.take(id, 10, size)).granted).toBe(4);
  await shift(-3_600);
  expect((await buckets.take(id, 10, size)).granted).toBe(0);
  await shift(3_600);
  expect((await buckets.take(id, 100, size)).granted).toBe(10);
});

test('full buckets are forgotten, others are not', async () => {
  const [full, empty] = [randomBytes(16), randomBytes(16)];
  await buckets.take(full, 1, { capacity: 10, perSecond: 1_000_000 });
  await buckets.take(empty, 10, SLOW);
  await buckets.forget();
  const { rows } = await db.owner.query('SELECT id FROM rate_bucket WHERE id = ANY($1)', [[full, empty]]);
  expect(rows).toEqual([{ id: empty }]);
});
