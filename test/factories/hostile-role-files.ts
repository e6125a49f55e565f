import type { ProblemCode } from '#work-model';

/** A file that nobody wrote to describe a role. Made on demand: some have ten megabytes. */
export interface HostileRoleFile {
  readonly name: string;
  readonly file: string;
  readonly code: ProblemCode;
  readonly source: () => Uint8Array | string;
}

const MEGABYTE = 1_000_000;
const VALID = `workpact: 1
organisation: { legalName: Example Ltd }
role: { title: Tester, engagement: employee }
`;

const bytes = (...values: number[]) => Uint8Array.from(values);
const utf8 = (text: string) => new TextEncoder().encode(text);
const numbered = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');
const hostile = (
  name: string,
  code: ProblemCode,
  source: () => Uint8Array | string,
  file = 'role.yaml',
): HostileRoleFile => ({
  name,
  file,
  code,
  source,
});

/** Two bytes a character, as Windows editors save "Unicode". */
function utf16(text: string): Uint8Array {
  return bytes(
    0xff,
    0xfe,
    ...new Uint8Array(Uint16Array.from(text.split(''), (character) => character.charCodeAt(0)).buffer),
  );
}

const ALIAS_BOMB = numbered(10, (level) =>
  level === 0
    ? 'a0: &a0 [x, x, x, x, x, x, x, x, x]'
    : `a${level}: &a${level} [${Array(9)
        .fill(`*a${level - 1}`)
        .join(', ')}]`,
);

