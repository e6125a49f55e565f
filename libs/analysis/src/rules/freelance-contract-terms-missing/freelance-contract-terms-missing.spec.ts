import { describeRule } from '../../checking/rule-cases.fixture.js';
import { freelanceContractTermsMissing } from './freelance-contract-terms-missing.js';

const TERMS = {
  clientAddress: '5 Orchard Road',
  fee: '900 USD each week',
  paymentDays: 14,
  serviceListBy: 'Friday, with the results',
};
const contractor = (terms: object | null, role: object = {}) => ({
  role: {
    engagement: 'contractor',
    flsa: null,
    jurisdictions: ['US-NY'],
    pay: 'USD 900 per deliverable',
    ...role,
  },
  contractTerms: terms,
});

describeRule(freelanceContractTermsMissing, {
  fires: [
    [
      'no payment date in New York',
      contractor({ ...TERMS, paymentDays: null }),
      [{ path: '/contractTerms', data: { place: 'New York', fields: 'the day of payment or how it is found' } }],
    ],
    [
      'no terms at all',
      contractor(null),
      [{ path: '', data: expect.objectContaining({ fields: expect.stringContaining('list of services') }) }],
    ],
    [
      'a graphic designer in California',
      contractor({ ...TERMS, serviceListBy: null }, { jurisdictions: ['US-CA'], title: 'Graphic Designer' }),
      [{ severity: 'warning' }],
    ],
    [
      'payment after sixty days',
      contractor({ ...TERMS, paymentDays: 60 }),
      [{ messageId: 'paysLate', path: '/contractTerms/paymentDays' }],
    ],
  ],
  silent: [
    ['a complete statement of work', contractor(TERMS)],
    ['an employee', { role: { jurisdictions: ['US-NY'] } }],
    [
      'a plumber in California, whose trade is not listed',
      contractor(null, { jurisdictions: ['US-CA'], title: 'Plumber', industry: 'plumbing' }),
    ],
    ['a state without such a law', contractor(null, { jurisdictions: ['US-OH'] })],
  ],
  boundary: {
    fires: ['a project of 800 dollars in New York', contractor(null, { pay: 'USD 800 per project' }), [{ path: '' }]],
    silent: ['a project of 799 dollars', contractor(null, { pay: 'USD 799 per project' })],
  },
});
