import { readJobDescription } from '../read-job-description.js';
import { PATTERNS } from './all.js';
import type { Example } from './pattern.js';

const TITLES = { en: 'Bookkeeper', de: 'Buchhalter' };

/** The text in which an example stands: under a title, and under a heading where it names one. */
function textOf({ isTitle, language, under, text }: Example): string {
  if (isTitle === true) return `${text}\n`;
  return under === undefined ? `${TITLES[language]}\n\n${text}\n` : `${TITLES[language]}\n\n${under}:\n- ${text}\n`;
}

const examples = PATTERNS.flatMap((pattern) =>
  pattern.examples.map(
    (example) => [example.mark, pattern.id, `${example.under ?? ''} ${example.text}`.trim(), example] as const,
  ),
);

describe('a pattern', () => {
  it('has an id of its own and one kind', () => {
    expect(new Set(PATTERNS.map(({ id }) => id)).size).toBe(PATTERNS.length);
    expect(new Set(PATTERNS.map(({ kind }) => kind)).size).toBe(PATTERNS.length);
  });

  it.each(PATTERNS.map(({ id, examples: own }) => [id, own] as const))(
    '%s shows what it finds and what it does not',
    (_, own) => {
      expect(own.map(({ mark }) => mark)).toEqual(expect.arrayContaining(['✅', '❌']));
    },
  );

  it.each(examples)('%s %s: %s', (mark, id, _, example) => {
    const { proposals } = readJobDescription(textOf(example), { language: example.language });
    const isOther = ({ phrase }: { phrase: { start: number } }) => example.isTitle === true || phrase.start > 0;
    const found = proposals.filter(({ pattern }) => pattern === id).filter(isOther);
    const expected = mark === '✅' ? [example.values ?? {}] : [];
    expect(found).toMatchObject(expected.map((values) => ({ values })));
  });
});
