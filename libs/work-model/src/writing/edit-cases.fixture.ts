import type { PatchOperation } from './apply-patch.js';

/** What every case begins with. */
export const TOP = `workpact: 1
organisation: { legalName: Example Ltd }
role: { title: Tester, engagement: employee }
`;

export const replace = (path: string, value: unknown): PatchOperation => ({ op: 'replace', path, value });
export const add = (path: string, value: unknown): PatchOperation => ({ op: 'add', path, value });
export const remove = (path: string): PatchOperation => ({ op: 'remove', path });

/** What a patch makes of a file, below its top. */
export interface EditCase {
  readonly what: string;
  readonly before: string;
  readonly patch: readonly PatchOperation[];
  readonly after: string;
  /** The top afterwards, where the patch changes it too. */
  readonly topAfter?: string;
}

/** A norm in exact form, without an id. */
export const NEW_NORM = { channel: 'Phone', audience: 'manager', mode: 'sync', responseMinutes: 30, clock: 'elapsed' };

/** How values are written. */
export const VALUE_CASES: readonly EditCase[] = [
  {
    what: 'Times keep quotes, leading zeros and comments',
    before: `sync:
  - title: A # the first
    kind: meeting
    days: MO
    from: 9:00
    to: "10:00"   # end
`,
    patch: [replace('/sync/0/startMinute', 510), replace('/sync/0/endMinute', 570)],
    after: `sync:
  - title: A # the first
    kind: meeting
    days: MO
    from: 8:30
    to: "09:30"   # end
`,
  },
  {
    what: 'An end that no clock time says is written in minutes',
    before: 'sync: [{ title: A, kind: on-call, days: SA, from: 08:00, to: 20:00 }]\n',
    patch: [replace('/sync/0/endMinute', 480 + 1500)],
    after: 'sync: [{ title: A, kind: on-call, days: SA, from: 08:00, endMinute: 1980 }]\n',
  },
  {
    what: 'A recurrence that days cannot say takes the place of the days',
    before: `sync:
  - title: A
    kind: meeting
    days: [MO, TH] # twice
    every: 2 weeks
    from: '10:00'
`,
    patch: [replace('/sync/0/rrule', 'FREQ=MONTHLY;BYDAY=1MO')],
    after: `sync:
  - title: A
    kind: meeting
    rrule: FREQ=MONTHLY;BYDAY=1MO # twice
    from: '10:00'
`,
  },
  {
    what: 'A list of days changes day by day',
    before: `meetingDays:
  - MO # a
  - TH # b
`,
    patch: [replace('/meetingDays/days', ['MO', 'WE', 'TH', 'FR'])],
    after: `meetingDays:
  - MO # a
  - WE
  - TH # b
  - FR
`,
  },
  {
    what: 'Words for days are used again',
    before: 'async: [{ title: R, due: weekdays 17:00, permitted: [weekdays 09:00-12:00, SA 9:00-10:00] }]\n',
    patch: [replace('/async/0/due/minute', 600), replace('/async/0/permitted/hours/SA', [[600, 660]])],
    after: 'async: [{ title: R, due: weekdays 10:00, permitted: [weekdays 09:00-12:00, SA 10:00-11:00] }]\n',
  },
  {
    what: 'Loose words of a deadline give way to a time',
    before: 'async:\n  - title: R\n    due: { text: Friday afternoon } # soon\n',
    patch: [replace('/async/0/due', { type: 'recurring', rrule: 'FREQ=WEEKLY;BYDAY=FR', minute: 1020 })],
    after: 'async:\n  - title: R\n    due: FR 17:00 # soon\n',
  },
  {
    what: 'The clock of a reply is written where the file writes clocks',
    before:
      'norms:\n  - { channel: A, audience: b, mode: sync, reply: 30 min, clock: elapsed }\n  - { channel: B, audience: b, mode: sync, reply: 2 hours }\n',
    patch: [replace('/norms/0/clock', 'working'), replace('/norms/1/clock', 'working')],
    after:
      'norms:\n  - { channel: A, audience: b, mode: sync, reply: 30 min, clock: working }\n  - { channel: B, audience: b, mode: sync, reply: 2 working hours }\n',
  },
  {
    what: 'Nights are written in one piece',
    before: 'quietHours: { hours: [daily 18:00-08:00, SA-SU 08:00-18:00], appliesTo: both } # all\n',
    patch: ['MO', 'TU', 'WE', 'TH', 'FR'].map((day) =>
      replace(`/quietHours/hours/${day}`, [
        [0, 420],
        [1200, 1440],
      ]),
    ),
    after: 'quietHours: { hours: [daily 20:00-07:00, SA-SU 07:00-20:00], appliesTo: both } # all\n',
  },
  {
    what: 'An id made from a title is written out before the title changes, and names stay with their person',
    before:
      'people:\n  - name: Ann\nsync:\n  - { title: A, kind: meeting, owner: Ann, participants: [Ann, clients] }\n',
    patch: [replace('/people/0/name', 'Bea'), replace('/sync/0/title', 'B')],
    after:
      'people:\n  - name: Bea\n    id: person-ann\nsync:\n  - { title: B, kind: meeting, owner: person-ann, participants: [person-ann, clients], id: a }\n',
  },
  {
    what: 'The id of a window stays when its duty is renamed',
    before: 'async:\n  - { id: r, title: R, due: FR 17:00, permitted: FR 09:00-17:00 }\n',
    patch: [replace('/async/0/id', 's')],
    after: 'async:\n  - { id: s, title: R, due: FR 17:00, permitted: { id: r-window, hours: FR 09:00-17:00 } }\n',
  },
  {
    what: 'A place that needs no entry gets none',
    before: 'async:\n  - { title: R, due: ongoing, place: home }\n',
    patch: [replace('/async/0/place', 'video')],
    after: 'async:\n  - { title: R, due: ongoing, place: video }\n',
  },
  {
    what: 'A duty in words becomes a map when it says more',
    before: 'texts:\n  duties:\n    - Do it # now\n    - { text: Check it, essential: true }\n',
    patch: [replace('/texts/duties/0/essential', true), replace('/texts/duties/1/why', 'it matters')],
    after:
      'texts:\n  duties:\n    - { text: Do it, essential: true } # now\n    - { text: Check it, essential: true, why: it matters }\n',
  },
  {
    what: 'Pay, contracted hours, breaks, effort and travel keep their notation',
    before: `people: [{ name: Ann, commuteMinutes: 1 h }]
async: [{ title: R, due: ongoing, effort: 1 h each time }]
travel: [{ from: home, to: phone, minutes: 25 }]
breaks:
  - { days: MO-FR, from: '12:00', to: '12:30', paid: false }
  - { days: MO-FR, title: Short, minutes: 15 min, paid: true }
`,
    patch: [
      replace('/people/0/commuteMinutes', 90),
      replace('/async/0/effortMinutes', 300),
      replace('/async/0/effortPer', 'week'),
      replace('/travel/0/minutes', 40),
      replace('/breaks/0/durationMinutes', 45),
      replace('/breaks/1/durationMinutes', 20),
      replace('/role/pay', { minAmount: 20, maxAmount: 23.5, currency: 'USD', unit: 'hour' }),
      replace('/role/contractedMinutesPerWeek', 2250),
    ],
    topAfter: TOP.replace('employee }', 'employee, contracted: 37.5 h, pay: USD 20-23.50 per hour }'),
    after: `people: [{ name: Ann, commuteMinutes: 1.5 h }]
async: [{ title: R, due: ongoing, effort: 5 h per week }]
travel: [{ from: home, to: phone, minutes: 40 }]
breaks:
  - { days: MO-FR, from: '12:00', to: '12:45', paid: false }
  - { days: MO-FR, title: Short, minutes: 20 min, paid: true }
`,
  },
];
