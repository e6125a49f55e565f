import { applyPatch, PatchRefused, type PatchOperation, type WorkModel } from '#work-model';
import { checkRole, type CheckOptions, type CheckReport } from './check-role.js';
import type { Finding, Fix } from './finding.js';

/** A fix that was made. */
export interface AppliedFix {
  readonly finding: Finding;
  readonly fix: Fix & { readonly patch: readonly PatchOperation[] };
}

export interface FixedRole {
  readonly model: WorkModel;
  /** In the order in which they were made; each patch speaks of the model as the ones before left it. */
  readonly applied: readonly AppliedFix[];
  /** What is left. */
  readonly report: CheckReport;
}

/** Fixes that mend one thing and undo another could go round for ever; no role needs as many. */
const MOST_FIXES = 200;

/** Says in what else than findings a fix must do well. */
export interface FixTerms {
  /** Whether fixes of this finding are wanted. */
  readonly isWanted?: (finding: Finding) => boolean;
  /** Takes a fix that holds, with the model that it makes; false leaves it out for good, as when it cannot be written into a file. */
  readonly keep?: (fix: AppliedFix, mended: WorkModel) => boolean;
}

/**
 * Makes the safe fixes, one at a time, each looked at by all rules before it is kept: one that does not end its finding, or that brings an
 * error that was not there, is left out.
 */
export function applySafeFixes(model: WorkModel, options: CheckOptions, terms: FixTerms = {}): FixedRole {
  const { isWanted = () => true, keep = () => true } = terms;
  const applied: AppliedFix[] = [];
  const declined = new Set<string>();
  const failed = new Set<string>();
  let current = model;
  let report = checkRole(current, options);
  while (applied.length < MOST_FIXES) {
    const wanted = report.findings.filter(isWanted);
    const next = offersOf(wanted).find((offer) => !declined.has(keyOf(offer)) && !failed.has(keyOf(offer)));
    if (next === undefined) break;
    const result = attemptFix(current, report, next, options);
    if (result === null) failed.add(keyOf(next));
    else if (!keep(next, result.model)) declined.add(keyOf(next));
    else {
      applied.push(next);
      ({ model: current, report } = result);
      // What one fix mends may make another possible.
      failed.clear();
    }
  }
  return { model: current, applied, report };
}

/** What a fix makes of a model; null when it cannot be applied, does not end its finding, or brings a new error. */
export function attemptFix(
  model: WorkModel,
  before: CheckReport,
  { finding, fix }: AppliedFix,
  options: CheckOptions,
): { readonly model: WorkModel; readonly report: CheckReport } | null {
  const changed = patched(model, fix.patch);
  if (changed === null) return null;
  const report = checkRole(changed, options);
  if (report.findings.some((one) => isSame(one, finding))) return null;
  const known = new Set(before.findings.filter(({ severity }) => severity === 'error').map(errorKey));
  const isWorse = report.findings.some((one) => one.severity === 'error' && !known.has(errorKey(one)));
  return isWorse ? null : { model: changed, report };
}

function patched(model: WorkModel, patch: readonly PatchOperation[]): WorkModel | null {
  try {
    return applyPatch(model, patch);
  } catch (error) {
    if (error instanceof PatchRefused) return null;
    throw error;
  }
}

function offersOf(findings: readonly Finding[]): AppliedFix[] {
  return findings.flatMap((finding) =>
    finding.fixes.flatMap((fix) =>
      fix.isSafe && fix.patch !== null ? [{ finding, fix: { ...fix, patch: fix.patch } }] : [],
    ),
  );
}

function keyOf({ finding, fix }: AppliedFix): string {
  return JSON.stringify([finding.rule, finding.path, finding.messageId, fix.patch]);
}

function isSame(a: Finding, b: Finding): boolean {
  return a.rule === b.rule && a.path === b.path && a.messageId === b.messageId;
}

/** Words may change with the numbers in them; the same complaint about the same thing is not a new error. */
function errorKey({ rule, path, messageId }: Finding): string {
  return JSON.stringify([rule, path, messageId]);
}
