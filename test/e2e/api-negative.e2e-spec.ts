import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import type { InjectOptions } from 'fastify';
import { API_KEY_SCOPES } from '#accounts';
import { openApiDocument } from '../../apps/server/src/http/openapi/openapi-document.js';
import { DeclaredAnswers } from '../../apps/server/src/http/testing/declared-answers.fixture.js';
import { anyRequest, type HostileRequest } from '../../apps/server/src/http/testing/hostile-requests.fixture.js';
import { insideShown } from '../../apps/server/src/http/testing/leaks.fixture.js';
import type { ApiSubject } from '../../apps/server/src/http/testing/subject.fixture.js';
import { withoutInstance } from '../../apps/server/src/http/testing/walk-access.fixture.js';
import { wholeAppSubject } from './two-organisations.js';

const REQUESTS = 10_500;
/** Drawn at once; all of them would take a gigabyte. */
const DRAWN = 500;
const AT_ONCE = 6;
const DEADLINE_MS = 10_000;

let subject: ApiSubject;
let declared: DeclaredAnswers;
let requests: fc.Arbitrary<HostileRequest>;
beforeAll(async () => {
  subject = await wholeAppSubject();
  const document = openApiDocument(subject.app);
  declared = new DeclaredAnswers(document);
  const { owner, viewer } = subject.members;
  const key = await subject.apiKey(API_KEY_SCOPES);
  // Owner and key pass the guards; the others see that it is so for them.
  const callers = [owner, owner, owner, owner, key, key, key, viewer, ...subject.strangers];
  const spare = await Promise.all(Array.from({ length: 60 }, () => subject.newMember('owner')));
  requests = anyRequest({ document, callers, spare, exercises: subject.exercises });
}, 180_000);
afterAll(() => subject.close());

/** What is wrong with an answer, or null. */
async function faultIn(hostile: HostileRequest, request: InjectOptions, made: Made): Promise<string | null> {
  const answer = await Promise.race([subject.app.inject(request), pause(DEADLINE_MS, null, { ref: false })]);
  if (!answer) return `did not answer within ${DEADLINE_MS} ms`;
  const { statusCode, headers, body } = answer;
  made.note(hostile, statusCode, body);
  if (statusCode >= 500) return `answered ${statusCode}: ${subject.logged(String(headers['x-request-id'])) || body}`;
  const shown = insideShown(body) ?? subject.secret.find((text) => body.includes(text));
  if (shown !== undefined) return `showed ${shown}: ${body.slice(0, 300)}`;
  if (hostile.caller.name.startsWith('stranger')) {
    const sent = JSON.stringify([request.url, request.payload]);
    // Words may be the stranger's own by now: they were in what it sent.
    const leak = privateIds().find((id) => withoutInstance(body).includes(id) && !sent.includes(id));
    if (leak !== undefined) return `showed ${leak} of another organisation`;
  }
  if (headers['x-request-id'] === undefined) return 'has no request id';
  if (headers['x-injected'] !== undefined) return 'has a header that the caller wrote';
  return declared.faultOf(hostile.method, hostile.path, answer);
}

const privateIds = (): string[] => subject.private.filter((word) => /^[0-9a-f-]{36}$/.test(word));

/** What has been answered, and what exists because of it. */
class Made {
  readonly statuses = new Map<number, number>();
  readonly succeeded = new Set<string>();
  private readonly ids = new Map<string, string[]>(
    Object.entries(subject.existing).map(([key, ids]) => [key, [...ids]]),
  );

  known(key: string): readonly string[] {
    return this.ids.get(key) ?? [];
  }

  note({ method, path, caller }: HostileRequest, status: number, body: string): void {
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
    if (status < 300) this.succeeded.add(`${method} ${path}`);
    if (status !== 201 || caller.name.startsWith('stranger')) return;
    const id = /"id":"([0-9a-f-]{36})"/.exec(body)?.[1];
    const list = path.split('/').at(-1) ?? '';
    for (const [key, ids] of this.ids) if (id !== undefined && key.startsWith(`${list}/`)) ids.push(id);
  }

  count(from: number, to: number): number {
    return [...this.statuses].reduce(
      (sum, [status, answers]) => (status >= from && status <= to ? sum + answers : sum),
      0,
    );
  }
}

function* drawn(): Generator<HostileRequest> {
  const { seed = 0 } = fc.readConfigureGlobal();
  for (let from = 0; from < REQUESTS; from += DRAWN) yield* fc.sample(requests, { numRuns: DRAWN, seed: seed + from });
}

