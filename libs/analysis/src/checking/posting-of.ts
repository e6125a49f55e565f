import type { WorkModel } from '#work-model';
import { lexiconFor, type Lexicon } from '../wording/index.js';
import { freeTextsOf, type FreeText, type FreeTextKind } from './free-texts.js';
import type { CheckInputs } from './inputs.js';

const WEEKS_PER_YEAR = 52;

/** A piece of prose that a recruiter wrote; its path is empty for a posting that was given. */
type Passage = Pick<FreeText, 'path' | 'text'>;

interface PostedPay {
  /** Null at an end that is left open ("from", "up to"). */
  readonly min: number | null;
  readonly max: number | null;
  readonly currency: string;
  readonly unit: string;
}

/** The posting that is judged: the one that was given, or else the one that the role file makes. */
export interface Posting {
  readonly isGiven: boolean;
  readonly lexicon: Lexicon | null;
  readonly language: string;
  readonly title: Passage;
  /** Prose only; what is generated from times and norms is not in it. */
  readonly passages: readonly Passage[];
  readonly pay: PostedPay | null;
  readonly benefits: string | null;
  readonly otherCompensation: string | null;
  readonly applicationDeadline: string | null;
  readonly aiUse: string | null;
  readonly vacancy: string | null;
  readonly equalOpportunity: string | null;
  readonly accommodation: string | null;
}

/** The posting to judge. A job description is made from the role file's own words, so those are what will be published. */
export function postingOf(model: WorkModel, { posting }: CheckInputs): Posting {
  if (posting === undefined) return ownPosting(model);
  const { title, text, language, ...said } = posting;
  return {
    ...said,
    isGiven: true,
    language,
    lexicon: lexiconFor(language),
    title: { path: '', text: title },
    passages: [{ path: '', text }],
  };
}

function ownPosting(model: WorkModel): Posting {
  const { role, texts, organisation, language } = model;
  const { policies } = organisation;
  return {
    isGiven: false,
    language,
    lexicon: lexiconFor(language),
    title: { path: '/role/title', text: role.title },
    passages: ownPassages(model),
    pay: role.pay && {
      min: role.pay.minAmount || null,
      max: role.pay.maxAmount,
      currency: role.pay.currency,
      unit: role.pay.unit,
    },
    benefits: role.pay?.benefits.join('; ') || null,
    otherCompensation: role.pay?.otherCompensation ?? null,
    applicationDeadline: texts.applyBy,
    aiUse: policies.aiUse,
    vacancy: texts.vacancy,
    equalOpportunity: policies.equalOpportunity,
    accommodation: policies.accommodation,
  };
}

/** What is said in the posting; pay, times and norms are put into words by the documents. */
const POSTED: readonly FreeTextKind[] = ['about-us', 'advert', 'flexibility', 'preview', 'application'];
/** Facts that have a line of their own in a posting. */
const FACTS = ['/texts/applyBy', '/texts/vacancy'];

function ownPassages(model: WorkModel): Passage[] {
  return freeTextsOf(model).filter(({ path, kind }) => POSTED.includes(kind) && !FACTS.includes(path));
}

/** A pay unit as amounts a year; null for pay by result. Hours need the contracted time. */
export function timesAYear(unit: string, contractedMinutesPerWeek: number | null): number | null {
  if (unit === 'hour') {
    return contractedMinutesPerWeek === null ? null : (contractedMinutesPerWeek / 60) * WEEKS_PER_YEAR;
  }
  return { day: 5 * WEEKS_PER_YEAR, week: WEEKS_PER_YEAR, month: 12, year: 1 }[unit] ?? null;
}
