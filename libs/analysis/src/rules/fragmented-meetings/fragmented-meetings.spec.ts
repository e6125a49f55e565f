import { expectFixesToMend } from '../../checking/fixes-mend.fixture.js';
import { describeRule, type Overlay } from '../../checking/rule-cases.fixture.js';
import { fragmentedMeetings } from './fragmented-meetings.js';

type Times = readonly (readonly [from: string, to: string])[];

const oneDay = (times: Times, rest: object = {}): Overlay => ({
  role: { workingWindow: 'MO 09:00-17:00', contracted: '8 h' },
  sync: times.map(([from, to], at) => ({
    title: `Meeting ${at + 1}`,
    kind: 'meeting',
    days: 'MO',
    from,
    to,
    place: 'studio',
    ...rest,
  })),
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

describeRule(fragmentedMeetings, {
  fires: [
    [
      'meetings spread over the day',
      oneDay(PEPPERED),
      [
        {
          severity: 'warning',
          path: '/sync',
          message: 'On days with meetings 100 % of the free time is in pieces of less than two hours.',
        },
      ],
    ],
    ['the same meetings in blocks', oneDay(BLOCKED), [{ severity: 'info', data: { percent: 41 } }]],
    ['a stricter house', {}, [{ data: { percent: 14 } }], { options: { infoFrom: 10 } }],
  ],
  silent: [
    ['a week without meetings', { sync: [] }],
    ['optional meetings', oneDay(PEPPERED, { attendance: 'optional' })],
    [
      'a desk whose free hour is at the end of the day',
      {
        sync: [
          { title: 'Desk', kind: 'coverage', days: 'MO-FR', from: '09:00', to: '16:00', place: 'studio' },
          { title: 'Huddle', kind: 'meeting', days: 'WE', from: '16:00', to: '16:15', place: 'studio' },
        ],
      },
    ],
    [
      'coverage alone, which nobody can pack',
      { sync: [{ title: 'Desk', kind: 'coverage', days: 'MO', from: '10:00', to: '16:00', place: 'studio' }] },
    ],
    ['a working window that is not answered yet', { role: { workingWindow: null } }],
  ],
  boundary: {
    fires: [
      '168 of 420 minutes, 40 %',
      oneDay([
        ['10:24', '10:54'],
        ['12:18', '12:48'],
      ]),
      [{ severity: 'info', data: { percent: 40 } }],
    ],
    silent: [
      '167 of 420 minutes',
      oneDay([
        ['10:23', '10:53'],
        ['12:17', '12:47'],
      ]),
    ],
  },
});

describe('the fix', () => {
  it('moves meetings next to one another, and that ends the finding', () => {
    const [fix] = expectFixesToMend(fragmentedMeetings, oneDay(PEPPERED));
    expect(fix?.title).toMatch(/^Move “Meeting \d” to .*; then \d+ % of the free time is in short pieces$/);
    expect(fix?.patch).not.toBeNull();
    expect(fix?.isSafe).toBe(false);
  });
});
