import { workModelSchema, type WorkModel } from '#work-model';
import { ALL_RULES } from '../rules/index.js';
import { checkRole, type CheckReport } from './check-role.js';
import { aRole } from './rule-cases.fixture.js';
import { RoleFacts } from './role-facts.js';

/**
 * Files that would take a careless checker minutes: each is refused with a reason, or checked, within moments. What is asserted is the
 * outcome and the work that was done; the limit on time is generous, and only there to catch a rule that compares all pairs.
 */
const LIMIT_MS = 10_000;
const MANY = 10_000;
/** Just small enough to be looked at. */
const LARGE = 4_900;
const BASE = aRole();

const rules = ALL_RULES.map((rule) => ({ rule, level: 'on' as const, options: rule.options.parse({}) as unknown }));

type SyncDraft = Partial<WorkModel['sync'][number]>;
type AsyncDraft = Partial<WorkModel['async'][number]>;

function roleWith({
  sync = [],
  async = [],
  ...rest
}: { sync?: SyncDraft[]; async?: AsyncDraft[] } & Partial<Omit<WorkModel, 'sync' | 'async'>>): WorkModel {
  const [duty] = BASE.sync;
  const [deliverable] = BASE.async;
  return workModelSchema.parse({
    ...BASE,
    sync: sync.map((one, index) => ({ ...duty, id: `s${index}`, title: `Meeting ${index}`, ...one })),
    async: async.map((one, index) => ({ ...deliverable, id: `a${index}`, title: `Report ${index}`, ...one })),
    ...rest,
  });
}

function many<T>(count: number, one: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => one(index));
}

function checkedInTime(model: WorkModel): CheckReport {
  const before = performance.now();
  const report = checkRole(model, { today: '2026-01-05', rules });
  expect(performance.now() - before).toBeLessThan(LIMIT_MS);
  return report;
}

