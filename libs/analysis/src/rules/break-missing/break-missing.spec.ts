import { expectFixesToMend } from '../../checking/fixes-mend.fixture.js';
import { describeRule, type Overlay } from '../../checking/rule-cases.fixture.js';
import { breakMissing } from './break-missing.js';

const desk = (from: string, to: string, rest: object = {}): object => ({
  title: 'Desk',
  kind: 'coverage',
  days: 'MO-FR',
  from,
  to,
  place: 'studio',
  ...rest,
});
const inPlace = (place: string, sync: object[], rest: Overlay = {}, role: object = {}): Overlay => ({
  async: [],
  breaks: [],
  ...rest,
  role: { jurisdictions: [place], ...role },
  sync,
});
const lunch = (from: string, to: string, rest: object = {}): object => ({
  title: 'Lunch',
  days: 'MO-FR',
  from,
  to,
  paid: false,
  ...rest,
});
const floating = (minutes: number, rest: object = {}): object => ({
  title: 'Pause',
  days: 'MO-FR',
  minutes: `${minutes} min`,
  paid: true,
  ...rest,
});
const hourly = { flsa: 'non-exempt' };
const notes = { async: [{ title: 'Notes', due: 'weekdays 24:00', effort: '60 min' }] };

describeRule(breakMissing, {
  fires: [
    [
      'a shift of eight hours in Germany',
      inPlace('DE', [desk('09:00', '17:00')]),
      [
        {
          severity: 'warning',
          path: '/breaks',
          message:
            'Monday–Friday: 8 h of work in a day without a break of 30 min (Germany). General information, not legal advice. ArbZG §4, as of 2026-06-01.',
          data: expect.objectContaining({ workMinutes: 480, instances: 20, firstDate: '2026-01-05' }) as never,
        },
      ],
    ],
    [
      'a lunch of twenty minutes in Germany',
      inPlace('DE', [desk('09:00', '17:00')], { breaks: [lunch('12:00', '12:20')] }),
      [{ messageId: 'missing' }],
    ],
    [
      'nine and a half hours of work with half an hour',
      inPlace('DE', [desk('08:00', '18:00')], { breaks: [lunch('12:00', '12:30')] }),
      [{ data: expect.objectContaining({ break: '45 min', workMinutes: 570 }) as never }],
    ],
    [
      'exactly six hours in France',
      inPlace('FR', [desk('09:00', '15:00')]),
      [{ data: expect.objectContaining({ place: 'France' }) as never }],
    ],
    [
      'five hours in Ireland',
      inPlace('IE', [desk('09:00', '14:00')]),
      [{ data: expect.objectContaining({ break: '15 min' }) as never }],
    ],
    [
      'five hours and a minute in California',
      inPlace('US-CA', [desk('09:00', '14:01')], {}, hourly),
      [{ data: expect.objectContaining({ break: '30 min', place: 'California' }) as never }],
    ],
    [
      'exactly six hours in California, which may do without by agreement',
      inPlace('US-CA', [desk('09:00', '15:00')], {}, hourly),
      [{ data: expect.objectContaining({ workMinutes: 360 }) as never }],
    ],
    [
      'six hours at a desk and an hour of notes',
      inPlace('GB', [desk('09:00', '15:00')], notes),
      [{ data: expect.objectContaining({ workMinutes: 420, break: '20 min' }) as never }],
    ],
    [
      'two breaks of ten minutes in the United Kingdom',
      inPlace('GB', [desk('09:00', '17:00')], { breaks: [floating(10), floating(10, { title: 'Tea' })] }),
      [{ messageId: 'missing' }],
    ],
    ['a place under the directive alone', inPlace('IT', [desk('09:00', '17:00')]), [{ messageId: 'missingAnyLength' }]],
    [
      'a break after work',
      inPlace('DE', [desk('09:00', '17:00')], { breaks: [lunch('18:00', '19:00')] }),
      [{ messageId: 'missing' }],
    ],
    [
      'a night shift',
      inPlace('DE', [desk('22:00', '06:00', { days: 'MO-TH' })]),
      [{ data: expect.objectContaining({ days: 'Monday–Thursday', workMinutes: 480 }) as never }],
    ],
  ],
  silent: [
    ['half an hour at noon', inPlace('DE', [desk('09:00', '17:00')], { breaks: [lunch('12:00', '12:30')] })],
    ['a break at a time the person chooses', inPlace('GB', [desk('09:00', '17:00')], { breaks: [floating(20)] })],
    [
      'two quarters of an hour in Germany',
      inPlace('DE', [desk('09:00', '17:00')], { breaks: [floating(15), floating(15, { title: 'Tea' })] }),
    ],
    [
      'an hour between two parts of the day',
      inPlace('DE', [desk('08:00', '12:00'), desk('13:00', '17:00', { title: 'Afternoon' })]),
    ],
    [
      'six hours and a break that make five and a half',
      inPlace('DE', [desk('09:00', '15:15')], { breaks: [lunch('12:00', '12:20')] }),
    ],
    ['exactly six hours in the United Kingdom', inPlace('GB', [desk('09:00', '15:00')])],
    ['meetings of two hours in a long working window', inPlace('DE', [desk('09:00', '11:00')])],
    [
      'weekly work, which may be done on any day',
      inPlace('GB', [desk('09:00', '15:00')], { async: [{ title: 'Report', due: 'FR 15:00', effort: '4 h' }] }),
    ],
    ['exempt people in California', inPlace('US-CA', [desk('09:00', '17:00')], {}, { flsa: 'exempt' })],
    [
      'a day of 6 h 1 min in California, of whose meal us-ca-daily-limits speaks',
      inPlace('US-CA', [desk('09:00', '15:01')], {}, hourly),
    ],
    ['Ohio', inPlace('US-OH', [desk('09:00', '17:00')], {}, hourly)],
    ['a contractor', inPlace('DE', [desk('09:00', '17:00')], {}, { engagement: 'contractor' })],
    ['an optional shift', inPlace('DE', [desk('09:00', '17:00', { attendance: 'optional' })])],
    [
      'a night shift with a break after midnight',
      inPlace('DE', [desk('22:00', '06:00', { days: 'MO-TH' })], {
        breaks: [lunch('02:00', '02:30', { days: 'TU-FR' })],
      }),
    ],
  ],
  boundary: {
    fires: [
      '6 h 1 min in Germany',
      inPlace('DE', [desk('09:00', '15:01')]),
      [{ data: expect.objectContaining({ workMinutes: 361 }) as never }],
    ],
    silent: ['6 h in Germany', inPlace('DE', [desk('09:00', '15:00')])],
  },
});

