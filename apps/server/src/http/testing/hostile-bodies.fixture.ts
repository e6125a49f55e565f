import fc from 'fast-check';
import type { Operation } from '../openapi/complete-operation.js';
import { fitting, hostile, nearlyFitting, type Definitions } from './arbitrary-value.fixture.js';
import type { Exercise } from './subject.fixture.js';

export interface HostileBody {
  readonly type: string;
  readonly content: string | Buffer;
}

/**
 * Bodies of an operation, from right to absurd: those that once went well, the same with one thing damaged, what fits the schema or
 * almost, and what fits nothing.
 */
export function anyBody(
  operation: Operation,
  definitions: Definitions,
  exercises: readonly Exercise[],
): fc.Arbitrary<HostileBody | null> {
  const content = operation.requestBody && 'content' in operation.requestBody ? operation.requestBody.content : {};
  const schema = content['application/json']?.schema;
  const known = exercises.filter(({ payload }) => payload !== undefined).map(knownBody);
  const arbitraries = [
    ...(schema ? fromSchema(fitting(schema, definitions)) : []),
    ...known.flatMap((body) => [
      { weight: 3 / known.length, arbitrary: fc.constant(body) },
      { weight: 6 / known.length, arbitrary: damaged(body) },
    ]),
    { weight: 1, arbitrary: broken },
  ].map(({ weight, arbitrary }) => ({ weight: Math.max(1, Math.round(weight * 10)), arbitrary }));
  return arbitraries.length > 1
    ? fc.oneof(...arbitraries)
    : fc.oneof({ weight: 7, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: broken });
}

function fromSchema(value: fc.Arbitrary<unknown>) {
  return [
    { weight: 3, arbitrary: value.map(asJson) },
    { weight: 3, arbitrary: nearlyFitting(value).map(asJson) },
    { weight: 2, arbitrary: hostile.map(asJson) },
  ];
}

const asJson = (value: unknown): HostileBody => ({ type: 'application/json', content: JSON.stringify(value) });

function knownBody({ headers, payload = '' }: Exercise): HostileBody {
  return { type: headers['content-type'] ?? 'application/json', content: payload };
}

function damaged({ type, content }: HostileBody): fc.Arbitrary<HostileBody> {
  if (type === 'application/json') return nearlyFitting(fc.constant(JSON.parse(String(content)))).map(asJson);
  const bytes = Buffer.from(content);
  return fc
    .tuple(
      fc.nat(bytes.length),
      fc.constantFrom('\u0000', '\u00ff', '- &a [*a]\n', '!!js/undefined x', '"', '\ud83d', ''),
    )
    .map(([at, put]) => {
      const rest = put === '' ? Buffer.alloc(0) : bytes.subarray(at + 1);
      return { type, content: Buffer.concat([bytes.subarray(0, at), Buffer.from(put), rest]) };
    });
}

const broken: fc.Arbitrary<HostileBody> = fc.constantFrom<HostileBody>(
  { type: 'application/json', content: '{' },
  { type: 'application/json', content: '{"__proto__": {"a": 1}}' },
  { type: 'application/json', content: '{"constructor": {"prototype": {"a": 1}}}' },
  { type: 'application/json', content: `${'['.repeat(50_000)}${']'.repeat(50_000)}` },
  { type: 'application/json', content: '1e999' },
  { type: 'application/json', content: '\ufeff{}' },
  { type: 'application/json', content: '{"a": 1, "a": 2}' },
  { type: 'application/json', content: Buffer.from('{"name": "\ufffd"}', 'latin1') },
  { type: 'application/json', content: Buffer.from([0x22, 0xff, 0xfe, 0x22]) },
  { type: 'application/json', content: `"${'x'.repeat(2_200_000)}"` },
  { type: 'application/json; charset=utf-16', content: '{}' },
  { type: 'application/xml', content: '<a/>' },
  { type: 'application/x-www-form-urlencoded', content: 'a=1&a=2&b[c]=%00' },
  { type: 'multipart/form-data; boundary=x', content: '--x--' },
  { type: 'application/zip', content: 'PK\u0003\u0004 not a zip' },
  { type: 'message/rfc822', content: 'Content-Type: multipart/report; boundary=x\r\n\r\n--x\r\n--x\r\n' },
  { type: 'application/yaml', content: 'a: &a [*a, *a]' },
  {
    type: 'application/yaml',
    content: `a: &a [x, x]\n${Array.from({ length: 20 }, (_, i) => `b${i}: &b${i} [*${i ? `b${i - 1}` : 'a'}, *${i ? `b${i - 1}` : 'a'}]`).join('\n')}`,
  },
  { type: 'text/csv', content: '=1+1,\u0000' },
  { type: ';', content: 'x' },
);
