import type { WorkModel } from '#work-model';
import { Ratio } from '../ratio.js';
import {
  aDuty,
  aModel,
  aWindow,
  contractorDueFriday,
  F1,
  F3F4,
  type DeliverableDraft,
  type Draft,
  type DutyDraft,
} from './article-roles.fixture.js';
import { displayMeasures } from './display-measures.js';
import { measure } from './measure.js';

const WORKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR'] as const;
const NINE_TO_FIVE = aWindow(WORKDAYS, ['09:00', '17:00']);
const display = (model: WorkModel) => displayMeasures(measure(model));

describe('display measures', () => {
  it('have these keys, in this order', () => {
    expect(Object.keys(display(F1))).toEqual([
      'weeklySyncHours',
      'synchronicityIndex',
      'ownTimeShare',
      'scheduleControlIndex',
      'synchronicityByDay',
      'fragmentation',
      'clusterRatio',
      'longestFocusMinutes',
      'focusBlocks',
      'focusHours',
      'overlap',
      'responsivenessBurden',
      'handoffLatency',
      'colocationDays',
      'label',
      'clarity',
    ]);
  });

  it('are plain JSON', () => {
    for (const model of [F1, F3F4, contractorDueFriday('17:00')])
      expect(JSON.parse(JSON.stringify(display(model)))).toEqual(display(model));
  });

  it('show index and own-time share that make 100 even where both end in a half', () => {
    const sync = [aDuty('m', 'meeting', ['09:00', '17:52'], { days: ['MO'] })];
    const of = (contractedMinutesPerWeek: number) => display(aModel({ sync }, { contractedMinutesPerWeek }));
    expect([of(4256), of(608)].map((one) => [one.synchronicityIndex, one.ownTimeShare])).toEqual([
      [12.5, 87.5],
      [87.5, 12.5],
    ]);
    const tie = aModel(
      { sync: [aDuty('m', 'meeting', ['09:00', '10:11'], { days: ['MO'] })] },
      { contractedMinutesPerWeek: 80 },
    );
    expect([display(tie).synchronicityIndex, display(tie).ownTimeShare]).toEqual([88.8, 11.2]);
    expect(measure(tie).ownTimeShare).toEqual(Ratio.of(9, 80));
    const over = aModel({ sync }, { contractedMinutesPerWeek: 400 });
    expect([display(over).synchronicityIndex, display(over).ownTimeShare]).toEqual([133, -33]);
  });

  it('of a role that says nothing yet are null where nothing can be said', () => {
    expect(display(aModel({}, { timeZone: null }))).toEqual({
      weeklySyncHours: 0,
      synchronicityIndex: 0,
      ownTimeShare: 100,
      scheduleControlIndex: 100,
      synchronicityByDay: { MO: 0, TU: 0, WE: 0, TH: 0, FR: 0, SA: 0, SU: 0 },
      fragmentation: null,
      clusterRatio: null,
      longestFocusMinutes: null,
      focusBlocks: null,
      focusHours: null,
      overlap: null,
      responsivenessBurden: { percent: null, tightestMinutes: null, afterHoursMinutes: null },
      handoffLatency: null,
      colocationDays: 0,
      label: 'asynchronous',
      clarity: { percent: null, filled: 0, required: 0 },
    });
  });
});

describe('what is not defined', () => {
  const meeting = aDuty('meeting', 'meeting', ['10:00', '11:00'], { days: ['MO'] });

  it('SI, its share, its label and SCI with set times but no contracted time', () => {
    const { synchronicityIndex, ownTimeShare, label, scheduleControlIndex, synchronicityByDay } = display(
      aModel({ sync: [meeting] }),
    );
    expect([synchronicityIndex, ownTimeShare, label, scheduleControlIndex]).toEqual([null, null, null, null]);
    expect([synchronicityByDay.MO, synchronicityByDay.TU]).toEqual([null, 0]);
  });

  it('SCI while the working window is unanswered, unless all contracted time is set', () => {
    const unanswered = { ...F3F4, role: { ...F3F4.role, workingWindow: null } };
    expect(display(unanswered).scheduleControlIndex).toBeNull();
    const full = { ...F1, role: { ...F1.role, workingWindow: null } };
    expect(display(full).scheduleControlIndex).toBe(0);
  });

  it('nothing divides by a contract of zero hours', () => {
    const { synchronicityIndex, scheduleControlIndex, synchronicityByDay } = display(
      aModel({ sync: [meeting] }, { contractedMinutesPerWeek: 0 }),
    );
    expect([synchronicityIndex, scheduleControlIndex, synchronicityByDay.MO]).toEqual([null, null, 100]);
  });
});

