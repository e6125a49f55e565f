import { readFile, stat } from 'node:fs/promises';
import { checkRole, type CheckInputs, type CheckReport, type ResolvedRule } from '#analysis';
import { systemErrorCode } from '#program';
import { openRoleFile, type RoleFileText } from '#work-model';
import type { CheckedFile } from './checked-file.js';
import { faultFindings, unreadableFinding } from './fault-findings.js';
import { placedFindings, placedWaived } from './finding-places.js';
import { fixFile } from './fix-file.js';
import { looksLikeRoleFile } from './role-file-signs.js';
import { shownPath, type FoundFile } from './role-file-search.js';
import { isAskedFor, isSkipTold, narrowed, type RuleSelection } from './rule-selection.js';

/** What one run asks of every file. */
export interface FileCheck {
  /** ISO date. */
  readonly today: string;
  readonly inputs: CheckInputs;
  readonly selection: RuleSelection;
  readonly isFixing: boolean;
}

/** Checks one file, and mends it when asked. Null: it was found in a folder and is no role file. */
export async function checkFile(
  { path, isNamed }: FoundFile,
  rules: readonly ResolvedRule[],
  check: FileCheck,
): Promise<CheckedFile | null> {
  const file = shownPath(path);
  const bytes = await bytesOf(path, isNamed ? Infinity : LARGEST_LOOKED_INTO);
  if (bytes === null) return null;
  if (typeof bytes === 'string') return { ...nothingIn(file, null), findings: [unreadableFinding(bytes)] };
  const text = bytes.toString('utf8');
  if (!isNamed && !looksLikeRoleFile(text)) return null;
  return checkText({ file, path, bytes, text }, rules, check);
}

/** A file as it was read; without a path it came from standard input. */
export interface ReadFile {
  readonly file: string;
  readonly path: string | null;
  readonly bytes: Uint8Array;
  readonly text: string;
}

export async function checkText(
  source: ReadFile,
  rules: readonly ResolvedRule[],
  check: FileCheck,
): Promise<CheckedFile> {
  const opened = openRoleFile(source.bytes, { file: source.file });
  if (!opened.ok) {
    const text = source.text.replace(/^\uFEFF/, '');
    return { ...nothingIn(source.file, text), findings: faultFindings(opened.faults, text) };
  }
  const options = { today: check.today, inputs: check.inputs, rules: narrowed(rules, check.selection) };
  if (check.isFixing && source.path !== null) {
    const { role, report, fixed, notFixed } = await fixFile(
      { role: opened.file, path: source.path, bytes: source.bytes },
      { ...options, rules },
      check.selection,
    );
    return { ...told(role, narrowedReport(report, check.selection), rules, check.selection), fixed, notFixed };
  }
  return told(opened.file, narrowedReport(checkRole(opened.model, options), check.selection), rules, check.selection);
}

function told(
  role: RoleFileText,
  report: CheckReport,
  rules: readonly ResolvedRule[],
  selection: RuleSelection,
): CheckedFile {
  const skipped = new Set(report.skipped.map(({ rule }) => rule));
  const asked = rules.map(({ rule }) => rule.id).filter((id) => selection === null || selection.has(id));
  return {
    ...nothingIn(role.file, role.text),
    role,
    findings: placedFindings(report.findings, role),
    waived: placedWaived(report, role),
    ran: asked.filter((id) => !skipped.has(id)),
    skipped: report.skipped,
  };
}

function narrowedReport({ findings, waived, skipped }: CheckReport, selection: RuleSelection): CheckReport {
  return {
    findings: findings.filter((finding) => isAskedFor(finding, selection)),
    waived: waived.filter(({ finding }) => isAskedFor(finding, selection)),
    skipped: skipped.filter((skip) => isSkipTold(skip, selection)),
  };
}

function nothingIn(file: string, text: string | null): CheckedFile {
  return { file, text, role: null, findings: [], waived: [], ran: [], skipped: [], fixed: [], notFixed: [] };
}

/** A role file has at most 1 MB. In a folder there may be data of any size under the same endings. */
const LARGEST_LOOKED_INTO = 4_000_000;

/** The bytes, or why they cannot be had; null when there are more than `most`. */
async function bytesOf(path: string, most: number): Promise<Buffer | string | null> {
  try {
    if ((await stat(path)).size > most) return null;
    return await readFile(path);
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === 'EACCES') return 'you may not read it';
    if (code === 'ENOENT') return 'it is gone';
    return error instanceof Error ? error.message : String(error);
  }
}
