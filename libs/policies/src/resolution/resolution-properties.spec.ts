import * as fc from 'fast-check';
import { parseRoleFile, workModelSchema } from '#work-model';
import { REALISTIC_ROLES, realisticRole } from '../../../../test/realistic-roles.fixture.js';
import { applyPolicies } from '../applying/apply-policies.js';
import type { FieldChoices } from '../schema/policy-template.js';
import { LEVELS, type AssignedPolicy, type Levels, type PolicyLevel } from './levels.js';
import { anAssignment, COMMUNICATION, PLACES, SUPPORT, TOGETHER } from './policies.fixture.js';
import { resolve } from './resolve.js';

const TEMPLATES = [COMMUNICATION, SUPPORT, TOGETHER, PLACES];
/** Overrides in people's notation; among them some that the notation refuses. */
const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  '/quietHours': ['daily 22:00-05:00', null, 'never'],
  '/norms/norm-chat': [{ channel: 'Chat', audience: 'team', mode: 'async', reply: '2 working hours' }, null],
  '/notice/reviewEveryDays': ['4 weeks', null],
  '/role/coreHours': ['TU 10:00-12:00', null],
  '/role/placeRules/home-days': [{ place: 'home', rule: 'required' }, { place: 'moon', rule: 'allowed' }, null],
  '/breaks/lunch': [{ title: 'Lunch', days: 'daily', minutes: 45, paid: true }, null],
};
const FIELDS = [...Object.keys(VALUES), '/protected/no-meetings', '/no/such/field'];

const anyChoice = (field: string) =>
  fc.constantFrom(
    { rule: 'inherit' as const },
    ...(VALUES[field] ?? []).map((value) => ({ rule: 'override' as const, value })),
  );
const anyOverrides = fc
  .uniqueArray(fc.constantFrom(...FIELDS), { maxLength: 4 })
  .chain((fields) => fc.record(Object.fromEntries(fields.map((field) => [field, anyChoice(field)]))));
const anyAssignment: fc.Arbitrary<AssignedPolicy> = fc
  .record({
    template: fc.constantFrom(...TEMPLATES),
    version: fc.integer({ min: 1, max: 3 }),
    overrides: anyOverrides.map((overrides) => overrides as FieldChoices),
    locks: fc.uniqueArray(fc.constantFrom(...FIELDS), { maxLength: 2 }),
  })
  .map(({ template, ...input }) => anAssignment(template, input));
const anyLevel = fc
  .uniqueArray(anyAssignment, { maxLength: 3, selector: ({ template }) => template.title })
  .map((found) => found.map((one, index) => ({ ...one, id: `${one.template.title} ${index}` })));
const anyLevels: fc.Arbitrary<Levels> = fc
  .record({ organisation: anyLevel, team: anyLevel, role: anyLevel })
  .map((found) => ({
    organisation: { name: 'the organisation', assignments: found.organisation },
    team: { name: 'Design team', assignments: found.team },
    role: { name: 'this role', assignments: found.role },
  }));
const anyRole = fc.constantFrom(...REALISTIC_ROLES).map(realisticRole);

/** The levels down to one of them. */
function downTo(level: PolicyLevel, levels: Levels): Levels {
  return Object.fromEntries(Object.entries(levels).slice(0, LEVELS.indexOf(level) + 1));
}

function changed(
  levels: Levels,
  change: (assignments: readonly AssignedPolicy[], level: string) => readonly AssignedPolicy[],
): Levels {
  return Object.fromEntries(
    Object.entries(levels).map(([level, one]) => [level, { ...one, assignments: change(one.assignments, level) }]),
  );
}

