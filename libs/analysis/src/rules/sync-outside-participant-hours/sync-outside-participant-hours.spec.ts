import { applyPatch } from '#work-model';
import { checkRole } from '../../checking/check-role.js';
import { aRole, describeRule, findingsOf, type Overlay } from '../../checking/rule-cases.fixture.js';
import { syncOutsideParticipantHours } from './sync-outside-participant-hours.js';

const NINE_TO_FIVE = 'MO-FR 09:00-17:00';
/** A role in London that meets Asha in Bengaluru. */
const meeting = (from: string, to: string, more: object = {}, rest: Overlay = {}): Overlay => ({
  role: { timeZone: 'Europe/London', workingWindow: NINE_TO_FIVE },
  people: [
    { id: 'asha', name: 'Asha', timeZone: 'Asia/Kolkata', workingWindow: NINE_TO_FIVE },
    { id: 'ravi', name: 'Ravi', timeZone: 'Asia/Kolkata', workingWindow: NINE_TO_FIVE },
    { id: 'pat', name: 'Pat', timeZone: 'Europe/London', workingWindow: ['MO-WE 09:00-17:00', 'TH-FR 09:00-13:00'] },
  ],
  sync: [{ title: 'Stand-up', kind: 'meeting', days: 'TU', from, to, place: 'video', participants: ['asha'], ...more }],
  async: [],
  ...rest,
});
const hours = (pat: string) => ({
  people: [{ id: 'pat', name: 'Pat', timeZone: 'Europe/London', workingWindow: pat }],
});
const inSummer = { effectiveFrom: '2026-06-01' };

describeRule(syncOutsideParticipantHours, {
  fires: [
    [
      'half past eleven in London, which clock changes move out of the day in Bengaluru',
      meeting('11:30', '12:00', { days: 'MO-FR' }, inSummer),
      [
        {
          severity: 'warning',
          path: '/sync/0/startMinute',
          messageId: 'clocks',
          message:
            'For Asha “Stand-up” is at Monday 16:00–16:30 (inside working hours). From Monday 2026-10-26, clock changes move it to Monday 17:00–17:30 (outside Monday–Friday 09:00–17:00).',
          fixes: [
            expect.objectContaining({
              isSafe: false,
              title: expect.stringMatching(/^Move “Stand-up” to .* 11:00–11:30$/) as string,
            }),
          ],
        },
      ],
    ],
    [
      'the same from January, when it is outside until the clocks change',
      meeting('11:30', '12:00'),
      [
        {
          messageId: 'clocks',
          message:
            'For Asha “Stand-up” is at Tuesday 17:00–17:30 (outside Monday–Friday 09:00–17:00). From Tuesday 2026-03-31, clock changes move it to Tuesday 16:00–16:30 (inside working hours).',
        },
      ],
    ],
    [
      'an afternoon in London is an evening in Bengaluru all year; both people in one finding',
      meeting('14:00', '14:30', { participants: ['asha', 'ravi'] }),
      [
        {
          messageId: 'outside',
          message:
            'For Asha “Stand-up” is at Tuesday 19:30–20:00, outside Monday–Friday 09:00–17:00; it is outside the hours of Ravi (Tuesday 19:30–20:00) too.',
        },
      ],
    ],
    [
      'a colleague’s short days, which is not the clocks’ doing',
      meeting('14:00', '15:00', { days: 'MO-FR', participants: ['pat'] }),
      [{ messageId: 'outside', data: expect.objectContaining({ local: 'Thursday 14:00–15:00', count: 8 }) }],
    ],
    [
      'the quiet hours of the role itself',
      meeting('10:00', '10:30', { participants: ['pat'] }, { quietHours: { hours: 'TU 10:15-11:00' } }),
      [
        {
          severity: 'error',
          messageId: 'quiet',
          message: '“Stand-up” (Tuesday 10:00–10:30) lies in your quiet hours.',
        },
      ],
    ],
  ],
  silent: [
    ['half past ten in London', meeting('10:30', '11:00')],
    ['no hour that all share that day: another rule says it', meeting('10:00', '13:00')],
    [
      'outside the role’s own window: another rule says it',
      meeting('18:00', '18:30', { participants: ['pat'] }, hours('MO-FR 09:00-20:00')),
    ],
    ['an optional meeting', meeting('14:00', '14:30', { attendance: 'optional' })],
    [
      'people whose hours are not stated',
      meeting('14:00', '14:30', {}, { people: [{ id: 'asha', name: 'Asha', timeZone: 'Asia/Kolkata' }] }),
    ],
    [
      'a role that does not say its time zone, of whose times nothing is known',
      meeting('14:00', '14:30', {}, { role: { timeZone: null, workingWindow: NINE_TO_FIVE } }),
    ],
    [
      'quiet hours outside the working window',
      meeting('10:30', '11:00', {}, { quietHours: { hours: 'daily 19:00-08:00' } }),
    ],
  ],
  boundary: {
    fires: [
      'a minute too long',
      meeting('12:00', '13:01', { participants: ['pat'], days: 'TH' }),
      [{ messageId: 'outside' }],
    ],
    silent: ['to the minute', meeting('12:00', '13:00', { participants: ['pat'], days: 'TH' })],
  },
});

it.each([
  ['of one day', meeting('14:00', '14:30')],
  ['of every day', meeting('11:30', '12:00', { days: 'MO-FR' })],
])('the offered time %s is inside everybody’s hours all year', (_, overlay) => {
  const [finding] = findingsOf(syncOutsideParticipantHours, overlay);
  const rules = [{ rule: syncOutsideParticipantHours, level: 'on' as const, options: {} }];
  expect(
    checkRole(applyPatch(aRole(overlay), finding!.fixes[0]!.patch!), { today: '2026-01-05', rules }).findings,
  ).toEqual([]);
});
