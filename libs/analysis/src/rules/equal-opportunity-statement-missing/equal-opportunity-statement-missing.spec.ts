import { describeRule } from '../../checking/rule-cases.fixture.js';
import { equalOpportunityStatementMissing } from './equal-opportunity-statement-missing.js';

const policies = (equalOpportunity: string | null, accommodation: string | null, rest: object = {}) => ({
  organisation: { policies: { equalOpportunity, accommodation }, ...rest },
});

describeRule(equalOpportunityStatementMissing, {
  fires: [
    ['neither', policies(null, null), [{ severity: 'info', messageId: 'neither', path: '/organisation/policies' }]],
    ['a federal contractor', policies(null, null, { usFederalContractor: true }), [{ severity: 'warning' }]],
    ['a contact alone', policies(null, 'Write to us.'), [{ messageId: 'noLine' }]],
    [
      'a posting that was given and says neither',
      {},
      [{ messageId: 'neither' }],
      { inputs: { posting: { title: 'Cook', text: 'Come and cook.' } } },
    ],
  ],
  silent: [
    ['both', policies('Everyone is welcome.', 'Write to us.')],
    [
      'a posting that says both in its text',
      {},
      {
        inputs: {
          posting: { title: 'Cook', text: 'We are an equal opportunity employer. For an accommodation call Ann.' },
        },
      },
    ],
    ['a role outside the United States', { ...policies(null, null), role: { jurisdictions: ['DE'] } }],
    ['a contractor', { ...policies(null, null), role: { engagement: 'contractor' } }],
  ],
  boundary: {
    fires: ['a line and no contact', policies('Everyone is welcome.', null), [{ messageId: 'noContact' }]],
    silent: ['a line and a contact', policies('Everyone is welcome.', 'Call Ann.')],
  },
});
