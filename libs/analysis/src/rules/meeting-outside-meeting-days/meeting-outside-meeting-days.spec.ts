import { describeRule } from '../../checking/rule-cases.fixture.js';
import { meetingOutsideMeetingDays } from './meeting-outside-meeting-days.js';

const officeDays = {
  id: 'office-day',
  title: 'Office day',
  kind: 'presence',
  days: ['MO', 'TH'],
  from: '09:00',
  to: '17:00',
  place: 'studio',
};
const meeting = {
  id: 'kickoff',
  title: 'Kickoff',
  kind: 'meeting',
  days: 'MO',
  from: '09:30',
  to: '10:30',
  place: 'video',
};
const withMeeting = (change: object = {}) => ({
  meetingDays: ['MO', 'TH'],
  sync: [officeDays, { ...meeting, ...change }],
});

describeRule(meetingOutsideMeetingDays, {
  fires: [
    [
      'the design firm with a meeting on Tuesday',
      withMeeting({ days: 'TU' }),
      [
        {
          severity: 'error',
          path: '/sync/1/rrule',
          message: 'All meetings are on Monday and Thursday; “Kickoff” is on Tuesday 09:30–10:30.',
        },
      ],
    ],
    [
      'a meeting on three days, for the two that are wrong',
      withMeeting({ days: ['MO', 'TU', 'FR'] }),
      [{ data: expect.objectContaining({ when: 'Tuesday and Friday 09:30–10:30', instances: 8 }) as never }],
    ],
    [
      'an optional meeting, more mildly',
      withMeeting({ days: 'FR', attendance: 'optional' }),
      [{ severity: 'warning' }],
    ],
    [
      'a single date',
      withMeeting({ days: undefined, date: '2026-05-06' }),
      [{ path: '/sync/1/dtstart', message: expect.stringContaining('Wednesday 2026-05-06') as never }],
    ],
  ],
  silent: [
    ['the design firm as it is', withMeeting()],
    ['a class on Tuesday', withMeeting({ kind: 'class', days: 'TU' })],
    ['a role without meeting days', { sync: [{ ...meeting, days: 'TU' }] }],
  ],
  boundary: {
    fires: [
      'a meeting at one minute past midnight after a meeting day',
      withMeeting({ days: 'TU', from: '00:00', to: '00:30' }),
      [{}],
    ],
    silent: ['a meeting in the last minutes of a meeting day', withMeeting({ from: '23:30', to: '24:00' })],
  },
});
