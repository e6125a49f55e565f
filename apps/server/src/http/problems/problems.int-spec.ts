import { Controller, Get, Param, Post } from '@nestjs/common';
import { Public } from '#accounts';
import { Database, newId, NOBODY, ProductError } from '#platform';
import { Answers } from '../index.js';
import { aCaller, anExampleApp, type ExampleApp } from '../testing/example-app.fixture.js';
import { z } from 'zod';

class Refused extends ProductError {
  override readonly extra = { current: { revision: 7 }, status: 200 };
  override readonly faults = [{ pointer: '/model/title', detail: 'is missing' }];
  override readonly code = 'thing-refused';
  constructor(readonly kind: ProductError['kind']) {
    super('It was refused. Do it otherwise.');
  }
}

@Controller('failures')
@Public('A test.')
class FailuresController {
  constructor(private readonly database: Database) {}

  @Get('kind/:kind')
  kind(@Param('kind') kind: ProductError['kind']): never {
    throw new Refused(kind);
  }

  @Get('defect')
  defect(): never {
    throw new Error('password of alice@example.org is hunter2');
  }

  @Get('sql/:code')
  async sql(@Param('code') code: string): Promise<void> {
    await this.database.read(NOBODY, (tx) =>
      tx.query(`DO $$ BEGIN RAISE EXCEPTION 'secret value' USING ERRCODE = '${code}'; END $$`),
    );
  }

  @Get('undeclared')
  @Answers(200, z.object({ count: z.number() }))
  undeclared(): unknown {
    return { count: 'secret value' };
  }

  @Post('body')
  body(): void {}
}

let example: ExampleApp;
beforeAll(async () => {
  example = await anExampleApp({ controllers: [FailuresController], hasRateLimits: false });
});
afterAll(() => example.close());

const owner = aCaller('owner', newId(), ['roles:read', 'roles:write', 'roles:publish']);

const get = (url: string) => example.app.inject({ method: 'GET', url });

test.each([
  ['invalid', 422],
  ['unauthenticated', 401],
  ['forbidden', 403],
  ['not-found', 404],
  ['conflict', 409],
  ['precondition-failed', 412],
  ['precondition-required', 428],
  ['too-large', 413],
  ['too-many', 429],
  ['unavailable', 503],
])('a product error of kind %s is a problem with status %i', async (kind, status) => {
  const answer = await get(`/failures/kind/${kind}?token=not-to-be-told`);
  expect(answer.statusCode).toBe(status);
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(answer.headers['cache-control']).toBe('no-store');
  expect(answer.json()).toEqual({
    type: 'https://workpact.org/problems/thing-refused',
    title: 'Thing refused',
    status,
    detail: 'It was refused. Do it otherwise.',
    instance: `/failures/kind/${kind}`,
    requestId: answer.headers['x-request-id'],
    faults: [{ in: 'body', pointer: '/model/title', detail: 'is missing' }],
    current: { revision: 7 },
  });
});

test('who is not signed in is told how to be, and who must wait is told how long', async () => {
  expect((await get('/failures/kind/unauthenticated')).headers['www-authenticate']).toBe('Bearer realm="Workpact"');
  expect((await get('/failures/kind/unavailable')).headers['retry-after']).toBe('5');
});

test.each(['/failures/defect', '/failures/undeclared', '/failures/sql/P0001'])(
  'a defect at %s tells the id of the request and nothing else',
  async (url) => {
    const answer = await get(url);
    expect(answer.statusCode).toBe(500);
    expect(Object.keys(answer.json()).sort()).toEqual([
      'detail',
      'faults',
      'instance',
      'requestId',
      'status',
      'title',
      'type',
    ]);
    expect(answer.json().type).toBe('https://workpact.org/problems/server-defect');
    expect(answer.json().detail).not.toMatch(/secret|hunter2|alice|Error|P0001|zod|expected/);
  },
);

test.each([
  ['40001', 409, 'changed-meanwhile'],
  ['40P01', 409, 'changed-meanwhile'],
  ['55P03', 409, 'changed-meanwhile'],
  ['57014', 503, 'database-busy'],
  ['53100', 503, 'database-full'],
  ['57P01', 503, 'database-unavailable'],
  ['53300', 503, 'database-unavailable'],
])('Postgres refusing with SQLSTATE %s is %i %s, with the time to wait', async (code, status, problem) => {
  const answer = await get(`/failures/sql/${code}`);
  expect([answer.statusCode, answer.json().type]).toEqual([status, `https://workpact.org/problems/${problem}`]);
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  expect(answer.body).not.toContain('secret value');
});

