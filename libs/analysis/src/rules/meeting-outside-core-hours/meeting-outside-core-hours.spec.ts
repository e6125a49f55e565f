import { describeRule } from '../../checking/rule-cases.fixture.js';
import { meetingOutsideCoreHours } from './meeting-outside-core-hours.js';

const duty = { id: 'review', title: 'Review', kind: 'meeting', days: 'TU', place: 'video', owner: 'ada' };
const from = (start: string, to: string, change: object = {}) => ({
  role: { coreHours: 'MO-FR 10:00-15:00' },
  sync: [{ ...duty, from: start, to, ...change }],
});

describeRule(meetingOutsideCoreHours, {
  fires: [
    [
      'a meeting from 9:30 to 10:30 when core hours begin at 10',
      from('09:30', '10:30'),
      [
        {
          severity: 'warning',
          path: '/sync/0/startMinute',
          message:
            '“Review” (Tuesday 09:30–10:30) is outside core hours (Monday–Friday 10:00–15:00). People on flexible schedules may not be working.',
        },
      ],
    ],
    [
      'an error where meetings are allowed in core hours only',
      from('09:30', '10:30'),
      [{ severity: 'error' }],
      { options: { meetingsOnlyInCore: true } },
    ],
    ['a handoff', from('15:00', '15:15', { kind: 'handoff' }), [{ severity: 'warning' }]],
    [
      'an optional class, more mildly',
      from('15:00', '16:00', { kind: 'class', attendance: 'optional' }),
      [{ severity: 'info' }],
    ],
    ['a meeting on a day without core hours', from('11:00', '12:00', { days: 'SA' }), [{}]],
  ],
  silent: [
    ['a meeting from 10 to 11', from('10:00', '11:00')],
    ['coverage, which core hours do not speak of', from('09:00', '10:00', { kind: 'coverage' })],
    ['a role without core hours', { sync: [{ ...duty, from: '09:00', to: '10:00' }] }],
    ['a meeting whose time is not answered yet', { role: { coreHours: 'MO-FR 10:00-15:00' }, sync: [duty] }],
  ],
  boundary: {
    fires: ['one minute past core hours', from('14:01', '15:01'), [{ path: '/sync/0/endMinute' }]],
    silent: ['until core hours end', from('14:00', '15:00')],
  },
});
