import { expectFixesToMend } from '../../checking/fixes-mend.fixture.js';
import { describeRule, reportOf, type CaseSettings, type Overlay } from '../../checking/rule-cases.fixture.js';
import { syncInChronotypeTrough } from './sync-in-chronotype-trough.js';

/** Mid-sleep 03:00: wakes at 07:00, low point 13:00–15:00. */
const LARK: CaseSettings = {
  inputs: { holder: { sleepOnset: { workdays: 1380, freeDays: 1380 }, wakeUp: { workdays: 420, freeDays: 420 } } },
};
/** Mid-sleep 06:00: wakes at 10:00, low point 14:00–16:00. */
const OWL: CaseSettings = {
  inputs: { holder: { sleepOnset: { workdays: 120, freeDays: 120 }, wakeUp: { workdays: 600, freeDays: 600 } } },
};
const brainstorm = (rest: object = {}): Overlay => ({
  sync: [
    {
      title: 'Brainstorm',
      kind: 'meeting',
      topic: 'creative',
      days: 'WE',
      from: '13:00',
      to: '15:00',
      place: 'studio',
      ...rest,
    },
  ],
});

describeRule(syncInChronotypeTrough, {
  fires: [
    [
      'a lark’s brainstorm after lunch',
      brainstorm(),
      [
        {
          severity: 'info',
          path: '/sync/0',
          message: '“Brainstorm” falls in the low point of your day (13:00–15:00), as far as your sleep times tell.',
        },
      ],
      LARK,
    ],
    ['decisions', brainstorm({ topic: 'Decision' }), [{ path: '/sync/0' }], LARK],
    [
      'the low point of an owl',
      brainstorm({ from: '14:00', to: '16:00' }),
      [{ data: { title: 'Brainstorm', trough: '14:00–16:00' } }],
      OWL,
    ],
  ],
  silent: [
    ['the same hour in the morning', brainstorm({ from: '09:00', to: '11:00' }), LARK],
    ['a topic that asks for no thought', brainstorm({ topic: 'news' }), LARK],
    ['no topic', brainstorm({ topic: null }), LARK],
    ['an optional one', brainstorm({ attendance: 'optional' }), LARK],
    ['a single date', brainstorm({ days: null, date: '2026-01-07' }), LARK],
    [
      'an alarm on free days, which hides the body clock',
      brainstorm(),
      {
        inputs: {
          holder: {
            sleepOnset: { workdays: 1380, freeDays: 1380 },
            wakeUp: { workdays: 420, freeDays: 420 },
            alarmOnFreeDays: true,
          },
        },
      },
    ],
  ],
  boundary: {
    fires: ['half of it', brainstorm({ from: '12:00', to: '14:00' }), [{ path: '/sync/0' }], LARK],
    silent: ['a minute less than half', brainstorm({ from: '11:59', to: '13:59' }), LARK],
  },
});

describe('the rule without sleep times', () => {
  it('does not look, and says so', () => {
    const { findings, skipped } = reportOf(syncInChronotypeTrough, brainstorm());
    expect(findings).toEqual([]);
    expect(skipped).toEqual([{ rule: 'sync-in-chronotype-trough', reason: 'needs-input', detail: 'holder' }]);
  });
});

describe('the fix', () => {
  it('asks for a time outside the low point, and that ends the finding', () => {
    const [fix] = expectFixesToMend(syncInChronotypeTrough, brainstorm(), LARK);
    expect(fix?.title).toMatch(/^Ask to move “Brainstorm” to Wednesday /);
    expect(fix?.patch).not.toBeNull();
    expect(fix?.isSafe).toBe(false);
  });
});
