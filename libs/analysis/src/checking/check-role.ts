import { RecurrenceInvalid, RecurrenceTooLarge, type WorkModel } from '#work-model';
import { lexiconFor } from '../wording/index.js';
import { legalNotice } from '../law/index.js';
import { inOrder, type Finding } from './finding.js';
import { filled } from './message.js';
import type { CheckInputs, InputName } from './inputs.js';
import type { ResolvedRule } from './config/resolve-config.js';
import { RoleFacts, ScheduleTooLarge } from './role-facts.js';
import type { AnyRule, Report, RuleContext } from './rule.js';
import { milder, type Severity } from './severity.js';
import { withoutWaived, type WaivedFinding } from './waivers.js';

export interface CheckOptions {
  /** ISO date; decides which waivers hold and whether a date has passed. */
  readonly today: string;
  readonly rules: readonly ResolvedRule[];
  readonly inputs?: CheckInputs;
}

/** A rule that did not look, and why. A check that says nothing must not be taken for one that found nothing. */
export interface SkippedRule {
  readonly rule: string;
  readonly reason: 'needs-input' | 'schedule-not-expandable' | 'off';
  /** The missing inputs, or what is wrong with the schedule. */
  readonly detail: string;
}

export interface CheckReport {
  /** In their fixed order. */
  readonly findings: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
  readonly skipped: readonly SkippedRule[];
}

/**
 * Runs rules over a model. Pure: the same model, rules, inputs and day give the same report, byte for byte.
 * It judges roles; nothing in it scores people.
 */
export function checkRole(model: WorkModel, { today, rules, inputs = {} }: CheckOptions): CheckReport {
  const facts = new RoleFacts(model);
  const lexicon = lexiconFor(model.language);
  const found: Finding[] = [];
  const skipped: SkippedRule[] = [];
  const ran = new Set<string>();
  for (const { rule, level, options } of rules) {
    const own = level === 'off' ? OFF : run({ model, facts, options, inputs, lexicon, today }, rule);
    if ('reason' in own) {
      skipped.push({ rule: rule.id, ...own });
      continue;
    }
    ran.add(rule.id);
    for (const report of own.reports)
      found.push(findingOf(rule, report, level === 'on' || level === 'off' ? null : level));
  }
  const all = rules.map(({ rule }) => rule);
  const { findings, waived, ownFindings } = withoutWaived(model, found, { today, rules: all, ran });
  return { findings: inOrder([...findings, ...ownFindings]), waived, skipped };
}

type Skip = Omit<SkippedRule, 'rule'>;
const OFF: Skip = { reason: 'off', detail: 'switched off by the configuration' };

function run(context: RuleContext<unknown>, rule: AnyRule): Skip | { readonly reports: readonly Report[] } {
  const missing = (rule.needs ?? []).filter((name: InputName) => context.inputs[name] === undefined);
  if (missing.length > 0) return { reason: 'needs-input', detail: missing.join(', ') };
  try {
    return { reports: [...rule.check(context)] };
  } catch (error) {
    if (isOfSchedule(error)) return { reason: 'schedule-not-expandable', detail: error.message };
    throw error;
  }
}

function isOfSchedule(error: unknown): error is Error {
  return error instanceof RecurrenceInvalid || error instanceof RecurrenceTooLarge || error instanceof ScheduleTooLarge;
}

function findingOf(rule: AnyRule, report: Report, level: Severity | null): Finding {
  const data = report.data ?? {};
  const template = rule.messages[report.message];
  if (template === undefined) throw new Error(`The rule ${rule.id} has no message “${report.message}”.`);
  const law = report.law ?? [];
  const said = law.length === 0 ? filled(template, data) : `${filled(template, data)} ${legalNotice(...law)}`;
  const severity = level ?? report.severity ?? rule.severity;
  return {
    rule: rule.id,
    severity: rule.isLegal ? milder(severity, 'warning') : severity,
    path: report.path,
    messageId: report.message,
    message: said,
    data,
    fixes: report.fixes ?? [],
    sources: [...new Set([...law.map(({ source }) => source), ...rule.sources])],
  };
}