describe('set time', () => {
  const hours = (sync: DutyDraft[], rest: Partial<Draft> = {}) =>
    display(aModel({ sync, ...rest }, { contractedMinutesPerWeek: 2400, workingWindow: NINE_TO_FIVE })).weeklySyncHours;
  const shift = aDuty('shift', 'coverage', ['09:00', '17:00'], { days: ['MO'] });

  it.each([
    ['overlaps count once', [shift, aDuty('meeting', 'meeting', ['10:00', '11:00'], { days: ['MO'] })], 8],
    [
      'optional attendance does not count',
      [aDuty('talk', 'meeting', ['10:00', '11:00'], { days: ['MO'], attendance: 'optional' })],
      0,
    ],
    ['on-call does not count', [aDuty('on-call', 'on-call', ['10:00', '11:00'], { days: ['MO'] })], 0],
    [
      'every second week counts half',
      [aDuty('m', 'meeting', ['10:00', '11:00'], { days: ['MO'], rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO' })],
      0.5,
    ],
    [
      'the first Tuesday of a month counts 12 times in 52 weeks',
      [aDuty('m', 'meeting', ['09:00', '13:20'], { days: [], rrule: 'FREQ=MONTHLY;BYDAY=1TU' })],
      1,
    ],
    ['a night shift on Sunday counts in full', [aDuty('n', 'coverage', ['22:00', '30:00'], { days: ['SU'] })], 8],
  ])('%s', (_, sync, expected) => {
    expect(hours(sync)).toBe(expected);
  });

  const lunch = { id: 'lunch', days: ['MO'], durationMinutes: 30, paid: false } satisfies NonNullable<
    Draft['breaks']
  >[number];
  it.each([
    ['a fixed unpaid break is no set time', { ...lunch, startMinute: 720 }, 7.5],
    ['a paid break is', { ...lunch, startMinute: 720, paid: true }, 8],
    ['a break on another day changes nothing', { ...lunch, startMinute: 720, days: ['TU' as const] }, 8],
    ['a break outside set time changes nothing', { ...lunch, startMinute: 1080 }, 8],
    ['a floating unpaid break falls into a day that is set from end to end', lunch, 7.5],
  ])('%s', (_, one, expected) => {
    expect(hours([shift], { breaks: [one] })).toBe(expected);
  });

  it('a floating unpaid break goes into own time where there is some', () => {
    expect(hours([{ ...shift, endMinute: 16 * 60 + 50 }], { breaks: [lunch] })).toBe(7.5);
    expect(hours([{ ...shift, endMinute: 16 * 60 + 30 }], { breaks: [lunch] })).toBe(7.5);
    expect(hours([{ ...shift, endMinute: 16 * 60 }], { breaks: [lunch] })).toBe(7);
  });

  it('a fixed unpaid break ends a stretch of focus', () => {
    const daily = { ...lunch, days: [...WORKDAYS], startMinute: 720 };
    const { longestFocusMinutes, focusBlocks } = display(aModel({ breaks: [daily] }, { workingWindow: NINE_TO_FIVE }));
    expect([longestFocusMinutes, focusBlocks]).toEqual([270, 10]);
  });
});

describe('nights', () => {
  it('a stretch of focus may go on past midnight', () => {
    const nights = {
      id: 'window',
      hours: { MO: [[1320, 1440]], TU: [[0, 360]] },
    } satisfies Draft['role']['workingWindow'];
    const handover = aDuty('handover', 'handoff', ['01:00', '01:30'], { days: ['TU'] });
    const { longestFocusMinutes, focusBlocks, fragmentation } = display(
      aModel({ sync: [handover] }, { workingWindow: nights }),
    );
    expect([longestFocusMinutes, focusBlocks, fragmentation]).toEqual([270, 2, 0]);
  });
});

describe('a day longer than 12 hours', () => {
  it('is looked at from nine to five, and at the weekend not at all', () => {
    const long = {
      id: 'window',
      hours: { MO: [[360, 1081]], TU: [[360, 1080]], SA: [[0, 1440]] },
    } satisfies Draft['role']['workingWindow'];
    const { focusHours, longestFocusMinutes } = display(aModel({}, { workingWindow: long }));
    expect([focusHours, longestFocusMinutes]).toEqual([20, 720]);
  });
});

describe('smaller matters', () => {
  const contracted = { contractedMinutesPerWeek: 2400, workingWindow: NINE_TO_FIVE };

  it('a meeting inside a longer one does not end its cluster', () => {
    const sync = [
      aDuty('workshop', 'meeting', ['09:00', '12:00'], { days: ['MO'] }),
      aDuty('check-in', 'meeting', ['09:00', '09:30'], { days: ['MO'] }),
      aDuty('lunch-talk', 'meeting', ['12:10', '13:00'], { days: ['MO'] }),
    ];
    expect(display(aModel({ sync }, contracted)).clusterRatio).toBe(0.333);
  });

  it('a day is compared with the contract divided by the days of its week', () => {
    const sync = [aDuty('shift', 'coverage', ['09:00', '17:00'], { days: ['MO'] })];
    expect(display(aModel({ sync }, { ...contracted, nominalDaysPerWeek: 4 })).synchronicityByDay.MO).toBe(80);
  });

  it('a client’s place is not where colleagues meet', () => {
    const places = [{ id: 'client', name: 'Client', kind: 'client-site' as const }];
    const sync = [aDuty('visit', 'meeting', ['09:00', '17:00'], { days: ['MO'], place: 'client' })];
    expect(display(aModel({ sync }, { ...contracted, places })).colocationDays).toBe(0);
  });

  it('“Friday afternoon” is a weekly effort although it is no deadline; work without dates has no known effort', () => {
    const report = (due: DeliverableDraft['due']) =>
      display(
        aModel(
          { async: [{ id: 'r', title: 'R', due, effortMinutes: 600, permitted: aWindow(['FR'], ['09:00', '17:00']) }] },
          contracted,
        ),
      ).scheduleControlIndex;
    const weekly = { type: 'recurring', rrule: 'FREQ=WEEKLY;BYDAY=FR' } as const;
    expect(report({ ...weekly, text: 'Friday afternoon' })).toBe(report({ ...weekly, minute: 1020 }));
    // 600 minutes of which order alone is free, and 1,800 in a window of 2,400.
    expect(report({ ...weekly, minute: 1020 })).toBe(59.4);
    expect(report({ type: 'per-project', source: 'brief' })).toBe(50);
  });
});
