import * as fc from 'fast-check';
import { applyPatch, intersect, WEEKDAYS, workModelSchema, type WorkModel } from '#work-model';
import { checkRole } from '../checking/check-role.js';
import { RoleFacts } from '../checking/role-facts.js';
import { aRole, type Overlay } from '../checking/rule-cases.fixture.js';
import { hours, modelOf, parts } from '../measures/random-roles.fixture.js';
import { dutyInWrongTimeBlock } from '../rules/duty-in-wrong-time-block/duty-in-wrong-time-block.js';
import { meetingOutsideCoreHours } from '../rules/meeting-outside-core-hours/meeting-outside-core-hours.js';
import { meetingOutsideMeetingDays } from '../rules/meeting-outside-meeting-days/meeting-outside-meeting-days.js';
import { syncDutiesOverlap } from '../rules/sync-duties-overlap/sync-duties-overlap.js';
import { syncOnProtectedDay } from '../rules/sync-on-protected-day/sync-on-protected-day.js';
import { syncOutsideWorkingWindow } from '../rules/sync-outside-working-window/sync-outside-working-window.js';
import { travelGapTooShort } from '../rules/travel-gap-too-short/travel-gap-too-short.js';
import { nearestFreeSlot, type Slot } from './free-slots.js';
import { moveFix } from './move-duty.js';
import { openWeek } from './open-week.js';

const meeting = {
  id: 'moved',
  title: 'Moved',
  kind: 'meeting',
  days: 'TU',
  from: '10:00',
  to: '11:00',
  place: 'video',
};

/** Where the first duty of a role could stand. */
function slotOf(overlay: Overlay): string | null {
  const model = aRole(overlay);
  const [duty] = model.sync;
  const slot = duty === undefined ? null : nearestFreeSlot(new RoleFacts(model), duty);
  return slot === null ? null : inWords(slot);
}

function inWords({ days, startMinute, endMinute }: Slot): string {
  const clock = (minute: number): string =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  return `${days.join(' ')} ${clock(startMinute)}-${clock(endMinute)}`;
}

describe('the nearest free slot', () => {
  it.each<[string, Overlay, string | null]>([
    ['is a little later or earlier on the same day', { sync: [meeting] }, 'TU 09:45-10:45'],
    [
      'is on a neighbouring day when the day is protected',
      { protected: [{ days: 'TU' }], sync: [meeting] },
      'MO 10:00-11:00',
    ],
    [
      'is clear of other required times and of set breaks',
      {
        sync: [
          { ...meeting, from: '12:00', to: '13:00' },
          { ...meeting, id: 'b', title: 'B', from: '11:00', to: '12:00' },
        ],
      },
      'TU 13:00-14:00',
    ],
    ['is on a meeting day', { meetingDays: ['TH', 'FR'], sync: [meeting] }, 'TH 10:00-11:00'],
    ['is in core hours', { role: { coreHours: 'MO-FR 14:00-16:00' }, sync: [meeting] }, 'TU 14:00-15:00'],
    [
      'is in a block for meetings before it is anywhere else',
      { timeBlocks: [{ kind: 'meetings', days: 'TU', from: '15:00', to: '17:00' }], sync: [meeting] },
      'TU 15:00-16:00',
    ],
    [
      'is where the participants work, in their zone and in every week of the year',
      {
        people: [{ id: 'lea', name: 'Lea', timeZone: 'Europe/Berlin', workingWindow: 'MO-FR 09:00-17:00' }],
        sync: [{ ...meeting, from: '15:00', to: '16:00', participants: ['lea'] }],
      },
      'TU 10:00-11:00',
    ],
    [
      'is in office hours when the role has no set hours, not in the middle of the night',
      {
        role: { workingWindow: null, noSetHours: true },
        quietHours: null,
        protected: [{ days: 'MO-TH' }],
        sync: [meeting],
      },
      'FR 10:00-11:00',
    ],
    [
      'keeps the days of a duty on several',
      { protected: [{ days: 'TU', from: '09:00', to: '11:00' }], sync: [{ ...meeting, days: ['TU', 'TH'] }] },
      'TU TH 11:00-12:00',
    ],
    [
      'leaves time for the way to another place',
      {
        travel: [{ from: 'studio', to: 'warehouse', minutes: '40 min' }],
        sync: [
          { ...meeting, place: 'warehouse', from: '11:00', to: '12:00' },
          { ...meeting, id: 'b', title: 'B', kind: 'coverage', place: 'studio', from: '09:00', to: '11:00' },
        ],
      },
      'TU 13:00-14:00',
    ],
    ['is nowhere when all days are protected', { protected: [{ days: 'daily' }], sync: [meeting] }, null],
    ['is nowhere for a single date', { sync: [{ ...meeting, days: undefined, date: '2026-02-03' }] }, null],
    [
      'is nowhere for what happens once a month',
      { sync: [{ ...meeting, days: undefined, rrule: 'FREQ=MONTHLY;BYDAY=1TU' }] },
      null,
    ],
    ['is nowhere for a night shift', { sync: [{ ...meeting, kind: 'coverage', from: '22:00', to: '06:00' }] }, null],
    ['is nowhere while the working window is not answered', { role: { workingWindow: null }, sync: [meeting] }, null],
    ['is nowhere for a duty on another clock', { sync: [{ ...meeting, timeZone: 'Europe/Paris' }] }, null],
  ])('%s', (_, overlay, expected) => {
    expect(slotOf(overlay)).toBe(expected);
  });
});

