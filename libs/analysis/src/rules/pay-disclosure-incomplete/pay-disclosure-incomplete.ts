import type { WorkModel } from '#work-model';
import { z } from 'zod';
import { payRows } from '../../checking/pay-rows.js';
import { postingOf, timesAYear, type Posting } from '../../checking/posting-of.js';
import { defineRule, type Report } from '../../checking/rule.js';
import { listed } from '../../checking/words.js';
import { placeName, type PayTransparencyRow, type PostingItem } from '../../law/index.js';
import { findPhrases, GENDERED_TITLES_EN, sensitiveQuestionsIn } from '../../wording/index.js';

type MessageId = 'missing' | 'tooWide' | 'localExperience' | 'payHistory' | 'genderedTitle';

/** Where the pay is said, a law may ask for a few lines more. */
export const payDisclosureIncomplete = defineRule({
  id: 'pay-disclosure-incomplete',
  family: 'posting',
  title: 'The posting says the pay, but not all that the law wants beside it',
  severity: 'warning',
  isLegal: true,
  options: z.strictObject({}),
  messages: {
    missing: 'The law of {place} also asks for {fields} in this posting.',
    tooWide: 'The law of {place} allows a pay range of at most {widest} a year; this one is {width} wide.',
    localExperience: 'The law of {place} allows no demand for local experience: “{match}”.',
    payHistory: 'In {place} a posting may not ask what people earned before: “{match}”.',
    genderedTitle: 'In {place} a job title must be neutral; “{match}” names a sex.',
  },
  sources: ['Pay transparency: laws of states and countries, one row a place'],
  *check({ model, inputs }) {
    const posting = postingOf(model, inputs);
    if (posting.pay === null) return;
    for (const row of payRows(model, posting)) {
      yield* missingItems(posting, row);
      yield* tooWide(model, posting, row);
      yield* forbidden(posting, row);
    }
  },
});

const WORDS: Readonly<Partial<Record<PostingItem, string>>> = {
  benefits: 'the benefits',
  'other-compensation': 'other compensation (or that there is none)',
  'application-deadline': 'the day until which people can apply',
  'ai-use': 'whether artificial intelligence screens applicants',
  vacancy: 'whether the vacancy exists',
};

function isSaid(posting: Posting, item: PostingItem): boolean {
  if (item === 'benefits') return posting.benefits !== null;
  // Where benefits are listed, silence about bonuses says that there are none; where nothing is said, nobody knows.
  if (item === 'other-compensation') return posting.otherCompensation !== null || posting.benefits !== null;
  if (item === 'application-deadline') return posting.applicationDeadline !== null;
  if (item === 'ai-use') return posting.aiUse !== null;
  return item !== 'vacancy' || posting.vacancy !== null;
}

function* missingItems(posting: Posting, row: PayTransparencyRow): Iterable<Report<MessageId>> {
  if (row.due !== 'in-posting') return;
  const fields = row.mustShow.filter((item) => !isSaid(posting, item)).flatMap((item) => WORDS[item] ?? []);
  if (fields.length === 0) return;
  yield {
    message: 'missing',
    data: { place: placeName(row.code), fields: listed(fields) },
    path: '/role/pay',
    law: [row],
  };
}

function* tooWide({ role }: WorkModel, { pay }: Posting, row: PayTransparencyRow): Iterable<Report<MessageId>> {
  const { widestYearlyRange: widest } = row;
  if (widest === null || pay === null || pay.min === null || pay.max === null || pay.currency !== widest.currency)
    return;
  const times = timesAYear(pay.unit, role.contractedMinutesPerWeek);
  if (times === null) return;
  const width = (pay.max - pay.min) * times;
  if (width <= widest.amount) return;
  const amount = (value: number): string => `${widest.currency} ${Math.round(value)}`;
  const data = { place: placeName(row.code), widest: amount(widest.amount), width: amount(width) };
  yield { message: 'tooWide', data, path: '/role/pay', law: [row] };
}

function* forbidden(posting: Posting, row: PayTransparencyRow): Iterable<Report<MessageId>> {
  const place = placeName(row.code);
  for (const { path, text } of posting.passages) {
    const local = row.forbids.includes('local-experience')
      ? /\bCanadian (?:work |industry )?experience\b/i.exec(text)
      : null;
    if (local !== null) yield { message: 'localExperience', data: { place, match: local[0] }, path, law: [row] };
    if (!row.forbids.includes('pay-history') || posting.lexicon === null) continue;
    const asked = sensitiveQuestionsIn(text, posting.lexicon.sensitiveQuestions).find(
      ({ phrase }) => phrase.topic === 'pay-history',
    );
    if (asked !== undefined) yield { message: 'payHistory', data: { place, match: asked.match }, path, law: [row] };
  }
  if (!row.mustShow.includes('neutral-title')) return;
  const [gendered] = findPhrases(posting.title.text, GENDERED_TITLES_EN);
  if (gendered !== undefined)
    yield { message: 'genderedTitle', data: { place, match: gendered.match }, path: posting.title.path, law: [row] };
}
