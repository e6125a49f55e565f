import { z } from 'zod';
import { postingOf } from '../../checking/posting-of.js';
import { defineRule, type Report } from '../../checking/rule.js';
import { matchingRows, PAY_HISTORY_BANS } from '../../law/index.js';
import { sensitiveQuestionsIn, type Lexicon, type SensitiveTopic } from '../../wording/index.js';

const FIELDS: Readonly<Record<SensitiveTopic, string>> = {
  chronotype: 'the chronotype',
  sleep: 'sleep times',
  health: 'health',
  disability: 'disability',
  age: 'age or date of birth',
  'family-plans': 'family plans',
  photo: 'a photo',
  'pay-history': 'pay history',
};

/** Whoever the readers of a chronotype are: only the person. */
const THE_PERSON = ['holder', 'person', 'self', 'owner'];

/** What an employer must not know before an offer is best never asked. */
export const sensitiveDataBeforeOffer = defineRule({
  id: 'sensitive-data-before-offer',
  family: 'posting',
  title: 'A candidate is asked for what must not be collected before an offer',
  severity: 'error',
  isLegal: false,
  options: z.strictObject({}),
  messages: {
    asked: 'Do not collect {field} before an offer: “{match}”.',
    askedInForm: 'Do not collect {field} before an offer: the question “{question}” asks for it.',
    payHistory: 'Do not collect pay history here: “{match}”.',
    readable: 'A chronotype belongs to the person alone; here {readers} can read it.',
  },
  sources: ['ADA, 42 USC 12112(d)(2)', 'GDPR art. 5(1)(c), 9', 'Dir. (EU) 2023/970 art. 5(2)'],
  *check({ model, inputs }) {
    const posting = postingOf(model, inputs);
    const bans = matchingRows(PAY_HISTORY_BANS, model.role.jurisdictions);
    for (const { path, text } of posting.passages)
      yield* inText(text, posting.lexicon, bans).map((found) => ({ ...found, path }));
    const form = inputs.candidateForm;
    if (form === undefined) return;
    for (const { label, help } of form.stage === 'before-offer' ? form.questions : []) {
      const [found] = inText(`${label}\n${help ?? ''}`, posting.lexicon, bans);
      if (found === undefined) continue;
      yield found.message === 'payHistory'
        ? { ...found, path: '' }
        : { ...found, message: 'askedInForm', data: { ...found.data, question: label }, path: '' };
    }
    const readers = form.chronotypeReadableBy.filter((reader) => !THE_PERSON.includes(reader));
    if (readers.length > 0) yield { message: 'readable', data: { readers }, path: '' };
  },
});

type Found = Omit<Report<'asked' | 'payHistory'>, 'path'>;

function inText(text: string, lexicon: Lexicon | null, bans: ReturnType<typeof matchingRows>): Found[] {
  if (lexicon === null) return [];
  return sensitiveQuestionsIn(text, lexicon.sensitiveQuestions).flatMap(({ match, phrase: { topic } }): Found[] => {
    if (topic !== 'pay-history') return [{ message: 'asked', data: { field: FIELDS[topic], match } }];
    // What the law says is never an error here; without such a law the question is only unwise.
    return bans.length === 0 ? [] : [{ message: 'payHistory', data: { match }, severity: 'warning', law: bans }];
  });
}