describe('the week in which a duty could stand', () => {
  it('keeps a night shift that runs into Monday out of Monday morning', () => {
    const model = aRole({
      role: { workingWindow: null, noSetHours: true },
      quietHours: null,
      sync: [
        { ...meeting, days: 'MO' },
        { ...meeting, id: 'night', title: 'Night', kind: 'coverage', days: 'SU', from: '22:00', to: '10:00' },
      ],
    });
    const [duty] = model.sync;
    expect(intersect(openWeek(new RoleFacts(model), duty!) ?? [], [[0, 600]])).toEqual([]);
  });
});

const MOVED_BY = [
  syncOnProtectedDay,
  syncOutsideWorkingWindow,
  meetingOutsideCoreHours,
  meetingOutsideMeetingDays,
  syncDutiesOverlap,
  travelGapTooShort,
  dutyInWrongTimeBlock,
].map((rule) => ({ rule, level: 'on' as const, options: rule.options.parse({}) }));

const aKind = fc.constantFrom('focus', 'meetings', 'creative', 'other');
const someDays = fc.subarray([...WEEKDAYS], { minLength: 2 });
const roles = fc
  .record({
    parts,
    forbidden: fc.option(hours),
    core: fc.option(hours),
    meetingDays: fc.option(someDays),
    block: fc.option(fc.record({ kind: aKind, hours })),
    atDepot: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
    way: fc.option(fc.integer({ min: 0, max: 90 })),
  })
  .map(({ parts: of, forbidden, core, meetingDays, block, atDepot, way }): WorkModel => {
    const model = modelOf(of);
    return workModelSchema.parse({
      ...model,
      role: {
        ...model.role,
        coreHours: core && { id: 'core', hours: core },
        places: [...model.role.places, { id: 'depot', name: 'Depot', kind: 'site', address: '2 Dock Road' }],
      },
      sync: model.sync.map((duty, index) => (atDepot[index] === true ? { ...duty, place: 'depot' } : duty)),
      protected: forbidden === null ? [] : [{ id: 'protected', hours: forbidden }],
      meetingDays: meetingDays && { id: 'meeting-days', days: meetingDays },
      timeBlocks: block === null ? [] : [{ id: 'block', ...block }],
      travel: way === null ? [] : [{ from: 'office', to: 'depot', minutes: way }],
    });
  });

describe('a duty moved to its slot', () => {
  it('is as long as before, and no rule about its time speaks of it, whatever the role', () => {
    let moves = 0;
    fc.assert(
      fc.property(roles, (model) => {
        const facts = new RoleFacts(model);
        for (const [index, duty] of model.sync.entries()) {
          const fix = moveFix(duty, index, nearestFreeSlot(facts, duty));
          if (fix?.patch === null || fix === null) continue;
          moves += 1;
          const moved = applyPatch(model, fix.patch);
          const after = moved.sync[index]!;
          expect(after.endMinute! - after.startMinute!).toBe(duty.endMinute! - duty.startMinute!);
          const { findings } = checkRole(moved, { today: '2026-01-05', rules: MOVED_BY });
          const about = findings.filter(
            ({ path, data }) => path.startsWith(`/sync/${index}/`) || data['other'] === duty.id,
          );
          expect(about).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
    expect(moves).toBeGreaterThan(50);
  });
});
