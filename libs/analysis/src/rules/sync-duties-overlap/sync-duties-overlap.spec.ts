import { describeRule } from '../../checking/rule-cases.fixture.js';
import { syncDutiesOverlap } from './sync-duties-overlap.js';

const desk = {
  id: 'front-desk',
  title: 'Front desk',
  kind: 'coverage',
  days: 'MO-FR',
  from: '09:00',
  to: '15:00',
  place: 'studio',
};
const meeting = {
  id: 'planning',
  title: 'Planning',
  kind: 'meeting',
  days: 'MO',
  from: '10:00',
  to: '11:00',
  place: 'video',
};
const presence = { ...desk, id: 'office-day', title: 'Office day', kind: 'presence', to: '17:00' };
const both = (a: object, b: object) => ({ sync: [a, b] });

describeRule(syncDutiesOverlap, {
  fires: [
    [
      'the front desk and a meeting on Monday, at the meeting',
      both(desk, meeting),
      [
        {
          severity: 'error',
          path: '/sync/1/startMinute',
          message: '“Planning” and “Front desk” overlap on Monday 10:00–11:00 for 1 h for the Project Coordinator.',
          data: expect.objectContaining({ instances: 4, minutes: 60 }) as never,
        },
      ],
    ],
    [
      'two equally long meetings, at the later one, with the people that both name',
      both(
        { ...meeting, participants: ['ada'] },
        { ...meeting, id: 'sync', title: 'Sync', from: '10:30', to: '11:30', participants: ['ada', 'team'] },
      ),
      [
        {
          path: '/sync/1/startMinute',
          message:
            '“Sync” and “Planning” overlap on Monday 10:30–11:00 for 30 min for the Project Coordinator and Ada Quill.',
        },
      ],
    ],
    [
      'a meeting elsewhere during an office day',
      {
        role: {
          places: [
            { id: 'studio', name: 'the studio', kind: 'site', address: '1 Mill Lane' },
            { id: 'bank', name: 'the bank', kind: 'client-site', address: '9 High Street' },
          ],
        },
        ...both(presence, { ...meeting, place: 'bank' }),
      },
      [
        {
          severity: 'error',
          messageId: 'elsewhere',
          message:
            '“Planning” is at the bank, but “Office day” holds the Project Coordinator at the studio on Monday 10:00–11:00.',
        },
      ],
    ],
    [
      'two sites of which nobody knows whether they are one house, more mildly',
      both(presence, { ...meeting, place: 'warehouse' }),
      [{ severity: 'warning', messageId: 'perhapsElsewhere' }],
    ],
    [
      'one finding for a meeting that clashes with two others',
      { sync: [desk, { ...meeting, id: 'long', title: 'Long', to: '12:00' }, meeting] },
      [
        { path: '/sync/1/startMinute', message: expect.stringContaining('“Long” and “Front desk”') as never },
        {
          path: '/sync/2/startMinute',
          message: expect.stringContaining('“Planning” and “Front desk” and “Long”') as never,
        },
      ],
    ],
    [
      'a single date in summer that meets a weekly meeting',
      both(meeting, {
        ...meeting,
        id: 'launch',
        title: 'Launch',
        days: undefined,
        date: '2026-06-01',
        from: '10:30',
        to: '11:00',
      }),
      [{ path: '/sync/1/startMinute', message: expect.stringContaining('2026-06-01 (Monday 10:30–11:00)') as never }],
    ],
  ],
  silent: [
    ['a meeting inside an office day at the same place', both(presence, { ...meeting, place: 'studio' })],
    ['a video call inside an office day', both(presence, meeting)],
    ['an optional meeting', both(desk, { ...meeting, attendance: 'optional' })],
    ['time on call during the front desk', both(desk, { ...meeting, kind: 'on-call' })],
    [
      'two meetings every second week that never meet',
      both(
        { ...meeting, every: '2 weeks', dtstart: '2026-01-05' },
        { ...meeting, id: 'other', title: 'Other', every: '2 weeks', dtstart: '2026-01-12' },
      ),
    ],
    [
      'an office day and a meeting at another place of the same address',
      {
        role: {
          places: [
            { id: 'studio', name: 'the studio', kind: 'site', address: '1 Mill Lane, Columbus' },
            { id: 'room', name: 'the meeting room', kind: 'site', address: '1 mill lane columbus' },
          ],
        },
        ...both(presence, { ...meeting, place: 'room' }),
      },
    ],
  ],
  boundary: {
    fires: [
      'one common minute',
      both(meeting, { ...meeting, id: 'next', title: 'Next', from: '10:59', to: '12:00' }),
      [{ path: '/sync/0/startMinute', data: expect.objectContaining({ minutes: 1 }) as never }],
    ],
    silent: [
      '10–11 and then 11–12',
      both(meeting, { ...meeting, id: 'next', title: 'Next', from: '11:00', to: '12:00' }),
    ],
  },
});
