import { describeRule, type CaseSettings, type Overlay } from '../../checking/rule-cases.fixture.js';
import { coverageUnderstaffed } from './coverage-understaffed.js';

/** A desk for two, from 9 to 3. */
const desk = (more: object = {}, others: object[] = [], rest: Overlay = {}): Overlay => ({
  sync: [
    {
      id: 'desk',
      title: 'Front desk',
      kind: 'coverage',
      days: 'MO-FR',
      from: '09:00',
      to: '15:00',
      place: 'studio',
      minStaff: 2,
      ...more,
    },
    ...others,
  ],
  ...rest,
});
const NINE_TO_FIVE = Object.fromEntries(['MO', 'TU', 'WE', 'TH', 'FR'].map((day) => [day, [[540, 1020]]]));
const team = (...members: object[]): CaseSettings => ({
  inputs: {
    team: {
      members: members.map((one, index) => ({
        id: `m${index}`,
        name: `Member ${index}`,
        workingWindow: NINE_TO_FIVE,
        covers: ['desk'],
        ...one,
      })),
    },
  },
});
const meeting = (from: string, to: string) => ({
  title: 'Team meeting',
  kind: 'meeting',
  days: 'WE',
  from,
  to,
  place: 'video',
});

describeRule(coverageUnderstaffed, {
  fires: [
    [
      'the person of this role is in a meeting',
      desk({}, [meeting('10:00', '11:00')]),
      [
        {
          severity: 'error',
          path: '/sync/0/minStaff',
          message: '1 of 2 people at the studio on Wednesday 10:00–11:00 (“Front desk”).',
          data: expect.objectContaining({ gaps: 4 }),
        },
      ],
      team({}),
    ],
    [
      'a colleague is in a meeting',
      desk(),
      [{ data: expect.objectContaining({ when: 'Tuesday 10:00–11:00', count: 1 }) }],
      team({ busy: [{ title: 'Call', hours: { TU: [[600, 660]] } }] }),
    ],
    [
      'a colleague comes later',
      desk(),
      [{ data: expect.objectContaining({ when: 'Monday 09:00–09:30', gaps: 1 + 19 }) }],
      team({ workingWindow: Object.fromEntries(Object.keys(NINE_TO_FIVE).map((day) => [day, [[570, 1020]]])) }),
    ],
    [
      'nobody else is assigned; those who could come are named',
      desk(),
      [
        {
          data: expect.objectContaining({ count: 1, free: ['Member 0'] }),
          fixes: [expect.objectContaining({ title: 'Ask Member 0, who could come then' })],
        },
      ],
      team({ covers: [] }),
    ],
    [
      'two holders of one role, both in the meeting',
      desk({}, [meeting('10:00', '11:00')], { role: { positions: 2 } }),
      [{ data: expect.objectContaining({ count: 0 }) }],
      team({ covers: [] }),
    ],
    [
      'a colleague in another time zone',
      desk(),
      [{ data: expect.objectContaining({ when: 'Monday 09:00–12:00' }) }],
      team({ timeZone: 'America/Los_Angeles' }),
    ],
  ],
  silent: [
    ['two are there all the time', desk(), team({})],
    ['a meeting while three are assigned', desk({}, [meeting('10:00', '11:00')]), team({}, {})],
    ['an optional meeting', desk({}, [{ ...meeting('10:00', '11:00'), attendance: 'optional' }]), team({})],
    ['a colleague whose hours are not stated', desk(), team({ workingWindow: null })],
    ['coverage without a least number', desk({ minStaff: null }), team()],
    ['two holders of one role', desk({}, [], { role: { positions: 2 } }), team()],
    [
      'a night that ends after the last Sunday',
      desk({ days: 'daily', from: '22:00', to: '06:00' }),
      team({ workingWindow: null }),
    ],
  ],
  boundary: {
    fires: [
      'a meeting that begins a minute before the desk closes',
      desk({}, [meeting('14:59', '15:30')]),
      [{ data: expect.objectContaining({ when: 'Wednesday 14:59–15:00' }) }],
      team({}),
    ],
    silent: ['a meeting that begins as the desk closes', desk({}, [meeting('15:00', '15:30')]), team({})],
  },
});
