import { applyPatch, parseRoleFile, type WorkModel } from '#work-model';
import { checkRole } from '../../checking/check-role.js';
import type { Finding } from '../../checking/finding.js';
import { aRole, describeRule, findingsOf, type Overlay } from '../../checking/rule-cases.fixture.js';
import { recurrenceInvalid } from './recurrence-invalid.js';

const talk = (more: object): Overlay => ({
  sync: [{ title: 'Talk', kind: 'class', from: '10:00', to: '11:00', place: 'studio', ...more }],
});
const report = (due: object): Overlay => ({ async: [{ title: 'Report', due: { minute: 900, ...due } }] });

describeRule(recurrenceInvalid, {
  fires: [
    [
      'both COUNT and UNTIL',
      talk({ rrule: 'FREQ=DAILY;COUNT=5;UNTIL=20260301', dtstart: '2026-02-02' }),
      [
        {
          severity: 'error',
          path: '/sync/0/rrule',
          message:
            'The repeat rule for “Talk” says both how often (5 times) and until when (2026-03-01). Keep one of the two.',
          fixes: [
            expect.objectContaining({
              patch: [{ op: 'replace', path: '/sync/0/rrule', value: 'FREQ=DAILY;UNTIL=20260301' }],
            }),
            expect.objectContaining({ patch: [{ op: 'replace', path: '/sync/0/rrule', value: 'FREQ=DAILY;COUNT=5' }] }),
          ],
        },
      ],
    ],
    [
      'an end before the beginning',
      talk({ rrule: 'FREQ=DAILY;UNTIL=20260101', dtstart: '2026-02-02' }),
      [{ message: 'The repeat rule for “Talk” ends on 2026-01-01, before it begins on 2026-02-02.' }],
    ],
    [
      'a day that no month has',
      talk({ rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' }),
      [{ message: 'The repeat rule for “Talk” gives no date from 2026-01-05 on.' }],
    ],
    [
      'a series that is over',
      talk({ rrule: 'FREQ=WEEKLY;COUNT=3;BYDAY=MO', dtstart: '2025-09-01' }),
      [{ message: expect.stringContaining('gives no date') as string }],
    ],
    [
      'all dates excepted',
      talk({ rrule: 'FREQ=WEEKLY;COUNT=2;BYDAY=MO', dtstart: '2026-03-02', exceptDates: ['2026-03-02', '2026-03-09'] }),
      [{ message: 'The repeat rule for “Talk” never gives a date.' }],
    ],
    [
      'a deadline that never comes',
      report({ rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' }),
      [{ path: '/async/0/due/rrule' }],
    ],
    [
      'a month that the calendar does not have, which only a program can write',
      report({ rrule: 'FREQ=WEEKLY;UNTIL=20261301' }),
      [{ message: 'The repeat rule for “Report” has UNTIL=20261301, which is not allowed.' }],
    ],
    [
      'a first day that is none of its days, as a warning',
      talk({ days: 'MO', dtstart: '2026-02-05' }),
      [
        {
          severity: 'warning',
          path: '/sync/0/dtstart',
          message:
            'The repeat rule for “Talk” begins on Thursday 2026-02-05, which is not one of its days. Its first day is Monday 2026-02-09.',
          fixes: [
            {
              title: 'Begin on Monday 2026-02-09',
              patch: [{ op: 'replace', path: '/sync/0/dtstart', value: '2026-02-09' }],
              isSafe: true,
            },
          ],
        },
      ],
    ],
    [
      'an end that is not after the start',
      talk({ days: 'MO', from: undefined, to: undefined, startMinute: 600, endMinute: 540 }),
      [
        {
          severity: 'error',
          path: '/sync/0/endMinute',
          message: '“Talk” ends at 09:00, which is not after its start at 10:00.',
        },
      ],
    ],
    [
      'half past two, in the night in which New York has none',
      talk({ days: 'daily', from: '02:30', to: '03:30' }),
      [
        {
          severity: 'warning',
          path: '/sync/0/startMinute',
          message:
            '“Talk” starts at 02:30, but on Sunday 2026-03-08 the clocks go from 02:00 to 03:00 and there is no such time; it is taken as 03:30.',
        },
      ],
    ],
    [
      'a deadline in that hour',
      report({ rrule: 'FREQ=DAILY', minute: 150 }),
      [{ severity: 'warning', path: '/async/0/due/minute' }],
    ],
    [
      'a rule that takes too long to work out',
      talk({ rrule: 'FREQ=DAILY;COUNT=12000', dtstart: '1996-01-01' }),
      [
        {
          severity: 'error',
          path: '/sync/0/rrule',
          message: expect.stringContaining('takes too many steps to work out from 1996-01-01') as string,
        },
      ],
    ],
    [
      'more set times than anybody can have',
      {
        sync: Array.from({ length: 800 }, (_, index) => ({
          id: `t${index}`,
          title: `Talk ${index}`,
          kind: 'class',
          days: 'daily',
          from: '10:00',
          to: '11:00',
        })),
      },
      [{ severity: 'error', path: '/sync', messageId: 'scheduleTooLarge' }],
    ],
  ],
  silent: [
    ['every second week from its first Tuesday', talk({ days: 'TU', every: '2 weeks', dtstart: '2026-02-03' })],
    ['a duty that begins in half a year', talk({ days: 'MO', dtstart: '2026-07-06' })],
    ['a leap day', talk({ rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29' })],
    ['a first day that is excepted', talk({ days: 'MO', dtstart: '2026-02-02', exceptDates: ['2026-02-02'] })],
    ['a series that began before the role', talk({ days: 'MO', dtstart: '2025-01-01' })],
    ['a single day, past or to come', talk({ date: '2025-05-05' })],
    ['a duty whose times are not stated', talk({ days: 'MO', from: undefined, to: undefined })],
    ['half past two on Mondays, when clocks do not change', talk({ days: 'MO', from: '02:30', to: '03:30' })],
    [
      'half past two where clocks never change',
      talk({ days: 'daily', from: '02:30', to: '03:30', timeZone: 'Asia/Kolkata' }),
    ],
    ['a night shift that runs through the hour', talk({ days: 'daily', from: '22:00', to: '06:00' })],
    [
      'midnight, where clocks change at midnight',
      {
        ...talk({ days: 'daily', from: '00:00', to: '24:00', timeZone: 'America/Santiago' }),
        ...report({ rrule: 'FREQ=DAILY', minute: 1440, timeZone: 'America/Santiago' }),
      },
    ],
    ['a deadline that is written elsewhere', { async: [{ title: 'Report', due: { perProject: 'the brief' } }] }],
  ],
  boundary: {
    fires: [
      'two o’clock, the first minute that is skipped',
      talk({ days: 'daily', from: '02:00', to: '03:30' }),
      [{ messageId: 'clockGap' }],
    ],
    silent: ['three o’clock, the first that is there again', talk({ days: 'daily', from: '03:00', to: '03:30' })],
  },
});

describe('each way out ends the finding:', () => {
  it.each([
    ['COUNT with UNTIL', talk({ rrule: 'FREQ=DAILY;COUNT=5;UNTIL=20260301', dtstart: '2026-02-02' })],
    ['a first day that is none', talk({ days: 'MO', dtstart: '2026-02-05' })],
    ['an end before the start', talk({ days: 'MO', from: undefined, to: undefined, startMinute: 600, endMinute: 540 })],
  ])('%s', (_, overlay) => {
    const [finding] = findingsOf(recurrenceInvalid, overlay);
    expect(finding!.fixes.length).toBeGreaterThan(0);
    for (const { patch } of finding!.fixes) expect(checked(applyPatch(aRole(overlay), patch!))).toEqual([]);
  });
});

describe('a rule that cannot be read', () => {
  const unreadable = 'FREQ=WEEKLY;BYDAY=XX';

  it('is refused by the reader of files', () => {
    const file = {
      workpact: 1,
      organisation: { legalName: 'A' },
      role: { title: 'B', engagement: 'employee' },
      ...talk({ rrule: unreadable, place: 'video' }),
    };
    expect(parseRoleFile(JSON.stringify(file), { file: 'a.json' })).toMatchObject({
      ok: false,
      faults: [{ code: 'recurrence-invalid' }],
    });
  });

  it('is reported in a model that did not come from a file', () => {
    const model = aRole(talk({ days: 'MO' }));
    const [duty] = model.sync;
    expect(checked({ ...model, sync: [{ ...duty!, rrule: unreadable }] })).toMatchObject([
      {
        severity: 'error',
        path: '/sync/0/rrule',
        message: 'The repeat rule for “Talk” has BYDAY=XX, which is not allowed.',
      },
    ]);
  });
});

function checked(model: WorkModel): readonly Finding[] {
  return checkRole(model, { today: '2026-01-05', rules: [{ rule: recurrenceInvalid, level: 'on', options: {} }] })
    .findings;
}
