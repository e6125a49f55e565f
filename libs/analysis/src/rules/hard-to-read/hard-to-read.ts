import { z } from 'zod';
import { postingOf, type Posting } from '../../checking/posting-of.js';
import { defineRule, type Report } from '../../checking/rule.js';
import { passiveDutyIn, readabilityOf, sentencesOf, wordsOf } from '../../wording/index.js';

type MessageId = 'longSentence' | 'longParagraph' | 'longMean' | 'highGrade' | 'shall' | 'passive' | 'longPosting';

interface Options {
  readonly longestSentence: number;
  readonly meanSentence: number;
  readonly longestParagraph: number;
  readonly highestGrade: number;
  readonly longestPosting: number;
}

/** Plain language: the reader finds, understands and uses what is written. */
export const hardToRead = defineRule({
  id: 'hard-to-read',
  family: 'posting',
  title: 'A text is hard to read',
  severity: 'info',
  isLegal: false,
  options: z.strictObject({
    longestSentence: z.int().min(5).default(35).describe('Words in one sentence.'),
    meanSentence: z.number().min(5).default(20).describe('Words in a sentence on average, from five sentences on.'),
    longestParagraph: z.int().min(20).default(120).describe('Words in one paragraph.'),
    highestGrade: z.number().min(1).default(10).describe('Flesch–Kincaid grade, English only, from 100 words on.'),
    longestPosting: z.int().min(100).default(700).describe('Words of prose in a whole posting.'),
  }),
  messages: {
    longSentence: 'A sentence of {words} words; aim for {aim} at most: “{start} …”.',
    longParagraph: 'A paragraph of {words} words; aim for {aim} at most.',
    longMean: 'Sentences have {words} words on average; aim for {aim}.',
    highGrade: 'The Flesch–Kincaid grade of the texts is {grade}; aim for {aim}.',
    shall: '“shall” can be read as a wish, a plan or a duty. Write “must” or “will”.',
    passive: '“{match}” does not say who must do it.',
    longPosting: 'The posting has {words} words; aim for {aim} at most.',
  },
  sources: ['ISO 24495-1:2023', 'Federal plain language guidelines (short sentences, “you”, “must”)'],
  *check({ model, inputs, options }) {
    const posting = postingOf(model, inputs);
    for (const { path, text } of posting.passages) yield* inPassage(text, path, posting.language, options);
    yield* ofAll(posting, options);
  },
});

function* inPassage(text: string, path: string, language: string, options: Options): Iterable<Report<MessageId>> {
  const isEnglish = language.startsWith('en');
  for (const sentence of sentencesOf(text, language)) {
    const words = wordsOf(sentence.text);
    if (words.length > options.longestSentence) {
      const data = { words: words.length, aim: options.longestSentence, start: words.slice(0, 6).join(' ') };
      yield { message: 'longSentence', data, path };
    }
    if (!isEnglish) continue;
    if (/\bshall\b/i.test(sentence.text)) yield { message: 'shall', path };
    const passive = passiveDutyIn(sentence);
    if (passive !== null) yield { message: 'passive', data: { match: passive }, path };
  }
  for (const paragraph of text.split(/\n\s*\n/)) {
    const words = wordsOf(paragraph).length;
    if (words > options.longestParagraph)
      yield { message: 'longParagraph', data: { words, aim: options.longestParagraph }, path };
  }
}

/** Fewer words or sentences say nothing about a text. */
const ENOUGH_SENTENCES = 5;
const ENOUGH_WORDS = 100;

function* ofAll(posting: Posting, options: Options): Iterable<Report<MessageId>> {
  const path = posting.isGiven ? '' : '/texts';
  const { words, sentences, wordsPerSentence, grade } = readabilityOf(
    posting.passages.map(({ text }) => text),
    posting.language,
  );
  if (sentences >= ENOUGH_SENTENCES && wordsPerSentence > options.meanSentence) {
    yield { message: 'longMean', data: { words: wordsPerSentence.toFixed(1), aim: options.meanSentence }, path };
  }
  if (grade !== null && words >= ENOUGH_WORDS && grade > options.highestGrade) {
    yield { message: 'highGrade', data: { grade: grade.toFixed(1), aim: options.highestGrade }, path };
  }
  if (words > options.longestPosting)
    yield { message: 'longPosting', data: { words, aim: options.longestPosting }, path };
}
