import { describeRule } from '../../checking/rule-cases.fixture.js';
import { usExemptSalaryBelowThreshold } from './us-exempt-salary-below-threshold.js';

const paid = (minAmount: number, unit = 'year', role: object = {}) => ({
  role: { flsa: 'exempt', pay: { minAmount, maxAmount: 90_000, currency: 'USD', unit }, ...role },
});

describeRule(usExemptSalaryBelowThreshold, {
  fires: [
    [
      '34,000 dollars a year',
      paid(34_000),
      [{ path: '/role/pay', severity: 'warning', data: { weekly: 684, offered: '653.85', yearly: 34_000 } }],
    ],
    ['2,900 dollars a month', paid(2900, 'month'), [{ path: '/role/pay' }]],
  ],
  silent: [
    ['a usual salary', paid(62_000)],
    ['a non-exempt role', paid(34_000, 'year', { flsa: 'non-exempt' })],
    [
      'pay in another currency',
      { role: { pay: { minAmount: 20_000, maxAmount: 30_000, currency: 'EUR', unit: 'year' } } },
    ],
    ['pay that is not said', { role: { pay: null } }],
    ['pay by the hour, which only some professions may have', paid(40, 'hour')],
    ['a role elsewhere', paid(20_000, 'year', { jurisdictions: ['GB'] })],
  ],
  boundary: {
    fires: ['683 dollars a week', paid(683, 'week'), [{ path: '/role/pay' }]],
    silent: ['684 dollars a week', paid(684, 'week')],
  },
});
