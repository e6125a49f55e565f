import { describeRule, type Overlay } from '../../checking/rule-cases.fixture.js';
import { insufficientOwnTimeBeforeDeadline } from './insufficient-own-time-before-deadline.js';

/** Friday 08:00–12:00 is all there is for it: 240 minutes. */
const fridayMorning = (effort: string, more: object = {}): Overlay => ({
  role: { workingWindow: 'MO-FR 08:00-17:00' },
  sync: [],
  async: [{ title: 'Report', due: 'FR 12:00', availableFrom: 'FR 08:00', effort, ...more }],
});
const both = (first: object, second: object, more: Overlay = {}): Overlay => ({
  sync: [],
  async: [
    { id: 'a', title: 'Report', due: 'FR 17:00', ...first },
    { id: 'b', title: 'Invoice', due: 'FR 17:00', ...second },
  ],
  ...more,
});

describeRule(insufficientOwnTimeBeforeDeadline, {
  fires: [
    [
      'five hours of work in four',
      fridayMorning('300 min'),
      [
        {
          severity: 'error',
          path: '/async/0/effortMinutes',
          message: '“Report” needs 5 h before Friday 2026-01-09 12:00; only 4 h of own time are free.',
          data: expect.objectContaining({ neededMinutes: 300, freeMinutes: 240 }),
        },
      ],
    ],
    ['little more time than work', fridayMorning('200 min'), [{ severity: 'warning', messageId: 'tight' }]],
    [
      'a meeting that takes the morning',
      {
        ...fridayMorning('2 h'),
        sync: [{ title: 'Workshop', kind: 'meeting', days: 'FR', from: '09:00', to: '12:00', place: 'studio' }],
      },
      [{ severity: 'error', data: expect.objectContaining({ freeMinutes: 60 }) }],
    ],
    [
      'a meeting that takes all of it',
      {
        ...fridayMorning('2 h'),
        sync: [{ title: 'Workshop', kind: 'meeting', days: 'FR', from: '08:00', to: '12:00', place: 'studio' }],
      },
      [{ severity: 'error', message: '“Report” needs 2 h before Friday 2026-01-09 12:00; no own time is free.' }],
    ],
    [
      'an unpaid break at a set time',
      { ...fridayMorning('4 h'), breaks: [{ title: 'Lunch', days: 'FR', from: '11:00', to: '11:30', paid: false }] },
      [{ severity: 'error', data: expect.objectContaining({ freeMinutes: 210 }) }],
    ],
    [
      'a narrow window in which alone it may be done, with the week before to do it in',
      { sync: [], async: [{ title: 'Backup', due: 'FR 17:00', permitted: 'MO-FR 09:00-10:00', effort: '6 h' }] },
      [{ severity: 'error', data: expect.objectContaining({ freeMinutes: 300 }) }],
    ],
    [
      'what can begin only after a meeting',
      {
        sync: [{ id: 'm', title: 'Review', kind: 'meeting', days: 'FR', from: '14:00', to: '15:00', place: 'studio' }],
        async: [{ title: 'Minutes', due: 'FR 17:00', effort: '3 h', dependsOn: ['m'] }],
      },
      [{ severity: 'error', data: expect.objectContaining({ freeMinutes: 120 }) }],
    ],
    [
      'what can begin only when somebody else has handed in',
      both({ owner: 'ada', due: 'FR 15:00' }, { dependsOn: ['a'], effort: '3 h' }),
      [{ severity: 'error', path: '/async/1/effortMinutes' }],
    ],
    [
      'two that fit alone and not together, said once',
      both({ availableFrom: 'FR 09:00', effort: '5 h' }, { availableFrom: 'FR 09:00', effort: '5 h' }),
      [
        {
          messageId: 'together',
          severity: 'error',
          message:
            '“Report” and “Invoice” need 10 h together before Friday 2026-01-09 17:00; only 8 h of own time are free for them.',
        },
      ],
    ],
    [
      'hours a week, for something due every working day',
      {
        sync: [],
        async: [{ title: 'Log', due: 'weekdays 17:00', effort: '25 h per week', permitted: 'weekdays 16:00-17:00' }],
      },
      [{ severity: 'error', data: expect.objectContaining({ neededMinutes: 300, freeMinutes: 60 }) }],
    ],
  ],
  silent: [
    [
      '400 minutes for 300',
      {
        ...fridayMorning('300 min'),
        async: [{ title: 'Report', due: 'FR 15:00', availableFrom: 'FR 08:20', effort: '300 min' }],
      },
    ],
    [
      'a day in the office, in which own work is done',
      {
        ...fridayMorning('3 h'),
        sync: [{ title: 'Office day', kind: 'presence', days: 'FR', from: '08:00', to: '17:00', place: 'studio' }],
      },
    ],
    [
      'an optional meeting',
      {
        ...fridayMorning('3 h'),
        sync: [
          {
            title: 'Talk',
            kind: 'meeting',
            attendance: 'optional',
            days: 'FR',
            from: '08:00',
            to: '12:00',
            place: 'studio',
          },
        ],
      },
    ],
    ['work that somebody else owes', fridayMorning('300 min', { owner: 'ada' })],
    [
      'work without an estimate',
      { ...fridayMorning('1 h'), async: [{ title: 'Report', due: 'FR 12:00', availableFrom: 'FR 08:00' }] },
    ],
    ['hours that nobody has stated', { ...fridayMorning('300 min'), role: { workingWindow: null } }],
    [
      'a Monday morning, prepared in the week before',
      { sync: [], async: [{ title: 'Report', due: 'MO 09:00', effort: '8 h' }] },
    ],
    [
      'two deadlines on following days, with the week before for both',
      { sync: [], async: [{ title: 'Report', due: 'TH, FR 12:00', effort: '12 h' }] },
    ],
    [
      'a one-off, which may have been begun before',
      { sync: [], async: [{ title: 'Report', due: '2026-01-06 12:00', effort: '40 h' }] },
    ],
    [
      'work on one’s own earlier deliverable, finished before it is due',
      both({ due: 'FR 15:00', effort: '1 h' }, { dependsOn: ['a'], effort: '3 h' }),
    ],
    [
      'something needed that comes every day, of which the first is enough to begin',
      {
        sync: [
          { id: 'm', title: 'Stand-up', kind: 'meeting', days: 'MO-FR', from: '09:00', to: '09:15', place: 'studio' },
        ],
        async: [{ title: 'Release', due: 'FR 12:00', effort: '8 h', dependsOn: ['m'] }],
      },
    ],
  ],
  boundary: {
    fires: ['a minute more than there is', fridayMorning('241 min'), [{ severity: 'error', messageId: 'tooLittle' }]],
    silent: ['exactly a quarter more than the effort', fridayMorning('192 min')],
  },
});
