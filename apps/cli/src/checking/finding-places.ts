import type { CheckReport, Finding } from '#analysis';
import type { RoleFileText, WorkModel } from '#work-model';
import type { Place, PlacedFinding, PlacedWaived } from './checked-file.js';

/** Findings with the places in the file that they speak of. */
export function placedFindings(findings: readonly Finding[], role: RoleFileText): PlacedFinding[] {
  return findings.map((finding) => placed(finding, role));
}

/** What is waived. Findings of law stay findings though waived, marked as reviewed; those are not told twice. */
export function placedWaived({ waived, findings }: CheckReport, role: RoleFileText): PlacedWaived[] {
  const isKept = ({ rule, path, messageId }: Finding): boolean =>
    findings.some((one) => one.rule === rule && one.path === path && one.messageId === messageId);
  return waived
    .filter(({ finding }) => !isKept(finding))
    .map(({ finding, waiver }) => ({ ...placed(finding, role), waiver }));
}

function placed(finding: Finding, role: RoleFileText): PlacedFinding {
  const other = otherPointer(role.model, finding);
  return {
    finding,
    place: placeIn(role, finding.path),
    second: other === null ? null : placeIn(role, other),
  };
}

/** Null when the file as a whole is the nearest thing to what is meant. */
function placeIn(role: RoleFileText, pointer: string): Place | null {
  const { offset, endOffset, ...place } = role.locate(pointer);
  const isWhole = offset === role.tree.offset && endOffset === role.tree.endOffset;
  return isWhole ? null : place;
}

/** Where two things clash, a finding stands at one and names the id of the other in its data. */
function otherPointer(model: WorkModel, { path, data }: Finding): string | null {
  for (const id of otherIds(data)) {
    const pointer = pointerOfId(model, id);
    if (pointer !== null && path !== pointer && !path.startsWith(`${pointer}/`)) return pointer;
  }
  return null;
}

function otherIds(data: Finding['data']): string[] {
  const named = Object.entries(data).filter(([key]) => key === 'other' || key.endsWith('Id'));
  return named.map(([, value]) => value).filter((value) => typeof value === 'string');
}

function pointerOfId(model: WorkModel, id: string): string | null {
  for (const [list, items] of Object.entries(model)) {
    if (!Array.isArray(items)) continue;
    const index = items.findIndex(
      (item: unknown) => typeof item === 'object' && item !== null && Reflect.get(item, 'id') === id,
    );
    if (index >= 0) return `/${list}/${index}`;
  }
  return null;
}
