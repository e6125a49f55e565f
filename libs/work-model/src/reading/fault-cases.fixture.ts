const TOP = 'workpact: 1\norganisation: { legalName: Example Ltd }\n';
const ROLE = 'role: { title: Tester, engagement: employee }\n';

/** What is asked of a fault: line, column, pointer, code, suggestion. */
type Expected = readonly [line: number, column: number, pointer: string, code: string, suggestion: string | null];
type Case = readonly [fact: string, yaml: string, ...faults: Expected[]];

export const role = (rest: string) => `${TOP}role:\n  title: Tester\n  engagement: employee\n${rest}`;
export const file = (rest: string) => `${TOP}${ROLE}${rest}`;

export const FAULT_CASES: readonly Case[] = [
  ['no version', `organisation: { legalName: A }\n${ROLE}`, [1, 1, '/workpact', 'required-missing', 'workpact: 1']],
  [
    'another version',
    `workpact: 2\norganisation: { legalName: A }\n${ROLE}`,
    [1, 11, '/workpact', 'version-unsupported', '1'],
  ],
  ['a misspelt key', file('refrenceWeek: 2026-01-05\n'), [4, 1, '/refrenceWeek', 'unknown-key', 'referenceWeek']],
  ['a key in another style', role('  time_zone: UTC\n'), [6, 3, '/role/time_zone', 'unknown-key', 'timeZone']],
  ['a key nobody could mean', role('  foosball: 1\n'), [6, 3, '/role/foosball', 'unknown-key', null]],
  [
    'a required key that is misspelt, once',
    `workpact: 1\norganisation: { legalname: A }\n${ROLE}`,
    [2, 17, '/organisation/legalname', 'unknown-key', 'legalName'],
  ],
  [
    'a required key that is missing',
    file('sync:\n  - kind: meeting\n'),
    [5, 5, '/sync/0/title', 'required-missing', null],
  ],
  [
    'a misspelt value',
    file('sync:\n  - title: A\n    kind: meetng\n'),
    [6, 11, '/sync/0/kind', 'value-unknown', 'meeting'],
  ],
  [
    'a number for a title',
    file('sync:\n  - { title: 7, kind: meeting }\n'),
    [5, 14, '/sync/0/title', 'type-mismatch', '"7"'],
  ],
  [
    'a yes for true',
    file('sync: [{ title: A, kind: meeting, essential: yes }]\n'),
    [4, 46, '/sync/0/essential', 'type-mismatch', 'true'],
  ],
  ['an empty title', file('sync: [{ title: "", kind: meeting }]\n'), [4, 17, '/sync/0/title', 'value-invalid', null]],
  [
    'a title of blanks',
    file('sync: [{ title: "  ", kind: meeting }]\n'),
    [4, 17, '/sync/0/title', 'value-invalid', null],
  ],
  [
    'a comma between braces that was meant as text',
    file('sync: [{ title: A, kind: meeting, reason: { code: other, text: early, or late } }]\n'),
    [4, 71, '/sync/0/reason/or late', 'unknown-key', null],
  ],
  ['text for a list', file('sync: none\n'), [4, 7, '/sync', 'type-mismatch', null]],
  [
    'a text for a participant list',
    file('sync: [{ title: A, kind: meeting, participants: team }]\n'),
    [4, 49, '/sync/0/participants', 'type-mismatch', null],
  ],
  ['a negative number', role('  positions: -1\n'), [6, 14, '/role/positions', 'value-out-of-range', null]],
  ['half a position', role('  positions: 1.5\n'), [6, 14, '/role/positions', 'type-mismatch', null]],
  [
    'more minutes than a week has',
    role('  contractedMinutesPerWeek: 10081\n'),
    [6, 29, '/role/contractedMinutesPerWeek', 'value-out-of-range', null],
  ],
  ['hours without a unit', role('  contracted: 40\n'), [6, 15, '/role/contracted', 'type-mismatch', null]],
  [
    'an abbreviated zone',
    role('  timeZone: EST\n'),
    [6, 13, '/role/timeZone', 'time-zone-invalid', 'America/New_York'],
  ],
  ['a fixed offset', role('  timeZone: GMT+1\n'), [6, 13, '/role/timeZone', 'time-zone-invalid', 'Europe/Berlin']],
  [
    'a time inside a list of hours',
    role('  workingWindow: [{ days: MO, from: 9am, to: 17:00 }]\n'),
    [6, 37, '/role/workingWindow/0/from', 'time-invalid', '09:00'],
  ],
  [
    'hours of a day that is none',
    role('  workingWindow: { MON: [[540, 1020]] }\n'),
    [6, 20, '/role/workingWindow/MON', 'unknown-key', 'MO'],
  ],
  [
    'an interval that runs backwards',
    role('  workingWindow: { MO: [[1020, 540]] }\n'),
    [6, 25, '/role/workingWindow/MO/0', 'value-invalid', null],
  ],
  [
    'an interval of three',
    role('  workingWindow: { MO: [[1, 2, 3]] }\n'),
    [6, 25, '/role/workingWindow/MO/0', 'value-out-of-range', null],
  ],
  [
    'set hours beside none',
    role('  noSetHours: true\n  workingWindow: MO 09:00-17:00\n'),
    [6, 15, '/role/noSetHours', 'values-contradict', null],
  ],
  [
    'contracted time twice',
    role('  contracted: 40 h\n  contractedMinutesPerWeek: 2400\n'),
    [6, 15, '/role/contracted', 'values-contradict', null],
  ],
  [
    'pay downwards',
    role('  pay: { minAmount: 2, maxAmount: 1, currency: EUR, unit: hour }\n'),
    [6, 35, '/role/pay/maxAmount', 'values-contradict', null],
  ],
  [
    'pay in no currency',
    role('  pay: { minAmount: 1, maxAmount: 2, currency: euro, unit: hour }\n'),
    [6, 48, '/role/pay/currency', 'value-invalid', null],
  ],
  ['pay in words of no meaning', role('  pay: competitive\n'), [6, 8, '/role/pay', 'pay-invalid', null]],
  [
    'days and a rule',
    file('sync: [{ title: A, kind: meeting, days: MO, rrule: FREQ=DAILY }]\n'),
    [4, 41, '/sync/0/days', 'values-contradict', null],
  ],
  [
    'a day and days',
    file('sync: [{ title: A, kind: meeting, days: MO, date: 2026-03-02 }]\n'),
    [4, 51, '/sync/0/date', 'values-contradict', null],
  ],
  [
    'an end without a start',
    file('sync: [{ title: A, kind: meeting, days: MO, to: 17:00 }]\n'),
    [4, 49, '/sync/0/to', 'value-incomplete', null],
  ],
  [
    'an interval without days',
    file('sync: [{ title: A, kind: meeting, every: 2 weeks }]\n'),
    [4, 42, '/sync/0/every', 'value-incomplete', null],
  ],
  [
    'on-call terms for a meeting',
    file('sync: [{ title: A, kind: meeting, onCall: { reply: 30 min } }]\n'),
    [4, 43, '/sync/0/onCall', 'values-contradict', null],
  ],
  [
    'a broken rule',
    file('sync: [{ title: A, kind: meeting, rrule: FREQ=WEEKLY;BYDAY=XX }]\n'),
    [4, 42, '/sync/0/rrule', 'recurrence-invalid', null],
  ],
  [
    'a vague deadline',
    file('async: [{ title: A, due: Friday afternoon }]\n'),
    [4, 26, '/async/0/due', 'due-invalid', '{ text: "Friday afternoon" }'],
  ],
  [
    'a deadline of no type',
    file('async: [{ title: A, due: { minute: 540 } }]\n'),
    [4, 26, '/async/0/due/type', 'required-missing', null],
  ],
  ['a missing deadline', file('async:\n  - title: A\n'), [5, 5, '/async/0/due', 'required-missing', null]],
  [
    'effort twice',
    file('async: [{ title: A, due: FR, effort: 1 h, effortMinutes: 60 }]\n'),
    [4, 38, '/async/0/effort', 'values-contradict', null],
  ],
  [
    'effort each time, said to be weekly',
    file('async: [{ title: A, due: FR, effort: 1 h, effortPer: week }]\n'),
    [4, 54, '/async/0/effortPer', 'values-contradict', null],
  ],
  [
    'a place nobody declared',
    file('sync: [{ title: A, kind: presence, place: offce }]\n'),
    [4, 43, '/sync/0/place', 'reference-unknown', null],
  ],
  [
    'a misspelt built-in place',
    file('sync: [{ title: A, kind: presence, place: phon }]\n'),
    [4, 43, '/sync/0/place', 'reference-unknown', 'phone'],
  ],
  [
    'a duty nobody declared',
    file('async: [{ title: Notes, due: FR, dependsOn: [note] }]\n'),
    [4, 46, '/async/0/dependsOn/0', 'reference-unknown', 'notes'],
  ],
  [
    'a duty that waits for itself',
    file('async: [{ title: Notes, due: FR, dependsOn: [notes] }]\n'),
    [4, 46, '/async/0/dependsOn/0', 'values-contradict', null],
  ],
  [
    'travel to nowhere',
    file('travel: [{ from: home, to: hone, minutes: 5 }]\n'),
    [4, 28, '/travel/0/to', 'reference-unknown', 'home'],
  ],
  [
    'travel to the same place',
    file('travel: [{ from: home, to: home, minutes: 5 }]\n'),
    [4, 28, '/travel/0/to', 'values-contradict', null],
  ],
  [
    'a person nobody declared',
    file('people: [{ name: Maria Lopez }]\nasync: [{ title: A, due: FR, reviewer: person-mario }]\n'),
    [5, 40, '/async/0/reviewer', 'reference-unknown', null],
  ],
  [
    'a nearly right name',
    file('people: [{ name: Maria Lopez }]\nasync: [{ title: A, due: FR, reviewer: Maria Lopes }]\n'),
    [5, 40, '/async/0/reviewer', 'reference-unknown', 'person-maria-lopez'],
  ],
  [
    'two equal titles',
    file('sync:\n  - { title: Call, kind: meeting }\n  - { title: Call, kind: class }\n'),
    [6, 14, '/sync/1/title', 'id-duplicate', null],
  ],
  [
    'an id twice',
    file('sync:\n  - { title: A, kind: meeting, id: x }\n  - { title: B, kind: class, id: x }\n'),
    [6, 34, '/sync/1/id', 'id-duplicate', null],
  ],
  [
    'a title without letters',
    file('sync: [{ title: "***", kind: meeting }]\n'),
    [4, 17, '/sync/0/title', 'id-underivable', null],
  ],
  [
    'an id with spaces',
    file('sync: [{ title: A, kind: meeting, id: My Id }]\n'),
    [4, 39, '/sync/0/id', 'id-invalid', 'my-id'],
  ],
  ['a key twice', file('id: a\nid: b\n'), [5, 1, '/id', 'key-duplicate', null]],
  [
    'a week that begins on Wednesday',
    file('referenceWeek: 2026-03-04\n'),
    [4, 16, '/referenceWeek', 'date-invalid', '2026-03-02'],
  ],
  [
    'a protected time without days',
    file('protected: [{ title: Focus }]\n'),
    [4, 13, '/protected/0/days', 'required-missing', null],
  ],
  [
    'a protected time that ends nowhere',
    file('protected: [{ days: TU, from: 09:00 }]\n'),
    [4, 31, '/protected/0/from', 'value-incomplete', null],
  ],
  [
    'a break without length',
    file('breaks: [{ days: MO, paid: false }]\n'),
    [4, 10, '/breaks/0/minutes', 'required-missing', null],
  ],
  [
    'a break of nothing',
    file('breaks: [{ days: MO, minutes: 0, paid: false }]\n'),
    [4, 31, '/breaks/0/minutes', 'value-out-of-range', null],
  ],
  [
    'a reply in working days',
    file('norms: [{ channel: Mail, audience: team, mode: async, reply: 1 working day }]\n'),
    [4, 62, '/norms/0/reply', 'reply-invalid', '8 working hours'],
  ],
  [
    'two clocks',
    file('norms: [{ channel: Mail, audience: team, mode: async, reply: 4 working hours, clock: elapsed }]\n'),
    [4, 86, '/norms/0/clock', 'values-contradict', null],
  ],
  [
    'a chronotype',
    file('people: [{ name: Ada, chronotype: lark }]\n'),
    [4, 23, '/people/0/chronotype', 'private-data-refused', null],
  ],
  [
    'sleep data under another name',
    role('  sleep_hours: 7\n'),
    [6, 3, '/role/sleep_hours', 'private-data-refused', null],
  ],
  [
    'staff of no jurisdiction',
    `workpact: 1\norganisation: { legalName: A, headcountByJurisdiction: { UK: 5 } }\n${ROLE}`,
    [2, 58, '/organisation/headcountByJurisdiction/UK', 'value-invalid', 'GB'],
  ],
  [
    'a logo from the network',
    `workpact: 1\norganisation: { legalName: A, brand: { logo: "https://example.org/a.png" } }\n${ROLE}`,
    [2, 46, '/organisation/brand/logo', 'value-invalid', null],
  ],
];
