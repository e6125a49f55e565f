import * as fc from 'fast-check';
import { union, WEEKDAYS, type Weekday, type WeeklyHours, type WorkModel } from '#work-model';
import { aModel, type DeliverableDraft, type Draft, type DutyDraft } from './article-roles.fixture.js';

/** Random roles for the property tests: Monday to Saturday, weekly, in zones of fixed offset. */

type Person = NonNullable<Draft['people']>[number];
type Norm = NonNullable<Draft['norms']>[number];
type Break = NonNullable<Draft['breaks']>[number];

// Times from 06:00 to 18:00 in steps of 5 minutes, so that a shift of up to six hours crosses no midnight.
const [EARLIEST, LATEST] = [360, 1080];
const span = (shortest = 5): fc.Arbitrary<[number, number]> =>
  fc
    .tuple(fc.integer({ min: EARLIEST / 5, max: LATEST / 5 }), fc.integer({ min: EARLIEST / 5, max: LATEST / 5 }))
    .filter(([a, b]) => Math.abs(a - b) * 5 >= shortest)
    .map(([a, b]) => [Math.min(a, b) * 5, Math.max(a, b) * 5]);
const days = fc.uniqueArray(fc.constantFrom(...WEEKDAYS.slice(0, 6)), { minLength: 1, maxLength: 6 });
const hoursOf = (onDays: readonly Weekday[], spans: readonly [number, number][]): WeeklyHours =>
  Object.fromEntries(onDays.map((day) => [day, union(spans).map(([start, end]): [number, number] => [start, end])]));
export const hours = fc
  .tuple(days, fc.array(span(30), { minLength: 1, maxLength: 3 }))
  .map(([on, spans]) => hoursOf(on, spans));

export const duty = (id: string): fc.Arbitrary<DutyDraft> =>
  fc
    .record({
      kind: fc.constantFrom('coverage', 'meeting', 'presence', 'handoff', 'class', 'on-call'),
      attendance: fc.constantFrom('required', 'required', 'optional'),
      days,
      time: span(10),
      interval: fc.constantFrom(1, 1, 2, 4),
      place: fc.constantFrom('office', 'video'),
    })
    .map(({ kind, attendance, days: on, time: [startMinute, endMinute], interval, place }) => {
      const rrule = `FREQ=WEEKLY;INTERVAL=${interval};BYDAY=${on.join(',')}`;
      return { id, title: id, kind, attendance, rrule, startMinute, endMinute, place };
    });
const deliverable = (id: string): fc.Arbitrary<DeliverableDraft> =>
  fc
    .record({
      days,
      minute: fc.integer({ min: EARLIEST, max: LATEST }),
      effortMinutes: fc.option(fc.integer({ min: 0, max: 600 })),
      permitted: fc.option(hours),
      receiver: fc.constantFrom(null, 'ada', 'bob'),
    })
    .map(({ days: on, minute, permitted, ...rest }) => ({
      id,
      title: id,
      due: { type: 'recurring', rrule: `FREQ=WEEKLY;BYDAY=${on.join(',')}`, minute },
      permitted: permitted && { id: `${id}-window`, hours: permitted },
      channel: 'Mail',
      ...rest,
    }));
const norm = (id: string): fc.Arbitrary<Norm> =>
  fc
    .record({
      hours: fc.option(hours),
      responseMinutes: fc.option(fc.integer({ min: 1, max: 300 })),
      clock: fc.constantFrom('working', 'elapsed'),
    })
    .map((rest) => ({ id, channel: 'Mail', mode: 'async', audience: 'team', responseKind: 'ack', ...rest }));
const fixedBreak: fc.Arbitrary<Break> = fc
  .record({ days, time: span(10), paid: fc.boolean() })
  .map(({ days: on, time: [startMinute, end], paid }) => ({
    id: 'break',
    days: on,
    startMinute,
    durationMinutes: end - startMinute,
    paid,
  }));
export const floatingBreak: fc.Arbitrary<Break> = fc
  .record({ days, durationMinutes: fc.integer({ min: 5, max: 90 }) })
  .map((rest) => ({ id: 'floating', paid: false, ...rest }));
const many = <T>(of: (id: string) => fc.Arbitrary<T>, name: string, most: number): fc.Arbitrary<T[]> =>
  fc
    .integer({ min: 0, max: most })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => of(`${name}-${index}`))));

/** What a random role is made of, so that a property can change one part and measure again. */
export interface Parts {
  readonly sync: DutyDraft[];
  readonly async: DeliverableDraft[];
  readonly norms: Norm[];
  readonly breaks: Break[];
  readonly window: WeeklyHours;
  readonly adaHours: WeeklyHours;
  readonly contracted: number;
}
export const parts = fc.record<Parts>({
  sync: many(duty, 'duty', 5),
  async: many(deliverable, 'deliverable', 3),
  norms: many(norm, 'norm', 2),
  breaks: fc.array(fixedBreak, { maxLength: 1 }),
  window: hours,
  adaHours: hours,
  contracted: fc.integer({ min: 1, max: 3000 }),
});

export const zone = (hoursEast: number): string =>
  hoursEast === 0 ? 'Etc/GMT' : `Etc/GMT${hoursEast > 0 ? '-' : '+'}${Math.abs(hoursEast)}`;
export const modelOf = (of: Parts, hoursEast = 1): WorkModel => {
  const ada: Person = {
    id: 'ada',
    name: 'Ada',
    timeZone: zone(hoursEast + 2),
    workingWindow: { id: 'ada-window', hours: of.adaHours },
  };
  return aModel(
    { sync: of.sync, async: of.async, norms: of.norms, breaks: of.breaks, people: [ada, { id: 'bob', name: 'Bob' }] },
    {
      timeZone: zone(hoursEast),
      contractedMinutesPerWeek: of.contracted,
      workingWindow: { id: 'window', hours: of.window },
    },
  );
};
