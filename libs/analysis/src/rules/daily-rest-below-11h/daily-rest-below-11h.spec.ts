import { describeRule, type Overlay } from '../../checking/rule-cases.fixture.js';
import { dailyRestBelow11h } from './daily-rest-below-11h.js';

const shift = (title: string, days: string, from: string, to: string, rest: object = {}): object => ({
  title,
  kind: 'coverage',
  days,
  from,
  to,
  place: 'studio',
  ...rest,
});
const inPlace = (place: string, sync: object[], role: object = {}, organisation: object = {}): Overlay => ({
  role: { jurisdictions: [place], ...role },
  organisation,
  sync,
});
const lateThenEarly = (lateEnd: string): object[] => [
  shift('Late', 'MO', '14:00', lateEnd),
  shift('Early', 'TU', '08:00', '12:00'),
];
const oregonShop = [{ industry: 'retail', flsa: 'non-exempt' }, { headcountTotal: 500 }] as const;

describeRule(dailyRestBelow11h, {
  fires: [
    [
      'ten hours from ten at night to eight',
      inPlace('DE', lateThenEarly('22:00')),
      [
        {
          severity: 'warning',
          path: '/sync/1/startMinute',
          message:
            'Only 10 h lie between Monday 22:00 (“Late”) and Tuesday 08:00 (“Early”); 11 h of rest on end are required. General information, not legal advice. Dir. 2003/88/EC art. 3, as of 2026-06-01.',
          data: expect.objectContaining({ restMinutes: 600, instances: 4 }) as never,
        },
      ],
    ],
    [
      'the same in the United Kingdom',
      inPlace('GB', lateThenEarly('22:00')),
      [{ severity: 'warning', messageId: 'between' }],
    ],
    [
      'a place without such a rule: advice',
      inPlace('US-OH', lateThenEarly('22:00')),
      [{ severity: 'info', messageId: 'notOwed' }],
    ],
    [
      'nine hours in a covered shop in Oregon',
      inPlace('US-OR', lateThenEarly('23:00'), ...oregonShop),
      [
        {
          severity: 'warning',
          messageId: 'between',
          sources: ['ORS 653.412–.490', 'Dir. 2003/88/EC art. 3', 'Working Time Regulations 1998 reg. 10'],
        },
      ],
    ],
    [
      'a late call with another continent after a usual day',
      inPlace('IE', [
        shift('Desk', 'MO-FR', '09:00', '17:00'),
        shift('Call', 'WE', '22:30', '23:00', { kind: 'meeting', place: 'video' }),
      ]),
      [
        {
          path: '/sync/1/endMinute',
          data: expect.objectContaining({ restMinutes: 600, before: 'Call', after: 'Desk' }) as never,
        },
      ],
    ],
    [
      'a day of fourteen hours',
      inPlace('DE', [shift('Fair', 'SA', '07:00', '21:00')]),
      [
        {
          messageId: 'longDay',
          path: '/sync/0/endMinute',
          data: expect.objectContaining({ restMinutes: 600, length: '14 h' }) as never,
        },
      ],
    ],
    [
      'time on call at the employer’s place between two shifts',
      inPlace('DE', [
        shift('Day', 'MO-TU', '08:00', '16:00'),
        shift('Standby', 'MO', '16:00', '22:00', { kind: 'on-call' }),
      ]),
      [{ data: expect.objectContaining({ before: 'Standby', after: 'Day' }) as never }],
    ],
  ],
  silent: [
    ['eleven hours from nine at night to eight', inPlace('DE', lateThenEarly('21:00'))],
    [
      'a split day with a long night',
      inPlace('ES', [shift('Morning', 'MO-FR', '09:00', '13:00'), shift('Evening', 'MO-FR', '16:00', '20:00')]),
    ],
    ['night shifts', inPlace('DE', [shift('Night', 'MO-TH', '22:00', '06:00')])],
    [
      'the last late shift before the weekend',
      inPlace('DE', [shift('Late', 'FR', '14:00', '22:00'), shift('Early', 'MO', '06:00', '12:00')]),
    ],
    [
      'an optional early start',
      inPlace('DE', [
        shift('Late', 'MO', '14:00', '22:00'),
        shift('Run', 'TU', '07:00', '08:00', { attendance: 'optional' }),
      ]),
    ],
    [
      'time on call at home',
      inPlace('DE', [
        shift('Day', 'MO-FR', '08:00', '16:00'),
        shift('Pager', 'MO-FR', '16:00', '23:00', { kind: 'on-call', place: 'home' }),
      ]),
    ],
    ['a day of fourteen hours where no rule counts it', inPlace('US-OH', [shift('Fair', 'SA', '07:00', '21:00')])],
    ['a contractor', inPlace('DE', lateThenEarly('22:00'), { engagement: 'contractor' })],
    [
      'the night on which clocks go forward',
      inPlace('DE', [shift('Late', 'SA', '13:00', '21:00'), shift('Early', 'SU', '08:00', '12:00')], {
        timeZone: 'Europe/Berlin',
        startDate: '2026-03-23',
      }),
    ],
  ],
  boundary: {
    fires: [
      '10 h 59 min',
      inPlace('DE', lateThenEarly('21:01')),
      [{ data: expect.objectContaining({ restMinutes: 659 }) as never }],
    ],
    silent: ['11 h', inPlace('DE', lateThenEarly('21:00'))],
  },
});

describeRule(dailyRestBelow11h, {
  fires: [
    [
      'between ten and eleven hours in a covered shop: advice only',
      inPlace('US-OR', lateThenEarly('21:30'), ...oregonShop),
      [{ severity: 'info', messageId: 'notOwed' }],
    ],
  ],
  silent: [],
  boundary: {
    fires: ['9 h 59 min in Oregon', inPlace('US-OR', lateThenEarly('22:01'), ...oregonShop), [{ severity: 'warning' }]],
    silent: ['11 h in Oregon', inPlace('US-OR', lateThenEarly('21:00'), ...oregonShop)],
  },
});
