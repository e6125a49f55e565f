import type { z } from 'zod';
import { workModelSchema, type WorkModel } from '../schema/work-model.js';
import { anchorOf, horizonOf } from './horizon.js';
import { dueInstants, syncInstances } from './instances.js';
import { totalMinutes } from './intervals.js';
import {
  instantAfterWorking,
  PersonUnknown,
  quietTime,
  statedHours,
  weeklyHoursIn,
  workingTime,
} from './working-time.js';
import { fromEpochMinute, toEpochMinute } from './zone.js';

type Draft = z.input<typeof workModelSchema>;
type Duty = NonNullable<Draft['sync']>[number];

const ZONE = 'America/New_York';
const modelWith = (rest: Partial<Draft> = {}, role: Partial<Draft['role']> = {}): WorkModel =>
  workModelSchema.parse({
    workpact: 1,
    id: 'role',
    organisation: { legalName: 'Example' },
    role: { title: 'Role', engagement: 'employee', timeZone: ZONE, ...role },
    ...rest,
  });
const withDuty = (duty: Partial<Duty>, rest: Partial<Draft> = {}): WorkModel =>
  modelWith({ ...rest, sync: [{ id: 'duty', title: 'Duty', kind: 'meeting', ...duty }] });
const instancesOf = (model: WorkModel, allYear = false) =>
  syncInstances(model, model.sync[0]!, horizonOf(model, { allYear })).map(({ date, interval }) => {
    const [start, end] = interval.map((minute) => fromEpochMinute(minute, 'UTC'));
    return `${date}: ${start?.date}+${start?.minute} to ${end?.date}+${end?.minute}`;
  });

describe('the horizon', () => {
  it.each([
    ['the reference week', { referenceWeek: '2026-06-08', effectiveFrom: '2026-03-04' }, {}, '2026-06-08'],
    ['the Monday of a reference week given by another day', { referenceWeek: '2026-06-10' }, {}, '2026-06-08'],
    ['the ISO week of effectiveFrom', { effectiveFrom: '2026-03-01' }, { startDate: '2026-09-01' }, '2026-02-23'],
    ['the ISO week of the start date', {}, { startDate: '2026-09-01' }, '2026-08-31'],
    ['2026-01-05', {}, {}, '2026-01-05'],
  ])('starts at %s', (_, rest, role, startDate) => {
    expect(horizonOf(modelWith(rest, role)).startDate).toBe(startDate);
  });

  it.each([
    ['FREQ=WEEKLY;BYDAY=MO', 4],
    ['FREQ=DAILY;INTERVAL=2', 4],
    ['FREQ=WEEKLY;INTERVAL=4', 4],
    ['FREQ=WEEKLY;INTERVAL=3', 52],
    ['FREQ=MONTHLY;BYDAY=1TU', 52],
    ['FREQ=WEEKLY;BYDAY=MO;BYMONTH=6', 52],
  ])('of %s is %i weeks long', (rrule, weeks) => {
    expect(horizonOf(withDuty({ rrule })).weeks).toBe(weeks);
    const due = { id: 'due', title: 'Due', due: { type: 'recurring', rrule } } as const;
    expect(horizonOf(modelWith({ async: [due] })).weeks).toBe(weeks);
  });

  it('is 52 weeks long for rules about zones, from local midnight to local midnight', () => {
    const { endDate, start, end } = horizonOf(modelWith(), { allYear: true });
    expect([endDate, start, end]).toEqual([
      '2027-01-04',
      toEpochMinute('2026-01-05', 0, ZONE),
      toEpochMinute('2027-01-04', 0, ZONE),
    ]);
  });

  it.each([
    ['2026-01-05', '2026-01-05'],
    ['2026-03-02', '2026-01-05'],
    ['2025-12-29', '2025-10-13'],
  ])(
    'from %s anchors missing start dates at %s, so that "every second week" stays in step',
    (referenceWeek, anchor) => {
      const model = modelWith({ referenceWeek });
      expect(anchorOf(model, horizonOf(model))).toBe(anchor);
    },
  );
});