export const HOSTILE_ROLE_FILES: readonly HostileRoleFile[] = [
  hostile('ten megabytes of YAML', 'file-too-large', () => new Uint8Array(10 * MEGABYTE).fill(0x61)),
  hostile('ten megabytes of text', 'file-too-large', () => 'a'.repeat(10 * MEGABYTE)),
  hostile('an empty file', 'file-empty', () => ''),
  hostile('only comments', 'file-empty', () => '# nothing\n'.repeat(1000)),
  hostile('a megabyte of line breaks', 'file-too-complex', () => '\n'.repeat(MEGABYTE)),
  hostile('an alias bomb', 'yaml-feature-refused', () => `${VALID}${ALIAS_BOMB}\n`),
  hostile('an alias to itself', 'yaml-feature-refused', () => `${VALID}people: &p [*p]\n`),
  hostile('a merge key', 'yaml-feature-refused', () => `${VALID}<<: { id: other }\n`),
  hostile('an anchor nobody uses', 'yaml-feature-refused', () => `${VALID}id: &name tester\n`),
  hostile('an anchor on a key', 'yaml-feature-refused', () => `${VALID}&name id: tester\n`),
  hostile('a function tag', 'yaml-feature-refused', () => `${VALID}id: !!js/function 'function () { return 1 }'\n`),
  hostile('a binary tag', 'yaml-feature-refused', () => `${VALID}id: !!binary aGVsbG8=\n`),
  hostile('a local tag', 'yaml-feature-refused', () => `${VALID}id: !secret tester\n`),
  hostile('a YAML 1.1 directive', 'yaml-feature-refused', () => `%YAML 1.1\n---\n${VALID}`),
  hostile('a list as a key', 'yaml-feature-refused', () => `${VALID}? [a, b]\n: c\n`),
  hostile('two documents', 'yaml-feature-refused', () => `${VALID}---\n${VALID}`),
  hostile('a million documents', 'file-too-complex', () => '---\n'.repeat(MEGABYTE / 4)),
  hostile('ten thousand open brackets', 'nesting-too-deep', () => '['.repeat(10_000)),
  hostile('ten thousand brackets that close', 'nesting-too-deep', () => `${'['.repeat(10_000)}${']'.repeat(10_000)}`),
  hostile('ten thousand open braces', 'nesting-too-deep', () => '{a: '.repeat(10_000)),
  hostile('ten thousand dashes on one line', 'nesting-too-deep', () => '- '.repeat(10_000)),
  hostile('a thousand levels of indentation', 'nesting-too-deep', () =>
    numbered(1000, (depth) => `${' '.repeat(depth)}a:`),
  ),
  hostile('a stair of question marks', 'nesting-too-deep', () => '? '.repeat(10_000)),
  hostile('ten thousand open brackets in JSON', 'nesting-too-deep', () => '['.repeat(10_000), 'role.json'),
  hostile('half a megabyte of open braces in JSON', 'nesting-too-deep', () => '{"a":'.repeat(100_000), 'role.json'),
  hostile('__proto__', 'key-refused', () => `${VALID}__proto__: { isAdmin: true }\n`),
  hostile('constructor below', 'key-refused', () => `${VALID}texts: { constructor: { prototype: {} } }\n`),
  hostile('__proto__ in JSON', 'key-refused', () => '{"workpact": 1, "__proto__": {"isAdmin": true}}', 'role.json'),
  hostile('__proto__ written with escapes', 'key-refused', () => '{"\\u005f_proto__": 1}', 'role.json'),
  hostile('a NUL byte', 'control-character', () => `${VALID}id: te\0ster\n`),
  hostile('a NUL written as an escape', 'control-character', () => `${VALID}id: "te\\0ster"\n`),
  hostile('a bell in JSON', 'control-character', () => '{"workpact": 1, "id": "\\u0007"}', 'role.json'),
  hostile('an escape sequence for terminals', 'control-character', () => `${VALID}id: "\u001b[31m"\n`),
  hostile('half a surrogate pair', 'control-character', () => '{"workpact": 1, "id": "\\ud800"}', 'role.json'),
  hostile('half a surrogate pair as text', 'control-character', () => `${VALID}id: \ud800\n`),
  hostile('bytes that are not UTF-8', 'encoding-invalid', () => bytes(...utf8(VALID), 0xc3, 0x28)),
  hostile('Latin-1', 'encoding-invalid', () => bytes(...utf8(VALID), 0x69, 0x64, 0x3a, 0x20, 0xe9, 0x0a)),
  hostile('UTF-16 with its mark', 'encoding-invalid', () => utf16(VALID)),
  hostile('UTF-16 without its mark', 'control-character', () => utf16(VALID).subarray(2)),
  hostile('tabs for indentation', 'yaml-syntax', () => 'workpact: 1\nrole:\n\ttitle: Tester\n'),
  hostile('a megabyte of tabs', 'yaml-syntax', () => `role:\n${'\t'.repeat(MEGABYTE - 20)}a: b`),
  hostile('an unclosed quote over a megabyte', 'yaml-syntax', () => `id: "${'x\n'.repeat(MEGABYTE / 2 - 10)}`),
  hostile(
    'quotes that never close, in JSON',
    'json-syntax',
    () => `{"a": "${'\\"'.repeat(MEGABYTE / 2 - 10)}`,
    'role.json',
  ),
  hostile('a hundred thousand keys', 'file-too-complex', () => numbered(MEGABYTE / 10, (index) => `k${index}: 1`)),
  hostile(
    'five thousand unknown keys',
    'too-many-faults',
    () => `${VALID}${numbered(5_000, (index) => `k${index}: 1`)}\n`,
  ),
  hostile('five thousand equal keys', 'too-many-faults', () => `${VALID}${numbered(5_000, () => 'id: tester')}\n`),
  hostile(
    'a hundred thousand keys in JSON',
    'file-too-complex',
    () => `{${numbered(70_000, (index) => `"k${index}":1,`)}"k":1}`,
    'role.json',
  ),
  hostile('half a million commas', 'file-too-complex', () => `[${','.repeat(MEGABYTE / 2)}]`),
  hostile('a huge number', 'value-out-of-range', () => `${VALID}version: 1e308\n`),
  hostile('a number beyond numbers', 'type-mismatch', () => `${VALID}version: 1e999\n`),
  hostile('a number of a hundred thousand digits', 'type-mismatch', () => `${VALID}version: ${'9'.repeat(100_000)}\n`),
  hostile('not a number', 'type-mismatch', () => `${VALID}version: .nan\n`),
  hostile(
    'a megabyte as a clock time',
    'time-invalid',
    () => `${VALID}sync: [{ title: A, kind: meeting, from: "${'9'.repeat(900_000)}" }]\n`,
  ),
  hostile('a megabyte as days', 'days-invalid', () => `${VALID}meetingDays: ${'MO,'.repeat(300_000)}\n`),
  hostile('a megabyte as hours', 'hours-invalid', () => `${VALID}quietHours: MO ${'09:00-10:00,'.repeat(70_000)}\n`),
  hostile(
    'a megabyte as a recurrence',
    'recurrence-invalid',
    () => `${VALID}sync: [{ title: A, kind: meeting, rrule: "${'FREQ=WEEKLY;'.repeat(70_000)}" }]\n`,
  ),
  hostile('a megabyte as pay', 'pay-invalid', () =>
    VALID.replace('employee }', `employee, pay: "${'USD 1,000'.repeat(90_000)}" }`),
  ),
  hostile('a megabyte as an unknown key', 'unknown-key', () => `${VALID}? ${'k'.repeat(900_000)}\n: 1\n`),
  hostile('a megabyte as an id', 'id-invalid', () => `${VALID}id: ${'a-'.repeat(450_000)}\n`),
  hostile(
    'a reference to everything',
    'reference-unknown',
    () => `${VALID}async: [{ title: A, due: ongoing, dependsOn: [b] }]\n`,
  ),
  hostile('a list instead of a role', 'type-mismatch', () => '- a\n- b\n'),
  hostile('one word', 'type-mismatch', () => 'hello'),
  hostile('null', 'type-mismatch', () => 'null', 'role.json'),
  hostile('HTML', 'type-mismatch', () => '<html><body>Not found</body></html>'),
  hostile('a PDF', 'encoding-invalid', () =>
    bytes(0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x37, 0x0a, 0x25, 0xb5, 0xb5, 0xb5, 0xb5),
  ),
];
