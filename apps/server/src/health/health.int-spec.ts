import { Readable } from 'node:stream';
import { FileStore } from '#platform';
import { anExampleApp, type ExampleApp } from '../http/testing/example-app.fixture.js';
import { HealthModule } from './health.module.js';
import { Readiness } from './readiness.js';

/** A store that can be made to fail or to hang. */
class MoodyFiles extends FileStore {
  mood: 'well' | 'fails' | 'hangs' = 'well';
  put = () => Promise.reject(new Error('not asked'));
  open = () => Promise.resolve(Readable.from([]));
  has = () => Promise.resolve(false);
  delete = () => Promise.resolve();
  async *list() {}
  async check(): Promise<void> {
    if (this.mood === 'fails') throw new Error('s3://key:secret@store is away');
    if (this.mood === 'hangs') await new Promise(() => undefined);
  }
}

const files = new MoodyFiles();
let example: ExampleApp;
beforeAll(async () => {
  const filesModule = {
    module: class Files {},
    global: true,
    providers: [{ provide: FileStore, useValue: files }],
    exports: [FileStore],
  };
  example = await anExampleApp({ imports: [filesModule, HealthModule] });
});
afterAll(() => example.close());

const get = (url: string) => example.app.inject({ method: 'GET', url });

test('a process that runs is alive; one whose parts answer is ready', async () => {
  expect((await get('/healthz')).json()).toEqual({ status: 'ok' });
  const ready = await get('/readyz');
  expect([ready.statusCode, ready.json()]).toEqual([
    200,
    {
      isReady: true,
      checks: ['server', 'database', 'files', 'queue'].map((name) => ({ name, isReady: true, reason: null })),
    },
  ]);
});

test.each([
  ['fails', 'cannot be reached or refuses'],
  ['hangs', 'did not answer within 2 seconds'],
] as const)('a part that %s is named with its reason and without secrets', async (mood, reason) => {
  files.mood = mood;
  const ready = await get('/readyz');
  files.mood = 'well';
  expect(ready.statusCode).toBe(503);
  expect(ready.json().checks).toContainEqual({ name: 'files', isReady: false, reason });
  expect(ready.body).not.toContain('secret');
});

test('a server that is stopping is alive and not ready, so that nobody is sent to it any more', async () => {
  example.app.get(Readiness).beforeApplicationShutdown();
  expect((await get('/healthz')).statusCode).toBe(200);
  expect([(await get('/readyz')).statusCode, (await get('/readyz')).json().checks[0]]).toEqual([
    503,
    { name: 'server', isReady: false, reason: 'is stopping' },
  ]);
});

test('health is told however many requests there are', async () => {
  const answers = await Promise.all(Array.from({ length: 300 }, () => get('/healthz')));
  expect(answers.every(({ headers }) => headers['ratelimit'] === undefined)).toBe(true);
});
