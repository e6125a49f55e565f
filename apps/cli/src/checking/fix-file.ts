import { chmod, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import {
  applySafeFixes,
  checkRole,
  type AppliedFix,
  type CheckOptions,
  type CheckReport,
  type Finding,
} from '#analysis';
import { applyEdits, canonicalJson, editRoleFile, EditRefused, openRoleFile, type RoleFileText } from '#work-model';
import type { FixMade, FixNotMade } from './checked-file.js';
import { lineChange } from './line-change.js';
import { isAskedFor, type RuleSelection } from './rule-selection.js';

interface Source {
  readonly role: RoleFileText;
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What became of a file under `--fix`. */
export interface FixedFile {
  readonly role: RoleFileText;
  /** What is left, by all rules. */
  readonly report: CheckReport;
  readonly fixed: readonly FixMade[];
  readonly notFixed: readonly FixNotMade[];
}

/**
 * Writes the safe fixes into a file, one at a time: each is looked at by all rules (it must end its finding and bring no new error), then
 * written into the text, which must read back as exactly the mended model. One that cannot be written is told, and the rest goes on from
 * the file as it is; that is why fixes are not taken as a batch, whose later patches would speak of a model that the file does not hold.
 *
 * @throws Error when the file cannot be written
 */
export async function fixFile(source: Source, options: CheckOptions, selection: RuleSelection): Promise<FixedFile> {
  let { role } = source;
  const [fixed, notFixed]: [FixMade[], FixNotMade[]] = [[], []];
  const { report } = applySafeFixes(role.model, options, {
    isWanted: (finding) => isAskedFor(finding, selection),
    keep: (offer, mended) => {
      const written = rewritten(role, offer, canonicalJson(mended));
      if ('why' in written) notFixed.push({ ...nameOf(offer), why: written.why });
      else {
        fixed.push({ ...nameOf(offer), changes: lineChange(role.text, written.role.text) });
        role = written.role;
      }
      return !('why' in written);
    },
  });
  if (fixed.length === 0 || (await isWritten(source, role))) return { role, report, fixed, notFixed };
  const why = 'the file was changed by somebody else meanwhile; check it again';
  return {
    role: source.role,
    report: checkRole(source.role.model, options),
    fixed: [],
    notFixed: [...fixed.map(({ rule, title, path }) => ({ rule, title, path, why })), ...notFixed],
  };
}

function nameOf({ finding, fix }: AppliedFix): Pick<Finding, 'rule' | 'path'> & { title: string } {
  return { rule: finding.rule, title: fix.title, path: finding.path };
}

function rewritten(role: RoleFileText, { fix }: AppliedFix, wanted: string): { role: RoleFileText } | { why: string } {
  try {
    const text = applyEdits(role, editRoleFile(role, fix.patch));
    const opened = openRoleFile(text, { file: role.file });
    if (opened.ok && canonicalJson(opened.model) === wanted) return { role: opened.file };
    return { why: 'the changed file would not say what the fix means; make the change in an editor' };
  } catch (error) {
    if (error instanceof EditRefused)
      return { why: `it cannot be written into the file as it stands; ${error.advice}` };
    throw error;
  }
}

/**
 * Puts the text in the file's place, whole or not at all, with the same permissions, behind a link if it is one. False when the file is not
 * what was read any more: an editor's save must not be lost.
 */
async function isWritten({ path, bytes }: Source, { text, byteOrderMark }: RoleFileText): Promise<boolean> {
  const target = await realpath(path);
  const unfinished = `${target}.${process.pid}.part`;
  try {
    const { mode } = await stat(target);
    await writeFile(unfinished, byteOrderMark + text, { flag: 'wx' });
    await chmod(unfinished, mode);
    if (!(await readFile(target)).equals(bytes)) return false;
    await rename(unfinished, target);
    return true;
  } finally {
    await rm(unfinished, { force: true });
  }
}
