import { describeRule } from '../../checking/rule-cases.fixture.js';
import { usContractorAbcState } from './us-contractor-abc-state.js';

const contractor = (place: string, industry: string | null, own: string | null = 'design') => ({
  organisation: { industry: own },
  role: { engagement: 'contractor', flsa: null, jurisdictions: [place], industry },
});

describeRule(usContractorAbcState, {
  fires: [
    [
      'a design firm that hires a designer in California',
      contractor('US-CA', 'Design'),
      [{ severity: 'warning', messageId: 'sameTrade', path: '/role/engagement' }],
    ],
    ['the same in New Jersey', contractor('US-NJ', 'design'), [{ severity: 'warning' }]],
    [
      'a design firm that hires a plumber in Massachusetts',
      contractor('US-MA', 'plumbing'),
      [{ severity: 'info', messageId: 'listed' }],
    ],
  ],
  silent: [
    ['an employee', { role: { jurisdictions: ['US-CA'] } }],
    ['a contractor in New York', contractor('US-NY', 'design')],
  ],
  boundary: {
    fires: [
      'trades that nobody named are not taken for the same',
      contractor('US-CA', null, null),
      [{ severity: 'info' }],
    ],
    silent: ['a contractor just across the border', contractor('US-NV', 'design')],
  },
});
