import { describeRule } from '../../checking/rule-cases.fixture.js';
import { payRangeMissing } from './pay-range-missing.js';

const at = (place: string, staff: number, role: object = {}) => ({
  organisation: { headcountTotal: staff, headcountByJurisdiction: { [place]: staff } },
  role: { jurisdictions: [place], pay: null, ...role },
});
const remote = (staff: number) => ({
  organisation: { headcountTotal: staff, headcountByJurisdiction: { 'US-OH': staff } },
  role: { locationMode: 'remote', eligibleLocations: ['United States'], pay: null },
});
const posting = { title: 'Cook', text: 'Come and cook with us.', language: 'en' };

describeRule(payRangeMissing, {
  fires: [
    [
      'no pay in Colorado',
      at('US-CO', 4),
      [{ path: '/role', messageId: 'missing', data: { places: 'Colorado', pay: '' } }],
    ],
    [
      'a remote role of an Ohio employer with fifteen people, open to the whole country',
      remote(15),
      [{ data: expect.objectContaining({ places: expect.stringContaining('New York') }) }],
    ],
    [
      '“up to 29 dollars an hour” in Washington',
      at('US-WA', 20),
      [{ messageId: 'openEnded', data: { places: 'Washington', pay: 'up to 29 USD per hour' } }],
      { inputs: { posting: { ...posting, pay: { min: null, max: 29, currency: 'USD', unit: 'hour' } } } },
    ],
    [
      'a posting without pay, although the role file has it',
      { ...at('US-CO', 4), role: { jurisdictions: ['US-CO'] } },
      [{ messageId: 'missing' }],
      { inputs: { posting } },
    ],
    [
      'Lithuania, where it may also be said before the interview',
      at('LT', 5),
      [{ severity: 'info', messageId: 'beforeInterview' }],
    ],
  ],
  silent: [
    ['pay in Colorado', at('US-CO', 4, { pay: 'USD 50000-60000 per year' })],
    ['one fixed amount', at('US-CO', 4, { pay: 'USD 50000 per year' })],
    ['no pay in Ohio', at('US-OH', 400)],
    ['Connecticut, where it is told later', at('US-CT', 400)],
    ['a contractor', at('US-CO', 4, { engagement: 'contractor' })],
    ['Germany, where the directive still waits for national law', at('DE', 400)],
    [
      'pay above the Ontario limit',
      at('CA-ON', 30, { pay: { minAmount: 0, maxAmount: 250_000, currency: 'CAD', unit: 'year' } }),
    ],
  ],
  boundary: {
    fires: ['30 people in Minnesota', at('US-MN', 30), [{ messageId: 'missing' }]],
    silent: ['29 people in Minnesota', at('US-MN', 29)],
  },
});