describe('instances of a set-time duty', () => {
  it.each([
    [
      'weekly',
      { rrule: 'FREQ=WEEKLY;BYDAY=MO;COUNT=1', startMinute: 600, endMinute: 660 },
      ['2026-01-05: 2026-01-05+900 to 2026-01-05+960'],
    ],
    [
      'once',
      { dtstart: '2026-01-07', startMinute: 600, endMinute: 660 },
      ['2026-01-07: 2026-01-07+900 to 2026-01-07+960'],
    ],
    [
      'in its own zone',
      { dtstart: '2026-01-07', startMinute: 600, endMinute: 660, timeZone: 'Asia/Kolkata' },
      ['2026-01-07: 2026-01-07+270 to 2026-01-07+330'],
    ],
    [
      'past midnight, beyond the end of the horizon',
      { dtstart: '2026-02-01', startMinute: 1320, endMinute: 1800 },
      ['2026-02-01: 2026-02-02+180 to 2026-02-02+660'],
    ],
    ['without days', { startMinute: 600, endMinute: 660 }, []],
    ['without a start', { rrule: 'FREQ=DAILY', endMinute: 660 }, []],
    ['without an end', { rrule: 'FREQ=DAILY', startMinute: 660 }, []],
    ['that ends when it starts', { rrule: 'FREQ=DAILY', startMinute: 660, endMinute: 660 }, []],
    [
      'excepted',
      { rrule: 'FREQ=WEEKLY;BYDAY=MO;COUNT=2', exceptDates: ['2026-01-05'], startMinute: 600, endMinute: 660 },
      ['2026-01-12: 2026-01-12+900 to 2026-01-12+960'],
    ],
  ])('%s', (_, duty, expected) => {
    expect(instancesOf(withDuty(duty))).toEqual(expected);
  });

  it('keeps its weekday when UTC is a day ahead (expanding in UTC would move it)', () => {
    const late = withDuty({ rrule: 'FREQ=WEEKLY;BYDAY=MO;COUNT=1', startMinute: 1260, endMinute: 1320 });
    expect(instancesOf(late)).toEqual(['2026-01-05: 2026-01-06+120 to 2026-01-06+180']);
  });

  it('keeps clock time across the clock change, and its length in the gap', () => {
    const nightly = withDuty(
      { rrule: 'FREQ=DAILY', startMinute: 150, endMinute: 180 },
      { effectiveFrom: '2026-03-02' },
    );
    const found = instancesOf(nightly);
    expect(found.slice(5, 8)).toEqual([
      '2026-03-07: 2026-03-07+450 to 2026-03-07+480',
      '2026-03-08: 2026-03-08+450 to 2026-03-08+480',
      '2026-03-09: 2026-03-09+390 to 2026-03-09+420',
    ]);
  });

  it('without a zone is computed in UTC', () => {
    const model = modelWith(
      {
        sync: [{ id: 'duty', title: 'Duty', kind: 'meeting', dtstart: '2026-01-07', startMinute: 600, endMinute: 660 }],
      },
      { timeZone: null },
    );
    expect(instancesOf(model)).toEqual(['2026-01-07: 2026-01-07+600 to 2026-01-07+660']);
  });
});

describe('due instants', () => {
  it.each([
    [
      'recurring',
      { type: 'recurring', rrule: 'FREQ=WEEKLY;BYDAY=FR;COUNT=1', minute: 1020 },
      ['2026-01-09 at 2026-01-09+1020'],
    ],
    [
      'at the end of the day',
      { type: 'recurring', rrule: 'FREQ=WEEKLY;BYDAY=FR;COUNT=1', minute: 1440 },
      ['2026-01-09 at 2026-01-10+0'],
    ],
    ['one-off', { type: 'one-off', date: '2026-01-20', minute: 540 }, ['2026-01-20 at 2026-01-20+540']],
    [
      'every second week from its own first date',
      { type: 'recurring', rrule: 'FREQ=WEEKLY;INTERVAL=2', date: '2026-01-13', minute: 0 },
      ['2026-01-13 at 2026-01-13+0', '2026-01-27 at 2026-01-27+0'],
    ],
    ['imprecise', { type: 'recurring', rrule: 'FREQ=WEEKLY;BYDAY=FR', text: 'Friday afternoon' }, []],
    ['recurring without days', { type: 'recurring', date: '2026-01-20', minute: 540 }, []],
    ['per project', { type: 'per-project', minute: 540, source: 'brief' }, []],
    ['ongoing', { type: 'ongoing', minute: 540 }, []],
  ] as const)('%s', (_, due, expected) => {
    const model = modelWith({ async: [{ id: 'due', title: 'Due', due }] });
    const found = dueInstants(model, model.async[0]!, horizonOf(model));
    expect(
      found.map(({ date, at }) => `${date} at ${fromEpochMinute(at, ZONE).date}+${fromEpochMinute(at, ZONE).minute}`),
    ).toEqual(expected);
  });
});

