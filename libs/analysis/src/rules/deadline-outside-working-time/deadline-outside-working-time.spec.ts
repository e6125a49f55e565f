import { applyPatch } from '#work-model';
import { checkRole } from '../../checking/check-role.js';
import { aRole, describeRule, findingsOf, type Overlay } from '../../checking/rule-cases.fixture.js';
import { deadlineOutsideWorkingTime } from './deadline-outside-working-time.js';

const due = (when: unknown, more: object = {}): Overlay => ({
  async: [{ title: 'Client notes', due: when, definitionOfDone: 'All notes are there', ...more }],
});
const wholeDays: Overlay = { role: { workingWindow: null, noSetHours: true } };

describeRule(deadlineOutsideWorkingTime, {
  fires: [
    [
      'Sunday evening, for a week from Monday to Friday',
      due('SU 18:00'),
      [
        {
          path: '/async/0/due/minute',
          severity: 'warning',
          message:
            '“Client notes” is due Sunday 2026-01-11 18:00, when the person in this role is not working. Work would have to finish by Friday 2026-01-09 17:00.',
          fixes: [
            {
              title: 'Make “Client notes” due Friday 17:00',
              patch: [
                { op: 'replace', path: '/async/0/due/rrule', value: 'FREQ=WEEKLY;BYDAY=FR' },
                { op: 'replace', path: '/async/0/due/minute', value: 1020 },
              ],
              isSafe: false,
            },
          ],
        },
      ],
    ],
    [
      'one finding for a deadline of every weekday, and a fix that keeps the days',
      due('weekdays 24:00'),
      [
        {
          messageId: 'outside',
          data: expect.objectContaining({ count: 20, total: 20, when: 'Monday 2026-01-05 24:00' }),
          fixes: [expect.objectContaining({ patch: [{ op: 'replace', path: '/async/0/due/minute', value: 1020 }] })],
        },
      ],
    ],
    [
      'the first of each month, where it falls on a weekend; only those dates, and no change to all of them',
      due({ rrule: 'FREQ=MONTHLY;BYMONTHDAY=1', minute: 1020 }),
      [{ messageId: 'some', data: expect.objectContaining({ count: 4, total: 12 }), fixes: [] }],
    ],
    [
      'a one-off on a Saturday',
      due('2026-01-17 12:00'),
      [{ path: '/async/0/due/date', data: expect.objectContaining({ last: 'Friday 2026-01-16 17:00' }) }],
    ],
    [
      'the hours of the person who owes it, on their own clock',
      {
        people: [{ id: 'ada', name: 'Ada Quill', timeZone: 'Europe/London', workingWindow: 'MO-FR 09:00-17:00' }],
        sync: [],
        ...due('FR 15:00', { owner: 'ada' }),
      },
      [{ data: expect.objectContaining({ owner: 'Ada Quill', last: 'Friday 2026-01-09 12:00' }) }],
    ],
    [
      'a Monday morning before work begins; the first one with working time before it is named',
      due('MO 08:00'),
      [{ messageId: 'outside', data: expect.objectContaining({ when: 'Monday 2026-01-12 08:00' }) }],
    ],
  ],
  silent: [
    [
      'the end of the day, when there are no set hours',
      { ...due('weekdays 24:00'), role: { ...(wholeDays.role as object) } },
    ],
    ['working hours that nobody has stated yet', { ...due('SU 18:00'), role: { workingWindow: null } }],
    ['a deadline without a clock time: another rule asks for it', due('FR')],
    [
      'a person with a time zone, in a role that does not say its own',
      { role: { timeZone: null }, ...due('FR 23:00', { owner: 'ada' }) },
    ],
    ['a deadline that is written elsewhere', due({ perProject: 'the project brief' })],
    ['a one-off beyond the weeks that are looked at', due('2027-01-16 12:00')],
  ],
  boundary: {
    fires: ['one minute after the window closes', due('FR 17:01'), [{ messageId: 'outside' }]],
    silent: ['at the minute it closes', due('FR 17:00')],
  },
});

describe('the offered deadline', () => {
  it.each(['SU 18:00', 'weekdays 24:00', '2026-01-17 12:00', 'MO 08:00'])('in place of %s ends the finding', (when) => {
    const [finding] = findingsOf(deadlineOutsideWorkingTime, due(when));
    const patched = applyPatch(aRole(due(when)), finding!.fixes[0]!.patch!);
    const rules = [{ rule: deadlineOutsideWorkingTime, level: 'on' as const, options: {} }];
    expect(checkRole(patched, { today: '2026-01-05', rules }).findings).toEqual([]);
  });
});
