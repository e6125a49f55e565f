import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { JobDescriptionTooLong, LONGEST_JOB_DESCRIPTION, readJobDescription } from './index.js';

/** Characters that nobody sees belong to no sentence. */
const UNSEEN = /[\s\p{Cf}\p{Cc}\uFE0F]/u;

/** What is wrong with the reading of a text: each is a sentence, so that a failing test says it. */
function faultsOf(text: string): string[] {
  const { sentences, proposals, unsorted } = readJobDescription(text);
  const owned = new Uint8Array(text.length);
  const faults: string[] = [];
  let end = 0;
  for (const sentence of sentences) {
    if (sentence.text !== text.slice(sentence.start, sentence.end)) faults.push(`${sentence.id} has another text`);
    if (sentence.start < end || sentence.end <= sentence.start) faults.push(`${sentence.id} overlaps or is empty`);
    end = sentence.end;
    owned.fill(1, sentence.start, sentence.end);
  }
  const lost = owned.findIndex((owner, at) => owner === 0 && !UNSEEN.test(text.charAt(at)));
  if (lost >= 0) faults.push(`the character at ${lost} is lost`);
  const byId = new Map(sentences.map((sentence) => [sentence.id, sentence]));
  for (const { id, phrase, sentences: ids } of proposals) {
    const source = byId.get(ids[0] ?? '');
    const isInside = source !== undefined && phrase.start >= source.start && phrase.end <= source.end;
    if (!isInside || phrase.start >= phrase.end) faults.push(`${id} rests on words outside its sentence`);
    if (ids.some((one) => unsorted.includes(one))) faults.push(`${id} is of a sentence that is told as unsorted`);
  }
  if (new Set(proposals.map(({ id }) => id)).size < proposals.length) faults.push('two proposals have one id');
  return faults;
}

describe('any text', () => {
  const texts: [string, string][] = [
    ['nothing', ''],
    ['blanks alone', ' \n\t\u00a0\u2003\r\n'],
    ['unseen characters alone', '\u200b\u200e\u0000\ufeff'],
    ['NUL among words', 'Cook\n\u0000Hours: 9\u0000–5, Mon\u0000day'],
    ['unbalanced quotes', 'Cook\n"Duties:\n- Say "hello\n- “Wave'],
    ['marks of direction', 'Cook\n\u202eHours\u202c: 9 am to 5 pm \u200f'],
    ['emoji', '👩‍🍳 Cook\n✅ Cook lunch by noon 🍲\n👉🏽 Wash up'],
    ['half of a character', 'Cook\n- Stir \ud83d by noon \udc00'],
    ['50,000 lines', 'a\n'.repeat(50_000)],
    ['20,000 items', '- by 5 pm\n'.repeat(20_000)],
    ['one line without a blank', 'x'.repeat(LONGEST_JOB_DESCRIPTION)],
    ['other alphabets', 'シェフ\n勤務時間：9時〜17時\nПовар с 9 до 18'],
    ['the keys of a language', 'constructor\n__proto__: 9 am to 5 pm\n- toString by noon'],
  ];
  it.each(texts)('is read whole: %s', (_, text) => {
    expect(faultsOf(text)).toEqual([]);
  });

  it('is read whole, whatever stands in it', () => {
    const pieces = fc.constantFrom(
      'Monday',
      ' to ',
      '9',
      ' am',
      '–',
      '€',
      ' ',
      '\n',
      '- ',
      'by ',
      'bis ',
      'Uhr',
      '1.',
      ':',
      '(',
      '\u200b',
      '\ud83d',
      'every other ',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 60 }),
        (parts) => {
          expect(faultsOf(parts.join(''))).toEqual([]);
        },
      ),
    );
  });

  it('says the same with zero-width characters in its words', () => {
    const plain = readJobDescription('Cook\nHours: Monday to Friday, 9 am to 5 pm');
    const laced = readJobDescription('Co\u200bok\nHo\u00adurs: Mon\u200bday to Fri\u200bday, 9\u200b am to 5 p\u200dm');
    expect(laced.proposals.map(({ values }) => values)).toEqual(plain.proposals.map(({ values }) => values));
  });

  it('is refused by name when it is a megabyte', () => {
    expect(() => readJobDescription('junk '.repeat(200_000))).toThrow(JobDescriptionTooLong);
  });
});

describe('a text that repeats itself up to the limit', () => {
  const repeated = [
    'a',
    'a ',
    '9',
    '9-',
    '9 am to ',
    'Mon, ',
    'Monday to ',
    'by ',
    'bis ',
    '1,',
    '1.',
    '€1',
    '(',
    '- ',
    '. ',
    'every other ',
    'with the ',
    '\n',
    ': ',
    'and by 5 pm ',
  ];

  // A pattern that tries every split of it would not come back within the time of a test.
  it.each(repeated)('is read to its end: %j', (piece) => {
    for (const top of ['Cook\nDuties:\n', 'Koch\nIhre Aufgaben:\n- ', '']) {
      const text = `${top}${piece.repeat(LONGEST_JOB_DESCRIPTION)}`.slice(0, LONGEST_JOB_DESCRIPTION);
      const { sentences } = readJobDescription(text, { language: top.startsWith('K') ? 'de' : 'en' });
      expect(sentences.at(-1)?.end ?? 0).toBe(text.trimEnd().length);
    }
  });
});

describe('every example', () => {
  const folder = join(import.meta.dirname, 'fixtures');
  it.each(readdirSync(folder).filter((name) => name.endsWith('.txt')))(
    '%s is read whole, also with ends of lines of Windows',
    (name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      expect(faultsOf(text)).toEqual([]);
      expect(faultsOf(text.replaceAll('\n', '\r\n'))).toEqual([]);
      expect(readJobDescription(text).language).toBe(name.slice(0, 2));
    },
  );
});
