import { applyPatch } from '#work-model';
import { checkRole } from '../../checking/check-role.js';
import { aRole, describeRule, findingsOf, type Overlay } from '../../checking/rule-cases.fixture.js';
import { deadlineBeforePrerequisite } from './deadline-before-prerequisite.js';

const pair = (report: unknown, figures: unknown, more: object = {}): Overlay => ({
  async: [
    { id: 'figures', title: 'Figures', due: figures, definitionOfDone: 'All shops are in' },
    {
      id: 'report',
      title: 'Report',
      due: report,
      dependsOn: ['figures'],
      definitionOfDone: 'One page is sent',
      ...more,
    },
  ],
});
const afterMeeting = (due: unknown, meeting: object): Overlay => ({
  sync: [{ id: 'm', title: 'Meeting', kind: 'meeting', place: 'studio', ...meeting }],
  async: [{ id: 'r', title: 'Report', due, dependsOn: ['m'], definitionOfDone: 'One page is sent' }],
});
const sessions = { kind: 'coverage', days: 'MO-FR', from: '09:00', to: '15:00' };

describeRule(deadlineBeforePrerequisite, {
  fires: [
    [
      'once: Friday noon, from what comes on Friday afternoon',
      pair('2026-01-09 12:00', '2026-01-09 15:00', { effort: '2 h' }),
      [
        {
          path: '/async/1/dependsOn/0',
          severity: 'error',
          message:
            '“Report” is due Friday 2026-01-09 12:00, but it needs “Figures”, which is ready only Friday 2026-01-09 15:00.',
          data: expect.objectContaining({ minutesTooEarly: 180 }),
          fixes: [
            expect.objectContaining({ title: 'Make “Report” due Friday 2026-01-09 17:00' }),
            expect.objectContaining({ patch: [{ op: 'remove', path: '/async/1/dependsOn/0' }] }),
          ],
        },
      ],
    ],
    ['every Friday: noon, from what comes on Friday afternoon', pair('FR 12:00', 'FR 15:00'), [{ messageId: 'early' }]],
    [
      'on both days of a week with two',
      pair('MO, TH 12:00', 'MO, TH 15:00'),
      [{ messageId: 'early', data: expect.objectContaining({ count: 7 }) }],
    ],
    ['at the same minute of every day', pair('weekdays 15:00', 'weekdays 15:00'), [{ messageId: 'early' }]],
    [
      'the end of a meeting on the same day of every week',
      afterMeeting('MO 10:00', { days: 'MO', from: '10:00', to: '11:00' }),
      [{}],
    ],
    [
      'weekly reports before the one training that they need',
      pair('FR 12:00', '2026-01-20 12:00'),
      [{ data: expect.objectContaining({ count: 2 }) }],
    ],
    [
      'a one-off before the first of a series that begins later',
      afterMeeting('2026-01-14 12:00', { days: 'TH', dtstart: '2026-01-15', from: '10:00', to: '11:00' }),
      [{ messageId: 'early' }],
    ],
    [
      'a yearly report on the day of the yearly figures, hours before them',
      pair(
        { rrule: 'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=5', minute: 720 },
        { rrule: 'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=5', minute: 900 },
      ),
      [{ messageId: 'early' }],
    ],
    [
      'two that wait for each other, told once, whatever their times',
      {
        async: [
          { id: 'a', title: 'Plan', due: 'MO 12:00', dependsOn: ['b'] },
          { id: 'b', title: 'Budget', due: 'MO 10:00', dependsOn: ['a'] },
        ],
      },
      [
        {
          messageId: 'ring',
          path: '/async/0/dependsOn',
          message: '“Plan” can never begin, because these wait for one another: “Plan” needs “Budget” needs “Plan”.',
        },
      ],
    ],
  ],
  silent: [
    ['once: on the Monday after', pair('2026-01-12 12:00', '2026-01-09 15:00')],
    ['every Monday, from what comes on Friday', pair('MO 12:00', 'FR 15:00')],
    ['every Thursday, from what came on Friday before', pair('TH 12:00', 'FR 15:00')],
    ['each morning, from the sessions of the working day before', afterMeeting('weekdays 09:00', sessions)],
    ['at the end of each day, from the sessions of the day', afterMeeting('weekdays 24:00', sessions)],
    ['each week, from a plan of the month', pair('FR 12:00', { rrule: 'FREQ=MONTHLY;BYDAY=1FR', minute: 900 })],
    ['each Friday, from what comes every day', pair('FR 12:00', 'weekdays 15:00')],
    [
      'reports that go on after a course of four has ended',
      afterMeeting('FR 12:00', {
        rrule: 'FREQ=WEEKLY;COUNT=2;BYDAY=TU',
        dtstart: '2026-01-06',
        from: '10:00',
        to: '11:00',
      }),
    ],
    [
      'a one-off in the first week, from a weekly meeting that may have been held before',
      afterMeeting('2026-01-07 12:00', { days: 'TH', from: '10:00', to: '11:00' }),
    ],
    ['something needed that has no time yet', pair('FR 12:00', 'FR')],
    ['something needed that is due when its project says', pair('FR 12:00', { perProject: 'the brief' })],
    ['a deliverable without a time', pair('ongoing', 'FR 15:00')],
  ],
  boundary: {
    fires: [
      'equal times',
      pair('2026-01-09 15:00', '2026-01-09 15:00'),
      [{ data: expect.objectContaining({ minutesTooEarly: 0 }) }],
    ],
    silent: ['a minute later', pair('2026-01-09 15:01', '2026-01-09 15:00')],
  },
});

describe('each way out', () => {
  it.each([
    ['of a one-off', pair('2026-01-09 12:00', '2026-01-09 15:00', { effort: '4 h' })],
    ['of a weekly one', pair('FR 12:00', 'FR 15:00', { effort: '1 h' })],
    ['of a weekly one that moves to another day', pair('FR 12:00', 'FR 16:00', { effort: '90 min' })],
  ])('%s ends the finding', (_, overlay) => {
    const [finding] = findingsOf(deadlineBeforePrerequisite, overlay);
    expect(finding!.fixes).toHaveLength(2);
    for (const { patch } of finding!.fixes) {
      const rules = [{ rule: deadlineBeforePrerequisite, level: 'on' as const, options: {} }];
      expect(checkRole(applyPatch(aRole(overlay), patch!), { today: '2026-01-05', rules }).findings).toEqual([]);
    }
  });
});