describe('resolution', () => {
  it('does not depend on the order of assignments', () => {
    fc.assert(
      fc.property(anyLevels, (levels) => {
        expect(resolve(changed(levels, (assignments) => assignments.toReversed()))).toEqual(resolve(levels));
      }),
    );
  });

  it('never lets a lower level change what is locked', () => {
    let locked = 0;
    fc.assert(
      fc.property(anyLevels, (levels) => {
        for (const level of LEVELS) {
          for (const [field, above] of resolve(downTo(level, levels)).fields) {
            if (above.lockedBy === null) continue;
            locked += 1;
            expect(resolve(levels).fields.get(field)).toEqual(above);
          }
        }
      }),
    );
    expect(locked).toBeGreaterThan(20);
  });

  it('holds a lock on whatever value stands at the level that locks', () => {
    let checked = 0;
    fc.assert(
      fc.property(anyLevels, fc.constantFrom(...FIELDS), (levels, field) => {
        const own = changed(levels, (all) => all.map((one) => ({ ...one, locks: [] })));
        const locks = changed(own, (all, level) =>
          level === 'team' ? all.map((one) => ({ ...one, locks: [field] })) : all,
        );
        // A lock holds a value; where nothing stands, there is nothing to hold.
        const held = resolve(downTo('team', own)).fields.get(field);
        const locking = resolve(downTo('team', locks)).fields.get(field);
        if (held === undefined || locking?.lockedBy?.level !== 'team') return;
        checked += 1;
        expect(resolve(locks).fields.get(field)).toEqual({ ...locking, value: held.value });
      }),
    );
    expect(checked).toBeGreaterThan(5);
  });

  it('gives exactly the value from above where a level inherits', () => {
    fc.assert(
      fc.property(
        anyLevels,
        fc.constantFrom(...FIELDS),
        fc.constantFrom('team' as const, 'role' as const),
        (levels, field, level) => {
          const inheriting = changed(levels, (assignments, at) =>
            at === level
              ? assignments.map((one) => ({
                  ...one,
                  locks: [],
                  overrides: { ...one.overrides, [field]: { rule: 'inherit' as const } },
                }))
              : assignments,
          );
          const above = LEVELS[LEVELS.indexOf(level) - 1] ?? 'organisation';
          const found = resolve(downTo(level, inheriting)).fields.get(field);
          expect(found).toEqual(resolve(downTo(above, inheriting)).fields.get(field));
        },
      ),
    );
  });

  it('refuses nonsense and never throws', () => {
    const anyNonsense = fc.record({
      parameters: fc.dictionary(fc.string(), fc.jsonValue()),
      locks: fc.array(fc.string()),
    });
    fc.assert(
      fc.property(fc.constantFrom(...TEMPLATES), anyNonsense, fc.jsonValue(), (template, nonsense, value) => {
        const overrides = { '/quietHours': { rule: 'override', value } } as FieldChoices;
        const assignment = { ...anAssignment(template, { overrides }), ...nonsense } as AssignedPolicy;
        const whole = resolve({
          team: { name: 'Team', assignments: [assignment, anAssignment(template, { id: 'b', overrides })] },
        });
        expect(whole.refusals.length + whole.fields.size).toBeGreaterThan(0);
      }),
    );
  });
});

describe('applying', () => {
  it('twice gives what once gives, and always a model that a role file could say', () => {
    const outcomes = new Set<string>();
    fc.assert(
      fc.property(anyRole, anyLevels, (model, levels) => {
        const resolution = resolve(levels);
        const once = applyPolicies(model, resolution);
        expect(applyPolicies(once.model, resolution).model).toEqual(once.model);
        expect(workModelSchema.parse(once.model)).toEqual(once.model);
        const read = parseRoleFile(JSON.stringify(once.model), { file: 'applied.json' });
        expect(read.ok ? [] : read.faults).toEqual([]);
        expect(once.explanations.map(({ field }) => field).sort()).toEqual([...resolution.fields.keys()]);
        once.explanations.forEach(({ outcome }) => outcomes.add(outcome));
      }),
      { numRuns: 150 },
    );
    expect([...outcomes].sort()).toEqual(['absent', 'applied', 'not-applied', 'own-value', 'removed', 'replaced']);
  });
});
