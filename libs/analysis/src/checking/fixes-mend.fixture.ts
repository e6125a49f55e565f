import { attemptFix } from './apply-fixes.js';
import { checkRole } from './check-role.js';
import type { Fix } from './finding.js';
import { checkInputsSchema } from './inputs.js';
import { aRole, TEST_DAY, type CaseSettings, type Overlay } from './rule-cases.fixture.js';
import type { AnyRule } from './rule.js';

/**
 * Makes each fix of the first finding by itself and expects that the finding is gone after it. Gives the fixes back, so that a test can
 * say which it expected; one without a change to the model cannot be made and is given back too.
 */
export function expectFixesToMend(rule: AnyRule, overlay: Overlay, settings: CaseSettings = {}): readonly Fix[] {
  const model = aRole(overlay);
  const options = {
    today: settings.today ?? TEST_DAY,
    rules: [{ rule, level: 'on' as const, options: rule.options.parse(settings.options ?? {}) as unknown }],
    inputs: checkInputsSchema.parse(settings.inputs ?? {}),
  };
  const report = checkRole(model, options);
  const [finding] = report.findings;
  if (finding === undefined) throw new Error('There is no finding to be mended.');
  for (const fix of finding.fixes) {
    if (fix.patch === null) continue;
    const fixed = attemptFix(model, report, { finding, fix: { ...fix, patch: fix.patch } }, options);
    if (fixed === null) throw new Error(`“${fix.title}” does not end the finding.`);
    expect(fixed.report.findings).toHaveLength(report.findings.length - 1);
  }
  return finding.fixes;
}
