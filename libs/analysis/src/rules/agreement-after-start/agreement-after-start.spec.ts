import { describeRule } from '../../checking/rule-cases.fixture.js';
import { agreementAfterStart } from './agreement-after-start.js';

const from = (startDate: string | null, effectiveFrom: string | null = startDate) => ({
  effectiveFrom,
  role: { startDate },
});
const signed = (signedOn: string, isPlanned = false) => ({ inputs: { signing: { signedOn, isPlanned } } });

describeRule(agreementAfterStart, {
  fires: [
    [
      'start 1 June, signed 3 June',
      from('2026-06-01'),
      [
        {
          path: '/role/startDate',
          severity: 'warning',
          message:
            'The agreement was signed 2 days after the start of work (2026-06-01). Expectations should be agreed before.',
          data: expect.objectContaining({ daysLate: 2 }),
        },
      ],
      signed('2026-06-03'),
    ],
    [
      'planned for a month after the start',
      from('2026-06-01'),
      [{ messageId: 'planned', data: expect.objectContaining({ days: '30 days' }) }],
      signed('2026-07-01', true),
    ],
    [
      'changed expectations of someone who is there',
      from('2020-02-03', '2026-06-01'),
      [
        {
          path: '/effectiveFrom',
          message:
            'The agreement was signed 1 day after these expectations began to hold (2026-06-01). Expectations should be agreed before.',
        },
      ],
      signed('2026-06-02'),
    ],
    [
      'no start of work, but of the expectations',
      from(null, '2026-06-01'),
      [{ path: '/effectiveFrom' }],
      signed('2026-06-02'),
    ],
  ],
  silent: [
    ['signed two weeks before', from('2026-06-01'), signed('2026-05-18')],
    ['signed in time by someone who has been there for years', from('2020-02-03', '2026-06-01'), signed('2026-05-20')],
    ['no start is known', from(null), signed('2026-06-02')],
  ],
  boundary: {
    fires: ['the day after the start', from('2026-06-01'), [{}], signed('2026-06-02')],
    silent: ['the day of the start', from('2026-06-01'), signed('2026-06-01')],
  },
});
