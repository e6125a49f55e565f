import { describeRule } from '../../checking/rule-cases.fixture.js';
import { remoteExpenseClauseMissing } from './remote-expense-clause-missing.js';

const role = (rest: object) => ({ organisation: { policies: { expenses: null } }, role: rest });

describeRule(remoteExpenseClauseMissing, {
  fires: [
    [
      'a remote role in California',
      role({ jurisdictions: ['US-CA'], locationMode: 'remote' }),
      [
        {
          severity: 'warning',
          message: expect.stringContaining('In California the law asks for the employer to reimburse'),
        },
      ],
    ],
    ['a hybrid role in Illinois', role({ jurisdictions: ['US-IL'] }), [{ severity: 'warning' }]],
    [
      'a hybrid role elsewhere in the United States',
      role({}),
      [{ severity: 'info', messageId: 'unsaid', path: '/organisation/policies' }],
    ],
  ],
  silent: [
    ['a policy that says it', { role: { jurisdictions: ['US-CA'], locationMode: 'remote' } }],
    [
      'a place rule that says it',
      role({
        placeRules: [{ title: 'Home', place: 'home', days: 'FR', rule: 'allowed', costs: 'We pay 40 USD a month.' }],
      }),
    ],
    ['a contractor', role({ engagement: 'contractor', locationMode: 'remote' })],
    ['a role in Germany', role({ jurisdictions: ['DE'], locationMode: 'remote' })],
    ['an unanswered location', role({ locationMode: null })],
  ],
  boundary: {
    fires: [
      'one day at home',
      role({ placeRules: [{ title: 'Office', place: 'studio', days: 'MO-TH', rule: 'required' }] }),
      [{ severity: 'info' }],
    ],
    silent: ['no day at home', role({ locationMode: 'onsite' })],
  },
});
