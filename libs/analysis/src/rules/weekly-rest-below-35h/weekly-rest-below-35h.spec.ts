import { describeRule, type Overlay } from '../../checking/rule-cases.fixture.js';
import { weeklyRestBelow35h } from './weekly-rest-below-35h.js';

const shift = (title: string, days: string, from: string, to: string, rest: object = {}): object => ({
  title,
  kind: 'coverage',
  days,
  from,
  to,
  place: 'studio',
  ...rest,
});
const inPlace = (place: string, sync: object[], rest: Overlay = {}): Overlay => ({
  ...rest,
  role: { jurisdictions: [place], ...(rest['role'] as object | undefined) },
  sync,
});
const everySecondWeekend = [
  shift('Weekdays', 'MO-FR', '09:00', '17:00'),
  shift('Weekend', 'SA-SU', '09:00', '17:00', { every: '2 weeks', dtstart: '2026-01-05' }),
];
const sundayOff = (mondayFrom: string): object[] => [
  shift('Monday', 'MO', mondayFrom, '17:00'),
  shift('Days', 'TU-FR', '09:00', '17:00'),
  shift('Late', 'SA', '14:00', '22:00'),
];
const noSetHours = { role: { workingWindow: null, noSetHours: true } };

describeRule(weeklyRestBelow35h, {
  fires: [
    [
      'set times on all seven days',
      inPlace('DE', [shift('Desk', 'MO-SA', '09:00', '17:00'), shift('Sunday desk', 'SU', '10:00', '12:00')]),
      [
        {
          severity: 'warning',
          path: '/sync/1',
          message:
            'The week of 2026-01-05 has no weekly rest of 35 h on end. The longest time off in it is 17 h. General information, not legal advice. Dir. 2003/88/EC art. 5, 16(a), as of 2026-06-01.',
          data: { date: '2026-01-05', rest: '35', longest: '17 h', longestMinutes: 1020, weeks: 4 },
        },
      ],
    ],
    [
      'a weekend of work every second week: national law decides',
      inPlace('FR', everySecondWeekend),
      [{ severity: 'info', messageId: 'oneOfTwoWeeks', data: expect.objectContaining({ weeks: 2 }) as never }],
    ],
    [
      'seven days in the United Kingdom',
      inPlace('GB', [shift('Desk', 'daily', '09:00', '11:00')]),
      [{ data: expect.objectContaining({ rest: '24' }) as never }],
    ],
    [
      'no set hours and no free day named',
      inPlace('DE', [], { ...noSetHours, quietHours: null }),
      [{ severity: 'info', messageId: 'ownChoice', path: '/role/noSetHours' }],
    ],
  ],
  silent: [
    ['a free weekend', inPlace('DE', [shift('Desk', 'MO-FR', '09:00', '17:00')])],
    ['a Sunday off between two usual days', inPlace('DE', [shift('Desk', 'MO-SA', '09:00', '17:00')])],
    [
      'a rest from early Sunday to noon on Monday',
      inPlace('DE', [shift('Night', 'SA', '17:00', '01:00'), shift('Desk', 'MO-FR', '12:00', '20:00')]),
    ],
    ['a weekend of work every second week in the United Kingdom', inPlace('GB', everySecondWeekend)],
    [
      'optional set times on Sunday',
      inPlace('DE', [
        shift('Desk', 'MO-SA', '09:00', '17:00'),
        shift('Fair', 'SU', '10:00', '12:00', { attendance: 'optional' }),
      ]),
    ],
    ['a place without such a rule', inPlace('US-OH', [shift('Desk', 'daily', '09:00', '17:00')])],
    ['a contractor', inPlace('DE', [shift('Desk', 'daily', '09:00', '17:00')], { role: { engagement: 'contractor' } })],
    ['no set hours, with quiet weekends', inPlace('DE', [], { ...noSetHours, quietHours: 'SA-SU 00:00-24:00' })],
    [
      'no set hours, with a policy on disconnecting',
      inPlace('DE', [], {
        ...noSetHours,
        quietHours: null,
        organisation: { policies: { disconnect: { text: 'Keep one day of the week free.' } } },
      }),
    ],
    [
      'shifts around the clock, which others plan',
      inPlace('DE', [shift('Early shift', 'MO-FR', '06:00', '14:00')], {
        role: { workingWindow: 'daily 00:00-24:00' },
        quietHours: null,
      }),
    ],
    ['a working window that is not answered yet', inPlace('DE', [], { role: { workingWindow: null } })],
  ],
  boundary: {
    fires: ['34 h 59 min', inPlace('DE', sundayOff('08:59')), [{ messageId: 'none' }]],
    silent: ['35 h', inPlace('DE', sundayOff('09:00'))],
  },
});