describe('the fix', () => {
  it.each([
    [
      'in the middle of the day',
      inPlace('DE', [desk('09:00', '17:00')]),
      'Add a break of 30 min at 12:45 on Monday–Friday',
    ],
    [
      'of what is lacking',
      inPlace('DE', [desk('09:00', '17:00')], { breaks: [lunch('12:00', '12:15')] }),
      'Add a break of 15 min at 12:55 on Monday–Friday',
    ],
    [
      'when days differ, at a time to choose',
      inPlace('DE', [desk('09:00', '17:00', { days: 'MO' }), desk('10:00', '18:00', { title: 'Late', days: 'TU' })]),
      'Add a break of 30 min at a time the person chooses on Monday and Tuesday',
    ],
    [
      'where the law names no length',
      inPlace('IT', [desk('09:00', '17:00')]),
      'Add a break of 30 min at 12:45 on Monday–Friday',
    ],
    [
      'on a night shift',
      inPlace('DE', [desk('22:00', '06:00', { days: 'MO-TH' })]),
      'Add a break of 30 min at a time the person chooses on Monday–Thursday',
    ],
  ])('adds a break %s, and that ends the finding', (_, overlay, title) => {
    const fixes = expectFixesToMend(breakMissing, overlay);
    expect(fixes.map((fix) => [fix.title, fix.isSafe])).toEqual([[title, false]]);
  });
});
