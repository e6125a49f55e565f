import { describeRule } from '../../checking/rule-cases.fixture.js';
import { expectFixesToMend } from '../../checking/fixes-mend.fixture.js';
import { missingSyncReason } from './missing-sync-reason.js';

const MEETING = { title: 'Review', kind: 'meeting', days: 'TU', from: '10:00', to: '11:00', place: 'video' };
const review = (rest: object = {}) => ({ sync: [{ ...MEETING, participants: ['team'], ...rest }] });
const FOR_STAFF = 'A reason helps candidates, and supports it if someone asks for an accommodation.';

describeRule(missingSyncReason, {
  fires: [
    [
      'presence without one',
      review({ title: 'Office day', kind: 'presence', place: 'studio' }),
      [
        {
          path: '/sync/0',
          severity: 'warning',
          message: `Why must “Office day” be at a set time and place? ${FOR_STAFF}`,
        },
      ],
    ],
    ['a video meeting', review(), [{ severity: 'info', message: `Why must “Review” be at a set time? ${FOR_STAFF}` }]],
    ['an essential video meeting', review({ essential: true }), [{ severity: 'warning' }]],
    ['“other” and nothing more', review({ reason: 'other' }), [{ path: '/sync/0/reason', messageId: 'other' }]],
    [
      'a contractor’s meeting',
      { ...review(), role: { engagement: 'contractor', contracted: null } },
      [{ message: 'Why must “Review” be at a set time? A contractor usually decides when to work.' }],
    ],
  ],
  silent: [
    ['a reason of the list', review({ reason: 'collaboration' })],
    ['a reason in words', review({ reason: 'the museum is closed on that day' })],
    ['an optional meeting', review({ attendance: 'optional' })],
    ['time on call', review({ kind: 'on-call', onCall: { reply: '30 min' } })],
  ],
  boundary: {
    fires: ['other', review({ reason: { code: 'other' } }), [{}]],
    silent: ['other, in words', review({ reason: { code: 'other', text: 'the tide' } })],
  },
});

describe('the fix of missing-sync-reason', () => {
  it.each([
    ['client-facing', review({ participants: ['clients'] })],
    ['coverage', review({ kind: 'coverage', participants: [] })],
    ['collaboration', review()],
  ])('suggests %s', (code, overlay) => {
    const [fix] = expectFixesToMend(missingSyncReason, overlay);
    expect(fix).toMatchObject({ title: `Give “${code}” as the reason`, isSafe: false });
  });
});
