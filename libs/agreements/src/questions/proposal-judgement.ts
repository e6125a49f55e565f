import type { Change } from '#work-model';

/** What comes of a proposal: what would change, in words, and what the checker says of it. */
export interface ProposalJudgement {
  readonly changes: readonly Pick<Change, 'path' | 'kind' | 'id' | 'sentence' | 'material'>[];
  /** Findings that the terms have with the proposal and did not have before. */
  readonly newFindings: readonly { readonly rule: string; readonly severity: string; readonly message: string }[];
  /** False when an error stands in the way: nobody can accept it as it is. */
  readonly canBeAccepted: boolean;
}
