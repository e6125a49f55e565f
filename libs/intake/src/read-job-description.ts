import { JobDescriptionTooLong, LONGEST_JOB_DESCRIPTION } from './job-description-too-long.js';
import { languageFor, languageOf } from './language/languages.js';
import { PATTERNS } from './patterns/all.js';
import type { Draft, Pattern } from './patterns/pattern.js';
import type { Proposal, ProposalKind, ProposalOf } from './proposal.js';
import { passagesOf, type Passage, type Sentence } from './text/passages.js';

export interface JobDescriptionReading {
  readonly language: 'en' | 'de';
  readonly title: ProposalOf<'title'> | null;
  /** Sentences, list items and headings in order: every character that can be seen belongs to exactly one. */
  readonly sentences: readonly Sentence[];
  /** In the order of the text, the title among them. */
  readonly proposals: readonly Proposal[];
  /** Ids of the sentences of which nothing was made; headings are not among them. */
  readonly unsorted: readonly string[];
}

/** Said twice in other words, these are one fact of the job. */
const SAID_ONCE: readonly ProposalKind[] = [
  'title',
  'location',
  'contract-type',
  'engagement',
  'contracted',
  'zone',
  'start-date',
  'pay',
];

/**
 * Sorts the sentences of a job description into what they say of the job, each with the words it rests on. Nothing is added: a value
 * that no word says is null. The time it takes grows with the length of the text and with nothing else.
 *
 * @param text plain text, also copied from a page with its bullets
 * @throws JobDescriptionTooLong beyond `LONGEST_JOB_DESCRIPTION` UTF-16 units
 */
export function readJobDescription(
  text: string,
  options: { readonly language?: 'en' | 'de' } = {},
): JobDescriptionReading {
  if (text.length > LONGEST_JOB_DESCRIPTION) throw new JobDescriptionTooLong(text.length);
  const language = options.language === undefined ? languageOf(text) : languageFor(options.language);
  const passages = passagesOf(text, language);
  const proposals = new Proposals();
  for (const passage of passages) proposals.readPassage(passage);
  const used = new Set(proposals.all.flatMap((proposal) => proposal.sentences));
  const sentences = passages.map(({ sentence }) => sentence);
  return {
    language: language.code,
    title: proposals.all.find((proposal) => proposal.kind === 'title') ?? null,
    sentences,
    proposals: proposals.all,
    unsorted: sentences.filter(({ id, isHeading }) => !isHeading && !used.has(id)).map(({ id }) => id),
  };
}

class Proposals {
  readonly all: Proposal[] = [];
  private readonly saidBefore = new Map<string, number>();

  readPassage(passage: Passage): void {
    if (passage.sentence.isHeading) return;
    const soFar = new Set<ProposalKind>();
    for (const pattern of PATTERNS) this.readWith(pattern, passage, soFar);
  }

  private readWith<K extends ProposalKind>(pattern: Pattern<K>, passage: Passage, soFar: Set<ProposalKind>): void {
    const drafts = pattern.find(passage, soFar);
    for (const draft of drafts) this.enter(pattern, passage, draft);
    if (drafts.length > 0) soFar.add(pattern.kind);
  }

  private enter<K extends ProposalKind>(pattern: Pattern<K>, passage: Passage, draft: Draft<K>): void {
    const fact = `${pattern.kind} ${JSON.stringify(draft.values)}`;
    const before = this.saidBefore.get(fact);
    const known = before === undefined ? undefined : this.all[before];
    if (before !== undefined && known !== undefined && SAID_ONCE.includes(pattern.kind)) {
      this.all[before] = { ...known, sentences: [...new Set([...known.sentences, passage.sentence.id])] };
      return;
    }
    this.saidBefore.set(fact, this.all.length);
    this.all.push(this.proposalOf(pattern, passage, draft));
  }

  private proposalOf<K extends ProposalKind>(pattern: Pattern<K>, passage: Passage, draft: Draft<K>): Proposal {
    const made: unknown = {
      id: `p${this.all.length + 1}`,
      kind: pattern.kind,
      sentences: [passage.sentence.id],
      phrase: passage.plain.spanOf(draft.start, draft.end),
      pattern: pattern.id,
      values: 'of' in draft.values ? { ...draft.values, of: this.setTimeIn(passage) } : draft.values,
      doubts: draft.doubts ?? [],
    };
    // A pattern of a kind drafts the values of that kind.
    const isProposal = (_made: unknown): _made is Proposal => true;
    if (!isProposal(made)) throw new TypeError('unreachable');
    return made;
  }

  private setTimeIn({ sentence }: Passage): string {
    return this.all.findLast(({ kind, sentences }) => kind === 'set-time' && sentences.includes(sentence.id))?.id ?? '';
  }
}
