import { formatFault, parseRoleFile, type WorkModel } from '#work-model';
import { BASE_ROLE } from './base-role.fixture.js';
import { checkRole, type CheckReport } from './check-role.js';
import type { Finding } from './finding.js';
import { checkInputsSchema } from './inputs.js';
import type { AnyRule } from './rule.js';
import type { z } from 'zod';

/** What is laid over the base role: keys of a role file in people's notation. Objects are merged, lists and values replaced, null takes out. */
export type Overlay = Readonly<Record<string, unknown>>;

export interface CaseSettings {
  readonly options?: object;
  readonly inputs?: z.input<typeof checkInputsSchema>;
  readonly today?: string;
}

/** [what it shows, overlay, settings] */
export type SilentCase = readonly [title: string, overlay: Overlay, settings?: CaseSettings];
/** [what it shows, overlay, the findings expected, settings]; each expectation is part of one finding, in order; none missing, none more. */
export type FiringCase = readonly [
  title: string,
  overlay: Overlay,
  expected: readonly Partial<Finding>[],
  settings?: CaseSettings,
];

/** The day on which rule tests take place. */
export const TEST_DAY = '2026-01-05';

/**
 * The table of a rule's test. `boundary` holds the two sides of the exact point at which the rule turns: what just fires and what just
 * does not.
 */
export function describeRule(
  rule: AnyRule,
  cases: {
    readonly fires: readonly FiringCase[];
    readonly silent: readonly SilentCase[];
    readonly boundary: { readonly fires: FiringCase; readonly silent: SilentCase };
  },
): void {
  describe(rule.id, () => {
    describe('fires', () => {
      for (const [title, overlay, expected, settings] of cases.fires)
        it(title, () => expectFindings(rule, overlay, expected, settings));
    });
    describe('is silent', () => {
      for (const [title, overlay, settings] of cases.silent)
        it(title, () => expect(findingsOf(rule, overlay, settings)).toEqual([]));
    });
    describe('at its boundary', () => {
      const { fires, silent } = cases.boundary;
      it(`fires: ${fires[0]}`, () => expectFindings(rule, fires[1], fires[2], fires[3]));
      it(`is silent: ${silent[0]}`, () => expect(findingsOf(rule, silent[1], silent[2])).toEqual([]));
    });
    it('finds nothing in the base role', () => {
      expect(findingsOf(rule, {})).toEqual([]);
    });
  });
}

function expectFindings(
  rule: AnyRule,
  overlay: Overlay,
  expected: readonly Partial<Finding>[],
  settings?: CaseSettings,
): void {
  if (expected.length === 0) throw new Error('A firing case expects at least one finding.');
  const found = findingsOf(rule, overlay, settings);
  expect(found).toEqual(expected.map((part) => expect.objectContaining(part)));
}

/** Findings of one rule with its own severities. Fails when the rule is skipped: a skipped rule is not a silent one. */
export function findingsOf(rule: AnyRule, overlay: Overlay, settings: CaseSettings = {}): readonly Finding[] {
  const report = reportOf(rule, overlay, settings);
  const needed = report.skipped.filter(({ reason }) => reason !== 'needs-input' || Object.keys(overlay).length > 0);
  if (needed.length > 0) throw new Error(`Skipped: ${needed.map(({ detail }) => detail).join(', ')}`);
  return report.findings;
}

export function reportOf(rule: AnyRule, overlay: Overlay, settings: CaseSettings = {}): CheckReport {
  return checkRole(aRole(overlay), {
    today: settings.today ?? TEST_DAY,
    rules: [{ rule, level: 'on', options: rule.options.parse(settings.options ?? {}) }],
    inputs: checkInputsSchema.parse(settings.inputs ?? {}),
  });
}

/** The base role with an overlay. @throws Error with all faults when that is no role file. */
export function aRole(overlay: Overlay = {}): WorkModel {
  const parsed = parseRoleFile(JSON.stringify(laidOver(BASE_ROLE, overlay)), { file: 'overlay.json' });
  if (!parsed.ok) throw new Error(parsed.faults.map(formatFault).join('\n'));
  return parsed.model;
}

function laidOver(base: unknown, over: unknown): unknown {
  if (!isPlain(base) || !isPlain(over)) return over;
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(over)) merged[key] = laidOver(base[key], value);
  return merged;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
