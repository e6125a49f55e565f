import { describeRule } from '../../checking/rule-cases.fixture.js';
import { syncOutsideWorkingWindow } from './sync-outside-working-window.js';

const duty = {
  id: 'late-call',
  title: 'Late call',
  kind: 'meeting',
  days: 'TU',
  from: '16:30',
  to: '17:30',
  place: 'video',
  owner: 'ada',
};
const withDuty = (change: object = {}) => ({ sync: [{ ...duty, ...change }] });

describeRule(syncOutsideWorkingWindow, {
  fires: [
    [
      'a duty from 16:30 to 17:30 in a window that ends at 17:00',
      withDuty(),
      [
        {
          severity: 'error',
          path: '/sync/0/endMinute',
          message:
            '“Late call” (Tuesday 16:30–17:30) lies outside your stated working window (Monday–Friday 09:00–17:00).',
        },
      ],
    ],
    [
      'a duty on a day without hours',
      withDuty({ days: 'SA', from: '10:00', to: '11:00' }),
      [{ path: '/sync/0/startMinute', data: expect.objectContaining({ minutesOutside: 60, instances: 4 }) as never }],
    ],
    ['presence, too', withDuty({ kind: 'presence', place: 'studio', from: '08:00', to: '17:00' }), [{}]],
    [
      'one finding for a duty on five days',
      withDuty({ days: 'MO-FR' }),
      [{ message: expect.stringContaining('(Monday–Friday 16:30–17:30)') as never }],
    ],
    [
      'a shift past midnight when only its evening is in the window',
      { role: { workingWindow: 'MO-FR 16:00-24:00' }, ...withDuty({ kind: 'coverage', from: '22:00', to: '02:00' }) },
      [{ path: '/sync/0/endMinute' }],
    ],
    [
      'a call that the clock change in another zone moves out of the window',
      withDuty({ from: '21:30', to: '22:00', timeZone: 'Europe/London' }),
      [{ message: expect.stringContaining('2026-03-10 17:30–18:00 (America/New_York)') as never }],
    ],
  ],
  silent: [
    ['no set hours', { role: { workingWindow: null, noSetHours: true }, ...withDuty({ from: '05:00', to: '06:00' }) }],
    ['a window that is not answered yet', { role: { workingWindow: null }, ...withDuty() }],
    ['an optional duty', withDuty({ attendance: 'optional' })],
    ['time on call', withDuty({ kind: 'on-call', from: '18:00', to: '22:00' })],
    [
      'a night shift in a window of nights',
      {
        role: { workingWindow: 'SU-TH 22:00-06:00' },
        ...withDuty({ kind: 'coverage', days: 'SU-TH', from: '22:00', to: '06:00' }),
      },
    ],
  ],
  boundary: {
    fires: ['a minute after the window', withDuty({ from: '16:01', to: '17:01' }), [{ path: '/sync/0/endMinute' }]],
    silent: ['until the last minute of the window', withDuty({ from: '16:00', to: '17:00' })],
  },
});
