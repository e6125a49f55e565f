import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { OpenAPIObject } from '@nestjs/swagger';
import fc from 'fast-check';
import type { InjectOptions } from 'fastify';
import { openApiDocument } from '../../apps/server/src/http/openapi/openapi-document.js';
import { exampleSubject } from '../../apps/server/src/http/testing/example-app.fixture.js';
import { anyRequest } from '../../apps/server/src/http/testing/hostile-requests.fixture.js';
import { insideShown } from '../../apps/server/src/http/testing/leaks.fixture.js';
import type { ApiSubject } from '../../apps/server/src/http/testing/subject.fixture.js';
import { withoutInstance } from '../../apps/server/src/http/testing/walk-access.fixture.js';

/** The application that is attacked. */
const aSubject: () => Promise<ApiSubject> = () => exampleSubject();

const REQUESTS = 10_000;
const DEADLINE_MS = 15_000;

let subject: ApiSubject;
let document: OpenAPIObject;
beforeAll(async () => {
  subject = await aSubject();
  document = openApiDocument(subject.app);
}, 120_000);
afterAll(() => subject.close());

/** How many answers there were of each status. */
const statuses = new Map<number, number>();

/** What an answer does that none may, or null. */
async function faultIn(request: InjectOptions): Promise<string | null> {
  const answer = await Promise.race([subject.app.inject(request), pause(DEADLINE_MS, null, { ref: false })]);
  if (!answer) return `did not answer within ${DEADLINE_MS} ms`;
  const { statusCode, headers, body } = answer;
  statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1);
  if (statusCode >= 500) return `answered ${statusCode}: ${body.slice(0, 300)}`;
  const shown = insideShown(body) ?? subject.secret.find((text) => body.includes(text));
  if (shown !== undefined) return `showed ${shown}: ${body.slice(0, 300)}`;
  const isStranger = request.headers?.['authorization'] === subject.stranger.headers['authorization'];
  if (isStranger && subject.private.some((text) => withoutInstance(body).includes(text)))
    return 'showed another organisation';
  if (headers['x-request-id'] === undefined) return 'has no request id';
  if (headers['x-injected'] !== undefined) return 'has a header that the caller wrote';
  if (statusCode >= 400 && !String(headers['content-type']).startsWith('application/problem+json'))
    return `is no problem: ${body}`;
  return null;
}

test(`of ${REQUESTS} requests made from the description of the API, none fails, hangs or shows the inside`, async () => {
  const property = fc.asyncProperty(anyRequest(document, subject), async (request) => {
    const fault = await faultIn(request);
    if (fault !== null) throw new Error(fault);
  });
  await fc.assert(property, { numRuns: REQUESTS, endOnFailure: true });
  const count = (from: number, to: number): number =>
    [...statuses].reduce((sum, [status, answers]) => (status >= from && status <= to ? sum + answers : sum), 0);
  // Requests that are all refused at the door would show nothing.
  expect(count(200, 299)).toBeGreaterThan(REQUESTS / 20);
  for (const status of [400, 401, 403, 404, 422]) expect(count(status, status)).toBeGreaterThan(REQUESTS / 1_000);
}, 1_800_000);

const ADDRESS = '/api/v1/openapi.json';
const chunked = `POST /api/v1/sign-in HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n`;

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
