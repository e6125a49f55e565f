import * as fc from 'fast-check';
import { stringify } from 'yaml';
import { aCreativeTeamMember } from '../../../../test/factories/a-role.js';
import { clockTime } from '../notation/clock-time.js';
import { weeklyHoursOf } from '../notation/weekly-hours.js';
import { WEEKDAYS } from '../schema/weekdays.js';
import { workModelSchema, type WorkModel } from '../schema/work-model.js';
import { formatFault } from './fault.js';
import { parseRoleFile } from './parse-role-file.js';

const TOP = {
  workpact: 1,
  organisation: { legalName: 'Example Ltd' },
  role: { title: 'Tester', engagement: 'employee' },
};

function modelOf(source: string, file = 'role.yaml'): WorkModel {
  const parsed = parseRoleFile(source, { file });
  if (!parsed.ok) throw new Error(parsed.faults.map(formatFault).join('\n'));
  return parsed.model;
}

/** The writer would anchor an object that occurs twice; a role file writes it out. */
const yamlOf = (value: unknown) => stringify(value, { aliasDuplicateObjects: false });
const minute = fc.integer({ min: 0, max: 1439 });
const daysOfWeek = fc.subarray([...WEEKDAYS], { minLength: 1 });
const title = fc.stringMatching(/^[A-Z][a-z]{2,12}( [a-z]{2,8}){0,2}$/);

interface Pair {
  readonly friendly: Record<string, unknown>;
  readonly exact: Record<string, unknown>;
}

const syncPair: fc.Arbitrary<Pair> = fc
  .record({ title, days: daysOfWeek, from: minute, to: minute, weeks: fc.integer({ min: 1, max: 5 }) })
  .map(({ title: name, days, from, to, weeks }) => {
    const interval = weeks === 1 ? '' : `INTERVAL=${weeks};`;
    const rrule = days.length === 7 && weeks === 1 ? 'FREQ=DAILY' : `FREQ=WEEKLY;${interval}BYDAY=${days.join(',')}`;
    return {
      friendly: {
        title: name,
        kind: 'meeting',
        days: [...days].reverse(),
        from: clockTime(from),
        to: clockTime(to),
        every: `${weeks} weeks`,
      },
      exact: { title: name, kind: 'meeting', rrule, startMinute: from, endMinute: to <= from ? to + 1440 : to },
    };
  });

const hoursPair = fc
  .array(fc.record({ days: daysOfWeek, from: minute, to: minute }), { minLength: 1, maxLength: 4 })
  .map((stretches) => {
    const exact = weeklyHoursOf(
      stretches.map(({ days, from, to }) => ({ days, startMinute: from, endMinute: to <= from ? to + 1440 : to })),
    );
    const texts = stretches.map(({ days, from, to }, index) =>
      index % 2 === 0
        ? `${days.join(', ')} ${clockTime(from)}-${clockTime(to)}`
        : { days, from: clockTime(from), to: clockTime(to) },
    );
    return { friendly: texts, exact };
  });

describe('any model', () => {
  it('is the same from people’s notation in YAML and from the exact form in JSON', () => {
    const pairs = fc.record({
      sync: fc.uniqueArray(syncPair, { maxLength: 5, selector: ({ exact }) => exact['title'] }),
      window: hoursPair,
      effort: fc.integer({ min: 0, max: 6000 }),
    });
    fc.assert(
      fc.property(pairs, ({ sync, window, effort }) => {
        const async = { title: 'Z own time', due: 'FR 17:00' };
        const friendly = {
          ...TOP,
          role: { ...TOP.role, workingWindow: window.friendly },
          sync: sync.map((pair) => pair.friendly),
          async: [{ ...async, effort: `${Math.floor(effort / 60)} h ${effort % 60} min`, permitted: window.friendly }],
        };
        const exact = {
          ...TOP,
          role: { ...TOP.role, workingWindow: { id: 'working-window', hours: window.exact } },
          sync: sync.map((pair) => pair.exact),
          async: [{ ...async, effortMinutes: effort, permitted: { id: 'z-own-time-window', hours: window.exact } }],
        };
        const fromYaml = modelOf(yamlOf(friendly));
        expect(fromYaml).toEqual(modelOf(JSON.stringify(exact), 'role.json'));
        expect(modelOf(JSON.stringify(fromYaml), 'role.json')).toEqual(fromYaml);
        expect(modelOf(yamlOf(fromYaml))).toEqual(fromYaml);
        expect(workModelSchema.parse(fromYaml)).toEqual(fromYaml);
      }),
      { numRuns: 60 },
    );
  });

  it('has weekly hours that are sorted, disjoint, apart from each other and within the day', () => {
    fc.assert(
      fc.property(hoursPair, ({ friendly }) => {
        const hours =
          modelOf(yamlOf({ ...TOP, role: { ...TOP.role, coreHours: friendly } })).role.coreHours?.hours ?? {};
        for (const intervals of Object.values(hours)) {
          const edges = intervals.flat();
          expect(edges).toEqual([...new Set(edges)].sort((a, b) => a - b));
          expect(edges[0]).toBeGreaterThanOrEqual(0);
          expect(edges.at(-1)).toBeLessThanOrEqual(1440);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is never handed out from text that is no role file, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const parsed = parseRoleFile(text, { file: 'role.yaml' });
        expect(parsed.ok ? 'a model' : parsed.faults.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it('or faults: a file with any of its values exchanged is read again to the same model, or told what is wrong', () => {
    const base: unknown = JSON.parse(JSON.stringify(aCreativeTeamMember()));
    const places = pathsOf(base);
    const change = fc.record({
      at: fc.constantFrom(...places),
      value: fc.oneof(
        fc.constantFrom(...ODD_VALUES),
        fc.constantFrom(...places).map((path) => at(base, path)),
      ),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const file = changes.reduce((whole, { at: path, value }) => exchanged(whole, path, value), base);
        const parsed = parseRoleFile(JSON.stringify(file), { file: 'changed.json' });
        const again = parsed.ok ? parseRoleFile(JSON.stringify(parsed.model), { file: 'again.json' }) : parsed;
        expect(again).toEqual(parsed);
        const told = parsed.ok ? [] : parsed.faults.map(formatFault);
        expect(told.filter((text) => /substitute|undefined|\[object|NaN/.test(text))).toEqual([]);
        expect(parsed.ok || told.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

const ODD_VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  '',
  ' ',
  'MO',
  '24:00',
  '2026-02-30',
  '30 min',
  'FREQ=DAILY',
  'home',
  'person-x',
  [],
  [[1, 2]],
  [null],
  {},
  { a: 1 },
];

type Keys = readonly string[];

function pathsOf(value: unknown, path: Keys = []): Keys[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => [[...path, key], ...pathsOf(member, [...path, key])]);
}

function at(value: unknown, path: Keys): unknown {
  return path.reduce<unknown>((here, key) => Object(here)[key], value);
}

/** A copy with one value exchanged; the copy is unchanged where an earlier exchange took the place away. */
function exchanged(value: unknown, [key, ...rest]: Keys, put: unknown): unknown {
  if (key === undefined) return put;
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (String(index) === key ? exchanged(item, rest, put) : item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, name === key ? exchanged(member, rest, put) : member]),
  );
}
