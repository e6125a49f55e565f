import { describeRule } from '../../checking/rule-cases.fixture.js';
import { usCaDailyLimits } from './us-ca-daily-limits.js';

const MEAL = [{ title: 'Lunch', days: 'MO-SU', from: '12:00', to: '12:30', paid: false }];
const shifts = (spans: readonly (readonly [string, string, string])[], rest: object = {}) => ({
  role: { flsa: 'non-exempt', jurisdictions: ['US-CA'], workingWindow: null, noSetHours: true },
  sync: spans.map(([days, from, to], index) => ({
    title: `Counter ${index}`,
    kind: 'coverage',
    days,
    from,
    to,
    place: 'studio',
  })),
  async: [],
  breaks: MEAL,
  ...rest,
});
const counselor = {
  breaks: [],
  async: [{ title: 'Client notes', due: 'weekdays 24:00', effort: '60 min' }],
};

describeRule(usCaDailyLimits, {
  fires: [
    [
      'six hours of clients and one of notes: the meal cannot be waived, and the gap that the person chooses is no split shift',
      shifts([['MO-FR', '09:00', '15:00']], counselor),
      [
        {
          messageId: 'meal',
          path: '/breaks',
          data: expect.objectContaining({ days: 'Monday–Friday', workMinutes: 420 }),
        },
      ],
    ],
    [
      'nine hours on Monday',
      shifts([['MO', '08:00', '17:30']]),
      [{ messageId: 'overtime', data: expect.objectContaining({ days: 'Monday', work: '9 h' }) }],
    ],
    ['thirteen hours are double time, said once', shifts([['MO', '08:00', '21:30']]), [{ messageId: 'doubleTime' }]],
    [
      'seven days in a row',
      shifts([['MO-SU', '10:00', '12:00']]),
      [{ messageId: 'seventhDay', data: { week: '2026-01-05' } }],
    ],
    [
      'a gap in the middle of the day that the window leaves out',
      {
        ...shifts([
          ['MO', '08:00', '11:00'],
          ['MO', '16:00', '18:00'],
        ]),
        role: { flsa: 'non-exempt', jurisdictions: ['US-CA'], workingWindow: ['MO 08:00-11:00', 'MO 16:00-18:00'] },
      },
      [
        {
          messageId: 'splitShift',
          path: '/sync/1/startMinute',
          data: expect.objectContaining({ gap: '5 h', from: '11:00', to: '16:00' }),
        },
      ],
    ],
  ],
  silent: [
    ['an ordinary day with a meal', shifts([['MO-FR', '09:00', '17:00']])],
    [
      'a role in Nevada',
      {
        ...shifts([['MO-SU', '08:00', '21:00']]),
        role: { flsa: 'non-exempt', jurisdictions: ['US-NV'], noSetHours: true, workingWindow: null },
      },
    ],
    [
      'an exempt role',
      {
        ...shifts([['MO', '08:00', '21:00']]),
        role: { flsa: 'exempt', jurisdictions: ['US-CA'], noSetHours: true, workingWindow: null },
      },
    ],
    ['six hours without a meal, which may be waived', shifts([['MO', '09:00', '15:00']], { breaks: [] })],
  ],
  boundary: {
    fires: [
      'eight hours and a minute',
      shifts([['MO', '08:00', '16:31']]),
      [{ messageId: 'overtime', data: expect.objectContaining({ workMinutes: 481 }) }],
    ],
    silent: ['exactly eight hours', shifts([['MO', '08:00', '16:30']])],
  },
});
