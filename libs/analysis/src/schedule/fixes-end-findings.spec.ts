import { applyPatch } from '#work-model';
import { checkRole } from '../checking/check-role.js';
import { aRole, type Overlay } from '../checking/rule-cases.fixture.js';
import type { AnyRule } from '../checking/rule.js';
import { dutyInWrongTimeBlock } from '../rules/duty-in-wrong-time-block/duty-in-wrong-time-block.js';
import { locationModeContradiction } from '../rules/location-mode-contradiction/location-mode-contradiction.js';
import { meetingOutsideCoreHours } from '../rules/meeting-outside-core-hours/meeting-outside-core-hours.js';
import { meetingOutsideMeetingBlock } from '../rules/meeting-outside-meeting-block/meeting-outside-meeting-block.js';
import { meetingOutsideMeetingDays } from '../rules/meeting-outside-meeting-days/meeting-outside-meeting-days.js';
import { syncDutiesOverlap } from '../rules/sync-duties-overlap/sync-duties-overlap.js';
import { syncExceedsContractedHours } from '../rules/sync-exceeds-contracted-hours/sync-exceeds-contracted-hours.js';
import { syncOnProtectedDay } from '../rules/sync-on-protected-day/sync-on-protected-day.js';
import { syncOutsideWorkingWindow } from '../rules/sync-outside-working-window/sync-outside-working-window.js';
import { travelGapTooShort } from '../rules/travel-gap-too-short/travel-gap-too-short.js';

const meeting = {
  id: 'call',
  title: 'Call',
  kind: 'meeting',
  topic: 'client',
  days: 'TU',
  from: '10:00',
  to: '11:00',
  place: 'video',
};
const desk = { ...meeting, id: 'desk', title: 'Desk', kind: 'coverage', place: 'studio' };
const yearly = (place: string, month: number) => ({
  ...meeting,
  id: `day-at-${place}`,
  title: place,
  days: undefined,
  rrule: `FREQ=YEARLY;BYMONTH=${month};BYDAY=1TU`,
  place,
});

/** A role with one finding, and how many of its fixes change the model. */
const CASES: readonly (readonly [title: string, rule: AnyRule, overlay: Overlay, patches: number])[] = [
  ['a meeting on a protected day', syncOnProtectedDay, { protected: [{ days: 'TU' }], sync: [meeting] }, 2],
  [
    'a monthly meeting that meets a protected day once',
    syncOnProtectedDay,
    {
      protected: [{ days: 'SA' }],
      sync: [{ ...meeting, days: undefined, rrule: 'FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=1' }],
    },
    2,
  ],
  [
    'a meeting protected against twice, which one lifted protection does not help',
    syncOnProtectedDay,
    {
      protected: [
        { days: 'TU', title: 'A' },
        { days: 'TU', title: 'B' },
      ],
      sync: [meeting],
    },
    1,
  ],
  ['a late meeting', syncOutsideWorkingWindow, { sync: [{ ...meeting, from: '16:30', to: '17:30' }] }, 2],
  [
    'a night shift from Sunday',
    syncOutsideWorkingWindow,
    { sync: [{ ...desk, days: 'SU', from: '22:00', to: '06:00' }] },
    1,
  ],
  [
    'a meeting before core hours',
    meetingOutsideCoreHours,
    { role: { coreHours: 'MO-FR 11:00-15:00' }, sync: [meeting] },
    2,
  ],
  ['a meeting on no meeting day', meetingOutsideMeetingDays, { meetingDays: ['MO'], sync: [meeting] }, 2],
  ['a meeting during the desk', syncDutiesOverlap, { sync: [{ ...desk, from: '09:00', to: '15:00' }, meeting] }, 1],
  [
    'a meeting at a place that is too far',
    travelGapTooShort,
    {
      travel: [{ from: 'studio', to: 'warehouse', minutes: '45 min' }],
      sync: [desk, { ...meeting, from: '11:15', to: '12:00', place: 'warehouse' }],
    },
    2,
  ],
  [
    'too short a contract',
    syncExceedsContractedHours,
    { role: { contracted: '5 h' }, sync: [{ ...desk, to: '16:00' }] },
    1,
  ],
  [
    'a remote role at the studio',
    locationModeContradiction,
    { role: { locationMode: 'remote' }, sync: [{ ...meeting, place: 'studio' }] },
    1,
  ],
  [
    'a remote role that is at the studio every day',
    locationModeContradiction,
    { role: { locationMode: 'remote' }, sync: [{ ...desk, days: 'MO-FR' }] },
    1,
  ],
  [
    'a remote role with two yearly days at two sites',
    locationModeContradiction,
    { role: { locationMode: 'remote' }, sync: [yearly('studio', 3), yearly('warehouse', 9)] },
    2,
  ],
  [
    'an onsite role at home alone',
    locationModeContradiction,
    { role: { locationMode: 'onsite' }, sync: [{ ...meeting, place: 'home' }] },
    1,
  ],
  ['a hybrid role on video', locationModeContradiction, { sync: [meeting] }, 1],
  [
    'a call in a focus block',
    dutyInWrongTimeBlock,
    { timeBlocks: [{ kind: 'focus', days: 'TU', from: '09:00', to: '12:00' }], sync: [meeting] },
    1,
  ],
  [
    'a call beside the meeting block',
    meetingOutsideMeetingBlock,
    { timeBlocks: [{ kind: 'meetings', days: 'TU', from: '14:00', to: '16:00' }], sync: [meeting] },
    1,
  ],
];

describe('a fix that changes the model ends its finding', () => {
  it.each(CASES)('%s', (_, rule, overlay, patches) => {
    const options = { today: '2026-01-05', rules: [{ rule, level: 'on' as const, options: rule.options.parse({}) }] };
    const model = aRole(overlay);
    const [finding, ...others] = checkRole(model, options).findings;
    expect(others).toEqual([]);
    const changes = (finding?.fixes ?? []).flatMap(({ patch }) => (patch === null ? [] : [patch]));
    expect(changes).toHaveLength(patches);
    for (const patch of changes) expect(checkRole(applyPatch(model, patch), options).findings).toEqual([]);
  });

  it.each(CASES)('and promises nobody’s time without being asked: %s', (_, rule, overlay) => {
    const options = { today: '2026-01-05', rules: [{ rule, level: 'on' as const, options: rule.options.parse({}) }] };
    const { findings } = checkRole(aRole(overlay), options);
    expect(findings.flatMap(({ fixes }) => fixes).filter(({ isSafe }) => isSafe)).toEqual([]);
  });
});
