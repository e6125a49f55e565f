import { apiClient, everyItem, Problem } from '#api-client';
import { newId } from '#platform';
import { aCaller, anExampleApp, type ExampleApp } from '../../apps/server/src/http/testing/example-app.fixture.js';

interface Note {
  readonly id: string;
  readonly revision: number;
  readonly title: string;
}
type Empty = Record<string, never>;
interface Json<T> {
  readonly headers: Empty;
  readonly content: { readonly 'application/json': T };
}
/** As the generator would write it for the example. */
interface NotePaths {
  '/api/v1/notes': {
    get: {
      parameters: { query?: { limit?: number; cursor?: string } };
      responses: { 200: Json<{ items: Note[]; nextCursor: string | null }> };
    };
    post: { requestBody: { content: { 'application/json': { title: string } } }; responses: { 201: Json<Note> } };
  };
  '/api/v1/notes/{noteId}': {
    put: {
      parameters: { path: { noteId: string }; header: { 'If-Match': string } };
      requestBody: { content: { 'application/json': { title: string } } };
      responses: { 200: Json<Note> };
    };
  };
}

let example: ExampleApp;
let baseUrl: string;
beforeAll(async () => {
  example = await anExampleApp({ hasRateLimits: false });
  await example.app.listen(0, '127.0.0.1');
  baseUrl = await example.app.getUrl();
});
afterAll(() => example.close());

const apiKey = (): string =>
  aCaller('owner', newId(), ['roles:read', 'roles:write']).headers['authorization']?.replace('Bearer ', '') ?? '';

test('what goes wrong is thrown as a problem that says where', async () => {
  const client = apiClient<NotePaths>({ baseUrl, apiKey: apiKey() });
  const refused = client.POST('/api/v1/notes', { body: { title: '' } });
  await expect(refused).rejects.toBeInstanceOf(Problem);
  await expect(refused).rejects.toMatchObject({
    code: 'request-invalid',
    status: 422,
    faults: [{ in: 'body', pointer: '/title' }],
  });
  await expect(apiClient<NotePaths>({ baseUrl }).GET('/api/v1/notes')).rejects.toMatchObject({ code: 'not-signed-in' });
});

test('a POST whose answer is lost is sent again and done once', async () => {
  let lost = 0;
  const client = apiClient<NotePaths>({
    baseUrl,
    apiKey: apiKey(),
    async fetch(request) {
      const response = await fetch(request);
      if (request.method === 'POST' && lost++ < 2) throw new TypeError('the connection is gone');
      return response;
    },
  });
  const { data } = await client.POST('/api/v1/notes', { body: { title: 'once' } });
  const { data: list } = await client.GET('/api/v1/notes');
  expect(lost).toBe(3);
  expect(list?.items).toEqual([data]);
});

test('what changes by If-Match is sent once', async () => {
  let sent = 0;
  const client = apiClient<NotePaths>({
    baseUrl,
    apiKey: apiKey(),
    fetch: () => Promise.reject(new TypeError(`try ${++sent}`)),
  });
  const params = { path: { noteId: newId() }, header: { 'If-Match': '"1"' } };
  await expect(client.PUT('/api/v1/notes/{noteId}', { params, body: { title: 'x' } })).rejects.toThrow('try 1');
  expect(sent).toBe(1);
});

test('a server that asks to wait is asked again after that time; one that asks too long is not waited for', async () => {
  const answers = [wait(0), wait(0), wait(3_600)];
  const client = apiClient<NotePaths>({ baseUrl, fetch: async () => answers.shift() ?? Response.error() });
  await expect(client.GET('/api/v1/notes')).rejects.toMatchObject({ status: 503, retryAfterSeconds: 3_600 });
  expect(answers).toEqual([]);
});

function wait(seconds: number): Response {
  return new Response('<p>Bad gateway', { status: 503, headers: { 'retry-after': String(seconds) } });
}

test('a list of several pages is gone through to its end, each item once', async () => {
  const client = apiClient<NotePaths>({ baseUrl, apiKey: apiKey() });
  const titles = Array.from({ length: 7 }, (_, i) => `note ${i}`);
  for (const title of titles) await client.POST('/api/v1/notes', { body: { title } });
  const seen: string[] = [];
  let pages = 0;
  for await (const { title } of everyItem((query) => {
    pages++;
    return client.GET('/api/v1/notes', { params: { query: { limit: 3, ...query } } });
  })) {
    seen.push(title);
  }
  expect([seen, pages]).toEqual([titles, 3]);
});
