import { WAIVER_FINDINGS, type Finding } from '#analysis';
import { editRoleFile, type WorkModel } from '#work-model';
import { writable, type WayOut } from './way-out.js';
import type { CheckedRole } from './checked-document.js';

/** Half of what is allowed: long enough to do something about it, soon enough to be looked at again. */
const MONTHS = 6;
/** Stand for what a person has to write; words that no file holds, and that any notation writes as they are. */
const BLANK = { reason: 'WORKPACT-REASON-TO-BE-WRITTEN', by: 'WORKPACT-NAME-TO-BE-WRITTEN' };

/**
 * Adds a waiver of a finding to the file, with its reason and its name left empty. The file has two faults until they are written; nobody waives
 * without saying why. Null for findings that cannot be waived, and those that are.
 */
export function waiverStub({ rule, path }: Finding, { role, report, options }: CheckedRole): WayOut | null {
  if (rule in WAIVER_FINDINGS) return null;
  if (report.waived.some(({ finding }) => finding.rule === rule && finding.path === path)) return null;
  const until = Temporal.PlainDate.from(options.today).add({ months: MONTHS }).toString();
  const value = { rule, path: lastingPath(role.model, path), ...BLANK, until };
  const written = writable(() => editRoleFile(role, [{ op: 'add', path: '/waivers/-', value }]));
  if (written === null) return null;
  const edits = written.map((edit) => ({ ...edit, newText: withBlanks(edit.newText) }));
  return { title: 'Waive this finding…', edits };
}

function withBlanks(text: string): string {
  return Object.values(BLANK).reduce(
    (blank, words) =>
      blank.replaceAll(new RegExp(`(["']?)${words}\\1`, 'g'), (_, quote: string) => (quote === '"' ? '""' : "''")),
    text,
  );
}

/** `/sync/2/place` → `/sync/team-meeting/place`: ids stay when lines move. */
export function lastingPath(model: WorkModel, path: string): string {
  let here: unknown = model;
  const parts = path.split('/').map((part) => {
    if (part === '') return part;
    const isItem = Array.isArray(here);
    here =
      typeof here === 'object' && here !== null
        ? Reflect.get(here, part.replaceAll('~1', '/').replaceAll('~0', '~'))
        : undefined;
    const id: unknown = isItem && typeof here === 'object' && here !== null ? Reflect.get(here, 'id') : undefined;
    return typeof id === 'string' ? id : part;
  });
  return parts.join('/');
}
