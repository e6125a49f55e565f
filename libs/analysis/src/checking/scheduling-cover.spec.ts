import { aRole, type Overlay } from './rule-cases.fixture.js';
import { coveringSchedulingRows } from './scheduling-cover.js';

const shop = (place: string, role: object = {}, organisation: object = {}): Overlay => ({
  role: {
    jurisdictions: [place],
    industry: 'retail',
    flsa: 'non-exempt',
    pay: { minAmount: 20, maxAmount: 24, unit: 'hour', currency: 'USD' },
    ...role,
  },
  organisation: {
    headcountTotal: 600,
    headcountByJurisdiction: { [place]: 40 },
    locationsWorldwide: 50,
    ...organisation,
  },
});

describe('a fair-workweek law', () => {
  it.each<[string, Overlay, string[]]>([
    ['covers a large shop in Oregon', shop('US-OR'), ['schedule-us-or']],
    ['covers 500 staff', shop('US-OR', {}, { headcountTotal: 500 }), ['schedule-us-or']],
    ['leaves 499 staff out', shop('US-OR', {}, { headcountTotal: 499 }), []],
    [
      'leaves out who does not say how many staff',
      shop('US-OR', {}, { headcountTotal: null, headcountByJurisdiction: {} }),
      [],
    ],
    ['leaves other trades out', shop('US-OR', { industry: 'design' }), []],
    ['leaves exempt people out in Oregon', shop('US-OR', { flsa: 'exempt' }), []],
    [
      'covers 20 staff in New York City',
      shop('US-NY-NYC', {}, { headcountByJurisdiction: { 'US-NY-NYC': 20 } }),
      ['schedule-us-ny-nyc-retail'],
    ],
    [
      'leaves 19 staff in New York City out',
      shop('US-NY-NYC', {}, { headcountByJurisdiction: { 'US-NY-NYC': 19 } }),
      [],
    ],
    ['leaves the rest of the state out', shop('US-NY'), []],
    ['covers people paid by the hour in Seattle', shop('US-WA-SEA'), ['schedule-us-wa-sea-retail-and-food']],
    [
      'leaves salaries out in Seattle',
      shop('US-WA-SEA', { pay: { minAmount: 50_000, maxAmount: 50_000, unit: 'year', currency: 'USD' } }),
      [],
    ],
    ['leaves contractors out', shop('US-OR', { engagement: 'contractor' }), []],
  ])('%s', (_, overlay, keys) => {
    expect(coveringSchedulingRows(aRole(overlay)).map(({ key }) => key)).toEqual(keys);
  });
});
