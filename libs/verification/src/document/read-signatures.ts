import type { PdfRevision } from '../pdf/read-pdf.js';
import type { PdfObject } from '../pdf/values.js';
import type { Reason } from '../report/reasons.js';
import type { RevisionReport } from '../report/verification-report.js';
import { DocumentState, isSignatureValue } from './document-state.js';
import { printFaults } from './print-rules.js';
import { judgeRevision, type RevisionJudgement } from './revision-rules.js';

/** A document taken apart: its states one after the other, and what is wrong with what lies between. */
export interface ReadDocument {
  /** After each revision. */
  readonly states: readonly [DocumentState, ...DocumentState[]];
  /** Of each revision but the print. */
  readonly judgements: readonly RevisionJudgement[];
  readonly revisions: readonly RevisionReport[];
  /** Every signature that stands anywhere, also where none may. */
  readonly signatures: readonly PlacedSignature[];
  readonly reasons: readonly Reason[];
}

export interface PlacedSignature {
  readonly object: PdfObject;
  readonly revision: number;
  readonly field: string | null;
}

export function readDocument(read: readonly [PdfRevision, ...PdfRevision[]]): ReadDocument {
  const [print, ...appended] = read;
  const states: [DocumentState, ...DocumentState[]] = [DocumentState.of(print)];
  const reasons: Reason[] = [...printFaults(print)];
  const judgements: RevisionJudgement[] = [];
  for (const [index, revision] of appended.entries()) {
    const before = states.at(-1) ?? states[0];
    const judgement = judgeRevision(before, revision);
    judgements.push(judgement);
    reasons.push(...judgement.reasons.map((reason) => ({ ...reason, revision: index + 1 })));
    if (judgement.signature === null && !judgement.isEvidence)
      reasons.push({ code: 'appended-unsigned', revision: index + 1, offset: revision.start });
    states.push(before.with(revision));
  }
  return {
    states,
    judgements,
    revisions: read.map(({ start, end }, index) => ({ kind: kindOf(judgements, index), start, end })),
    signatures: read.flatMap(({ objects }, revision) =>
      [...objects.values()]
        .filter(isSignatureValue)
        .map((object) => ({ object, revision, field: fieldOf(judgements[revision - 1], object) })),
    ),
    reasons,
  };
}

function fieldOf(judgement: RevisionJudgement | undefined, object: PdfObject): string | null {
  return judgement?.signature?.number === object.number ? judgement.field : null;
}

function kindOf(judgements: readonly RevisionJudgement[], index: number): RevisionReport['kind'] {
  const judgement = judgements[index - 1];
  if (judgement === undefined) return 'print';
  if (judgement.isEvidence) return 'evidence';
  if (judgement.signature === null) return 'unsigned';
  const { value } = judgement.signature;
  const type = value.kind === 'dictionary' ? value.entries.get('Type') : undefined;
  return type?.kind === 'name' && type.name === 'DocTimeStamp' ? 'timestamp' : 'signature';
}