test(`of ${REQUESTS} requests made from the description of the API, none fails, hangs, shows the inside or is answered otherwise than declared`, async () => {
  const faults = new Map<string, string>();
  const made = new Made();
  const queue = drawn();
  const attack = async (): Promise<void> => {
    for (const hostile of queue) {
      const request = hostile.build((key) => made.known(key));
      const fault = await faultIn(hostile, request, made);
      const name = `${hostile.method} ${hostile.path}: ${fault?.slice(0, 60)}`;
      if (fault !== null && !faults.has(name))
        faults.set(name, `${fault}\n  as ${hostile.caller.name} ${shortened(request)}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, attack));
  expect([...faults].map(([name, fault]) => `${name}\n  ${fault}`)).toEqual([]);
  // Requests that are all refused at the door would show nothing.
  expect(made.count(200, 299)).toBeGreaterThan(REQUESTS / 6);
  for (const status of [400, 401, 403, 404, 412, 415, 422, 428]) {
    expect([status, made.count(status, status)]).toEqual([status, expect.any(Number)]);
    expect(made.count(status, status)).toBeGreaterThan(REQUESTS / 1_000);
  }
  const gone = new Set(subject.exercises.map(({ method, path }) => `${method} ${path}`));
  // Not all: some take what is good once, or what is the caller's own.
  expect([...gone].filter((name) => made.succeeded.has(name)).length).toBeGreaterThan(gone.size * 0.85);
}, 600_000);

function shortened({ method, url, headers, payload }: InjectOptions): string {
  const sent = Buffer.isBuffer(payload) ? payload.toString('latin1') : payload;
  return JSON.stringify({ method, url, headers, payload: sent })
    .slice(0, 10_000)
    .replaceAll(/(.|%5B|%5D)\1{9,}/g, '$1…')
    .slice(0, 1_500);
}

const ADDRESS = '/api/v1/openapi.json';
const chunked = `POST /api/v1/login-links HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n`;

describe('over a socket', () => {
  let port: number;
  beforeAll(async () => {
    await subject.app.listen(0, '127.0.0.1');
    port = Number(new URL(await subject.app.getUrl()).port);
  });

  /** @returns everything that came back until the server closed, or a while after the last of it */
  async function send(...parts: readonly (string | Buffer)[]): Promise<string> {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    socket.on('data', (data) => (text += data.toString('latin1')));
    const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
    // A server that resets the connection has said no, too.
    socket.on('error', () => undefined);
    for (const part of parts) {
      socket.write(part);
      await pause(20);
    }
    await Promise.race([closed, pause(1_000)]);
    socket.destroy();
    return text;
  }

  test.each<[name: string, parts: readonly (string | Buffer)[]]>([
    ['no HTTP', ['\u0000\u0001\u0002\r\n\r\n']],
    ['TLS', [Buffer.from('16030100a5010000a10303', 'hex')]],
    ['an unknown method', [`FROBNICATE ${ADDRESS} HTTP/1.1\r\nhost: x\r\n\r\n`]],
    ['an unknown version', [`GET ${ADDRESS} HTTP/9.9\r\nhost: x\r\n\r\n`]],
    ['a header without colon', [`GET ${ADDRESS} HTTP/1.1\r\nhost x\r\n\r\n`]],
    ['a header with a line feed alone', [`GET ${ADDRESS} HTTP/1.1\nhost: x\n\n`]],
    ['two lengths', [`POST ${ADDRESS} HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}`]],
    [
      'a length and chunks',
      [`POST ${ADDRESS} HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`],
    ],
    ['a negative length', [`POST ${ADDRESS} HTTP/1.1\r\nhost: x\r\ncontent-length: -1\r\n\r\n`]],
    ['a chunk of broken size', [chunked, 'zz\r\n{}\r\n0\r\n\r\n']],
    ['a chunk of endless size', [chunked, 'ffffffffffffffff\r\n']],
    ['endless headers', [`GET ${ADDRESS} HTTP/1.1\r\nhost: x\r\n${`a: ${'x'.repeat(1_000)}\r\n`.repeat(40)}\r\n`]],
    ['an address of 100 kB', [`GET /${'x'.repeat(100_000)} HTTP/1.1\r\nhost: x\r\n\r\n`]],
    ['an address with spaces', ['GET /a b c HTTP/1.1\r\nhost: x\r\n\r\n']],
    ['a header with a NUL', [`GET ${ADDRESS} HTTP/1.1\r\nhost: x\r\ncookie: workpact=a\u0000b\r\n\r\n`]],
    [
      'a header of raw bytes',
      [
        Buffer.concat([
          Buffer.from(`GET ${ADDRESS} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer `),
          Buffer.from([0xff, 0xfe, 0x0d, 0x0a, 0x0d, 0x0a]),
        ]),
      ],
    ],
    ['a folded header', [`GET ${ADDRESS} HTTP/1.1\r\nhost: x\r\ncookie: a=b;\r\n c=d\r\n\r\n`]],
    [
      'an address of raw bytes',
      [
        Buffer.concat([
          Buffer.from('GET /api/v1/'),
          Buffer.from([0xff, 0xc0, 0x80]),
          Buffer.from(' HTTP/1.1\r\nhost: x\r\n\r\n'),
        ]),
      ],
    ],
    [
      'a body that never comes',
      [`POST /api/v1/login-links HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n`],
    ],
    [
      'a second request inside of the body of the first',
      [`GET ${ADDRESS} HTTP/1.1\r\nhost: x\r\ncontent-length: 30\r\n\r\nGET /api/v1/roles HTTP/1.1\r\n\r\n`],
    ],
    ['no host', [`GET ${ADDRESS} HTTP/1.1\r\n\r\n`]],
    [
      'an upgrade to nothing',
      [`GET ${ADDRESS} HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: nothing\r\n\r\n`],
    ],
    ['CONNECT', ['CONNECT evil.example:443 HTTP/1.1\r\nhost: evil.example\r\n\r\n']],
    ['an address of another server', ['GET http://evil.example/ HTTP/1.1\r\nhost: evil.example\r\n\r\n']],
    ['an address that climbs', ['GET /../../../../etc/passwd HTTP/1.1\r\nhost: x\r\n\r\n']],
    ['HTTP/2 without asking', ['PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n']],
  ])('%s is refused or answered, without a 5xx and without showing the inside', async (_name, parts) => {
    const text = await send(...parts);
    expect(text).not.toMatch(/^HTTP\/1\.1 5/m);
    expect(insideShown(text)).toBeNull();
    // Whatever came before, the next caller is served.
    expect(await send(`GET ${ADDRESS} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 200/);
  });

  test('broken HTTP gets a problem to read', async () => {
    const text = await send('nonsense\r\n\r\n');
    expect(text).toMatch(/^HTTP\/1\.1 400 Bad Request\r\ncontent-type: application\/problem\+json/);
    expect(text).toContain('https://workpact.org/problems/request-malformed');
  });
});