test('an unknown address is 404; a known one with another method is 405 and lists what it takes', async () => {
  const unknown = await get('/api/v1/nothing?token=secret');
  expect([unknown.statusCode, unknown.json().instance]).toEqual([404, '/api/v1/nothing']);
  const other = await example.app.inject({ method: 'PATCH', url: `/api/v1/notes/${newId()}`, headers: owner.headers });
  expect([other.statusCode, other.headers['allow']]).toEqual([405, 'DELETE, GET, HEAD, PUT']);
});

const JSON_TYPE = { 'content-type': 'application/json' };
test.each([
  ['a body that is no JSON', JSON_TYPE, '{"title": ', 400, 'body-not-json'],
  ['a body that would reach into prototypes', JSON_TYPE, '{"__proto__": {"isAdmin": true}}', 400, 'body-not-json'],
  ['a body that is too large', JSON_TYPE, JSON.stringify('x'.repeat(3_000_000)), 413, 'body-too-large'],
  ['a media type that is not read', { 'content-type': 'application/xml' }, '<a/>', 415, 'media-type-unsupported'],
  ['towers of brackets', JSON_TYPE, `{"title": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 422, 'request-invalid'],
  ['U+0000', JSON_TYPE, String.raw`{"title": "a\u0000b"}`, 422, 'request-invalid'],
  ['half a surrogate pair', JSON_TYPE, String.raw`{"title": "a\ud800b"}`, 422, 'request-invalid'],
  ['a number beyond all bounds', JSON_TYPE, '{"title": "a", "minutes": 1e999}', 422, 'request-invalid'],
  ['no body', {}, undefined, 422, 'request-invalid'],
])('%s is a problem, not a crash', async (_name, headers, payload, status, code) => {
  const answer = await example.app.inject({
    method: 'POST',
    url: '/api/v1/notes',
    headers: { ...owner.headers, ...headers },
    ...(payload === undefined ? {} : { payload }),
  });
  expect([answer.statusCode, answer.json().type]).toEqual([status, `https://workpact.org/problems/${code}`]);
  expect(answer.json().requestId).toBe(answer.headers['x-request-id']);
});

test('an address with broken escapes, and one with an endless parameter, are problems', async () => {
  const broken = await get('/api/v1/notes/%zz');
  expect([broken.statusCode, broken.json().type]).toEqual([400, 'https://workpact.org/problems/address-malformed']);
  expect(broken.headers['x-request-id']).toBe(broken.json().requestId);
  const long = await get(`/api/v1/notes/${'x'.repeat(300)}`);
  expect([long.statusCode, long.json().type]).toEqual([414, 'https://workpact.org/problems/address-too-long']);
});

test('faults of body, query, path and header say where they are', async () => {
  const faults = async (request: {
    method: 'GET' | 'POST' | 'PUT';
    url: string;
    headers?: object;
    payload?: object;
  }) => {
    const answer = await example.app.inject({ ...request, headers: { ...owner.headers, ...request.headers } });
    const { faults: list } = answer.json<{ faults: { in: string; pointer: string }[] }>();
    return [answer.statusCode, ...list.map((fault) => `${fault.in}${fault.pointer}`)];
  };
  const note = `/api/v1/notes/${newId()}`;
  const wrong = { title: '', tags: ['fine', 3] };
  expect(await faults({ method: 'POST', url: '/api/v1/notes', payload: wrong })).toEqual([
    422,
    'body/title',
    'body/tags/1',
  ]);
  expect(await faults({ method: 'GET', url: '/api/v1/notes?limit=101' })).toEqual([400, 'query/limit']);
  expect(await faults({ method: 'GET', url: '/api/v1/notes?cursor=e30' })).toEqual([400, 'query/cursor']);
  expect(await faults({ method: 'GET', url: '/api/v1/notes/7' })).toEqual([400, 'path/noteId']);
  const headers = { 'if-match': 'seven' };
  expect(await faults({ method: 'PUT', url: note, headers, payload: { title: 'x' } })).toEqual([
    400,
    'header/if-match',
  ]);
});

test('a browser is shown a page about it, which says the same and runs nothing; a program is not', async () => {
  const headers = { accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8' };
  const page = await example.app.inject({ method: 'GET', url: '/failures/kind/not-found', headers });
  expect(page.statusCode).toBe(404);
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  expect(page.headers['cache-control']).toBe('no-store');
  expect(page.body).toContain('It was refused. Do it otherwise.');
  expect(page.body).toContain(String(page.headers['x-request-id']));
  const program = await example.app.inject({ method: 'GET', url: '/api/v1/nothing', headers });
  expect(program.headers['content-type']).toBe('application/problem+json; charset=utf-8');
});
