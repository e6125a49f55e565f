import { z } from 'zod';
import { statedTermsOf, titleFinderOf } from '../../checking/defined-terms.js';
import { freeTextsOf, type FreeText, type FreeTextKind } from '../../checking/free-texts.js';
import { defineRule, type Report } from '../../checking/rule.js';
import type { Severity } from '../../checking/severity.js';
import {
  findPhrases,
  hasAnchor,
  isPhrase,
  sentencesOf,
  VAGUE_HINTS,
  type Phrase,
  type VagueGroup,
  type VagueTerm,
} from '../../wording/index.js';

/** One message a group of words, each with what to write in their place. */
const messages = {
  urgency: `“{match}” can be read in different ways. ${VAGUE_HINTS.urgency}`,
  extent: `“{match}” can be read in different ways. ${VAGUE_HINTS.extent}`,
  flexibility: `“{match}” can be read in different ways. ${VAGUE_HINTS.flexibility}`,
  time: `“{match}” can be read in different ways. ${VAGUE_HINTS.time}`,
  availability: `“{match}” can be read in different ways. ${VAGUE_HINTS.availability}`,
  delegation: `“{match}” can be read in different ways. ${VAGUE_HINTS.delegation}`,
  quality: `“{match}” can be read in different ways. ${VAGUE_HINTS.quality}`,
  praise: '“{match}” can be read in different ways. Say in facts what it is like, or leave it out.',
  obligation: `“{match}” can be read in different ways. ${VAGUE_HINTS.obligation}`,
  pay: `“{match}” can be read in different ways. ${VAGUE_HINTS.pay}`,
  place: `“{match}” can be read in different ways. ${VAGUE_HINTS.place}`,
};

type MessageId = keyof typeof messages;

/** Each side reads a vague word in its own favor, and both in good faith. */
export const vagueTerm = defineRule({
  id: 'vague-term',
  family: 'clarity',
  title: 'A word in a text can be read in different ways',
  severity: 'warning',
  isLegal: false,
  options: z.strictObject({
    allow: z
      .array(z.string().min(1))
      .default([])
      .describe('Words that your readers understand in one way; without regard to case.'),
  }),
  messages,
  sources: [
    'K. Wiegers, Software Requirements: ambiguous terms',
    'ISO/IEC/IEEE 29148 §5.2.7',
    '“Synchronous vs Asynchronous”: be clear and specific',
  ],
  *check({ model, lexicon, options }) {
    if (lexicon === null) return;
    const allowed = new Set(options.allow.map((word) => word.toLowerCase()));
    const isContractor = model.role.engagement === 'contractor';
    const known = { namesTitle: titleFinderOf(model), stated: statedTermsOf(model, lexicon.language) };
    for (const text of freeTextsOf(model)) {
      for (const term of vagueIn(text, lexicon.vagueTerms, known, model.language)) {
        const severity = severityOf(term.phrase, text, isContractor);
        if (severity === null || allowed.has(term.match.toLowerCase())) continue;
        yield reportOf(text, term, severity);
      }
    }
  },
});

interface Vague {
  readonly match: string;
  readonly phrase: VagueTerm;
  readonly sentence: string;
}

/** What the role itself makes precise. */
interface KnownTerms {
  readonly namesTitle: (sentence: string) => boolean;
  readonly stated: readonly Phrase[];
}

/** Vague words of the sentences in which nothing makes them precise; each word once a text. */
function vagueIn({ text }: FreeText, terms: readonly VagueTerm[], known: KnownTerms, language: string): Vague[] {
  // Most texts hold none, and telling sentences apart costs more than looking for words.
  if (findPhrases(text, terms).length === 0) return [];
  const found = new Map<string, Vague>();
  for (const sentence of sentencesOf(text, language)) {
    const matches = findPhrases(sentence.text, terms).filter(({ match }) => !isPhrase(match, known.stated));
    if (matches.length === 0 || hasAnchor(sentence.text) || known.namesTitle(sentence.text)) continue;
    for (const { match, phrase } of matches) {
      const key = match.toLowerCase();
      if (!found.has(key)) found.set(key, { match, phrase, sentence: sentence.text });
    }
  }
  return [...found.values()];
}

/** What tells a story promises nothing: about the organisation, the house, hard days. */
const STORIES: readonly FreeTextKind[] = ['about-us', 'policy', 'preview'];

/** A reason is heard and not kept, so nothing in it can be read as owed. */
function severityOf(term: VagueTerm, text: FreeText, isContractor: boolean): Severity | null {
  if (text.kind === 'reason') return null;
  if (term.weight === 'customary') return isContractor ? 'warning' : 'info';
  if (term.weight === 'mild') return severityOfMild(term.group, text);
  return STORIES.includes(text.kind) ? 'info' : 'warning';
}

/** Words that are often innocent ("some", "in the morning") are spoken of only where they tell what is owed, or sell the work. */
function severityOfMild(group: VagueGroup, { kind, path }: FreeText): Severity | null {
  if (kind === 'advert') {
    if (group === 'obligation') return 'info';
    if (group !== 'quality') return null;
    // "Excellent English" asks for much of a person; a "fast-paced" place hides what it is like.
    return path.startsWith('/texts/requirements/') || path.startsWith('/texts/niceToHave/') ? 'info' : 'warning';
  }
  if (kind === 'flexibility') return 'info';
  return (kind === 'terms' || kind === 'pay') && group !== 'time' ? 'info' : null;
}

function reportOf({ path, kind }: FreeText, { match, phrase, sentence }: Vague, severity: Severity): Report<MessageId> {
  // Only what is handed in can be checked on acceptance; in a posting the same words praise.
  const isPraise = phrase.group === 'quality' && kind !== 'terms';
  const data = { match, sentence, group: phrase.group, kind };
  return { message: isPraise ? 'praise' : phrase.group, path, severity, data };
}
