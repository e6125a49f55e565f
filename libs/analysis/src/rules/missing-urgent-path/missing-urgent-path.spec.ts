import { describeRule } from '../../checking/rule-cases.fixture.js';
import { expectFixesToMend } from '../../checking/fixes-mend.fixture.js';
import { missingUrgentPath } from './missing-urgent-path.js';

const EMAIL = { channel: 'E-mail', mode: 'async', audience: 'team', reply: '8 working hours' };
const calm = { norms: [EMAIL] };
const duty = (rest: object) => ({
  ...calm,
  sync: [{ title: 'Call', kind: 'meeting', days: 'MO', from: '10:00', to: '11:00', place: 'video', ...rest }],
});

describeRule(missingUrgentPath, {
  fires: [
    [
      'clients and quiet hours',
      duty({ participants: ['clients'] }),
      [
        {
          path: '/norms',
          severity: 'warning',
          message: 'What counts as urgent outside Monday–Friday 09:00–17:00, who may call, and on which channel?',
        },
      ],
    ],
    ['coverage and quiet hours', duty({ kind: 'coverage' }), [{ severity: 'warning' }]],
    ['a role without clients', calm, [{ severity: 'info' }]],
    [
      'clients, but no quiet hours',
      { ...duty({ participants: ['clients'] }), quietHours: null },
      [{ severity: 'info' }],
    ],
    [
      'a role without set hours',
      { ...calm, role: { workingWindow: null, noSetHours: true } },
      [{ data: { when: 'in quiet hours' } }],
    ],
    ['“urgent contact is possible” and nothing more', { ...calm, noUrgentContact: false }, [{}]],
  ],
  silent: [
    ['nobody is contacted urgently', { ...calm, noUrgentContact: true }],
    ['a contractor', { ...calm, role: { engagement: 'contractor', contracted: null } }],
  ],
  boundary: {
    fires: ['no norm is urgent', { norms: [{ ...EMAIL, urgent: false }] }, [{}]],
    silent: ['one norm is', { norms: [{ ...EMAIL, urgent: true }] }],
  },
});

describe('the fix of missing-urgent-path', () => {
  it('says that nobody is contacted, when asked', () => {
    expect(expectFixesToMend(missingUrgentPath, calm)).toMatchObject([{ isSafe: false }, { patch: null }]);
  });
});
