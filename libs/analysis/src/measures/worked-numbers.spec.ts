import type { WorkModel } from '#work-model';
import { Ratio } from '../ratio.js';
import {
  aModel,
  aWindow,
  contractorDueFriday,
  F1,
  F2,
  F3F4,
  F5F6,
  F7,
  F8A,
  F8B,
  F9,
  F9X,
} from './article-roles.fixture.js';
import { clusters } from './cluster-ratio.js';
import { displayMeasures } from './display-measures.js';
import { measure } from './measure.js';
import { scheduleFactsOf } from './schedule-facts.js';
import { teamSynchronicityIndex } from './synchronicity-index.js';
import { variableCount } from './variable-count.js';

const display = (model: WorkModel) => displayMeasures(measure(model));
const WORKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR'] as const;

describe('the worked numbers', () => {
  it.each([
    ['F1', F1, 30, 100, 0, 0, 'synchronous'],
    ['F2', F2, 30, 85.7, 14.3, 13.9, 'mostly-synchronous'],
    ['F3F4', F3F4, 4, 10, 90, 45, 'mostly-asynchronous'],
    ['F5F6', F5F6, 16, 40, 60, 55.3, 'mixed'],
    ['F7', F7, 0, 0, 100, 100, 'asynchronous'],
    ['F8a', F8A, 32, 80, 20, 13.3, 'mostly-synchronous'],
    ['F8b', F8B, 0, 0, 100, 88.1, 'asynchronous'],
  ])('%s: set hours, SI, own-time share, SCI and label', (_, model, ...expected) => {
    const { weeklySyncHours, synchronicityIndex, ownTimeShare, scheduleControlIndex, ...rest } = display(model);
    expect([weeklySyncHours, synchronicityIndex, ownTimeShare, scheduleControlIndex, rest.label]).toEqual(expected);
  });

  it('the spectrum: SI(F8a) > SI(F5F6) > SI(F3F4) > SI(F8b) = SI(F7) = 0, exactly', () => {
    const si = [F8A, F5F6, F3F4, F8B, F7].map((model) => measure(model).synchronicityIndex);
    expect(si).toEqual([Ratio.of(4, 5), Ratio.of(2, 5), Ratio.of(1, 10), Ratio.ZERO, Ratio.ZERO]);
  });

  it('the spectrum: SCI falls in the order F7, F8b, F5F6, F3F4, F2, F8a, F1', () => {
    const sci = [F7, F8B, F5F6, F3F4, F2, F8A, F1].map((model) => measure(model).scheduleControlIndex!);
    expect(sci.toSorted((a, b) => b.compare(a))).toEqual(sci);
    expect(sci.map((one) => one.times(Ratio.of(100)).rounded(1))).toEqual([100, 88.1, 55.3, 45, 13.9, 13.3, 0]);
    expect(sci[1]).toEqual(Ratio.of(37, 42));
  });

  it.each([
    ['F3F4', F3F4, { MO: 12.5, TU: 0, WE: 25, TH: 0, FR: 12.5, SA: 0, SU: 0 }],
    ['F5F6', F5F6, { MO: 100, TU: 0, WE: 0, TH: 100, FR: 0, SA: 0, SU: 0 }],
    ['F7', F7, { MO: 0, TU: 0, WE: 0, TH: 0, FR: 0, SA: 0, SU: 0 }],
  ])('%s: SI by day, Monday first', (_, model, byDay) => {
    expect(display(model).synchronicityByDay).toEqual(byDay);
    expect(Object.keys(display(model).synchronicityByDay)).toEqual(Object.keys(byDay));
  });

  it.each([
    ['F1', F1, null, 0, 0, 0],
    ['F2', F2, 0, 120, 5, 10],
    ['F3F4', F3F4, 0.05, 480, 7, 35],
    ['F5F6', F5F6, 0.148, 480, 5, 35.5],
    ['F7', F7, null, null, null, null],
    ['F9', F9, 0.412, 150, 1, 2.5],
    ['F9x', F9X, 1, 90, 0, 0],
  ])('%s: fragmentation, longest focus, focus blocks and hours', (_, model, frag, longest, blocks, hours) => {
    const { fragmentation, longestFocusMinutes, focusBlocks, focusHours } = display(model);
    expect([fragmentation, longestFocusMinutes, focusBlocks, focusHours]).toEqual([frag, longest, blocks, hours]);
  });

  it('F9 and F9x have the same 225 meeting minutes, in 2 groups and in 5', () => {
    expect([F9, F9X].map((model) => measure(model).weeklySyncHours)).toEqual([Ratio.of(225, 60), Ratio.of(225, 60)]);
    expect([F9, F9X].map((model) => clusters(scheduleFactsOf(model)))).toEqual([Ratio.of(2), Ratio.of(5)]);
    expect([F9, F9X].map((model) => display(model).clusterRatio)).toEqual([0.4, 1]);
  });

  it.each([
    ['17:00', 3840, 0],
    ['15:00', 0, 120],
    ['16:59', 0, 1],
  ])('F7 due on Friday at %s waits %i minutes, with %i working minutes left', (clock, minutes, left) => {
    const edge = {
      from: 'weekly-task',
      receiver: 'reviewer',
      maxMinutes: minutes,
      meanMinutes: minutes,
      workingMinutesBeforeClose: left,
      acknowledgedMaxMinutes: null,
    };
    expect(display(contractorDueFriday(clock)).handoffLatency).toEqual({
      maxMinutes: minutes,
      meanMinutes: minutes,
      edges: [edge],
    });
  });

  it.each([
    ['F1', F1, 5],
    ['F5F6', F5F6, 2],
    ['F7', F7, 0],
  ])('%s: co-location days', (_, model, days) => {
    expect(display(model).colocationDays).toBe(days);
  });

  it('RB: Slack within 30 minutes from 9 to 12 every working day is 37.5 % of a 40-hour window', () => {
    const norm = {
      id: 'slack',
      channel: 'Slack',
      mode: 'sync',
      audience: 'team',
      responseMinutes: 30,
      clock: 'working',
    } as const;
    const model = aModel(
      { norms: [{ ...norm, hours: aWindow(WORKDAYS, ['09:00', '12:00']).hours }] },
      { contractedMinutesPerWeek: 2400, workingWindow: aWindow(WORKDAYS, ['09:00', '17:00']) },
    );
    expect(measure(model).responsivenessBurden.share).toEqual(Ratio.of(900, 2400));
    expect(display(model).responsivenessBurden).toEqual({ percent: 37.5, tightestMinutes: 30, afterHoursMinutes: 0 });
  });
});

describe('a team', () => {
  it('has the synchronicity of its hours, not of its heads', () => {
    expect(teamSynchronicityIndex([F1, F3F4, F5F6])).toEqual(Ratio.of(1800 + 240 + 960, 1800 + 2400 + 2400));
  });

  it('has none when nobody has set times, and no defined one when a member with set times has no contracted time', () => {
    expect(teamSynchronicityIndex([F7, F8B])).toEqual(Ratio.ZERO);
    const uncontracted = { ...F1, role: { ...F1.role, contractedMinutesPerWeek: null } };
    expect(teamSynchronicityIndex([F3F4, uncontracted])).toBeNull();
  });
});

describe('the variable count', () => {
  it('counts duties, norms, windows and exception dates', () => {
    // 3 meetings, 1 deliverable, 1 working window, 1 protected time.
    expect(variableCount(F3F4)).toBe(6);
    // 1 coverage, 1 deliverable and its permitted window; "no set hours" is no window.
    expect(variableCount(F2)).toBe(3);
    const excepted = {
      ...F3F4,
      sync: F3F4.sync.map((duty) => ({ ...duty, exceptDates: ['2026-01-05', '2026-01-12'] })),
    };
    expect(variableCount(excepted)).toBe(12);
  });
});
