import type { OpenAPIObject } from '@nestjs/swagger';
import fc from 'fast-check';
import type { InjectOptions } from 'fastify';
import type { Operation } from '../openapi/complete-operation.js';
import { fitting, hostile, type Definitions, type JsonSchema } from './arbitrary-value.fixture.js';
import { anyBody, type HostileBody } from './hostile-bodies.fixture.js';
import { filledPath, type Exercise, type TestCaller } from './subject.fixture.js';

const METHODS = { get: 'GET', put: 'PUT', post: 'POST', delete: 'DELETE', patch: 'PATCH' } as const;
const VERBS = ['get', 'put', 'post', 'delete', 'patch'] as const;

/** A request to one operation of the API that may or may not be what the operation asks for. */
export interface HostileRequest {
  readonly method: Exercise['method'];
  /** As the description writes it. */
  readonly path: string;
  readonly caller: TestCaller;
  /** @param known ids that exist by now: `teams/{teamId}` */
  build(known: (key: string) => readonly string[]): InjectOptions;
}

/** Who attacks, and with what. */
export interface Arsenal {
  readonly document: OpenAPIObject;
  /** Drawn from evenly. */
  readonly callers: readonly TestCaller[];
  /** For what ends sessions or changes how somebody signs in: they are spent. */
  readonly spare: readonly TestCaller[];
  readonly exercises: readonly Exercise[];
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema?: JsonSchema;
}

export function anyRequest(arsenal: Arsenal): fc.Arbitrary<HostileRequest> {
  const operations = Object.entries(arsenal.document.paths).flatMap(([path, item]) =>
    VERBS.flatMap((method) => {
      const operation = item[method];
      return operation ? [requestTo(path, method, operation, arsenal)] : [];
    }),
  );
  return fc.oneof(...operations);
}

function requestTo(
  path: string,
  verb: keyof typeof METHODS,
  operation: Operation,
  { document, callers, spare, exercises }: Arsenal,
): fc.Arbitrary<HostileRequest> {
  const definitions = (document.components?.schemas ?? {}) as Definitions;
  const parameters = (operation.parameters ?? []).filter((one): one is Extract<typeof one, Parameter> => 'name' in one);
  const method = METHODS[verb];
  const known = exercises.filter((one) => one.path === path && one.method === method);
  const permission = 'x-permission' in operation ? String(operation['x-permission']) : '';
  const isOwn = method !== 'GET' && ['account:own', 'session:own'].includes(permission);
  // Who signs in while signed in loses the session that they had.
  const senders = permission === '' ? [NOBODY] : isOwn ? spare : callers;
  return fc
    .record<Parts>({
      caller: fc.oneof(
        { weight: 12, arbitrary: fc.constantFrom(...senders) },
        { weight: 1, arbitrary: brokenCredential },
      ),
      values: fc.array(pathValue, { minLength: 3, maxLength: 3 }),
      query: queryOf(
        parameters.filter((one) => one.in === 'query'),
        definitions,
        known.map(({ url }) => [...new URLSearchParams(url.split('?')[1] ?? '')]),
      ),
      headers: hostileHeaders,
      revision: method === 'DELETE' ? anyRevision : fc.oneof({ weight: 3, arbitrary: fc.constant('*') }, anyRevision),
      body: anyBody(operation, definitions, known),
    })
    .map((parts) => ({
      method,
      path,
      caller: parts.caller,
      build: (existing) => assembled({ method, path }, parts, existing),
    }));
}

interface Parts {
  readonly caller: TestCaller;
  readonly values: readonly PathValue[];
  readonly query: readonly (readonly [name: string, value: unknown])[];
  readonly headers: Readonly<Record<string, string>>;
  readonly revision: string;
  readonly body: HostileBody | null;
}

/** A number picks one of what exists; a text is put in as it is. */
type PathValue = number | string;

function assembled(
  { method, path }: Pick<HostileRequest, 'method' | 'path'>,
  { caller, values, query, headers, revision, body }: Parts,
  existing: (key: string) => readonly string[],
): InjectOptions {
  let at = 0;
  const last = path.split('/').slice(-2).join('/');
  const address = filledPath(path, (key) => {
    const value = values[at++] ?? '';
    if (typeof value === 'string') return value;
    // The first of each is needed by those who come after.
    const ids = existing(key).slice(method === 'DELETE' && key === last ? 1 : 0);
    return ids[value % Math.max(ids.length, 1)] ?? 'nothing';
  });
  const search = query.map(([name, value]) => `${escaped(name)}=${escaped(value)}`).join('&');
  return {
    method,
    url: search === '' ? address : `${address}?${search}`,
    headers: {
      ...headers,
      ...(method === 'GET' ? {} : { 'if-match': revision }),
      ...caller.headers,
      ...(body ? { 'content-type': body.type } : {}),
    },
    ...(body ? { payload: body.content } : {}),
  };
}

