import { nearest } from '#work-model';
import type { AnyRule } from '../rule.js';
import type { CheckConfig, Level, RuleSetting, RuleSettings } from './check-config.js';
import { ConfigInvalid, type ConfigProblem } from './config-problem.js';
import { PRESETS } from './presets.js';

/** How one rule is run. */
export interface ResolvedRule {
  readonly rule: AnyRule;
  readonly level: Level;
  /** Parsed by the rule's own schema, defaults filled in. */
  readonly options: unknown;
}

/**
 * The rules and options that hold for a file: presets, then `rules`, then the overrides whose globs match, a later one winning.
 *
 * @param matches Whether a file matches a glob of the configuration; told by whoever knows files.
 * @throws ConfigInvalid with all problems: unknown rules (with the nearest name), options that the rule does not have, legal rules
 *   switched off or made errors.
 */
export function resolveConfig(
  rules: readonly AnyRule[],
  config: CheckConfig,
  matches: (globs: readonly string[]) => boolean = () => false,
): ResolvedRule[] {
  const byId = new Map(rules.flatMap((rule) => [rule.id, ...(rule.formerIds ?? [])].map((id) => [id, rule] as const)));
  const problems: ConfigProblem[] = [];
  const settings = new Map<string, { setting: RuleSetting; pointer: string }>();
  const take = (own: RuleSettings, at: string, holds: boolean): void => {
    for (const [id, setting] of Object.entries(own)) {
      const pointer = `${at}/${id}`;
      const rule = byId.get(id);
      if (rule === undefined) problems.push(unknownRule(id, pointer, [...byId.keys()]));
      else {
        problems.push(...settingProblems(rule, setting, pointer));
        if (holds) settings.set(rule.id, { setting, pointer });
      }
    }
  };
  for (const name of config.extends) take(known(PRESETS[name], byId), `/extends/${name}`, true);
  take(config.rules, '/rules', true);
  for (const [index, { files, rules: own }] of config.overrides.entries())
    take(own, `/overrides/${index}/rules`, matches(files));
  if (problems.length > 0) throw new ConfigInvalid(problems);
  return rules.map((rule) => resolved(rule, settings.get(rule.id)?.setting ?? 'on'));
}

/** A run of some rules only (`--rule`) knows the presets' other names too. */
function known(own: RuleSettings, byId: ReadonlyMap<string, AnyRule>): RuleSettings {
  return Object.fromEntries(Object.entries(own).filter(([id]) => byId.has(id)));
}

function resolved(rule: AnyRule, setting: RuleSetting): ResolvedRule {
  const [level, options] = typeof setting === 'string' ? [setting, {}] : setting;
  return { rule, level, options: rule.options.parse(options) };
}

function settingProblems(rule: AnyRule, setting: RuleSetting, pointer: string): ConfigProblem[] {
  const [level, options] = typeof setting === 'string' ? [setting, {}] : setting;
  const problems: ConfigProblem[] = [];
  if (rule.isLegal && (level === 'off' || level === 'error')) {
    const why =
      level === 'off'
        ? 'can be lowered but not switched off'
        : 'is never an error: it is general information, not advice';
    problems.push({ pointer, message: `“${rule.id}” rests on law and ${why}`, suggestion: '"info"' });
  }
  const read = rule.options.safeParse(options);
  for (const issue of read.success ? [] : read.error.issues) {
    const at = [pointer, 1, ...issue.path].join('/');
    problems.push({ pointer: at, message: `“${rule.id}” does not take this: ${issue.message}`, suggestion: null });
  }
  return problems;
}

function unknownRule(id: string, pointer: string, ids: readonly string[]): ConfigProblem {
  const close = nearest(id, ids);
  return { pointer, message: `there is no rule “${id}”`, suggestion: close };
}
