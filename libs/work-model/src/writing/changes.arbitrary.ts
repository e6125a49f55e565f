import * as fc from 'fast-check';
import { WEEKDAYS, type WeeklyHours } from '../schema/basics.js';
import type { WorkModel } from '../schema/work-model.js';
import type { PatchOperation } from './apply-patch.js';

/** A quarter of an hour, as people set times. */
const quarter = fc.integer({ min: 0, max: 92 }).map((index) => index * 15);
const someDays = fc.subarray([...WEEKDAYS], { minLength: 1 });
const someHours: fc.Arbitrary<WeeklyHours> = fc
  .record({ days: someDays, start: quarter, length: fc.integer({ min: 1, max: 95 }) })
  .map(({ days, start, length }) =>
    Object.fromEntries(days.map((day) => [day, [[start, Math.min(start + length * 15, 1440)]]])),
  );
const night = fc
  .constantFrom(1140, 1200, 1260)
  .map(
    (start): WeeklyHours =>
      Object.fromEntries(
        WEEKDAYS.map((day) => [day, [[0, 420] as const, [start, 1440] as const].map(([a, b]) => [a, b])]),
      ) as WeeklyHours,
  );

type Patch = readonly PatchOperation[];

/** Changes of the kinds that rules of the checker propose, for one model. Each fits the model. */
export function anyChange(model: WorkModel): fc.Arbitrary<Patch> {
  const changes = [
    ...itemChanges(model.sync, (index) => [moveTimes(index), moveDays(index), changePlace('sync', index)]),
    ...itemChanges(model.async, (index) => [setDue(index), setEffort(index), changePlace('async', index)]),
    ...itemChanges(model.norms, (index) => [setReply(index), setClock(index), setNormHours(index)]),
    ...itemChanges(model.protected, (index) => [removeItem('protected', index), setHours('protected', index)]),
    ...itemChanges(model.timeBlocks, (index) => [setHours('timeBlocks', index)]),
    ...itemChanges(model.breaks, (index) => [setBreak(index), removeItem('breaks', index)]),
    addQuietHours,
    addNorm(model),
    addProtected(model),
    setNotice(model),
    fc
      .constantFrom('onsite', 'hybrid', 'remote')
      .map((value): Patch => [{ op: 'replace', path: '/role/locationMode', value }]),
    fc
      .integer({ min: 1, max: 160 })
      .map((quarters): Patch => [{ op: 'replace', path: '/role/contractedMinutesPerWeek', value: quarters * 15 }]),
    someDays.map((days): Patch => [{ op: 'replace', path: '/meetingDays', value: { id: 'meeting-days', days } }]),
  ];
  return fc.oneof(...changes);
}

function itemChanges(
  items: readonly unknown[],
  changes: (index: number) => fc.Arbitrary<Patch>[],
): fc.Arbitrary<Patch>[] {
  return items.flatMap((_, index) => changes(index));
}

/** Also past midnight, and longer than clock times can say. */
function moveTimes(index: number): fc.Arbitrary<Patch> {
  return fc.record({ start: quarter, length: fc.integer({ min: 1, max: 130 }) }).map(({ start, length }) => [
    { op: 'replace', path: `/sync/${index}/startMinute`, value: start },
    { op: 'replace', path: `/sync/${index}/endMinute`, value: start + length * 15 },
  ]);
}

function moveDays(index: number): fc.Arbitrary<Patch> {
  const rules = fc.oneof(
    fc.record({ days: someDays, weeks: fc.integer({ min: 1, max: 3 }) }).map(({ days, weeks }) => {
      if (days.length === 7 && weeks === 1) return 'FREQ=DAILY';
      return `FREQ=WEEKLY${weeks === 1 ? '' : `;INTERVAL=${weeks}`};BYDAY=${days.join(',')}`;
    }),
    fc.constantFrom('FREQ=MONTHLY;BYDAY=1MO', 'FREQ=DAILY;INTERVAL=2'),
  );
  return rules.map((value) => [{ op: 'replace', path: `/sync/${index}/rrule`, value }]);
}

function changePlace(list: 'sync' | 'async', index: number): fc.Arbitrary<Patch> {
  const places = fc.constantFrom('home', 'video', 'phone', 'anywhere', null);
  return places.map((value) => [{ op: 'replace', path: `/${list}/${index}/place`, value }]);
}

