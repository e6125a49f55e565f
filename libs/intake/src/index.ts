/**
 * Intake: reads a job description that somebody has, and sorts its sentences into what they say of the job.
 *
 * Deterministic patterns of two languages propose duties, times and norms, each with the words it rests on; a person confirms them.
 * Nothing is invented: what no word says stays open. It is not the checker, and it keeps nothing. Why the patterns are our own and no
 * library of dates: `docs/adr/0017-job-descriptions-by-patterns.md`.
 */
export { JobDescriptionTooLong, LONGEST_JOB_DESCRIPTION } from './job-description-too-long.js';
export type {
  Doubt,
  Frequency,
  Proposal,
  ProposalKind,
  ProposalOf,
  ProposedValues,
  Span,
  TextSpan,
} from './proposal.js';
export { readJobDescription, type JobDescriptionReading } from './read-job-description.js';
export type { Sentence } from './text/passages.js';
export { roleFrom } from './role/role-from.js';
export type { RoleDraft } from './role/role-draft.js';
