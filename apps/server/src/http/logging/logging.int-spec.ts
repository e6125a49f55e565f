import { Writable } from 'node:stream';
import { Controller, Post } from '@nestjs/common';
import { Public } from '#accounts';
import { Database, newId, NOBODY } from '#platform';
import { aCaller, anExampleApp, type ExampleApp } from '../testing/example-app.fixture.js';

const SECRETS = [
  's3cr3t-cookie',
  's3cr3t-query',
  's3cr3t-body',
  's3cr3t-path',
  's3cr3t-key-0123456789',
  's3cr3t-sql',
  '203.0.113.7',
];

@Controller('sign-in-link')
@Public('A test.')
class LeakyController {
  constructor(private readonly database: Database) {}

  @Post(':token')
  async redeem(): Promise<void> {
    await this.database.read(NOBODY, (tx) => tx.query(`SELECT $1::text::uuid`, ['s3cr3t-sql']));
  }
}

class Lines extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
  get records(): Record<string, unknown>[] {
    return this.text
      .trim()
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  }
}

let example: ExampleApp;
const lines = new Lines();
const owner = aCaller('owner', newId(), ['roles:read', 'roles:write']);
beforeAll(async () => {
  const env = { LOG_LEVEL: 'trace', TRUST_PROXY: 'true' };
  example = await anExampleApp({ controllers: [LeakyController], env, logStream: lines, hasRateLimits: false });
});
afterAll(() => example.close());
beforeEach(() => {
  lines.text = '';
});

const HEADERS = {
  cookie: 'workpact=s3cr3t-cookie',
  'idempotency-key': 's3cr3t-key-0123456789',
  'x-forwarded-for': '203.0.113.7',
};

test('neither a good request nor a defect writes secrets, bodies, queries or addresses into the log', async () => {
  const payload = { title: 's3cr3t-body' };
  const authorization = owner.headers['authorization'] ?? '';
  await example.app.inject({ method: 'POST', url: '/api/v1/notes', headers: { ...HEADERS, authorization }, payload });
  await example.app.inject({
    method: 'POST',
    url: '/sign-in-link/s3cr3t-path?token=s3cr3t-query',
    headers: HEADERS,
    payload,
  });
  expect(lines.records.map(({ status }) => status)).toEqual(expect.arrayContaining([201, 500]));
  expect([...SECRETS, authorization].filter((secret) => lines.text.includes(secret))).toEqual([]);
});

test('a line names the request, its route and how it went', async () => {
  const headers = { ...owner.headers, 'x-request-id': 'from-the-proxy:1' };
  const answer = await example.app.inject({ method: 'GET', url: '/api/v1/notes?limit=3', headers });
  expect(answer.headers['x-request-id']).toBe('from-the-proxy:1');
  const record = lines.records.find(({ msg }) => msg === 'request');
  expect(record).toMatchObject({
    level: 'info',
    requestId: 'from-the-proxy:1',
    method: 'GET',
    route: '/api/v1/notes',
    status: 200,
  });
});

test('a defect is logged with where it happened, under the id that the caller was told', async () => {
  const answer = await example.app.inject({ method: 'POST', url: '/sign-in-link/x' });
  const record = lines.records.find(({ level }) => level === 'error');
  expect(record).toMatchObject({
    requestId: answer.json().requestId,
    err: { type: 'QueryFailedError', code: '22P02' },
  });
  expect(JSON.stringify(record?.['err'])).toMatch(/redeem/);
});

test.each(['two\nlines', 'x'.repeat(65), 'a b', '<script>', ''])(
  'a request id like %j is not taken over',
  async (id) => {
    const answer = await example.app.inject({ method: 'GET', url: '/nothing', headers: { 'x-request-id': id } });
    expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  },
);

test('what somebody logs by mistake is taken out where secrets usually are', () => {
  const log = example.app.getHttpAdapter().getInstance().log;
  log.info({
    user: { password: 's3cr3t-body', email: 's3cr3t-query' },
    body: { a: 's3cr3t-body' },
    query: 's3cr3t-query',
  });
  expect(lines.text).toContain('[not logged]');
  expect(SECRETS.filter((secret) => lines.text.includes(secret))).toEqual([]);
});
