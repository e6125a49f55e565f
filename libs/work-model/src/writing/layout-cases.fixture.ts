import { add, NEW_NORM, remove, replace, type EditCase } from './edit-cases.fixture.js';

/** What happens to lines, comments and brackets around a change. */
export const LAYOUT_CASES: readonly EditCase[] = [
  {
    what: 'A map in lines that becomes a word moves behind its key',
    before: 'async:\n  - title: R\n    due: # when\n      text: Friday afternoon\n    effort: 1 h\n',
    patch: [replace('/async/0/due', { type: 'recurring', rrule: 'FREQ=WEEKLY;BYDAY=FR', minute: 1020 })],
    after: 'async:\n  - title: R\n    due: FR 17:00 # when\n    effort: 1 h\n',
  },
  {
    what: 'A new key stands behind the last of its map, before comments of what follows',
    before: `norms:
  - channel: Chat
    audience: team
    mode: async # end of chat

  # the phone
  - channel: Phone
    audience: team
    mode: sync`,
    patch: [
      replace('/norms/0/responseMinutes', 240),
      replace('/norms/0/clock', 'working'),
      replace('/norms/1/urgent', true),
    ],
    after: `norms:
  - channel: Chat
    audience: team
    mode: async # end of chat
    reply: 4 working hours

  # the phone
  - channel: Phone
    audience: team
    mode: sync
    urgent: true`,
  },
  {
    what: 'A removed item takes its lines and its own comment, and one of two gaps',
    before: `sync:
- title: A
  kind: meeting

# B is important
# indeed
- title: B
  kind: meeting # really

# C too
- title: C
  kind: meeting
`,
    patch: [remove('/sync/1')],
    after: `sync:
- title: A
  kind: meeting

# C too
- title: C
  kind: meeting
`,
  },
  {
    what: 'The last item without a line break leaves a file without one',
    before: 'sync:\n  - title: A\n    kind: meeting\n  - title: B\n    kind: meeting',
    patch: [remove('/sync/1')],
    after: 'sync:\n  - title: A\n    kind: meeting',
  },
  {
    what: 'A comment above the first item speaks of the list and stays',
    before:
      'breaks:\n  # paid ones first\n  - { days: MO, minutes: 15, paid: true }\n  - { days: TU, minutes: 15, paid: false }\n',
    patch: [remove('/breaks/0')],
    after: 'breaks:\n  # paid ones first\n  - { days: TU, minutes: 15, paid: false }\n',
  },
  {
    what: 'The last of its kind takes the section with it',
    before: 'breaks:\n  - { days: MO, minutes: 15, paid: true }\n\nreviewDate: 2026-07-06\n',
    patch: [remove('/breaks/0')],
    after: '\nreviewDate: 2026-07-06\n',
  },
  {
    what: 'New sections stand in the order of the schema, set apart as the others are',
    before: '\nsync:\n  - { title: A, kind: meeting }\n\nreviewDate: 2026-07-06\n',
    patch: [
      add('/norms/-', NEW_NORM),
      replace('/quietHours', { id: 'quiet-hours', hours: { SU: [[0, 1440]], MO: [[0, 420]], SA: [[1200, 1440]] } }),
      replace('/notice', { changeDays: 14 }),
    ],
    after: `
sync:
  - { title: A, kind: meeting }

norms:
  - channel: Phone
    mode: sync
    audience: manager
    reply: 30 elapsed min

quietHours: [SA-SU 20:00-07:00, SU 07:00-20:00]

notice:
  changeDays: 14 days

reviewDate: 2026-07-06
`,
  },
  {
    what: 'New items are like their neighbours: between braces, with ids where they have ids',
    before: 'norms:\n  - { id: chat, channel: Chat, audience: team, mode: async }\n',
    patch: [add('/norms/0', NEW_NORM)],
    after:
      'norms:\n  - { id: norm-phone-manager, channel: Phone, mode: sync, audience: manager, reply: 30 elapsed min }\n  - { id: chat, channel: Chat, audience: team, mode: async }\n',
  },
  {
    what: 'New text is quoted where it must be',
    before: 'norms:\n  - { channel: Chat, audience: team, mode: async }\ntexts:\n  summary: Plain\n',
    patch: [
      replace('/norms/0/use', 'news, and #more'),
      replace('/texts/summary', 'Note: it’s here'),
      replace('/texts/flexibility', 'one\ntwo'),
      replace('/texts/vacancy', 'true'),
    ],
    after: `norms:
  - { channel: Chat, audience: team, mode: async, use: 'news, and #more' }
texts:
  summary: 'Note: it’s here'
  flexibility: "one\\ntwo"
  vacancy: 'true'
`,
  },
  {
    what: 'Text in a block gives way to a word, and keys come behind a block',
    before: 'texts:\n  summary: |\n    Hello\n    there\n\n  flexibility: |+\n    Some\n\n',
    patch: [replace('/texts/summary', 'Short'), replace('/texts/vacancy', 'yes, now')],
    after: 'texts:\n  summary: Short\n\n  flexibility: |+\n    Some\n\n  vacancy: yes, now\n',
  },
  {
    what: 'A first key behind a dash makes room',
    before:
      'sync:\n  - topic: x # about\n    title: A\n    kind: meeting\n  - topic: y\n    # its name\n    title: B\n    kind: meeting\n',
    patch: [replace('/sync/0/topic', null), replace('/sync/1/topic', null)],
    after: 'sync:\n  - title: A\n    kind: meeting\n  -\n    # its name\n    title: B\n    kind: meeting\n',
  },
  {
    what: 'Between brackets a comma goes with its value, and neighbours keep their comments',
    before: `people: [
  { name: Ann }, # the first
  { name: Bea }, # the second
  { name: Cy } # the last
]
`,
    patch: [remove('/people/2'), replace('/people/0/title', 'Lead')],
    after: `people: [
  { name: Ann, title: Lead }, # the first
  { name: Bea } # the second
]
`,
  },
  {
    what: 'A line between brackets goes as a whole, and not the comment of the next',
    before: `people: [
  { name: Ann },
  { name: Bea }, # the second
  # about Cy
  { name: Cy },
]
`,
    patch: [remove('/people/1')],
    after: `people: [
  { name: Ann },
  # about Cy
  { name: Cy },
]
`,
  },
];
