import { findPhrases, isPhrase, literally, type Phrase } from './find-phrases.js';
import { lexiconFor, LEXICONS } from './lexicon.js';

const found = (text: string, phrases: readonly Phrase[]): [string, number, number][] =>
  findPhrases(text, phrases).map(({ match, start, end }) => [match, start, end]);
const list = (...patterns: string[]): Phrase[] => patterns.map((pattern) => ({ pattern }));

describe('finding phrases', () => {
  it.each([
    ['finds whole words', 'late, latest, plate', list('late'), [['late', 0, 4]]],
    ['takes letters with marks as letters', 'Café, Cafés, écafé', list('café'), [['Café', 0, 4]]],
    [
      'takes the longest that begins first',
      'as soon as possible',
      list('as soon', 'as soon as possible'),
      [['as soon as possible', 0, 19]],
    ],
    [
      'finds none inside another',
      'in a timely manner',
      list('timely', 'in a timely manner'),
      [['in a timely manner', 0, 18]],
    ],
    ['spans a line break', 'as\n  needed', list('as needed'), [['as\n  needed', 0, 11]]],
    ['spans a no-break space', 'as needed', list('as needed'), [['as needed', 0, 9]]],
    ['takes no half of a compound', 'self-sufficient, urgent-only', list('sufficient', 'urgent'), []],
    [
      'takes an optional blank as no blank too',
      '100% and 100 %',
      list('100 ?%'),
      [
        ['100%', 0, 4],
        ['100 %', 9, 14],
      ],
    ],
    ['asks for capitals where a pattern does', 'Jane doe, DOE', list('(?-i:DOE)'), [['DOE', 10, 13]]],
    [
      'finds all in order',
      'b a b',
      list('a', 'b'),
      [
        ['b', 0, 1],
        ['a', 2, 3],
        ['b', 4, 5],
      ],
    ],
    ['finds none in nothing', '', list('a'), []],
    ['finds nothing of an empty list', 'a', [], []],
  ])('%s', (_fact, text, phrases, expected) => {
    expect(found(text, phrases)).toEqual(expected);
  });

  it('leaves out what an exemption covers, and only that', () => {
    const phrases = [{ pattern: 'regular', unless: ['regular expressions?'] }];
    expect(found('a regular expression for regular work', phrases)).toEqual([['regular', 25, 32]]);
  });

  it('gives the same answer again for the same list', () => {
    const phrases = list('a');
    expect(found('a b a', phrases)).toEqual(found('a b a', phrases));
  });

  it.each([
    [' The team. ', true],
    ['team', true],
    ['team lead', false],
    ['a team', false],
    ['', false],
  ])('%j is a phrase and nothing more: %s', (text, expected) => {
    expect(isPhrase(text, list('(?:the )?team'))).toBe(expected);
  });

  it('matches special characters literally', () => {
    const title = 'C++ review (weekly) [v1.0]?';
    expect(new RegExp(`^${literally(title)}$`, 'u').test(title)).toBe(true);
    expect(new RegExp(`^${literally('a.b')}$`, 'u').test('axb')).toBe(false);
  });

  it('reads a long text of near misses in time that grows with its length', () => {
    const { vagueTerms } = lexiconFor('en')!;
    const words = 'regular expressions are available on the intranet from nine, as soon as '.repeat(4000);
    // A pattern that backtracks over the whole text would not end within the test's time at all.
    expect(findPhrases(words, vagueTerms)).toEqual([]);
  });
});

describe('the lexicons', () => {
  it.each([
    ['en', 'en'],
    ['en-GB', 'en'],
    ['EN-us', 'en'],
    ['de-AT', 'de'],
    ['fr', undefined],
    ['end', undefined],
  ])('%s has the lists of %s', (tag, language) => {
    expect(lexiconFor(tag)?.language).toBe(language);
  });

  it.each(LEXICONS.map((lexicon) => [lexicon.language, lexicon] as const))(
    '%s has lists that compile and do not repeat',
    (_tag, lexicon) => {
      const lists: (readonly Phrase[])[] = [
        lexicon.vagueTerms,
        lexicon.ageCoded,
        lexicon.textClaims.claims,
        lexicon.textClaims.negations,
        lexicon.unclearTimes,
        lexicon.unclearChannels,
        lexicon.groupOwners,
        lexicon.sensitiveQuestions,
        lexicon.genderCoded?.exempt ?? [{ pattern: 'none' }],
      ];
      for (const phrases of lists) {
        expect(phrases.length).toBeGreaterThan(0);
        expect(new Set(phrases.map((phrase) => phrase.pattern)).size).toBe(phrases.length);
        expect(findPhrases('', phrases)).toEqual([]);
        // A capturing group would cost time for nothing; a bare one is always a slip.
        expect(phrases.filter(({ pattern }) => /(?<!\\)\((?!\?)/.test(pattern))).toEqual([]);
      }
    },
  );
});
