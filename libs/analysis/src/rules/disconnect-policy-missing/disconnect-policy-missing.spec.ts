import { describeRule } from '../../checking/rule-cases.fixture.js';
import { disconnectPolicyMissing } from './disconnect-policy-missing.js';

const at = (place: string, staff: number, rest: object = {}) => ({
  organisation: { headcountTotal: staff, headcountByJurisdiction: { [place]: staff }, ...rest },
  role: { jurisdictions: [place] },
});
const policy = (reviewedOn?: string) => ({
  policies: { disconnect: { text: 'No mail after 18:00.', ...(reviewedOn === undefined ? {} : { reviewedOn }) } },
});

describeRule(disconnectPolicyMissing, {
  fires: [
    ['a Belgian employer of twenty', at('BE', 20), [{ severity: 'warning', path: '/organisation/policies' }]],
    ['a Spanish employer of any size', at('ES', 3), [{ severity: 'warning' }]],
    ['an Irish employer, where it is guidance', at('IE', 5), [{ severity: 'info' }]],
    ['an Italian hybrid role without an individual agreement', at('IT', 5), [{ severity: 'warning' }]],
    [
      'a French policy reviewed longer than a year ago',
      at('FR', 80, policy('2024-12-31')),
      [{ messageId: 'outdated', path: '/organisation/policies/disconnect' }],
    ],
  ],
  silent: [
    ['a Belgian employer of nineteen', at('BE', 19)],
    ['a policy that is there', at('ES', 30, policy())],
    ['a French policy reviewed within the year', at('FR', 80, policy('2025-06-01'))],
    ['Portugal, where nothing has to be written', at('PT', 100)],
    ['an Italian role at the office', { ...at('IT', 5), role: { jurisdictions: ['IT'], locationMode: 'onsite' } }],
    ['an Italian role with an agreement on remote work', at('IT', 5, { policies: { remoteWork: 'Annex A.' } })],
    ['a contractor', { ...at('ES', 30), role: { jurisdictions: ['ES'], engagement: 'contractor' } }],
    [
      'an employer who does not say how many people there are',
      { organisation: { headcountTotal: null, headcountByJurisdiction: {} }, role: { jurisdictions: ['CA-ON'] } },
    ],
  ],
  boundary: {
    fires: ['25 people in Ontario', at('CA-ON', 25), [{ severity: 'warning' }]],
    silent: ['24 people in Ontario', at('CA-ON', 24)],
  },
});
