import { describeRule } from '../../checking/rule-cases.fixture.js';
import { syncOnProtectedDay } from './sync-on-protected-day.js';

const meeting = {
  id: 'planning',
  title: 'Planning',
  kind: 'meeting',
  days: 'TU',
  from: '10:00',
  to: '11:00',
  place: 'video',
  owner: 'ada',
};
const noMeetingDays = { id: 'no-meetings', title: 'No-meeting days', days: ['TU', 'TH'] };
const onTuesday = (duty: object = {}, time: object = {}) => ({
  protected: [{ ...noMeetingDays, ...time }],
  sync: [{ ...meeting, ...duty }],
});

describeRule(syncOnProtectedDay, {
  fires: [
    [
      'the creative team with a meeting on Tuesday at ten',
      onTuesday({}, { forbid: ['meeting'] }),
      [
        {
          severity: 'error',
          path: '/sync/0/rrule',
          message: '“Planning” is on Tuesday 10:00–11:00, but Tuesday (“No-meeting days”) is protected from meetings.',
        },
      ],
    ],
    [
      'once for a duty on two protected days, with the number of its times',
      onTuesday({ days: ['TU', 'TH'] }),
      [
        {
          message:
            '“Planning” is on Tuesday and Thursday 10:00–11:00, but that time (“No-meeting days”) is protected from meetings, classes and handoffs.',
          data: expect.objectContaining({ instances: 8, date: '2026-01-06' }) as never,
        },
      ],
    ],
    ['an optional meeting, more mildly', onTuesday({ attendance: 'optional' }), [{ severity: 'warning' }]],
    [
      'a meeting in a protected morning, at its start',
      onTuesday({}, { days: 'TU', from: '09:00', to: '12:00', title: null }),
      [
        {
          path: '/sync/0/startMinute',
          message:
            '“Planning” is on Tuesday 10:00–11:00, but Tuesday 09:00–12:00 is protected from meetings, classes and handoffs.',
        },
      ],
    ],
    [
      'a single date in June, after the weeks that are usually looked at',
      onTuesday({ days: undefined, date: '2026-06-02' }),
      [{ path: '/sync/0/dtstart', message: expect.stringContaining('Tuesday 2026-06-02 10:00–11:00') as never }],
    ],
    [
      'a meeting that begins on Monday in another zone and on Tuesday here',
      onTuesday({ days: 'MO', from: '22:00', to: '23:00', timeZone: 'America/Los_Angeles' }),
      [{ message: expect.stringContaining('Tuesday 2026-01-06 01:00–02:00 (America/New_York)') as never }],
    ],
  ],
  silent: [
    ['the creative team as it is', onTuesday({ days: 'WE' }, { forbid: ['meeting'] })],
    [
      'a chat norm on a protected day on which messages are allowed',
      { protected: [{ ...noMeetingDays, adHocContact: 'allowed' }] },
    ],
    ['coverage on a no-meeting day', onTuesday({ kind: 'coverage', place: 'studio' })],
    ['a duty whose days are not answered yet', onTuesday({ days: undefined })],
    ['a meeting every Tuesday but on the protected ones', onTuesday({ days: ['MO', 'WE', 'FR'] })],
  ],
  boundary: {
    fires: [
      'a meeting that reaches one minute into a protected morning',
      onTuesday({ from: '08:01', to: '09:01' }, { days: 'TU', from: '09:00', to: '12:00' }),
      [{ message: expect.stringContaining('08:01–09:01') as never }],
    ],
    silent: [
      'a meeting that ends when protected time begins',
      onTuesday({ from: '08:00', to: '09:00' }, { days: 'TU', from: '09:00', to: '12:00' }),
    ],
  },
});
