import { describeRule } from '../../checking/rule-cases.fixture.js';
import { syncExceedsContractedHours } from './sync-exceeds-contracted-hours.js';

const desk = {
  id: 'desk',
  title: 'Front desk',
  kind: 'coverage',
  days: 'MO-FR',
  from: '09:00',
  to: '15:00',
  place: 'studio',
};
const contract = (contracted: string | null, sync: object[] = [desk], rest: object = {}) => ({
  role: { contracted },
  breaks: [],
  sync,
  ...rest,
});
const everySecondWeek = (days: string, dtstart: string, id: string) => ({
  ...desk,
  id,
  title: id,
  days,
  dtstart,
  every: '2 weeks',
});

describeRule(syncExceedsContractedHours, {
  fires: [
    [
      'the front desk with a contract of 29 hours',
      contract('29 h'),
      [
        {
          severity: 'error',
          path: '/role/contractedMinutesPerWeek',
          message: 'Set times need 30 h in the week of 2026-01-05; the contract is 29 h.',
          data: expect.objectContaining({ weeksOver: 4, weeksChecked: 4 }) as never,
        },
      ],
    ],
    [
      'a week that is too long although the average fits, more mildly',
      contract('30 h', [
        everySecondWeek('MO-FR', '2026-01-05', 'long-week'),
        { ...everySecondWeek('MO-FR', '2026-01-05', 'evening'), from: '15:00', to: '16:00' },
        everySecondWeek('MO-TH', '2026-01-12', 'short-week'),
      ]),
      [
        {
          severity: 'warning',
          message:
            'Set times need 35 h in the week of 2026-01-05; the contract is 30 h. The average of 29 h 30 min fits: say under “hoursVary” that weeks differ.',
        },
      ],
    ],
    [
      'overlapping duties, counted once',
      contract('29 h', [
        desk,
        { ...desk, id: 'meeting', title: 'Meeting', kind: 'meeting', from: '10:00', to: '11:00' },
      ]),
      [{ data: expect.objectContaining({ plannedMinutes: 1800 }) as never }],
    ],
    [
      'a free break that has room in a gap between set times, and so takes nothing from them',
      contract(
        '27 h 30 min',
        [
          { ...desk, to: '12:00' },
          { ...desk, id: 'later', title: 'Later', from: '12:30', to: '15:30' },
        ],
        { breaks: [{ days: 'MO-FR', minutes: 30, paid: false }] },
      ),
      [{ data: expect.objectContaining({ plannedMinutes: 1800 }) as never }],
    ],
  ],
  silent: [
    ['paid per deliverable', contract(null)],
    [
      'on-call and optional times',
      contract('1 h', [
        { ...desk, kind: 'on-call' },
        { ...desk, id: 'talk', title: 'Talk', attendance: 'optional' },
      ]),
    ],
    [
      'unpaid breaks, which are taken out',
      contract('27 h 30 min', [desk], { breaks: [{ days: 'MO-FR', from: '12:00', to: '12:30', paid: false }] }),
    ],
    [
      'a shift in a window of the whole day, with a break that is not paid and not set',
      {
        ...contract('27 h 30 min', [desk], { breaks: [{ days: 'MO-FR', minutes: 30, paid: false }] }),
        role: { contracted: '27 h 30 min', workingWindow: 'daily 00:00-24:00' },
      },
    ],
    [
      'weeks that differ, when the role says so and the average fits',
      {
        ...contract('30 h', [
          everySecondWeek('MO-SA', '2026-01-05', 'long-week'),
          everySecondWeek('MO-TH', '2026-01-12', 'short-week'),
        ]),
        role: { contracted: '30 h', hoursVary: 'Long and short weeks take turns.' },
      },
    ],
  ],
  boundary: {
    fires: ['a contract of 1799 minutes for 1800', contract('1799 min'), [{ severity: 'error' }]],
    silent: ['a contract of 1800 minutes for 1800', contract('1800 min')],
  },
});
