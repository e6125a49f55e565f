import { expectFixesToMend } from '../../checking/fixes-mend.fixture.js';
import { describeRule, reportOf, type CaseSettings, type Overlay } from '../../checking/rule-cases.fixture.js';
import { scheduleForcesSocialJetlag } from './schedule-forces-social-jetlag.js';

/** Sleeps 23:30–06:30 on workdays and 01:00–10:00 on free days: mid-sleep 04:47, 7 h 34 min a night. */
const holder = (rest: object = {}): CaseSettings => ({
  inputs: {
    holder: {
      sleepOnset: { workdays: 1410, freeDays: 60 },
      wakeUp: { workdays: 390, freeDays: 600 },
      workdaysPerWeek: 5,
      commuteMinutes: 30,
      ...rest,
    },
  },
});
const start = (from: string, to: string, rest: object = {}): Overlay => ({
  role: { workingWindow: 'MO-FR 07:00-18:00' },
  sync: [{ title: 'Morning round', kind: 'meeting', days: 'MO-FR', from, to, place: 'studio', ...rest }],
});

describeRule(scheduleForcesSocialJetlag, {
  fires: [
    [
      'eight o’clock for an evening person',
      start('08:00', '09:00'),
      [
        {
          severity: 'info',
          path: '/sync/0/startMinute',
          message: 'Your earliest set time, “Morning round” at 08:00, is about 2.1 h earlier than your body clock.',
          data: { title: 'Morning round', start: '08:00', gap: '2.1', gapMinutes: 124 },
        },
      ],
      holder(),
    ],
    [
      'a house that speaks from an hour on',
      start('09:00', '09:30'),
      [{ messageId: 'tooEarly' }],
      { ...holder(), options: { minutes: 60 } },
    ],
  ],
  silent: [
    ['the same hour at home, without the way', start('08:00', '09:00', { place: 'video' }), holder()],
    ['nine o’clock', start('09:00', '10:00'), holder()],
    ['once a month', start('08:00', '09:00', { days: null, rrule: 'FREQ=MONTHLY;BYDAY=1MO' }), holder()],
    ['optional', start('08:00', '09:00', { attendance: 'optional' }), holder()],
    [
      'a night shift, for which mid-sleep at night is no measure',
      start('22:00', '06:00', { kind: 'coverage' }),
      holder(),
    ],
    ['a night shift that begins at midnight', start('00:00', '06:00', { kind: 'coverage' }), holder()],
    ['an alarm on free days', start('08:00', '09:00'), holder({ alarmOnFreeDays: true })],
  ],
  boundary: {
    fires: ['120 minutes', start('08:00', '09:00'), [{ messageId: 'tooEarly' }], holder({ commuteMinutes: 26 })],
    silent: ['119 minutes', start('08:00', '09:00'), holder({ commuteMinutes: 25 })],
  },
});

describe('the rule without sleep times', () => {
  it('does not look, and says so', () => {
    const { skipped } = reportOf(scheduleForcesSocialJetlag, start('08:00', '09:00'));
    expect(skipped).toEqual([{ rule: 'schedule-forces-social-jetlag', reason: 'needs-input', detail: 'holder' }]);
  });
});

describe('the fix', () => {
  it('asks for a later start, and that ends the finding', () => {
    const [fix] = expectFixesToMend(scheduleForcesSocialJetlag, start('08:00', '09:00'), holder());
    expect(fix?.title).toBe('Ask to move “Morning round” to Monday–Friday 08:15–09:15');
  });

  it('is a question where people must be served', () => {
    const [fix] = expectFixesToMend(
      scheduleForcesSocialJetlag,
      start('08:00', '16:00', { kind: 'coverage' }),
      holder(),
    );
    expect(fix?.patch).toBeNull();
  });
});
