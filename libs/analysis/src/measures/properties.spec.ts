import * as fc from 'fast-check';
import { union, WEEKDAYS, type WeeklyHours } from '#work-model';
import { Ratio } from '../ratio.js';
import { aDuty, aModel, F8A, type Draft, type DutyDraft } from './article-roles.fixture.js';
import { measure, type Measures } from './measure.js';
import { duty, floatingBreak, hours, modelOf, parts, zone, type Parts } from './random-roles.fixture.js';

/*
 * The property tests of the measures. Four of them hold only under conditions that their one-line forms leave out; each such test
 * says which, and a counterexample beside it shows why the condition is there.
 */

const atLeast = (higher: Ratio | null, lower: Ratio | null): boolean =>
  higher !== null && lower !== null && higher.compare(lower) >= 0;

describe('adding a required duty', () => {
  it('never lowers SI over the same horizon', () => {
    const withBreaks = fc
      .tuple(parts, fc.array(floatingBreak, { maxLength: 1 }))
      .map(([of, breaks]) => ({ ...of, breaks: [...of.breaks, ...breaks] }));
    fc.assert(
      fc.property(withBreaks, duty('added'), (of, added) => {
        const more = { ...of, sync: [...of.sync, { ...added, attendance: 'required' as const }] };
        expect(atLeast(measure(modelOf(more)).synchronicityIndex, measure(modelOf(of)).synchronicityIndex)).toBe(true);
      }),
    );
  });

  it('that repeats monthly looks at 52 weeks instead of 4, in which a single day weighs less', () => {
    const once = aDuty('once', 'class', ['09:00', '17:00'], { days: [], rrule: null, dtstart: '2026-01-06' });
    const monthly = aDuty('monthly', 'meeting', ['09:00', '09:05'], { days: [], rrule: 'FREQ=MONTHLY;BYDAY=1MO' });
    const si = (...sync: DutyDraft[]) =>
      measure(aModel({ sync }, { contractedMinutesPerWeek: 2400 })).synchronicityIndex;
    expect([si(once), si(once, monthly)]).toEqual([Ratio.of(480, 4 * 2400), Ratio.of(480 + 12 * 5, 52 * 2400)]);
  });
});

describe('splitting a duty into two touching halves', () => {
  // The cluster ratio is per meeting and clarity per field, so both count what is written; all else counts minutes.
  const ofMinutes = ({ clusterRatio: _perMeeting, clarity: _perField, ...rest }: Measures) => rest;

  it('changes no measure of time', () => {
    fc.assert(
      fc.property(parts, duty('split'), fc.double({ min: 0, max: 1, noNaN: true }), (of, whole, where) => {
        const [start, end] = [whole.startMinute ?? 0, whole.endMinute ?? 0];
        const middle = start + 1 + Math.floor(where * (end - start - 2));
        const halves = [
          { ...whole, id: 'first-half', endMinute: middle },
          { ...whole, id: 'second-half', startMinute: middle },
        ];
        const before = measure(modelOf({ ...of, sync: [...of.sync, whole] }));
        const after = measure(modelOf({ ...of, sync: [...of.sync, ...halves] }));
        expect(ofMinutes(after)).toEqual(ofMinutes(before));
      }),
    );
  });

  it('changes the cluster ratio: one meeting alone, or two meetings in one group', () => {
    const ratio = (...sync: DutyDraft[]) => measure(aModel({ sync })).clusterRatio;
    expect(ratio(aDuty('whole', 'meeting', ['09:00', '10:00'], { days: ['MO'] }))).toEqual(Ratio.ONE);
    const halves = [
      aDuty('a', 'meeting', ['09:00', '09:30'], { days: ['MO'] }),
      aDuty('b', 'meeting', ['09:30', '10:00'], { days: ['MO'] }),
    ];
    expect(ratio(...halves)).toEqual(Ratio.of(1, 2));
  });
});