function setDue(index: number): fc.Arbitrary<Patch> {
  const due = fc.record({ days: someDays, minute: quarter, zone: fc.constantFrom(null, 'Europe/Berlin') });
  return fc.oneof(
    quarter.map((value): Patch => [{ op: 'replace', path: `/async/${index}/due/minute`, value }]),
    due.map(({ days, minute, zone }): Patch => {
      const rrule = days.length === 7 ? 'FREQ=DAILY' : `FREQ=WEEKLY;BYDAY=${days.join(',')}`;
      return [
        { op: 'replace', path: `/async/${index}/due`, value: { type: 'recurring', rrule, minute, timeZone: zone } },
      ];
    }),
    fc.constant<Patch>([
      { op: 'replace', path: `/async/${index}/due`, value: { type: 'one-off', date: '2026-12-18' } },
    ]),
  );
}

function setEffort(index: number): fc.Arbitrary<Patch> {
  const effort = fc.record({ minutes: fc.integer({ min: 0, max: 3000 }), per: fc.constantFrom('occurrence', 'week') });
  return effort.map(({ minutes, per }) => [
    { op: 'replace', path: `/async/${index}/effortMinutes`, value: minutes },
    { op: 'replace', path: `/async/${index}/effortPer`, value: per },
  ]);
}

function setReply(index: number): fc.Arbitrary<Patch> {
  const minutes = fc.oneof(fc.integer({ min: 0, max: 3000 }), fc.constantFrom(60, 90, 240, 480), fc.constant(null));
  return minutes.map((value) => [{ op: 'replace', path: `/norms/${index}/responseMinutes`, value }]);
}

function setClock(index: number): fc.Arbitrary<Patch> {
  const clock = fc.constantFrom('working', 'elapsed', null);
  return clock.map((value) => [{ op: 'replace', path: `/norms/${index}/clock`, value }]);
}

function setNormHours(index: number): fc.Arbitrary<Patch> {
  return fc.option(someHours).map((value) => [{ op: 'replace', path: `/norms/${index}/hours`, value }]);
}

function setHours(list: 'protected' | 'timeBlocks', index: number): fc.Arbitrary<Patch> {
  return someHours.map((value) => [{ op: 'replace', path: `/${list}/${index}/hours`, value }]);
}

function removeItem(list: 'protected' | 'breaks', index: number): fc.Arbitrary<Patch> {
  return fc.constant([{ op: 'remove', path: `/${list}/${index}` }]);
}

function setBreak(index: number): fc.Arbitrary<Patch> {
  return fc.record({ start: fc.option(quarter), length: fc.integer({ min: 1, max: 120 }) }).map(({ start, length }) => [
    { op: 'replace', path: `/breaks/${index}/startMinute`, value: start },
    { op: 'replace', path: `/breaks/${index}/durationMinutes`, value: length },
  ]);
}

const addQuietHours: fc.Arbitrary<Patch> = fc
  .oneof(night, someHours)
  .map((hours) => [{ op: 'replace', path: '/quietHours', value: { id: 'quiet-hours', hours } }]);

function addNorm({ norms }: WorkModel): fc.Arbitrary<Patch> {
  return fc.nat(norms.length).map((index) => [
    {
      op: 'add',
      path: `/norms/${index}`,
      value: {
        channel: 'Pager: the red one, #2',
        audience: 'night team',
        mode: 'sync',
        responseMinutes: 30,
        clock: 'elapsed',
      },
    },
  ]);
}

function addProtected(model: WorkModel): fc.Arbitrary<Patch> {
  return fc
    .record({ index: fc.nat(model.protected.length), hours: someHours })
    .map(({ index, hours }) => [
      { op: 'add', path: `/protected/${index}`, value: { title: 'Time for reading', hours } },
    ]);
}

function setNotice({ notice }: WorkModel): fc.Arbitrary<Patch> {
  return fc
    .integer({ min: 0, max: 60 })
    .map((days) => [
      notice === null
        ? { op: 'add', path: '/notice', value: { changeDays: days } }
        : { op: 'replace', path: '/notice/changeDays', value: days },
    ]);
}
