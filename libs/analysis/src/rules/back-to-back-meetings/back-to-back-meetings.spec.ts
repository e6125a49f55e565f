import { expectFixesToMend } from '../../checking/fixes-mend.fixture.js';
import { describeRule, findingsOf, type Overlay } from '../../checking/rule-cases.fixture.js';
import { backToBackMeetings } from './back-to-back-meetings.js';

const at = (from: string, to: string, rest: object = {}): object => ({
  title: `Meeting at ${from}`,
  kind: 'meeting',
  days: 'TU',
  from,
  to,
  place: 'studio',
  ...rest,
});
const week = (...sync: object[]): Overlay => ({ sync });
const FOUR = [at('09:00', '09:30'), at('09:30', '10:00'), at('10:00', '10:30'), at('10:30', '11:00')];

describeRule(backToBackMeetings, {
  fires: [
    [
      'four half hours from nine',
      week(...FOUR),
      [
        {
          severity: 'info',
          path: '/sync/0',
          message:
            '4 meetings follow one another without a 10-minute break, from Tuesday 09:00: “Meeting at 09:00”, “Meeting at 09:30”, “Meeting at 10:00” and “Meeting at 10:30”.',
        },
      ],
    ],
    [
      'two meetings of two hours together',
      week(at('13:00', '14:00'), at('14:05', '15:05')),
      [{ messageId: 'tooLong' }],
    ],
    [
      'a row that is longer every second week, told once',
      week(...FOUR, at('11:00', '11:30', { every: '2 weeks', dtstart: '2026-01-06' })),
      [{ path: '/sync/0', data: expect.objectContaining({ count: 5 }) as never }],
    ],
    [
      'two rows of other meetings',
      week(...FOUR, at('13:00', '14:00'), at('14:00', '15:00')),
      [{ path: '/sync/0' }, { path: '/sync/4' }],
    ],
  ],
  silent: [
    [
      'breaks of ten minutes',
      week(at('09:00', '09:30'), at('09:40', '10:10'), at('10:20', '10:50'), at('11:00', '11:30')),
    ],
    ['one meeting of three hours', week(at('13:00', '16:00'))],
    ['three half hours', week(...FOUR.slice(0, 3))],
    ['optional meetings', week(...FOUR.map((one) => ({ ...one, attendance: 'optional' })))],
    ['lessons, which follow a timetable', week(...FOUR.map((one) => ({ ...one, kind: 'class' })))],
    [
      'a day of presence around two meetings',
      week(at('09:00', '17:00', { kind: 'presence' }), at('10:00', '10:30'), at('10:30', '11:00')),
    ],
    [
      'four meetings in a row for a house that allows four',
      week(...FOUR),
      { options: { maxMeetings: 4, maxMinutes: 180 } },
    ],
  ],
  boundary: {
    fires: [
      'two meetings that last 120 minutes',
      week(at('13:00', '14:00'), at('14:00', '15:00')),
      [{ messageId: 'tooLong' }],
    ],
    silent: ['two meetings that last 119 minutes', week(at('13:00', '14:00'), at('14:00', '14:59'))],
  },
});

describe('a gap', () => {
  it.each([
    [9, 1],
    [10, 0],
  ])('of %i minutes between all of four meetings: %i findings', (gap, count) => {
    const starts = [0, 1, 2, 3].map((nth) => 540 + nth * (20 + gap));
    const sync = starts.map((startMinute, nth) => ({
      title: `Meeting ${nth + 1}`,
      kind: 'meeting',
      rrule: 'FREQ=WEEKLY;BYDAY=TU',
      startMinute,
      endMinute: startMinute + 20,
    }));
    expect(findingsOf(backToBackMeetings, { sync })).toHaveLength(count);
  });
});

describe('the fix', () => {
  it('ends each but the last ten minutes earlier, and that ends the finding', () => {
    const [fix] = expectFixesToMend(backToBackMeetings, week(...FOUR));
    expect(fix?.patch).toEqual([
      { op: 'replace', path: '/sync/0/endMinute', value: 560 },
      { op: 'replace', path: '/sync/1/endMinute', value: 590 },
      { op: 'replace', path: '/sync/2/endMinute', value: 620 },
    ]);
  });

  it('is left to people when a meeting would be over before it began', () => {
    const [fix] = expectFixesToMend(
      backToBackMeetings,
      week(at('09:00', '09:15'), at('09:15', '09:30'), ...FOUR.slice(1)),
    );
    expect(fix?.patch).toBeNull();
  });
});
