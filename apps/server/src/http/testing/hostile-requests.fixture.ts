import type { OpenAPIObject } from '@nestjs/swagger';
import fc from 'fast-check';
import type { InjectOptions } from 'fastify';
import type { Operation } from '../openapi/complete-operation.js';
import { fitting, hostile, nearlyFitting, type Definitions, type JsonSchema } from './arbitrary-value.fixture.js';
import type { ApiSubject } from './subject.fixture.js';

const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;
const METHOD_NAMES = { get: 'GET', put: 'PUT', post: 'POST', delete: 'DELETE', patch: 'PATCH' } as const;

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema?: JsonSchema;
}

/** A request to one operation of the API that may or may not be what the operation asks for. */
export function anyRequest(document: OpenAPIObject, subject: ApiSubject): fc.Arbitrary<InjectOptions> {
  const definitions = (document.components?.schemas ?? {}) as Definitions;
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      return operation ? [requestTo(path, method, operation, definitions, subject)] : [];
    }),
  );
  return fc.oneof(...operations);
}

function requestTo(
  path: string,
  method: (typeof METHODS)[number],
  operation: Operation,
  definitions: Definitions,
  subject: ApiSubject,
): fc.Arbitrary<InjectOptions> {
  const parameters = (operation.parameters ?? []).filter((one): one is Extract<typeof one, Parameter> => 'name' in one);
  const callers = [...Object.values(subject.members), subject.stranger].map(({ headers }) => headers);
  return fc
    .record({
      caller: fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom(...callers) },
        { weight: 1, arbitrary: brokenCredential },
      ),
      path: fc.record(
        Object.fromEntries(inPlace(parameters, 'path').map((one) => [one.name, pathValue(one.name, subject)])),
      ),
      query: fc.record(
        Object.fromEntries(inPlace(parameters, 'query').map((one) => [one.name, queryValue(one, definitions)])),
        { requiredKeys: [] },
      ),
      extraQuery: fc.option(fc.tuple(anyText, anyText), { freq: 8 }),
      headers: hostileHeaders,
      body: bodyOf(operation, definitions),
    })
    .map((parts) => assembled(path, method, parts));
}

interface Parts {
  readonly caller: Readonly<Record<string, string>>;
  readonly path: Record<string, unknown>;
  readonly query: Record<string, unknown>;
  readonly extraQuery: readonly [string, string] | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: { readonly text: string; readonly type: string } | null;
}

function assembled(
  path: string,
  method: (typeof METHODS)[number],
  { caller, path: values, query, extraQuery, headers, body }: Parts,
): InjectOptions {
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
  const entries = [...Object.entries(query), ...(extraQuery ? [extraQuery] : [])];
  const search = entries.map(([key, value]) => `${escaped(key)}=${escaped(value)}`).join('&');
  return {
    method: METHOD_NAMES[method],
    url: search === '' ? address : `${address}?${search}`,
    headers: { ...headers, ...caller, ...(body ? { 'content-type': body.type } : {}) },
    ...(body ? { payload: body.text } : {}),
  };
}

const inPlace = (parameters: readonly Parameter[], place: string): readonly Parameter[] =>
  parameters.filter((parameter) => parameter.in === place);

/** Surrogate halves cannot be escaped; a stray percent sign stands for them. */
function escaped(value: unknown): string {
  const words = String(value);
  return words.isWellFormed() ? encodeURIComponent(words) : '%ff%';
}

const anyText = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.constantFrom('__proto__', 'limit', 'cursor', '\u0000', 'a[b][c]'),
);

function pathValue(name: string, { existing }: ApiSubject): fc.Arbitrary<unknown> {
  const known = existing[name];
  const broken = fc.oneof(
    fc.uuid(),
    fc.string({ maxLength: 20 }).map((words) => encodeURIComponent(words)),
    fc.constantFrom('%00', '%zz', '..%2f..%2fetc%2fpasswd', '%ff', '0', '-1', 'null', 'x'.repeat(400), "'--", '*', ''),
  );
  return known === undefined
    ? broken
    : fc.oneof({ weight: 3, arbitrary: fc.constant(known) }, { weight: 2, arbitrary: broken });
}

function queryValue({ schema = {} }: Parameter, definitions: Definitions): fc.Arbitrary<unknown> {
  const words = hostile.map((value) => (typeof value === 'string' ? value : JSON.stringify(value)));
  return fc.oneof(
    fitting(schema, definitions),
    words.filter(({ length }) => length < 2_000),
  );
}

const brokenCredential = fc.constantFrom<Record<string, string>>(
  {},
  { authorization: 'Bearer ' },
  { authorization: `Bearer ${'x'.repeat(4_000)}` },
  { authorization: 'Basic YTpi' },
  { cookie: 'workpact=nothing; __Host-workpact=nothing' },
  { cookie: '=;;;=' },
);

const hostileHeaders = fc.record(
  {
    'if-match': fc.constantFrom('"1"', '*', '', 'W/"1"', '"999999999"', '1', '"-1"', '"1", "2"', 'x'.repeat(3_000)),
    'if-none-match': fc.constantFrom('"1"', '*', ',', '"'),
    'idempotency-key': fc.oneof(fc.uuid(), fc.constantFrom('', 'short', 'x'.repeat(500), '0000000000000000')),
    accept: fc.constantFrom('text/html', 'application/json', '*/*;q=0', '\\'),
    'accept-language': fc.constantFrom('de', '*', 'x'.repeat(500)),
    'x-request-id': fc.constantFrom('fine', 'x'.repeat(500), '{"a":1}'),
    origin: fc.constantFrom('https://evil.example', 'null'),
    range: fc.constantFrom('bytes=0-0', 'bytes=9999999999-', 'lines=1'),
  },
  { requiredKeys: [] },
);

function bodyOf(operation: Operation, definitions: Definitions): fc.Arbitrary<Parts['body']> {
  const content = operation.requestBody && 'content' in operation.requestBody ? operation.requestBody.content : {};
  const [type, media] = Object.entries(content)[0] ?? [];
  if (type === undefined) return fc.option(broken, { freq: 10 });
  const value = fitting(media?.schema ?? {}, definitions);
  const asText = (one: unknown): Parts['body'] => ({
    type,
    text: typeof one === 'string' && !type.includes('json') ? one : JSON.stringify(one),
  });
  return fc.oneof(
    { weight: 4, arbitrary: value.map(asText) },
    { weight: 6, arbitrary: nearlyFitting(value).map(asText) },
    { weight: 2, arbitrary: hostile.map(asText) },
    { weight: 1, arbitrary: broken },
  );
}

const broken: fc.Arbitrary<Parts['body']> = fc.constantFrom(
  { type: 'application/json', text: '{' },
  { type: 'application/json', text: '{"__proto__": {"a": 1}}' },
  { type: 'application/json', text: '{"constructor": {"prototype": {"a": 1}}}' },
  { type: 'application/json', text: `${'['.repeat(50_000)}${']'.repeat(50_000)}` },
  { type: 'application/json', text: '1e999' },
  { type: 'application/json', text: '\ufeff{}' },
  { type: 'application/json; charset=utf-16', text: '{}' },
  { type: 'application/xml', text: '<a/>' },
  { type: 'application/x-www-form-urlencoded', text: 'a=1&a=2&b[c]=%00' },
  { type: 'multipart/form-data; boundary=x', text: '--x--' },
  { type: 'application/zip', text: 'PK\u0003\u0004 not a zip' },
  { type: 'application/yaml', text: 'a: &a [*a, *a]' },
  { type: 'text/csv', text: '=1+1,\u0000' },
  { type: ';', text: 'x' },
);
