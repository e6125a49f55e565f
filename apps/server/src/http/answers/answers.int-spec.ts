import { newId } from '#platform';
import { aCaller, anExampleApp, type ExampleApp } from '../testing/example-app.fixture.js';

let example: ExampleApp;
beforeAll(async () => {
  example = await anExampleApp({ hasRateLimits: false, env: { BASE_URL: 'https://workpact.example' } });
});
afterAll(() => example.close());

const owner = aCaller('owner', newId(), ['roles:read', 'roles:write', 'roles:publish', 'documents:read']);

function send(method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE', url: string, headers: object = {}, payload?: object) {
  return example.app.inject({
    method,
    url,
    headers: { ...owner.headers, ...headers },
    ...(payload ? { payload } : {}),
  });
}

async function aNote(title = 'a note'): Promise<string> {
  return `/api/v1/notes/${(await send('POST', '/api/v1/notes', {}, { title })).json().id}`;
}

test('an answer has the fields that it declares and no other, times in UTC', async () => {
  const answer = await send('GET', await aNote());
  expect(Object.keys(answer.json()).sort()).toEqual(['changedAt', 'id', 'revision', 'tags', 'title']);
  expect(answer.json().changedAt).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  expect((await send('GET', '/api/v1/notes')).body).not.toContain('undeclared-secret');
});

test('a change needs the revision that it starts from, and tells both sides when there is another', async () => {
  const note = await aNote();
  const title = { title: 'changed' };
  expect((await send('PUT', note, {}, title)).statusCode).toBe(428);
  const first = await send('PUT', note, { 'if-match': '"1"' }, title);
  expect([first.statusCode, first.headers['etag']]).toEqual([200, '"2"']);
  const late = await send('PUT', note, { 'if-match': '"1"' }, title);
  expect([late.statusCode, late.json().current]).toEqual([412, { revision: 2 }]);
  expect((await send('PUT', note, { 'if-match': '*' }, title)).statusCode).toBe(200);
});

test('who has the latest already is told so without the body', async () => {
  const note = await aNote();
  const same = await send('GET', note, { 'if-none-match': 'W/"1"' });
  expect([same.statusCode, same.body, same.headers['etag']]).toEqual([304, '', '"1"']);
  expect((await send('GET', note, { 'if-none-match': '"2"' })).statusCode).toBe(200);
});

test('a file comes as what it is, and nothing comes with 204', async () => {
  const note = await aNote('words of a file');
  const file = await send('GET', `${note}/text`);
  expect([file.headers['content-type'], file.body]).toEqual(['text/plain; charset=utf-8', 'words of a file']);
  const gone = await send('DELETE', note);
  expect([gone.statusCode, gone.body]).toEqual([204, '']);
});

test('every answer forbids what a page of Workpact never needs', async () => {
  const { headers } = await send('GET', '/api/v1/notes');
  expect(headers['content-security-policy']).toMatch(/^default-src 'none';script-src 'self';/);
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'strict-transport-security': expect.stringContaining('max-age'),
    'cache-control': 'private, no-cache',
  });
  expect(headers['x-powered-by']).toBeUndefined();
});

test.each(['/nothing', '/%zz'])('a problem at %s may do nothing in a browser and is kept by no cache', async (url) => {
  expect((await send('GET', url)).headers).toMatchObject({
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'x-request-id': expect.any(String),
  });
});

test('on plain http nobody is sent to https', async () => {
  const plain = await anExampleApp({ hasRateLimits: false });
  const { headers } = await plain.app.inject({ method: 'GET', url: '/nothing' });
  await plain.close();
  expect(headers['strict-transport-security']).toBeUndefined();
  expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
});