describe('a role whose schedule cannot be worked out', () => {
  it.each<[string, WorkModel, object]>([
    [
      '10,000 daily meetings',
      roleWith({ sync: many(MANY, () => ({ rrule: 'FREQ=DAILY' })) }),
      { path: '/sync', messageId: 'scheduleTooLarge' },
    ],
    [
      '10,000 daily deadlines',
      roleWith({ async: many(MANY, () => ({ due: daily() })) }),
      { path: '/sync', messageId: 'scheduleTooLarge' },
    ],
    [
      '4,900 weekly meetings at one time',
      roleWith({ sync: many(4900, () => ({})) }),
      { path: '/sync', messageId: 'scheduleTooLarge' },
    ],
    [
      '10,000 single meetings on one day',
      roleWith({ sync: many(MANY, () => ({ rrule: null, dtstart: '2026-01-07' })) }),
      { path: '/sync', messageId: 'scheduleTooLarge' },
    ],
    [
      '10,000 rules that never give a date',
      roleWith({ sync: many(MANY, () => ({ rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' })) }),
      { path: '/sync', messageId: 'scheduleTooLarge' },
    ],
    [
      'hundreds of counts from long ago, each worked out day by day',
      roleWith({ sync: many(300, (index) => ({ rrule: `FREQ=DAILY;COUNT=${9000 + index}`, dtstart: '2005-01-03' })) }),
      { path: '/sync', messageId: 'scheduleTooLarge' },
    ],
    [
      'one that repeats without end from long ago',
      roleWith({ sync: [{ rrule: 'FREQ=DAILY;COUNT=99999', dtstart: '1990-01-01' }] }),
      { path: '/sync/0/rrule' },
    ],
  ])('%s: says so once, where it can be mended, and which rules did not look', (_, model, finding) => {
    const report = checkedInTime(model);
    expect(report.findings.filter(({ rule }) => rule === 'recurrence-invalid')).toMatchObject([
      { severity: 'error', ...finding },
    ]);
    const unchecked = report.skipped
      .filter(({ reason }) => reason === 'schedule-not-expandable')
      .map(({ rule }) => rule);
    expect(unchecked).toEqual(expect.arrayContaining(['fragmented-meetings', 'no-focus-block']));
    expect(unchecked).not.toContain('recurrence-invalid');
  });

  it('by seconds cannot even be written', () => {
    const sync = [{ title: 'Tick', kind: 'meeting', rrule: 'FREQ=SECONDLY', from: '09:00', to: '10:00' }];
    expect(() => aRole({ sync })).toThrow('A duty cannot repeat secondly');
  });

  it('is worked out once, not once for each rule', () => {
    let asked = 0;
    const [duty] = BASE.sync;
    const sync = many(1000, (index) => ({ ...duty!, id: `s${index}`, rrule: 'FREQ=DAILY' }));
    // Each look at a duty's repeat rule is counted.
    const counted = sync.map((one) =>
      Object.defineProperty({ ...one }, 'rrule', { enumerable: true, get: () => ((asked += 1), one.rrule) }),
    );
    const facts = new RoleFacts({ ...BASE, sync: counted });
    expect(() => facts.instancesOf(counted[0]!)).toThrow('more than 5000 set times');
    const atFirst = asked;
    for (let time = 0; time < 100; time += 1) expect(() => facts.instancesOf(counted[time]!)).toThrow('more than');
    expect(asked).toBe(atFirst);
  });
});

describe('a large role whose schedule can be worked out', () => {
  it.each<[string, WorkModel]>([
    ['1,200 weekly meetings at one time', roleWith({ sync: many(1200, () => ({})) })],
    [
      '170 meetings every day',
      roleWith({ sync: many(170, (index) => ({ rrule: 'FREQ=DAILY', startMinute: index, endMinute: index + 60 })) }),
    ],
    [
      '4,900 single meetings on one day',
      roleWith({ sync: many(LARGE, () => ({ rrule: null, dtstart: '2026-01-07' })) }),
    ],
    [
      '4,900 deliverables, each waiting for the next in a ring',
      roleWith({
        async: many(LARGE, (index) => ({ due: once('2026-01-07'), dependsOn: [`a${(index + 1) % LARGE}`] })),
      }),
    ],
    [
      '4,900 deliverables on one day, each with work to do',
      roleWith({
        async: many(LARGE, () => ({
          due: once('2026-01-09'),
          availableFrom: { date: '2026-01-05', day: null, minute: 540 },
        })),
      }),
    ],
    ['170 deliverables every day', roleWith({ async: many(170, () => ({ due: daily() })) })],
    [
      '30 deliverables that each need 100 meetings',
      roleWith({
        sync: many(100, () => ({})),
        async: many(30, () => ({ due: daily(), dependsOn: many(100, (index) => `s${index}`) })),
      }),
    ],
    [
      '10,000 norms for one channel',
      roleWith({
        norms: many(MANY, (index) => ({
          ...BASE.norms[0]!,
          id: `n${index}`,
          mode: index % 2 === 0 ? ('sync' as const) : ('async' as const),
          clock: 'elapsed' as const,
        })),
      }),
    ],
    [
      '1,200 weekly meetings across three time zones',
      roleWith({
        people: ['Asia/Kolkata', 'Europe/London'].map((timeZone, index) => ({
          ...BASE.people[0]!,
          id: `p${index}`,
          timeZone,
        })),
        sync: many(1200, (index) => ({
          participants: ['p0', 'p1'],
          startMinute: index % 1380,
          endMinute: (index % 1380) + 15,
        })),
      }),
    ],
    [
      '2,000 people in one meeting',
      roleWith({
        people: many(2000, (index) => ({ ...BASE.people[0]!, id: `p${index}`, name: `Person ${index}` })),
        sync: [{ participants: many(2000, (index) => `p${index}`) }],
      }),
    ],
  ])('%s: is checked by every rule', (_, model) => {
    const report = checkedInTime(model);
    expect(report.skipped.filter(({ reason }) => reason === 'schedule-not-expandable')).toEqual([]);
  });
});

function daily(): WorkModel['async'][number]['due'] {
  return { ...BASE.async[0]!.due, rrule: 'FREQ=DAILY' };
}

function once(date: string): WorkModel['async'][number]['due'] {
  return { ...BASE.async[0]!.due, type: 'one-off', rrule: null, date };
}
