import * as fc from 'fast-check';
import { anEmptyWeek } from './example-weeks.fixture.js';
import { type DayInterval, type PictureDay, SET_TIME_STYLES, type WeekPictureInput } from './types.js';

const BASE = anEmptyWeek();

const titles = fc.oneof(
  fc.constantFrom(
    'Stand-up',
    'Qualitätssicherungsausschuss',
    'Weekly portfolio planning with all leads',
    'Ужин',
    'Συνάντηση',
  ),
  fc
    .string({
      minLength: 1,
      maxLength: 30,
      unit: fc.constantFrom('a', 'b', 'c', 'W', 'm', '–', 'ß', 'é', '1', ' ', '&', '<'),
    })
    .filter((text) => text.trim() !== ''),
);
const time = fc.constantFrom('9:00–9:30 am', '10:00 pm–6:00 am the next day', '9:00–17:00 Uhr');
const interval: fc.Arbitrary<DayInterval> = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
  .map(([start, length]) => [start, Math.min(1440, start + length)] as const);
/** As in a model: sorted, disjoint, not touching. */
const hours = fc.oneof(
  fc.constant([]),
  fc.constant([[0, 1440]] as const),
  fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 2 }).map((edges): DayInterval[] => {
    const [start = 0, end = 0] = edges.toSorted((a, b) => a - b);
    return [[start, end]];
  }),
);
const setTime = fc
  .record({
    title: titles,
    kind: fc.constantFrom(...SET_TIME_STYLES),
    start: fc.integer({ min: 0, max: 1439 }),
    length: fc.oneof(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 2880 })),
    time,
    place: fc.option(titles),
    optional: fc.boolean(),
  })
  .map(({ length, ...mark }) => ({ ...mark, id: mark.title, end: mark.start + length }));
const deadline = fc
  .record({ label: titles, minute: fc.integer({ min: 0, max: 1440 }), time })
  .map((mark) => ({ ...mark, id: mark.label }));
const spans = fc.array(
  fc.record({ label: titles, interval, time }).map((span) => ({ ...span, id: span.label })),
  { maxLength: 2 },
);
const day = fc.record({
  setTimes: fc.array(setTime, { maxLength: 7 }),
  workingWindow: fc.option(hours),
  coreHours: hours,
  protectedTime: spans,
  timeBlocks: spans,
  permitted: spans,
  quietHours: hours,
  deadlines: fc.array(deadline, { maxLength: 4 }),
});

/** Weeks far worse than any role: everything at once, at any time, under names that do not fit. */
export const randomWeek: fc.Arbitrary<WeekPictureInput> = fc
  .record({
    days: fc.array(day, { minLength: 7, maxLength: 7 }),
    accent: fc.integer({ min: 0, max: 0xffffff }).map((colour) => `#${colour.toString(16).padStart(6, '0')}`),
    notes: fc.array(titles, { maxLength: 2 }),
  })
  .map(({ days, ...rest }) => ({
    ...BASE,
    ...rest,
    days: BASE.days.map((empty, index): PictureDay => ({ ...empty, ...days[index] })),
  }));
