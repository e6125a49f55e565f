import { apiClient, everyItem, Problem } from '#api-client';
import { API_KEY_SCOPES } from '#accounts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { projectRoot } from '#program';
import { wholeApp, type Organisation, type WholeApp } from './whole-app.js';

const ROLE = readFileSync(join(projectRoot(), 'examples/article-5-6-designer.yaml'), 'utf8');

let whole: WholeApp;
let organisation: Organisation;
let baseUrl: string;
let apiKey: string;
beforeAll(async () => {
  whole = await wholeApp();
  await whole.app.listen(0, '127.0.0.1');
  baseUrl = await whole.app.getUrl();
  organisation = await whole.found('Harbour');
  const { headers } = await whole.keyOf(organisation, API_KEY_SCOPES);
  apiKey = (headers['authorization'] ?? '').replace('Bearer ', '');
}, 60_000);
afterAll(() => whole.close());

const aClient = (settings: Partial<Parameters<typeof apiClient>[0]> = {}) =>
  apiClient({ baseUrl, apiKey, ...settings });

test('a role goes from its text to a version, with a type at every step', async () => {
  const client = aClient();
  const { data: team } = await client.POST('/api/v1/teams', { body: { name: 'Design', parentId: null } });
  const { data: role } = await client.POST('/api/v1/roles', { body: { text: ROLE, teamId: team?.id ?? null } });
  const path = { roleId: role?.id ?? '' };
  const params = { path, header: { 'If-Match': `"${role?.revision}"` } };
  const { data: check } = await client.GET('/api/v1/roles/{roleId}/draft/check', { params: { path } });
  expect(check).toMatchObject({ isPublishable: true, openQuestions: [], revision: role?.revision });
  const { data: published, response } = await client.POST('/api/v1/roles/{roleId}/publish', {
    params,
    body: { note: 'The first.' },
  });
  expect(published?.version).toMatchObject({ number: 1, note: 'The first.' });
  expect(response.headers.get('etag')).toBe(`"${published?.revision}"`);
  const again = client.POST('/api/v1/roles/{roleId}/publish', { params, body: { note: null } });
  await expect(again).rejects.toMatchObject({ status: 412, body: { current: { revision: published?.revision } } });
});

