import type { Doubt, ProposalKind, ProposedValues } from '../proposal.js';
import type { Passage } from '../text/passages.js';

/** What a pattern makes of a stretch of the plain words of a passage. */
export interface Draft<K extends ProposalKind> {
  readonly start: number;
  readonly end: number;
  readonly values: ProposedValues[K];
  readonly doubts?: readonly Doubt[];
}

/** A text that shows what the pattern finds (✅) and where it keeps silent (❌). The first line is the title when `title` says so. */
export interface Example {
  readonly mark: '✅' | '❌';
  readonly language: 'en' | 'de';
  readonly under?: string;
  readonly text: string;
  /** Values that it must find, for ✅. */
  readonly values?: Readonly<Record<string, unknown>>;
  readonly isTitle?: boolean;
}

export interface Pattern<K extends ProposalKind> {
  readonly id: string;
  readonly kind: K;
  readonly examples: readonly Example[];
  /** `soFar`: kinds that patterns before this one have found in the passage. */
  find(passage: Passage, soFar: ReadonlySet<ProposalKind>): readonly Draft<K>[];
}

/** Terms of the job are not looked for among duties, demands on the person, and words about others. */
export function mayHoldTerms({ section, label }: Passage): boolean {
  if (label === 'elsewhere') return false;
  return label !== null || !['duties', 'requirements', 'company', 'applying'].includes(section);
}
