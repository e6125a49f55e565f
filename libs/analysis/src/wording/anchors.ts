import { findPhrases, type Phrase } from './find-phrases.js';

/** What makes a sentence precise enough that a vague word in it can be read in one way. */
export type Anchor = 'number' | 'clock-time' | 'date' | 'defined-term';

interface AnchorPhrase extends Phrase {
  readonly anchor: Anchor;
}

const UNIT_EN = '(?:minutes?|hours?|days?|weeks?|months?|years?|times?|working days?|trips?|people|percent)';
const UNIT_DE = '(?:Minuten?|Stunden?|Tag(?:e|en)?|Wochen?|Monat(?:e|en)?|Jahr(?:e|en)?|Mal|Reisen?|Prozent)';
const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember)';

const CLOCK = String.raw`(?:[01]?\d|2[0-4])(?:[:.][0-5]\d)?\s?(?:a\.?m\b\.?|p\.?m\b\.?|o[’']clock|Uhr|h(?=[\s,.;)]|$))|(?:[01]?\d|2[0-4]):[0-5]\d|noon|midnight|Mitternacht`;
const DATE = String.raw`\d{4}-\d{2}-\d{2}|\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{2,4})?|\d{1,2}/\d{1,2}/\d{2,4}|\d{1,2}(?:st|nd|rd|th|\.)?(?: of)? ${MONTH}|${MONTH} \d{1,2}(?:st|nd|rd|th)?`;
// "24/7", "401(k)" and "class of 2024" hold figures and say nothing about how much or when.
const NO_NUMBER = [
  String.raw`24\s?[/x×]\s?7`,
  String.raw`401\s?\(?k\)?`,
  String.raw`class of \d{4}`,
  String.raw`360[- ]degree`,
];

const ANCHORS: readonly AnchorPhrase[] = [
  { anchor: 'clock-time', pattern: CLOCK },
  { anchor: 'date', pattern: DATE },
  {
    anchor: 'number',
    pattern: String.raw`[$€£]?\d+(?:[.,’]\d+)*\s?(?:%|k|h|hrs?|min|mins|st|nd|rd|th|€|x)?`,
    unless: NO_NUMBER,
  },
  {
    anchor: 'number',
    pattern:
      'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|sixty|ninety|half an hour|once|twice|' +
      'zwei|drei|vier|fünf|sechs|sieben|neun|zehn|elf|zwölf|fünfzehn|zwanzig|dreißig|einmal|zweimal|dreimal',
    unless: [
      'at once',
      'once (?:you|we|they|the|a|an|your|it|this|that)',
      'noch einmal',
      'nicht einmal',
      'auf einmal',
      'einmal mehr',
    ],
  },
  {
    anchor: 'number',
    pattern: `(?:one|an?|every|each|per|a single) (?:working |full |calendar )?${UNIT_EN}`,
    unless: ['one day', 'a few \\p{L}+', 'at a time(?:s)?', 'each time', 'every time', 'one time', 'a time'],
  },
  {
    anchor: 'number',
    pattern: `(?:ein|eine[rnms]?|jede[rnms]?|pro|je) (?:volle[rnms]? )?${UNIT_DE}`,
    unless: ['jedes Mal', 'ein Mal mehr'],
  },
];

/**
 * The anchors of one sentence: numbers (in figures or words, not "24/7"), clock times, dates, and the terms the file itself
 * defines, such as the title of a duty. A weekday alone is none: it does not say when on that day.
 */
export function anchorsIn(sentence: string, definedTerms: readonly Phrase[] = []): Set<Anchor> {
  const anchors = new Set<Anchor>(findPhrases(sentence, ANCHORS).map((found) => found.phrase.anchor));
  if (findPhrases(sentence, definedTerms).length > 0) anchors.add('defined-term');
  return anchors;
}

/**
 * Whether a number, date, clock time or defined term stands in the sentence (rule 23), so that vague words in it are not
 * reported. `definedTerms` are phrases, for example `{ pattern: literally(duty.title) }`; reuse the array.
 */
export function hasAnchor(sentence: string, definedTerms: readonly Phrase[] = []): boolean {
  return anchorsIn(sentence, definedTerms).size > 0;
}
