import type { CheckReport, Finding } from '#analysis';
import type { RoleFileText } from '#work-model';
import type { Place, PlacedFinding, PlacedWaived } from './checked-file.js';
import { relatedPlaces } from './related-places.js';

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
  const [other] = relatedPlaces(role, finding);
  return {
    finding,
    place: placeIn(role, finding.path),
    second: other === undefined ? null : placeIn(role, other.pointer),
  };
}

/** Null when the file as a whole is the nearest thing to what is meant. */
function placeIn(role: RoleFileText, pointer: string): Place | null {
  const { offset, endOffset, ...place } = role.locate(pointer);
  const isWhole = offset === role.tree.offset && endOffset === role.tree.endOffset;
  return isWhole ? null : place;
}
