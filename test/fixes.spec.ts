import * as fc from 'fast-check';
import { applySafeFixes, attemptFix, checkRole, type AppliedFix, type CheckReport } from '#analysis';
import { applyPatch, workModelSchema, type WorkModel } from '#work-model';
import { CHECK_OPTIONS, REALISTIC_ROLES, realisticRole } from './realistic-roles.fixture.js';

const errorsOf = ({ findings }: CheckReport): string[] =>
  findings
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, path, messageId }) => `${rule} ${path} ${messageId}`);

function offersOf({ findings }: CheckReport): AppliedFix[] {
  return findings.flatMap((finding) =>
    finding.fixes.flatMap((fix) => (fix.patch === null ? [] : [{ finding, fix: { ...fix, patch: fix.patch } }])),
  );
}

/** Damage of the kinds that people do to roles: times moved, days changed, answers left out. */
const DAMAGE = fc.oneof(
  fc.record({ kind: fc.constant('move' as const), at: fc.nat(20), by: fc.integer({ min: -16, max: 16 }) }),
  fc.record({
    kind: fc.constant('day' as const),
    at: fc.nat(20),
    to: fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA'),
  }),
  fc.record({ kind: fc.constant('clock' as const), at: fc.nat(20) }),
  fc.record({ kind: fc.constant('drop' as const), what: fc.constantFrom('quietHours', 'notice', 'meetingDays') }),
);
type Damage = typeof DAMAGE extends fc.Arbitrary<infer T> ? T : never;

function damaged(model: WorkModel, damages: readonly Damage[]): WorkModel {
  const copy: { -readonly [K in keyof WorkModel]: WorkModel[K] } = structuredClone(model);
  for (const damage of damages) {
    if (damage.kind === 'drop') copy[damage.what as 'quietHours'] = null;
    else if (damage.kind === 'clock') {
      const norm = copy.norms[damage.at % Math.max(1, copy.norms.length)];
      if (norm) norm.clock = 'elapsed';
    } else {
      const duty = copy.sync[damage.at % Math.max(1, copy.sync.length)];
      if (!duty || duty.startMinute === null || duty.endMinute === null) continue;
      if (damage.kind === 'day') duty.rrule = duty.rrule === null ? null : `FREQ=WEEKLY;BYDAY=${damage.to}`;
      else {
        const start = Math.min(1380, Math.max(0, duty.startMinute + damage.by * 15));
        duty.endMinute += start - duty.startMinute;
        duty.startMinute = start;
      }
    }
  }
  return workModelSchema.parse(copy);
}

const roleWithDamage = fc
  .tuple(fc.constantFrom(...REALISTIC_ROLES), fc.array(DAMAGE, { maxLength: 3 }))
  .map(([name, damages]) => damaged(realisticRole(name), damages));

describe('a fix', () => {
  it('that is offered and accepted ends its finding and brings no new error', () => {
    fc.assert(
      fc.property(roleWithDamage, (model) => {
        const before = checkRole(model, CHECK_OPTIONS);
        for (const offer of offersOf(before)) {
          const result = attemptFix(model, before, offer, CHECK_OPTIONS);
          if (result === null) continue;
          const known = errorsOf(before);
          expect(errorsOf(result.report).filter((error) => !known.includes(error))).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('that is safe brings no new error by itself, whoever applies it', () => {
    let looked = 0;
    fc.assert(
      fc.property(roleWithDamage, (model) => {
        const before = checkRole(model, CHECK_OPTIONS);
        const known = errorsOf(before);
        for (const { fix } of offersOf(before).filter((offer) => offer.fix.isSafe)) {
          looked += 1;
          const after = checkRole(applyPatch(model, fix.patch), CHECK_OPTIONS);
          expect(errorsOf(after).filter((error) => !known.includes(error))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
    // A property over no cases would hold as well.
    expect(looked).toBeGreaterThan(20);
  });

  it('always speaks of the model as it is: its patch can be applied', () => {
    fc.assert(
      fc.property(roleWithDamage, (model) => {
        for (const { fix } of offersOf(checkRole(model, CHECK_OPTIONS)))
          expect(() => applyPatch(model, fix.patch)).not.toThrow();
      }),
      { numRuns: 60 },
    );
  });
});

describe('all safe fixes together', () => {
  it('leave no more errors than there were, and nothing safe to do', () => {
    fc.assert(
      fc.property(roleWithDamage, (model) => {
        const before = errorsOf(checkRole(model, CHECK_OPTIONS));
        const { model: fixed, report } = applySafeFixes(model, CHECK_OPTIONS);
        expect(errorsOf(report).filter((error) => !before.includes(error))).toEqual([]);
        expect(applySafeFixes(fixed, CHECK_OPTIONS).applied).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
