import type { Language } from '../language/language.js';
import type { TextSpan } from '../proposal.js';
import { trimmed } from './blocks.js';
import { beginsWith, hasWords } from './words.js';

/** No real sentence is longer. A limit keeps all that patterns do with one linear in something small. */
const LONGEST_SENTENCE = 1000;
const END = /[.!?…]+["')\]”’»]*(?=\s)|[ \t][•▪●◦](?=[ \t])/g;
const NUMBER_BEFORE = /(?:^|\s)\d{1,2}$/;
const HALF_DAY = /\b[ap]\.?m$/i;

/** The sentences of a block. Abbreviations, “5 p.m.” and the “1.” of a date do not end one. */
export function sentenceSpans(text: string, { start, end }: TextSpan, language: Language): TextSpan[] {
  const block = text.slice(start, end);
  const spans: TextSpan[] = [];
  let from = 0;
  for (const match of block.matchAll(END)) {
    const isItem = match[0].trim().length === 1 && !/[.!?…]/.test(match[0]);
    const at = isItem ? match.index : match.index + match[0].length;
    if (!isItem && !ends(block, match.index, at, language)) continue;
    spans.push({ start: start + from, end: start + at });
    from = at;
  }
  spans.push({ start: start + from, end });
  return spans
    .flatMap((span) => cut(text, span))
    .map((span) => trimmed(text, span))
    .filter((span) => span !== null);
}

function ends(block: string, dot: number, after: number, { layout }: Language): boolean {
  if (!block.startsWith('.', dot)) return true;
  const before = block.slice(Math.max(0, dot - 12), dot);
  const next = block.slice(after, after + 24).trimStart();
  if (hasWords(before, `(?:${layout.abbreviations})$`) || NUMBER_BEFORE.test(before)) return false;
  if (HALF_DAY.test(before)) return beginsWith(next, layout.starters) !== null;
  return !/^\p{Ll}/u.test(next);
}

function cut(text: string, { start, end }: TextSpan): TextSpan[] {
  const pieces: TextSpan[] = [];
  let from = start;
  while (end - from > LONGEST_SENTENCE) {
    const to = cutAt(text, from);
    pieces.push({ start: from, end: to });
    from = to;
  }
  return [...pieces, { start: from, end }];
}

/** At a blank where there is one, and never within a character of two units. */
function cutAt(text: string, from: number): number {
  const limit = from + LONGEST_SENTENCE;
  const blank = text.slice(from, limit).lastIndexOf(' ');
  if (blank > 0) return from + blank;
  return /[\uD800-\uDBFF]/.test(text.charAt(limit - 1)) ? limit - 1 : limit;
}
