import { expectFixesToMend } from '../../checking/fixes-mend.fixture.js';
import { describeRule } from '../../checking/rule-cases.fixture.js';
import { usCaDailyLimits } from './us-ca-daily-limits.js';

const MEAL = [{ title: 'Lunch', days: 'MO-SU', from: '12:00', to: '12:30', paid: false }];
const TWO_MEALS = [...MEAL, { title: 'Supper', days: 'MO-SU', from: '17:00', to: '17:30', paid: false }];
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
    [
      'thirteen hours are double time, said once',
      shifts([['MO', '08:00', '22:00']], { breaks: TWO_MEALS }),
      [{ messageId: 'doubleTime' }],
    ],
    [
      'a minute more than six hours without a meal',
      shifts([['MO', '09:00', '15:01']], { breaks: [] }),
      [{ messageId: 'meal', data: expect.objectContaining({ workMinutes: 361, meal: '30 min' }) }],
    ],
    [
      'ten hours and a minute with one meal',
      shifts([['MO', '08:00', '18:31']]),
      [{ messageId: 'secondMeal', data: expect.objectContaining({ workMinutes: 601 }) }, { messageId: 'overtime' }],
    ],
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
    [
      'seven hours with a free hour between two parts of the day',
      shifts(
        [
          ['MO', '09:00', '12:00'],
          ['MO', '13:00', '17:00'],
        ],
        { breaks: [] },
      ),
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

describe('the fix', () => {
  it.each([
    [
      'a meal in the middle of the day',
      shifts([['MO', '09:00', '16:00']], { breaks: [] }),
      'Add a meal break of 30 min at 12:15 on Monday',
    ],
    [
      'two meals to a day of eleven hours',
      shifts([['MO', '08:00', '19:00']], { breaks: [] }),
      'Add 2 meal breaks of 30 min at times the person chooses on Monday',
    ],
    [
      'a second meal',
      shifts([['MO', '08:00', '19:00']]),
      'Add a meal break of 30 min at a time the person chooses on Monday',
    ],
    [
      'a meal that begins before the fifth hour ends',
      shifts([['MO', '08:00', '18:00']], { breaks: [] }),
      'Add a meal break of 30 min at 12:30 on Monday',
    ],
  ])('adds %s', (_, overlay, title) => {
    const fixes = expectFixesToMend(usCaDailyLimits, overlay);
    expect(fixes.map((fix) => fix.title)).toContain(title);
  });
});
