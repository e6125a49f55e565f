import { ALL_RULES, type Finding, type ResolvedRule, type SkippedRule } from '#analysis';
import { nearest } from '#work-model';
import { ExitCode, Failure } from '../failure.js';
import { ROLE_FILE_RULE } from './checked-file.js';

/** The rules that `--rule` asks for, by id; null asks for all. */
export type RuleSelection = ReadonlySet<string> | null;

/** @throws Failure (bad input) for a rule that does not exist, with the nearest name */
export function selectRules(names: readonly string[] | undefined): RuleSelection {
  return names === undefined ? null : new Set(names.map(ruleId));
}

/** The id of a rule by its id or a former one. @throws Failure (bad input) with the nearest name */
export function ruleId(name: string): string {
  const rule = ALL_RULES.find(({ id, formerIds }) => id === name || formerIds?.includes(name));
  if (rule) return rule.id;
  const close = nearest(
    name,
    ALL_RULES.map(({ id }) => id),
  );
  const advice = close === null ? 'workpact explain lists all rules.' : `Did you mean ${close}?`;
  throw new Failure(ExitCode.badInput, `There is no rule “${name}”. ${advice}`, [{ rule: name, suggestion: close }]);
}

/**
 * The rules as a selection wants them. Those left out are switched off, not taken out: the checker must go on knowing them, or it would
 * call their waivers misspelt.
 */
export function narrowed(rules: readonly ResolvedRule[], selection: RuleSelection): readonly ResolvedRule[] {
  if (selection === null) return rules;
  return rules.map((one) => (selection.has(one.rule.id) ? one : { ...one, level: 'off' }));
}

/** Whether a selection asks for a finding. What is said of a waiver belongs to the rule that it waives. */
export function isAskedFor({ rule, data }: Finding, selection: RuleSelection): boolean {
  if (selection === null || rule === ROLE_FILE_RULE) return true;
  return selection.has(rule.startsWith('waiver-') ? String(data['rule']) : rule);
}

export function isSkipTold({ rule }: SkippedRule, selection: RuleSelection): boolean {
  return selection === null || selection.has(rule);
}
