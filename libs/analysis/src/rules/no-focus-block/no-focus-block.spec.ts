import { expectFixesToMend } from '../../checking/fixes-mend.fixture.js';
import { describeRule, type Overlay } from '../../checking/rule-cases.fixture.js';
import { noFocusBlock } from './no-focus-block.js';

type Times = readonly (readonly [from: string, to: string])[];

const meetingsOn = (days: string, times: Times): object[] =>
  times.map(([from, to], at) => ({
    title: `Meeting ${days} ${at + 1}`,
    kind: 'meeting',
    days,
    from,
    to,
    place: 'studio',
  }));
const oneDay = (times: Times, rest: Overlay = {}): Overlay => ({
  role: { workingWindow: 'MO 09:00-17:00', contracted: '8 h' },
  sync: meetingsOn('MO', times),
  ...rest,
});
const chat = (rest: object): object => ({
  id: 'chat-team',
  channel: 'Chat',
  mode: 'async',
  audience: 'team',
  hours: 'MO-FR 09:00-17:00',
  reply: '15 working min',
  ...rest,
});

const BLOCKED: Times = [
  ['09:00', '09:15'],
  ['09:15', '10:15'],
  ['10:30', '11:00'],
  ['11:00', '11:30'],
  ['13:00', '14:30'],
];
const PEPPERED: Times = [
  ['09:45', '10:00'],
  ['11:00', '11:30'],
  ['12:00', '13:00'],
  ['13:30', '14:00'],
  ['15:30', '17:00'],
];

describeRule(noFocusBlock, {
  fires: [
    [
      'the same 225 minutes of meetings spread over the day',
      oneDay(PEPPERED),
      [
        {
          severity: 'warning',
          path: '/role/workingWindow',
          message:
            'A normal week has no two uninterrupted hours, because of its set times. The longest free stretch is 1 h 30 min.',
        },
      ],
    ],
    [
      'a chat that wants an answer within 15 minutes all day',
      { norms: [chat({})] },
      [
        {
          severity: 'warning',
          path: '/norms/0/responseMinutes',
          message:
            'A normal week has no two uninterrupted hours, because “Chat” asks for a reply within 15 min. Without such messages the longest free stretch is 8 h.',
        },
      ],
    ],
    [
      'one block in a week of two days',
      {
        role: { workingWindow: 'MO-TU 09:00-17:00', contracted: '16 h' },
        sync: [...meetingsOn('MO', PEPPERED), ...meetingsOn('TU', BLOCKED)],
      },
      [{ severity: 'info', messageId: 'fewForMeetings' }],
    ],
    [
      'replies that leave one afternoon',
      { norms: [chat({ hours: ['MO-TH 09:00-17:00', 'FR 09:00-13:00'] })] },
      [{ severity: 'info', messageId: 'fewForReplies' }],
    ],
  ],
  silent: [
    ['the same meetings in one block', oneDay(BLOCKED)],
    ['a fast channel that is only for emergencies', { norms: [chat({ urgent: true, urgentMeans: 'a fire' })] }],
    ['a fast chat in the mornings', { norms: [chat({ hours: 'MO-FR 09:00-12:00' })] }],
    [
      'a fast chat that is silent in protected time',
      {
        norms: [chat({})],
        protected: [{ title: 'Quiet days', days: ['TU', 'WE'], forbid: ['meeting'], adHocContact: 'none' }],
      },
    ],
    [
      'a front desk, whose work is to be interrupted',
      { sync: [{ title: 'Front desk', kind: 'coverage', days: 'MO-FR', from: '09:00', to: '16:00', place: 'studio' }] },
    ],
    [
      'optional meetings',
      oneDay([], { sync: meetingsOn('MO', PEPPERED).map((one) => ({ ...one, attendance: 'optional' })) }),
    ],
    [
      'days of an hour and a half, in which two hours never fit',
      { role: { workingWindow: 'MO-FR 09:00-10:30', contracted: '7 h' } },
    ],
    ['a working window that is not answered yet', { role: { workingWindow: null } }],
  ],
  boundary: {
    fires: [
      '119 free minutes',
      oneDay([
        ['09:00', '12:01'],
        ['14:00', '17:00'],
      ]),
      [{ messageId: 'noneForMeetings', data: { count: 0, longest: '1 h 59 min', longestMinutes: 119 } }],
    ],
    silent: [
      '120 free minutes',
      oneDay([
        ['09:00', '12:00'],
        ['14:00', '17:00'],
      ]),
    ],
  },
});

describe('the fix', () => {
  it('allows two hours for a reply, and that ends the finding', () => {
    const [fix] = expectFixesToMend(noFocusBlock, { norms: [chat({})] });
    expect(fix).toMatchObject({
      title: 'Allow two hours for a reply on “Chat”',
      patch: [{ op: 'replace', path: '/norms/0/responseMinutes', value: 120 }],
      isSafe: false,
    });
  });

  it('moves meetings together, and that ends the finding', () => {
    const [fix] = expectFixesToMend(noFocusBlock, oneDay(PEPPERED));
    expect(fix?.title).toMatch(/^Move “Meeting MO \d” to \d\d:\d\d/);
    expect(fix?.patch).not.toBeNull();
  });

  it('does not let a ringing phone wait for two hours', () => {
    const [fix] = expectFixesToMend(noFocusBlock, { norms: [chat({ channel: 'Phone', mode: 'sync' })] });
    expect(fix?.patch).toBeNull();
  });
});