/** Surrogate halves cannot be escaped; a stray percent sign stands for them. */
function escaped(value: unknown): string {
  const words = String(value);
  return words.isWellFormed() ? encodeURIComponent(words) : '%ff%';
}

const brokenValue = fc.oneof(
  fc.uuid(),
  fc.string({ minLength: 1, maxLength: 20 }).map((words) => encodeURIComponent(words)),
  fc.constantFrom(
    '%00',
    '%zz',
    '..%2f..%2fetc%2fpasswd',
    '%ff',
    '0',
    '-1',
    '1e9',
    '٣',
    'null',
    'x'.repeat(400),
    "'--",
    '*',
    '__proto__',
  ),
);
const pathValue: fc.Arbitrary<PathValue> = fc.oneof(
  { weight: 6, arbitrary: fc.nat(1_000) },
  { weight: 1, arbitrary: brokenValue },
);
/** Nobody waits for workers that do not run. */
const HOW_LONG: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  wait: fc.constantFrom('0', '0', '0.05', '', '-1', '21', 'x', '1e9', 'NaN', 'Infinity', '0x10000'),
};

function queryOf(
  parameters: readonly Parameter[],
  definitions: Definitions,
  exercised: readonly Parts['query'][],
): fc.Arbitrary<Parts['query']> {
  const words = hostile
    .map((value) => (typeof value === 'string' ? value : JSON.stringify(value)))
    .filter(({ length }) => length < 2_000);
  const known = parameters.map(({ name, schema = {} }) => {
    const value = HOW_LONG[name] ?? fc.oneof({ weight: 6, arbitrary: fitting(schema, definitions) }, words);
    const entry = value.map((one): [string, unknown] => [name, one]);
    return name in HOW_LONG ? entry : seldom(3, entry);
  });
  const names = [
    '__proto__',
    'constructor',
    'limit',
    'cursor',
    '\u0000',
    'a[b][c]',
    ...parameters.map(({ name }) => name),
  ];
  const extra = fc.tuple(fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 10 })), words);
  const wanted =
    exercised.length === 0 ? fc.tuple(...known) : fc.oneof(fc.constantFrom(...exercised), fc.tuple(...known));
  return fc
    .tuple(wanted, seldom(10, extra))
    .map(([entries, more]) => [...entries, more].flatMap((entry) => (entry ? [entry] : [])));
}

const NOBODY: TestCaller = { name: 'nobody', headers: {}, permissions: new Set() };

const brokenCredential: fc.Arbitrary<TestCaller> = fc
  .constantFrom<Record<string, string>>(
    {},
    { authorization: 'Bearer ' },
    { authorization: `Bearer ${'x'.repeat(4_000)}` },
    { authorization: 'Basic YTpi' },
    { authorization: 'Bearer wp_\u00ff' },
    { cookie: 'workpact=nothing; __Host-workpact=nothing' },
    { cookie: '=;;;=' },
  )
  .map((headers) => ({ name: 'broken credential', headers, permissions: new Set() }));

const anyRevision = fc.constantFrom(
  '"1"',
  '"2"',
  '*',
  '',
  'W/"1"',
  '"999999999"',
  '1',
  '"-1"',
  '"1", "2"',
  'x'.repeat(3_000),
  'NaN',
);

const HEADERS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'if-none-match': fc.constantFrom('"1"', '*', ',', '"', 'W/"2"'),
  'idempotency-key': fc.oneof(
    fc.uuid(),
    fc.constantFrom('', 'short', 'x'.repeat(500), '0000000000000000', '__proto__::::::::'),
  ),
  accept: fc.constantFrom('text/html', 'text/csv', 'image/svg+xml', 'application/json', '*/*;q=0', '\\'),
  'accept-language': fc.constantFrom('de', '*', 'x'.repeat(500)),
  'content-encoding': fc.constantFrom('gzip', 'x'),
  'x-request-id': fc.constantFrom('fine', 'x'.repeat(500), '{"a":1}'),
  'x-forwarded-for': fc.constantFrom('10.0.0.1', "'; --"),
  'last-event-id': fc.constantFrom('0', '-1', '999999999', 'x'),
  origin: fc.constantFrom('https://evil.example', 'null'),
  range: fc.constantFrom('bytes=0-0', 'bytes=9999999999-', 'lines=1'),
};

const hostileHeaders = fc
  .tuple(
    ...Object.entries(HEADERS).map(([name, value]) =>
      seldom(
        8,
        value.map((text): [string, string] => [name, text]),
      ),
    ),
  )
  .map((entries) => Object.fromEntries(entries.flatMap((entry) => (entry ? [entry] : []))));

/** The value once in so many times, else null. */
function seldom<T>(times: number, value: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.oneof({ weight: times - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value });
}
