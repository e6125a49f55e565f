import { applyPatch } from '#work-model';
import { checkRole } from '../../checking/check-role.js';
import { aRole, describeRule, findingsOf, type Overlay } from '../../checking/rule-cases.fixture.js';
import { noTimezoneOverlap } from './no-timezone-overlap.js';

const NINE_TO_FIVE = 'MO-FR 09:00-17:00';
const people = [
  { id: 'london', name: 'Lee', timeZone: 'Europe/London', workingWindow: NINE_TO_FIVE },
  { id: 'bengaluru', name: 'Asha', timeZone: 'Asia/Kolkata', workingWindow: NINE_TO_FIVE },
  { id: 'part-time', name: 'Pat', timeZone: 'America/New_York', workingWindow: 'MO-WE 09:00-17:00' },
  { id: 'somebody', name: 'Sam', timeZone: 'Asia/Tokyo' },
];
/** A role in New York. */
const meeting = (participants: string[], more: object, role: object = {}): Overlay => ({
  role: { timeZone: 'America/New_York', workingWindow: NINE_TO_FIVE, ...role },
  people,
  sync: [{ title: 'Planning', kind: 'meeting', place: 'video', participants, ...more }],
  async: [],
});
const london = { timeZone: 'Europe/London' };
const tuesday = (from: string, to: string) => ({ days: 'TU', from, to });

describeRule(noTimezoneOverlap, {
  fires: [
    [
      'New York and Bengaluru, who share nothing',
      meeting(['bengaluru'], tuesday('09:00', '10:00')),
      [
        {
          severity: 'error',
          path: '/sync/0/participants',
          message: 'Project Coordinator and Asha share no working time on Tuesday 2026-01-06; “Planning” needs 1 h.',
          data: expect.objectContaining({ sharedMinutes: 0, count: 52 }),
        },
      ],
    ],
    [
      'London and Bengaluru for three hours, in winter only: 150 minutes then, 210 in summer',
      meeting(['bengaluru'], tuesday('09:00', '12:00'), london),
      [{ messageId: 'tooShort', data: expect.objectContaining({ sharedMinutes: 150, count: 22 }) }],
    ],
    ['all three', meeting(['london', 'bengaluru'], tuesday('10:00', '10:15')), [{ messageId: 'none' }]],
    [
      'a colleague’s free day, with a better day to move to',
      meeting(['part-time'], { days: 'TH', from: '10:00', to: '11:00' }),
      [
        {
          messageId: 'none',
          fixes: [
            expect.objectContaining({ title: expect.stringMatching(/^Move “Planning” to Wednesday /) as string }),
            expect.anything(),
          ],
        },
      ],
    ],
    [
      'a morning and an afternoon that together would be enough',
      meeting(['london'], tuesday('09:00', '11:30'), { workingWindow: 'MO-FR 09:00-10:30, 11:00-17:00' }),
      [{ data: expect.objectContaining({ sharedMinutes: 90 }) }],
    ],
  ],
  silent: [
    ['New York and London for three hours', meeting(['london'], tuesday('09:00', '12:00'))],
    [
      'a night shift across midnight',
      {
        ...meeting(['night'], { days: 'TU', from: '23:30', to: '00:30' }, { workingWindow: 'MO-FR 22:00-06:00' }),
        people: [{ id: 'night', name: 'Nia', timeZone: 'America/New_York', workingWindow: 'MO-FR 22:00-06:00' }],
      },
    ],
    ['an optional meeting', meeting(['bengaluru'], { ...tuesday('09:00', '10:00'), attendance: 'optional' })],
    ['people whose hours nobody has stated, and groups', meeting(['somebody', 'team'], tuesday('09:00', '10:00'))],
    ['cover that goes round the world', meeting(['bengaluru'], { ...tuesday('09:00', '10:00'), kind: 'coverage' })],
    ['a day off of the role itself', meeting(['london'], { days: 'SA', from: '09:00', to: '10:00' })],
    [
      'a meeting with a colleague who answers at any hour',
      {
        ...meeting(['free'], tuesday('09:00', '10:00')),
        people: [{ id: 'free', name: 'Fay', timeZone: 'Asia/Tokyo', noSetHours: true }],
      },
    ],
  ],
  boundary: {
    fires: [
      '181 minutes on 3 February, where 180 are shared',
      meeting(['london'], { date: '2026-02-03', from: '09:00', to: '12:01' }),
      [{ data: expect.objectContaining({ sharedMinutes: 180 }) }],
    ],
    silent: ['180 minutes', meeting(['london'], { date: '2026-02-03', from: '09:00', to: '12:00' })],
  },
});

describe('shared time', () => {
  it.each([
    ['New York and London', 'london', 'America/New_York', '2026-03-17', 240],
    ['New York and London', 'london', 'America/New_York', '2026-10-27', 240],
    ['New York and London', 'london', 'America/New_York', '2026-02-03', 180],
    ['London and Bengaluru', 'bengaluru', 'Europe/London', '2026-02-03', 150],
    ['London and Bengaluru', 'bengaluru', 'Europe/London', '2026-04-07', 210],
  ])('of %s (%s in %s) on %s is %i minutes', (_, other, timeZone, date, minutes) => {
    const until = (more: number) =>
      `${9 + Math.floor((minutes + more) / 60)}:${String((minutes + more) % 60).padStart(2, '0')}`;
    const lasting = (more: number) => meeting([other], { date, from: '09:00', to: until(more) }, { timeZone });
    expect(findingsOf(noTimezoneOverlap, lasting(0))).toEqual([]);
    expect(findingsOf(noTimezoneOverlap, lasting(1))).toMatchObject([{ data: { sharedMinutes: minutes } }]);
  });
});

it('the offered time ends the finding', () => {
  const overlay = meeting(['part-time'], { days: 'TH', from: '10:00', to: '11:00' });
  const [finding] = findingsOf(noTimezoneOverlap, overlay);
  const rules = [{ rule: noTimezoneOverlap, level: 'on' as const, options: {} }];
  expect(
    checkRole(applyPatch(aRole(overlay), finding!.fixes[0]!.patch!), { today: '2026-01-05', rules }).findings,
  ).toEqual([]);
});
