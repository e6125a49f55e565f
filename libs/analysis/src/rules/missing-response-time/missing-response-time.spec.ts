import { describeRule } from '../../checking/rule-cases.fixture.js';
import { expectFixesToMend } from '../../checking/fixes-mend.fixture.js';
import { missingResponseTime } from './missing-response-time.js';

const SLACK = { channel: 'Slack', mode: 'async', audience: 'team' };
const slack = (rest: object = {}) => ({ norms: [{ ...SLACK, reply: null, ...rest }] });
const meeting = (participants: readonly string[], rest: object = {}) => ({
  sync: [
    { title: 'Call', kind: 'meeting', days: 'MO', from: '10:00', to: '11:00', place: 'video', participants, ...rest },
  ],
  async: [],
});
const contractor = { role: { engagement: 'contractor', contracted: null } };

describeRule(missingResponseTime, {
  fires: [
    [
      'Slack without a time',
      slack(),
      [
        {
          path: '/norms/0',
          severity: 'warning',
          message:
            'How fast should the Project Coordinator answer team on Slack? Say whether working or elapsed hours count.',
        },
      ],
    ],
    [
      'a time without a clock',
      slack({ reply: '30 min' }),
      [{ message: 'Does the reply time of 30 min for team on Slack count working or elapsed hours?' }],
    ],
    ['an urgent call without a time', slack({ mode: 'sync', urgent: true }), [{ messageId: 'noTime' }]],
    [
      'calls at no stated hours in a role without hours',
      { ...slack({ mode: 'sync' }), role: { workingWindow: null, noSetHours: true } },
      [{ messageId: 'noTime' }],
    ],
    [
      'clients whom no norm speaks of',
      meeting(['clients', 'ada']),
      [
        {
          path: '/norms',
          message:
            'How fast should the Project Coordinator answer clients, and on which channel? No communication norm says so.',
        },
      ],
    ],
    [
      'a team with a norm for the manager alone',
      { ...meeting(['team']), norms: [{ ...SLACK, audience: 'manager', reply: '4 working hours' }] },
      [{ messageId: 'noNorm', data: { role: 'Project Coordinator', audience: 'team', audiences: ['team'] } }],
    ],
    [
      'no norm at all, once for everybody',
      { ...meeting(['ada', 'ben', 'clients']), norms: [] },
      [{ data: expect.objectContaining({ audience: 'Ada Quill, Ben Marsh and clients' }) }],
    ],
    [
      'a reply time promised by a contractor, by which clock?',
      { ...contractor, ...slack({ reply: '48 h' }) },
      [{ messageId: 'noClock' }],
    ],
  ],
  silent: [
    ['four working hours', slack({ reply: '4 working hours' })],
    ['a role with nobody else in it', { sync: [], async: [], norms: [] }],
    [
      'patients, and a norm for clients',
      { ...meeting(['patients']), norms: [{ ...SLACK, audience: 'clients', reply: '1 working hour' }] },
    ],
    [
      'clients, and a norm for an audience that may be them',
      { ...meeting(['clients']), norms: [{ ...SLACK, audience: 'museums', reply: '1 working hour' }] },
    ],
    ['the director is in the chat of the team', { ...meeting(['director']), ...slack({ reply: '4 working hours' }) }],
    ['clients at an optional meeting', { ...meeting(['clients'], { attendance: 'optional' }) }],
    ['customers who stand in the shop', meeting(['customers'], { kind: 'coverage', place: 'studio' })],
    ['talks in person in the working window', slack({ channel: 'In person', mode: 'sync' })],
    ['a contractor without reply times', { ...contractor, ...meeting(['clients']), ...slack() }],
  ],
  boundary: {
    fires: [
      'calls at no stated hours, working window unanswered',
      { ...slack({ mode: 'sync' }), role: { workingWindow: null } },
      [{}],
    ],
    silent: [
      'calls at stated hours',
      { ...slack({ mode: 'sync', hours: 'MO-FR 09:00-10:00' }), role: { workingWindow: null } },
    ],
  },
});

describe('fixes of missing-response-time', () => {
  it('count working hours unasked where only the clock is missing', () => {
    expect(expectFixesToMend(missingResponseTime, slack({ reply: '30 min' }))).toMatchObject([
      { title: 'Count working hours', isSafe: true },
    ]);
  });

  it('leave the clock of an urgent call to a person', () => {
    expect(expectFixesToMend(missingResponseTime, slack({ reply: '30 min', urgent: true }))).toMatchObject([
      { title: 'Count working hours', isSafe: false },
      { title: 'Count elapsed hours', isSafe: false },
    ]);
  });

  it('offer usual times, never made unasked: they are promises', () => {
    const fixes = expectFixesToMend(missingResponseTime, slack());
    expect(fixes.map(({ title, isSafe }) => [title, isSafe])).toEqual([
      ['Reply within 8 h of working time', false],
      ['Reply within 4 h of working time', false],
      ['Reply within 30 min of working time', false],
    ]);
  });
});