describe('working time', () => {
  const window = {
    id: 'window',
    hours: { MO: [[540, 1020]], TU: [[540, 1020]] },
  } satisfies Draft['role']['workingWindow'];
  const quietHours = {
    id: 'quiet',
    hours: {
      MO: [
        [0, 420],
        [1200, 1440],
      ],
    },
  } satisfies Draft['quietHours'];

  it('is the window, each week of the horizon', () => {
    const model = modelWith({ quietHours }, { workingWindow: window });
    const horizon = horizonOf(model);
    const working = workingTime(model, null, horizon);
    expect([working.length, totalMinutes(working)]).toEqual([8, 8 * 480]);
    expect(working[0]).toEqual([toEpochMinute('2026-01-05', 540, ZONE), toEpochMinute('2026-01-05', 1020, ZONE)]);
    expect(totalMinutes(quietTime(model, null, horizon))).toBe(4 * 660);
  });

  it('without set hours is one stretch, an hour shorter over the spring clock change', () => {
    const model = modelWith({ effectiveFrom: '2026-03-02' }, { noSetHours: true });
    const horizon = horizonOf(model);
    expect(workingTime(model, null, horizon)).toEqual([[horizon.start, horizon.end]]);
    expect(horizon.end - horizon.start).toBe(28 * 1440 - 60);
  });

  it('is empty while unanswered, and statedHours says so', () => {
    const model = modelWith({ people: [{ id: 'ada', name: 'Ada' }] });
    expect(workingTime(model, 'ada', horizonOf(model))).toEqual([]);
    expect(statedHours(model, 'ada')).toEqual({ hours: null, timeZone: ZONE });
    expect(() => workingTime(model, 'bob', horizonOf(model))).toThrow(PersonUnknown);
  });

  it('of a colleague far away is cut at the horizon of the role', () => {
    const model = modelWith({
      people: [
        {
          id: 'ada',
          name: 'Ada',
          timeZone: 'Asia/Tokyo',
          noSetHours: false,
          workingWindow: { id: 'w', hours: { MO: [[540, 1020]] } },
        },
      ],
    });
    const horizon = horizonOf(model);
    // Monday 09:00–17:00 in Tokyo is Sunday 19:00 to Monday 03:00 in New York: the first one is cut to three hours, and the
    // one after the last week to five.
    expect(workingTime(model, 'ada', horizon).map(([start, end]) => end - start)).toEqual([180, 480, 480, 480, 300]);
  });

  it('hours that run past midnight reach into a span that begins there', () => {
    const span = { start: toEpochMinute('2026-01-05', 0, ZONE), end: toEpochMinute('2026-01-06', 0, ZONE) };
    expect(weeklyHoursIn({ SU: [[1425, 1455]] }, ZONE, span)).toEqual([[span.start, span.start + 15]]);
  });

  it('a window past midnight on the night the clocks change is longer or shorter', () => {
    const nights = {
      id: 'window',
      hours: { SA: [[1320, 1440]], SU: [[0, 360]] },
    } satisfies Draft['role']['workingWindow'];
    const model = modelWith({ effectiveFrom: '2026-03-02' }, { workingWindow: nights });
    expect(workingTime(model, null, horizonOf(model)).map(([start, end]) => end - start)).toEqual([420, 480, 480, 480]);
  });

  it.each([
    [0, 0, 10],
    [0, 60, 70],
    [30, 60, 120],
    [80, 40, 140],
    [0, 500, null],
  ])('from minute %i, %i working minutes later is minute %s', (from, minutes, expected) => {
    expect(
      instantAfterWorking(from, minutes, [
        [10, 70],
        [100, 160],
      ]),
    ).toBe(expected);
  });
});
