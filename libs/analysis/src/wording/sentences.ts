export interface Sentence {
  /** Without blanks at either end. */
  readonly text: string;
  /** Half-open `[start, end)` in UTF-16 units of the whole text. */
  readonly start: number;
  readonly end: number;
}

// After these a full stop is never the end, whatever follows: a name, a number, a German noun.
const NEVER_LAST =
  /(?:^|[\s(/„"'’])(?:e\.\s?g|i\.\s?e|approx|incl|excl|vs|mr|mrs|ms|dr|prof|st|fig|art|sec|ext|cf|resp|z\.\s?b|d\.\s?h|u\.\s?a|i\.\s?d\.\s?r|bzw|ggf|nr|abs|ca|inkl|exkl|evtl|vgl|max|min|std|tel)\.$/iu;
// After these it is the end, unless what follows belongs to them: "5 p.m. Eastern", "3 p.m. GMT", "am 1. März", "No. 5".
const SELDOM_LAST = /(?:\b[ap]\.\s?m|\b(?:inc|ltd|corp|co|jr|sr)|\bno|(?:^|\s)\d{1,2})\.$/iu;
const GOES_ON =
  /^(?:\p{Ll}|\d|[A-Z]{2,5}\b|(?:Eastern|Central|Mountain|Pacific|Atlantic|Greenwich|local|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)\p{L}*|(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b)/u;
// "z. B." and "d. h." come in two pieces.
const HALF_ABBREVIATION = /(?:^|[\s(])\p{Ll}\.$/u;
const CLOSED = /[.!?:;…][)"'”’»]*$/u;

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * The sentences of a text, in order, by Unicode's rules for the language, mended where those are too eager: abbreviations do not
 * end a sentence, and a line that merely wraps goes on in the next. List items and headings on lines of their own are sentences.
 */
export function sentencesOf(text: string, language = 'en'): Sentence[] {
  const spans: { start: number; end: number }[] = [];
  for (const { segment, index } of segmenterFor(language).segment(text)) {
    const last = spans.at(-1);
    if (last !== undefined && goesOn(text.slice(last.start, index), segment)) last.end = index + segment.length;
    else spans.push({ start: index, end: index + segment.length });
  }
  return spans.map((span) => trimmed(text, span)).filter((sentence) => sentence.text !== '');
}

function goesOn(before: string, next: string): boolean {
  const head = before.trimEnd();
  const line = next.trimStart();
  if (head === '' || line === '') return false;
  const isNewLine = before.length > head.length && /\n/.test(before.slice(head.length));
  if (isNewLine) return !/\n\s*\n/.test(before.slice(head.length)) && !CLOSED.test(head) && /^[\p{Ll}\d]/u.test(line);
  return NEVER_LAST.test(head) || HALF_ABBREVIATION.test(head) || (SELDOM_LAST.test(head) && GOES_ON.test(line));
}

function trimmed(text: string, { start, end }: { start: number; end: number }): Sentence {
  const raw = text.slice(start, end);
  const from = start + raw.length - raw.trimStart().length;
  const words = raw.trim();
  return { text: words, start: from, end: from + words.length };
}

function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known !== undefined) return known;
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, segmenter);
  return segmenter;
}
