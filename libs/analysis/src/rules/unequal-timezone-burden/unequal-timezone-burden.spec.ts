import { describeRule, type Overlay } from '../../checking/rule-cases.fixture.js';
import { unequalTimezoneBurden } from './unequal-timezone-burden.js';

const person = (id: string, timeZone: string, more: object = {}) => ({ id, name: id, timeZone, ...more });
/** A role in London, weekly with a colleague there and one in Bengaluru. */
const weekly = (from: string, to: string, more: object = {}, rest: Overlay = {}): Overlay => ({
  role: { timeZone: 'Europe/London', workingWindow: 'MO-FR 09:00-18:00' },
  people: [person('lee', 'Europe/London'), person('asha', 'Asia/Kolkata')],
  sync: [
    {
      id: 'm',
      title: 'Review',
      kind: 'meeting',
      days: 'TU',
      from,
      to,
      place: 'video',
      participants: ['lee', 'asha'],
      ...more,
    },
  ],
  async: [],
  ...rest,
});
const second = (participants: string[], from: string, to: string) => ({
  id: 'n',
  title: 'Other',
  kind: 'meeting',
  days: 'WE',
  from,
  to,
  place: 'video',
  participants,
});

describeRule(unequalTimezoneBurden, {
  fires: [
    [
      'five in London is half past ten at night in Bengaluru, every week',
      weekly('17:00', '18:00'),
      [
        {
          severity: 'info',
          path: '/people/1',
          message: 'asha carries 100 % of the out-of-hours meetings: 1 h of 1 h a week.',
          data: expect.objectContaining({ yearMinutes: 3120, yearMinutesOfAll: 3120 }),
        },
      ],
    ],
    [
      'an early morning of the role itself',
      weekly(
        '06:00',
        '07:00',
        {},
        {
          people: [person('mei', 'Asia/Tokyo'), person('asha', 'Asia/Kolkata')],
          role: { timeZone: 'Europe/London', workingWindow: 'MO-FR 09:00-17:00' },
          sync: [
            {
              id: 'm',
              title: 'Review',
              kind: 'meeting',
              days: 'TU',
              from: '06:00',
              to: '07:00',
              place: 'video',
              participants: ['mei', 'asha'],
            },
          ],
        },
      ),
      [{ path: '/role' }],
    ],
    [
      'more than 60 % of it',
      weekly(
        '18:00',
        '18:30',
        {},
        {
          sync: [
            {
              id: 'm',
              title: 'Review',
              kind: 'meeting',
              days: 'TU',
              from: '16:00',
              to: '17:01',
              place: 'video',
              participants: ['asha', 'lee'],
            },
            second(['lee', 'asha'], '09:00', '10:00'),
            {
              id: 'o',
              title: 'Early',
              kind: 'meeting',
              days: 'TH',
              from: '07:20',
              to: '08:00',
              place: 'video',
              participants: ['asha'],
            },
          ],
        },
      ),
      [{ path: '/people/1' }],
    ],
  ],
  silent: [
    ['two people, who cannot take turns', weekly('17:00', '18:00', { participants: ['asha'] })],
    [
      'an evening that is in the hours which the person has stated',
      weekly(
        '17:00',
        '18:00',
        {},
        {
          people: [
            person('lee', 'Europe/London'),
            person('asha', 'Asia/Kolkata', { workingWindow: 'MO-FR 14:00-24:00' }),
          ],
        },
      ),
    ],
    ['an optional meeting', weekly('17:00', '18:00', { attendance: 'optional' })],
    ['a time in everybody’s day', weekly('10:00', '11:00')],
    [
      'three evenings that all three share alike',
      weekly(
        '19:00',
        '20:00',
        {},
        {
          people: [person('lee', 'Europe/London'), person('mo', 'Europe/London')],
          role: { timeZone: 'Europe/London', workingWindow: 'MO-FR 09:00-17:00' },
          sync: [
            {
              id: 'm',
              title: 'Review',
              kind: 'meeting',
              days: 'TU',
              from: '19:00',
              to: '20:00',
              place: 'video',
              participants: ['lee', 'mo'],
            },
          ],
        },
      ),
    ],
  ],
  boundary: {
    fires: ['an hour a week', weekly('17:00', '18:00'), [{}]],
    silent: ['59 minutes a week', weekly('17:00', '17:59')],
  },
});
