import { CodeActionKind, type CodeAction, type Range, type WorkspaceEdit } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { applySafeFixes, attemptFix, type Finding } from '#analysis';
import { editRoleFile, type TextEdit } from '#work-model';
import type { ClientSkills } from './client-skills.js';
import { FIX_ALL_KIND, isWanted } from './code-action-kinds.js';
import { diagnosticOf } from './diagnostics.js';
import { faultMending } from './fault-mending.js';
import { doMeet } from './positions.js';
import type { CheckedDocument, CheckedRole } from './checked-document.js';
import { waiverStub } from './waiver-stub.js';
import { writable, type WayOut } from './way-out.js';

export interface ActionRequest {
  readonly document: TextDocument;
  readonly range: Range;
  readonly only: readonly string[] | undefined;
}

/** What can be done about the findings in a range, and on request about all that can be mended safely. */
export function codeActionsFor(request: ActionRequest, known: CheckedDocument, skills: ClientSkills): CodeAction[] {
  const { document, range, only } = request;
  const editOf = (edits: readonly TextEdit[]) => workspaceEdit(document, known, edits, skills);
  const actions: CodeAction[] = [];
  if (isWanted(CodeActionKind.QuickFix, only)) {
    const here = known.findings.filter(({ place }) => doMeet(known.places.rangeOf(place), range));
    for (const placed of here) {
      const about = { kind: CodeActionKind.QuickFix, diagnostics: [diagnosticOf(placed, known.places)] };
      const ways = known.checked ? waysOut(placed.finding, known.checked) : faultMending(placed, known, document);
      actions.push(...ways.map(({ edits, ...way }) => ({ ...about, ...way, edit: editOf(edits) })));
    }
  }
  const all = isWanted(FIX_ALL_KIND, only) && known.checked ? allSafeFixes(known.checked) : [];
  if (all.length > 0) actions.push({ title: 'Make all safe fixes of Workpact', kind: FIX_ALL_KIND, edit: editOf(all) });
  return actions;
}

/** Fixes that end the finding and bring no new error, and the waiver last: it mends nothing. */
function waysOut(finding: Finding, checked: CheckedRole): WayOut[] {
  const { role, report, options } = checked;
  const fixes = finding.fixes.flatMap(({ title, patch, isSafe }): WayOut[] => {
    if (patch === null || attemptFix(role.model, report, { finding, fix: { title, patch, isSafe } }, options) === null)
      return [];
    const edits = writable(() => editRoleFile(role, patch));
    return edits === null ? [] : [{ title, isPreferred: isSafe, edits }];
  });
  const stub = waiverStub(finding, checked);
  return stub === null ? fixes : [...fixes, stub];
}

/**
 * Safe fixes as one change. Each speaks of the file as the ones before left it, so when one cannot be written, those after it are left out too;
 * they are still offered one by one.
 */
function allSafeFixes({ role, options }: CheckedRole): readonly TextEdit[] {
  const { applied } = applySafeFixes(role.model, options);
  for (let count = applied.length; count > 0; count -= 1) {
    const edits = writable(() =>
      editRoleFile(
        role,
        applied.slice(0, count).flatMap(({ fix }) => fix.patch),
      ),
    );
    if (edits !== null) return edits;
  }
  return [];
}

/** With the version that it speaks of where the editor takes it: an edit of an older text must not be made in a newer one. */
function workspaceEdit(
  { uri }: TextDocument,
  { version, places }: CheckedDocument,
  edits: readonly TextEdit[],
  { takesVersionedEdits }: ClientSkills,
): WorkspaceEdit {
  const own = edits.map((edit) => places.edit(edit));
  return takesVersionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: own }] }
    : { changes: { [uri]: own } };
}
