import { formatFault, type Fault } from './fault.js';
import { FAULT_CASES, file, role } from './fault-cases.fixture.js';
import { parseRoleFile } from './parse-role-file.js';

const briefly = ({ line, column, pointer, code, suggestion }: Fault) => [line, column, pointer, code, suggestion];

describe('a role file with a fault', () => {
  it.each(FAULT_CASES.map(([fact, yaml, ...faults]) => ({ fact, yaml, faults })))(
    'is told where and what: $fact',
    ({ yaml, faults }) => {
      const parsed = parseRoleFile(yaml, { file: 'role.yaml' });
      expect(parsed.ok ? [] : parsed.faults.map(briefly)).toEqual(faults);
    },
  );

  it('is told everything at once, in the order of the file', () => {
    const parsed = parseRoleFile(MANY_FAULTS, { file: 'role.yaml' });
    expect(parsed.ok ? [] : parsed.faults.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '2 unknown-key',
      '5 value-unknown',
      '6 time-zone-invalid',
      '7 type-mismatch',
      '7 values-contradict',
      '9 time-invalid',
      '10 values-contradict',
      '11 private-data-refused',
      '15 value-unknown',
      '16 days-invalid',
      '17 time-invalid',
      '18 reference-unknown',
      '19 unknown-key',
      '21 id-duplicate',
      '23 recurrence-invalid',
      '24 values-contradict',
      '27 due-invalid',
      '28 reference-unknown',
      '29 key-duplicate',
      '32 key-refused',
      '33 duration-invalid',
      '34 reference-unknown',
    ]);
  });

  it('is the same fault in JSON and in YAML', () => {
    const [yaml, json] = ['role.yaml', 'role.json'].map((name) => {
      const text =
        '{"workpact": 1,\n "organisation": {"legalName": "A"},\n "role": {"title": "T", "engagment": "employee"}}';
      const parsed = parseRoleFile(text, { file: name });
      return parsed.ok ? [] : parsed.faults.map(briefly);
    });
    expect(json).toEqual([[3, 25, '/role/engagment', 'unknown-key', 'engagement']]);
    expect(yaml).toEqual(json);
  });

  it.each([
    ['a trailing comma', '{"workpact": 1,}', 1, 16, 'the comma before this is one too many'],
    ['single quotes', "{'workpact': 1}", 1, 2, 'text needs double quotes in JSON'],
    ['a comment', '{\n // one\n "workpact": 1}', 2, 2, 'JSON has no comments; use a .yaml file for them'],
    ['a missing comma', '{"workpact": 1\n "id": "a"}', 2, 2, 'a comma is expected here'],
    ['a missing brace', '{"workpact": 1', 1, 15, 'a closing brace } is expected here'],
    ['YAML', 'workpact: 1', 1, 1, 'text needs double quotes in JSON'],
  ])('in JSON says what the syntax lacks: %s', (_fact, text, line, column, message) => {
    const parsed = parseRoleFile(text, { file: 'role.json' });
    const [first] = parsed.ok ? [] : parsed.faults;
    expect(first).toMatchObject({ line, column, message, code: 'json-syntax' });
  });

  it('is printed as one paragraph: where, what, what was expected, what to write', () => {
    const parsed = parseRoleFile(role('  timeZone: EST\n'), { file: 'roles/tester.yaml' });
    expect(parsed.ok ? [] : parsed.faults.map(formatFault)).toEqual([
      'roles/tester.yaml:6:13 (/role/timeZone): “EST” is an abbreviation, and it does not say when the clocks change. ' +
        'Expected an IANA time zone such as America/New_York or Europe/Berlin. Write: America/New_York [time-zone-invalid]',
    ]);
  });

  it('escapes keys in its pointer as RFC 6901 says', () => {
    const parsed = parseRoleFile(file('"a/b~c": 1\n'), { file: 'role.yaml' });
    expect(parsed.ok ? [] : parsed.faults.map(({ pointer }) => pointer)).toEqual(['/a~1b~0c']);
  });

  it('counts lines from the text after a byte order mark, and in files with Windows line ends', () => {
    const text = `\uFEFF${file('sync: none\n')}`.replaceAll('\n', '\r\n');
    const parsed = parseRoleFile(new TextEncoder().encode(text), { file: 'role.yaml' });
    expect(parsed.ok ? [] : parsed.faults.map(briefly)).toEqual([[4, 7, '/sync', 'type-mismatch', null]]);
  });
});

const MANY_FAULTS = `workpact: 1
organisation: { legalname: Riverside }
role:
  title: Front Desk
  engagement: employe
  timeZone: EST
  contracted: 30
  contractedMinutesPerWeek: 1800
  workingWindow: MO-FR 9am-5pm
  noSetHours: true
  chronotype: lark
  places: [{ name: Main office, kind: site }]
sync:
  - title: Serve clients
    kind: meetng
    days: [Mon, TH]
    from: 24:00
    place: main-ofice
  - titel: Serve clients
    kind: meeting
  - title: Serve clients
    kind: meeting
    rrule: FREQ=WEEKLY;BYDAY=XX
    days: MO
async:
  - title: Notes
    due: Friday afternoon
    dependsOn: [serve-client]
    dependsOn: [x]
  - title: A
    due: FR 17:00
    __proto__: 3
    effort: 2 days
    dependsOn: [notez]
`;
