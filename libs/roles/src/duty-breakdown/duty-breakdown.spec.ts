import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { measure, Ratio } from '#analysis';
import { projectRoot } from '#program';
import { formatFault, parseRoleFile, type WorkModel } from '#work-model';
import { aFrontDesk, aRole } from '../../../../test/factories/a-role.js';
import { dutyBreakdown, type DutyBreakdown } from './duty-breakdown.js';

const FOLDERS = ['examples', 'test/roles'];
const FILES = FOLDERS.flatMap((folder) =>
  readdirSync(join(projectRoot(), folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(projectRoot(), folder, name)),
);

function modelIn(file: string): WorkModel {
  const read = parseRoleFile(readFileSync(file), { file });
  if (!read.ok) throw new Error(read.faults.map(formatFault).join('\n'));
  return read.model;
}

function text(ratio: Ratio | null): string | null {
  return ratio === null ? null : `${ratio.numerator}/${ratio.denominator}`;
}

/** What the duties come to when somebody adds up the column. */
function setMinutesAddedUp({ setTimes, totals }: DutyBreakdown): Ratio {
  const minutes = setTimes.map((duty) => duty.countedMinutesPerWeek).filter((one) => one !== null);
  return Ratio.sum(minutes).minus(totals.breakMinutes);
}

function expectToAddUp(model: WorkModel): void {
  const breakdown = dutyBreakdown(model);
  const { totals } = breakdown;
  const measures = measure(model);
  expect(text(setMinutesAddedUp(breakdown))).toBe(text(measures.weeklySyncHours.times(Ratio.of(60))));
  expect(text(totals.setShare)).toBe(text(measures.synchronicityIndex));
  expect(totals.breakMinutes.compare(Ratio.ZERO)).toBeGreaterThanOrEqual(0);
  expect(breakdown.setTimes.map(({ id }) => id)).toEqual(model.sync.map(({ id }) => id));
  expect(breakdown.ownTime.map(({ id }) => id)).toEqual(model.async.map(({ id }) => id));
  if (totals.contractedMinutes === null) return;
  expect(text(totals.setMinutes.plus(totals.ownMinutes ?? Ratio.ZERO))).toBe(text(totals.contractedMinutes));
  expect(text(totals.plannedMinutes.plus(totals.unplannedMinutes ?? Ratio.ZERO))).toBe(text(totals.ownMinutes));
}

describe('a duty breakdown', () => {
  it.each(FILES)('of %s lists every duty and adds up to what measure says', (file) => {
    expect.hasAssertions();
    expectToAddUp(modelIn(file));
  });

  it('adds up whatever overlaps, breaks, zones and rhythms there are', () => {
    fc.assert(fc.property(aSchedule, expectToAddUp), { numRuns: 150 });
  });

  it('counts a meeting on an office day as meeting time, and the minute once', () => {
    const model = modelIn(join(projectRoot(), 'examples', 'article-5-6-designer.yaml'));
    const { setTimes, totals } = dutyBreakdown(model);
    const minutes = setTimes.map(({ id, minutesPerWeek, countedMinutesPerWeek, share }) => ({
      id,
      alone: minutesPerWeek?.rounded(1),
      counted: countedMinutesPerWeek?.rounded(1),
      share: share?.rounded(4),
    }));
    expect(minutes).toEqual([
      { id: 'office-day', alone: 960, counted: 810, share: 0.3375 },
      { id: 'kickoff', alone: 60, counted: 60, share: 0.025 },
      { id: 'review', alone: 90, counted: 90, share: 0.0375 },
    ]);
    expect(totals.overlappingMinutes.rounded(0)).toBe(150);
    expect(totals.setMinutes.rounded(0)).toBe(960);
  });

  it('takes a break out of a desk that is booked from door to door, in a line of its own', () => {
    const { totals } = dutyBreakdown(
      aFrontDesk({ breaks: [{ title: 'Lunch', days: 'MO-FR', minutes: 30, paid: false }] }),
    );
    expect([totals.breakMinutes.rounded(0), totals.setMinutes.rounded(0)]).toEqual([150, 1650]);
  });

  it('lists optional and on-call time, and counts it as no set time', () => {
    const { setTimes, totals } = dutyBreakdown(
      aRole({
        sync: [
          { title: 'Talk', kind: 'class', days: 'TU', from: '12:00', to: '13:00', attendance: 'optional' },
          { title: 'Standby', kind: 'on-call', days: 'SA', from: '8:00', to: '20:00' },
          { title: 'Not yet', kind: 'meeting' },
        ],
      }),
    );
    expect(setTimes.map(({ counts, minutesPerWeek, share }) => [counts, minutesPerWeek?.rounded(0), share])).toEqual([
      ['optional', 60, null],
      ['on-call', 720, null],
      ['set-time', undefined, null],
    ]);
    expect(totals.setMinutes.rounded(0)).toBe(0);
  });

  it('says how many results have no effort, and how much own time nothing is planned for', () => {
    const { ownTime, totals } = dutyBreakdown(
      aRole({
        async: [
          { title: 'Report', due: 'FR 17:00', effort: '90 min' },
          {
            title: 'Monthly figures',
            due: { type: 'recurring', rrule: 'FREQ=MONTHLY;BYDAY=1MO', minute: 720 },
            effort: '2 h',
          },
          { title: 'Projects', due: { perProject: 'the brief' }, effort: '3 h' },
        ],
      }),
    );
    expect(ownTime.map(({ minutesPerWeek }) => text(minutesPerWeek))).toEqual(['90/1', '360/13', null]);
    expect(totals.dutiesWithoutEffort).toBe(1);
    expect(text(totals.unplannedMinutes)).toBe(text(Ratio.of(2400).minus(Ratio.of(90)).minus(Ratio.of(360, 13))));
  });
});

const CLOCK = ['07:00', '09:00', '11:30', '13:00', '16:00', '22:00', '02:00'] as const;
const DAYS = [['MO'], ['MO', 'TH'], ['TU', 'WE', 'FR'], ['SU']] as const;
const setTime = fc.record({
  kind: fc.constantFrom('coverage' as const, 'meeting' as const, 'presence' as const, 'class' as const),
  days: fc.constantFrom(...DAYS).map((days) => [...days]),
  from: fc.constantFrom(...CLOCK),
  to: fc.constantFrom(...CLOCK),
  every: fc.constantFrom('1 week', '2 weeks', '3 weeks'),
  timeZone: fc.constantFrom('America/New_York', 'Europe/Berlin'),
  attendance: fc.constantFrom('required' as const, 'optional' as const),
});
const pause = fc.record({
  days: fc.constantFrom(...DAYS).map((days) => [...days]),
  minutes: fc.constantFrom(15, 30, 60),
  paid: fc.boolean(),
});
const aSchedule = fc
  .record({
    sync: fc.array(
      setTime.filter(({ from, to }) => from !== to),
      { maxLength: 6 },
    ),
    breaks: fc.array(pause, { maxLength: 3 }),
    contracted: fc.constantFrom('20 h', '40 h'),
  })
  .map(({ sync, breaks, contracted }) =>
    aRole({
      role: { contracted },
      sync: sync.map((duty, index) => ({ ...duty, title: `Duty ${index}`, dtstart: '2026-01-05' })),
      breaks: breaks.map((one, index) => ({ ...one, title: `Break ${index}` })),
    }),
  );
