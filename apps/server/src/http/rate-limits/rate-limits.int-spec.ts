import { newId, RateBuckets } from '#platform';
import { aDatabase, type TestDatabase } from '../../../../../test/factories/database.js';
import { aCaller, anExampleApp } from '../testing/example-app.fixture.js';
import { RateLimiter } from './rate-limiter.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await aDatabase();
});
afterAll(() => db.close());

/** Counts how often the database is asked. */
class CountedBuckets extends RateBuckets {
  asked = 0;
  override take(...args: Parameters<RateBuckets['take']>): ReturnType<RateBuckets['take']> {
    this.asked++;
    return super.take(...args);
  }
}

const limit = (capacity: number, lease: number) => ({ capacity, perSecond: 0.001, lease });

test('four servers together let through what the bucket holds, and most requests ask no database', async () => {
  const servers = Array.from({ length: 4 }, () => {
    const buckets = new CountedBuckets(db.database.dataSource);
    return { buckets, limiter: new RateLimiter(buckets) };
  });
  const name = newId();
  const verdicts = await Promise.all(
    servers.flatMap(({ limiter }) => Array.from({ length: 100 }, () => limiter.take(name, limit(200, 10)))),
  );
  expect(verdicts.filter(({ isAllowed }) => isAllowed)).toHaveLength(200);
  expect(servers.reduce((sum, { buckets }) => sum + buckets.asked, 0)).toBeLessThan(30);
});

test('a caller that is refused is told when to come back, and asks no database until then', async () => {
  let now = 0;
  const buckets = new CountedBuckets(db.database.dataSource);
  const limiter = new RateLimiter(buckets, () => now);
  const name = newId();
  const slow = { capacity: 2, perSecond: 0.1, lease: 1 };
  await limiter.take(name, slow);
  await limiter.take(name, slow);
  expect(await limiter.take(name, slow)).toMatchObject({ isAllowed: false, retryAfterSeconds: 10 });
  const asked = buckets.asked;
  for (let i = 0; i < 50; i++) expect((await limiter.take(name, slow)).isAllowed).toBe(false);
  expect(buckets.asked).toBe(asked);
  now = 10_001;
  await limiter.take(name, slow);
  expect(buckets.asked).toBe(asked + 1);
});

test('leased tokens lapse, and callers that are not seen any more are forgotten', async () => {
  let now = 0;
  const buckets = new CountedBuckets(db.database.dataSource);
  const limiter = new RateLimiter(buckets, () => now);
  const name = newId();
  await limiter.take(name, limit(100, 10));
  now = 10_001;
  await limiter.take(name, limit(100, 10));
  expect(buckets.asked).toBe(2);
});

test('guessing at sign-in is stopped after ten, for that address only; the headers say how it stands', async () => {
  const example = await anExampleApp({ env: { TRUST_PROXY: 'true' } });
  try {
    const signIn = (address: string) =>
      example.app.inject({
        method: 'POST',
        url: '/api/v1/sign-in',
        headers: { 'x-forwarded-for': address },
        payload: { password: 'guess' },
      });
    const answers = [];
    for (let i = 0; i < 12; i++) answers.push(await signIn('203.0.113.7'));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([...Array.from({ length: 10 }, () => 204), 429, 429]);
    expect(answers[0]?.headers).toMatchObject({
      'ratelimit-policy': '"sign-in";q=10;w=60',
      ratelimit: '"sign-in";r=9;t=0',
    });
    expect(Number(answers[11]?.headers['retry-after'])).toBeGreaterThan(0);
    expect(answers[11]?.json()).toMatchObject({ type: 'https://workpact.org/problems/too-many-requests', status: 429 });
    expect((await signIn('203.0.113.8')).statusCode).toBe(204);
    // One network of IPv6 is one household, whatever the last half says.
    for (let i = 0; i < 10; i++) await signIn(`2001:db8:1:2::${i}`);
    expect((await signIn('2001:db8:1:2:ffff::1')).statusCode).toBe(429);
  } finally {
    await example.close();
  }
});

test('a caller has a limit of their own, whatever address they use', async () => {
  const example = await anExampleApp({ env: { TRUST_PROXY: 'true' } });
  try {
    const list = async (caller: ReturnType<typeof aCaller>, address: string) => {
      const headers = { ...caller.headers, 'x-forwarded-for': address };
      return (await example.app.inject({ method: 'GET', url: '/api/v1/notes', headers })).statusCode;
    };
    const [eager, other] = [aCaller('eager', newId(), ['roles:read']), aCaller('other', newId(), ['roles:read'])];
    const statuses = await Promise.all(Array.from({ length: 700 }, (_, i) => list(eager, `198.51.100.${i % 50}`)));
    const refused = statuses.filter((status) => status === 429).length;
    expect(refused).toBeGreaterThan(50);
    expect(refused).toBeLessThanOrEqual(100);
    expect(await list(other, '198.51.100.1')).toBe(200);
  } finally {
    await example.close();
  }
});

test('without database sign-in waits, and the rest is not held up by counting', async () => {
  const example = await anExampleApp();
  const { rows } = await example.db.owner.query('SELECT current_database() AS name');
  await example.db.owner.query(`ALTER DATABASE ${rows[0].name} CONNECTION LIMIT 0`);
  const end =
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = current_user AND datname = current_database()';
  await example.db.database.dataSource.query(end).catch(() => undefined);
  const signIn = await example.app.inject({ method: 'POST', url: '/api/v1/sign-in', payload: { password: 'guess' } });
  const page = await example.app.inject({ method: 'GET', url: '/nothing' });
  await example.close();
  expect([signIn.statusCode, page.statusCode]).toEqual([503, 404]);
});