test('what is no JSON comes as text or bytes', async () => {
  const client = aClient();
  const { data: role } = await client.POST('/api/v1/roles', {
    body: ROLE.replace('title: Designer', 'title: Second designer'),
    bodySerializer: (text) => text,
    headers: { 'content-type': 'application/yaml' },
  });
  const path = { roleId: role?.id ?? '' };
  const { data: csv } = await client.GET('/api/v1/roles/{roleId}/draft/duty-breakdown', {
    params: { path, query: { format: 'csv' } },
    parseAs: 'text',
  });
  expect(csv).toContain(',');
  const { data: file } = await client.GET('/api/v1/roles/{roleId}/draft/file', { params: { path }, parseAs: 'text' });
  expect(file).toContain('title: Second designer');
  const { data: archive } = await client.GET('/api/v1/roles/export', { parseAs: 'arrayBuffer' });
  expect(
    Buffer.from(archive ?? new ArrayBuffer(0))
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
});

test('what goes wrong is thrown as a problem that says where', async () => {
  const refused = aClient().POST('/api/v1/teams', { body: { name: '', parentId: null } });
  await expect(refused).rejects.toBeInstanceOf(Problem);
  await expect(refused).rejects.toMatchObject({
    code: 'request-invalid',
    status: 422,
    faults: [{ in: 'body', pointer: '/name' }],
  });
  await expect(apiClient({ baseUrl }).GET('/api/v1/teams')).rejects.toMatchObject({ code: 'not-signed-in' });
});

test('a POST whose answer is lost is sent again and done once', async () => {
  let lost = 0;
  const client = aClient({
    async fetch(request) {
      const response = await fetch(request);
      if (request.method === 'POST' && lost++ < 2) throw new TypeError('the connection is gone');
      return response;
    },
  });
  const { data: team } = await client.POST('/api/v1/teams', { body: { name: 'Once', parentId: null } });
  const { data: list } = await client.GET('/api/v1/teams');
  expect(lost).toBe(3);
  expect(list?.items.filter(({ name }) => name === 'Once')).toEqual([team]);
});

test('what changes by If-Match is sent once', async () => {
  let sent = 0;
  const client = aClient({ fetch: () => Promise.reject(new TypeError(`try ${++sent}`)) });
  const params = { path: { teamId: organisation.tenantId }, header: { 'If-Match': '"1"' } };
  const change = client.PUT('/api/v1/teams/{teamId}', { params, body: { name: 'x', parentId: null } });
  await expect(change).rejects.toThrow('try 1');
  expect(sent).toBe(1);
});

test('a server that asks to wait is asked again after that time; one that asks too long is not waited for', async () => {
  const answers = [wait(0), wait(0), wait(3_600)];
  const client = aClient({ fetch: async () => answers.shift() ?? Response.error() });
  await expect(client.GET('/api/v1/teams')).rejects.toMatchObject({ status: 503, retryAfterSeconds: 3_600 });
  expect(answers).toEqual([]);
});

function wait(seconds: number): Response {
  return new Response('<p>Bad gateway', { status: 503, headers: { 'retry-after': String(seconds) } });
}

test('a list of several pages is gone through to its end, each item once', async () => {
  const client = aClient();
  const names = Array.from({ length: 7 }, (_, at) => `Person ${at}`);
  for (const displayName of names) {
    const body = { displayName, timeZone: 'Europe/Berlin', state: 'employed' as const };
    await client.POST('/api/v1/people', { body });
  }
  const seen: string[] = [];
  let pages = 0;
  for await (const { displayName } of everyItem((query) => {
    pages++;
    return client.GET('/api/v1/people', { params: { query: { limit: 3, ...query } } });
  })) {
    seen.push(displayName);
  }
  expect([seen, pages]).toEqual([names, 3]);
});

describe('the guide to the API', () => {
  const guide = readFileSync(join(projectRoot(), 'docs/guide/api.md'), 'utf8');
  const block = (language: string): string => guide.split(`\`\`\`${language}\n`)[1]?.split('```')[0] ?? '';

  test('shows a problem as it is', async () => {
    const shown: { instance: string; requestId: string } = JSON.parse(block('json'));
    const [, sent = ''] = /with `(\{.*?\})`, gives:/.exec(guide.replaceAll('\n', ' ')) ?? [];
    const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' };
    const answer = await fetch(baseUrl + shown.instance, { method: 'POST', headers, body: sent });
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(await answer.json()).toEqual({ ...shown, requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  });

  test('has an example that runs', async () => {
    const [imported = '', ...lines] = block('ts').split('\n');
    expect(imported).toBe("import { apiClient, everyItem, Problem } from '#api-client';");
    const here = lines.join('\n').replace('https://workpact.example.org', baseUrl);
    const printed: string[] = [];
    const process = { env: { WORKPACT_API_KEY: apiKey } };
    const console = { log: (line: string) => printed.push(line) };
    // In a world of its own, which has what the example takes and nothing else.
    await runInNewContext(`(async () => {${here}})()`, { apiClient, everyItem, process, console });
    expect(printed).toContain('Designer');
  });

  test('tells the limits as they are', async () => {
    const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' };
    const statusOf = async (body: string, type = 'application/json', address = '/api/v1/teams'): Promise<number> =>
      (await fetch(baseUrl + address, { method: 'POST', headers: { ...headers, 'content-type': type }, body })).status;
    const MIB = 1024 * 1024;
    expect(guide).toContain('A body may have 2 MiB, an archive (`application/zip`) 32 MiB.');
    expect(await statusOf(`"${'x'.repeat(2 * MIB - 2)}"`)).toBe(422);
    expect(await statusOf(`"${'x'.repeat(2 * MIB - 1)}"`)).toBe(413);
    expect(await statusOf('x'.repeat(2 * MIB + 1), 'application/zip', '/api/v1/roles/import')).toBe(422);
    expect(guide).toContain('values nest at most 64 deep');
    const nested = async (depth: number): Promise<string> => {
      const body = `${'['.repeat(depth + 1)}${']'.repeat(depth + 1)}`;
      return (await fetch(`${baseUrl}/api/v1/teams`, { method: 'POST', headers, body })).text();
    };
    expect(await nested(64)).not.toContain('levels deep');
    expect(await nested(65)).toContain('is nested more than 64 levels deep');
  });
});