describe('shifting all times and zones together', () => {
  const shiftHours = (of: WeeklyHours, by: number): WeeklyHours =>
    Object.fromEntries(
      WEEKDAYS.flatMap((day) =>
        of[day] ? [[day, of[day].map(([start, end]): [number, number] => [start + by, end + by])]] : [],
      ),
    );
  const shifted = (of: Parts, by: number): Parts => ({
    ...of,
    sync: of.sync.map((one) => ({
      ...one,
      startMinute: (one.startMinute ?? 0) + by,
      endMinute: (one.endMinute ?? 0) + by,
    })),
    async: of.async.map((one) => ({
      ...one,
      due: { ...one.due, minute: (one.due.minute ?? 0) + by },
      permitted: one.permitted ? { ...one.permitted, hours: shiftHours(one.permitted.hours, by) } : null,
    })),
    norms: of.norms.map((one) => ({ ...one, hours: one.hours ? shiftHours(one.hours, by) : null })),
    breaks: of.breaks.map((one) => ({ ...one, startMinute: (one.startMinute ?? 0) + by })),
    window: shiftHours(of.window, by),
    adaHours: shiftHours(of.adaHours, by),
  });
  const withoutClocks = ({ overlap, ...rest }: Measures) => ({
    ...rest,
    overlap: overlap?.pairs.map(({ windows: _clocks, ...pair }) => pair),
  });

  it('changes nothing but the clocks, within a day and for windows of at most 12 hours', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: -6, max: 6 }), (of, by) => {
        expect(withoutClocks(measure(modelOf(shifted(of, by * 60), 1 + by)))).toEqual(
          withoutClocks(measure(modelOf(of))),
        );
      }),
    );
  });

  it('moves a longer window past the office hours that stand in for it', () => {
    const meeting = (from: string, to: string, hoursEast: number) =>
      measure(
        aModel(
          { sync: [aDuty('m', 'meeting', [from, to], { days: [...WEEKDAYS] })] },
          { timeZone: zone(hoursEast), noSetHours: true },
        ),
      );
    expect(meeting('09:00', '10:00', 0).longestFocusMinutes).toBe(420);
    expect(meeting('12:00', '13:00', 3).longestFocusMinutes).toBe(240);
  });
});

describe('widening the working window', () => {
  it('never lowers SCI or the longest focus, while days stay within 12 hours and breaks have a time', () => {
    const wider = fc.tuple(hours, fc.constantFrom(0, 5, 60));
    fc.assert(
      fc.property(parts, wider, (of, [more]) => {
        // All generated times lie between 06:00 and 18:00, so no union of them is longer than 12 hours.
        const widened = Object.fromEntries(
          WEEKDAYS.map((day) => [
            day,
            union(of.window[day] ?? [], more[day] ?? []).map(([a, b]): [number, number] => [a, b]),
          ]),
        );
        const [before, after] = [measure(modelOf(of)), measure(modelOf({ ...of, window: widened }))];
        expect(atLeast(after.scheduleControlIndex, before.scheduleControlIndex)).toBe(true);
        expect(after.longestFocusMinutes ?? -1).toBeGreaterThanOrEqual(before.longestFocusMinutes ?? 0);
      }),
    );
  });

  it('lets a floating unpaid break move out of set time, which leaves less own time to control', () => {
    const lunch = { id: 'lunch', days: ['MO' as const], durationMinutes: 60, paid: false };
    const sync = [aDuty('office-day', 'presence', ['09:00', '17:00'], { days: ['MO'] })];
    const sci = (until: number) => {
      const workingWindow = { id: 'window', hours: { MO: [[540, until]] } } satisfies Draft['role']['workingWindow'];
      return measure(aModel({ sync, breaks: [lunch] }, { contractedMinutesPerWeek: 480, workingWindow }))
        .scheduleControlIndex;
    };
    expect([sci(1020), sci(1080)]).toEqual([Ratio.of(60, 2 * 480), Ratio.ZERO]);
  });

  it('beyond 12 hours lowers the longest focus to that of an office day', () => {
    const longest = (until: number) =>
      measure(aModel({}, { workingWindow: { id: 'window', hours: { MO: [[360, until]] } } })).longestFocusMinutes;
    expect([longest(1080), longest(1081)]).toEqual([720, 480]);
  });
});

describe('any model', () => {
  it('has SI + own-time share = 100 %, and shares within their ranges', () => {
    fc.assert(
      fc.property(parts, (of) => {
        const all = measure(modelOf(of));
        expect(Ratio.sum([all.synchronicityIndex!, all.ownTimeShare!])).toEqual(Ratio.ONE);
        const shares = [all.scheduleControlIndex, all.fragmentation, all.clusterRatio, all.responsivenessBurden.share];
        const beyond = shares.filter(
          (share) => share !== null && (share.compare(Ratio.ZERO) < 0 || share.compare(Ratio.ONE) > 0),
        );
        expect(beyond).toEqual([]);
      }),
    );
  });

  it('without meetings has no fragmentation', () => {
    fc.assert(
      fc.property(parts, (of) => {
        const sync = of.sync.map((one) => ({ ...one, kind: 'presence' as const }));
        expect(measure(modelOf({ ...of, sync })).fragmentation).toBeNull();
      }),
    );
    expect(measure(F8A).fragmentation).toBeNull();
  });

  it('measures the same in whatever order its duties are listed', () => {
    const reordered = parts.chain((of) =>
      fc.record({
        of: fc.constant(of),
        sync: fc.shuffledSubarray(of.sync, { minLength: of.sync.length }),
        async: fc.shuffledSubarray(of.async, { minLength: of.async.length }),
      }),
    );
    fc.assert(
      fc.property(reordered, ({ of, sync, async }) => {
        expect(measure(modelOf({ ...of, sync, async }))).toEqual(measure(modelOf(of)));
      }),
    );
  });
});
