import type { TextSpan } from '../proposal.js';
import { isSeen } from './plain-words.js';

/** A line, or lines that wrap: an item of a list, a paragraph, a heading. */
export interface Block extends TextSpan {
  readonly isItem: boolean;
  /** Where its words begin, after the mark of the item. */
  readonly wordsAt: number;
  /** Whether an empty line stands before it. */
  readonly isAfterGap: boolean;
}

const LINE_END = /\r\n|[\n\r\v\f\u2028\u2029]/g;
const ITEM =
  /^[\s\p{Cf}]{0,40}(?:[-*•▪●◦‣·–—✔✓✗➤►»]|\p{Extended_Pictographic}\uFE0F?|\d{1,2}[.)]|\([a-z\d]\))[\s\p{Cf}]{1,40}/u;
const HASHES = /^\s{0,3}#{1,6}\s+/;
/** Shorter lines do not wrap: what follows them is something new. */
const SHORTEST_WRAPPED = 50;

/** Blocks in order. Every character that can be seen stands in exactly one. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let isAfterGap = false;
  for (const line of linesOf(text)) {
    const span = trimmed(text, line);
    if (span === null) {
      isAfterGap = true;
      continue;
    }
    const last = blocks.at(-1);
    if (last !== undefined && !isAfterGap && wraps(text, last, span)) {
      blocks[blocks.length - 1] = { ...last, end: span.end };
    } else {
      blocks.push({ ...span, ...markOf(text, span), isAfterGap });
    }
    isAfterGap = false;
  }
  return blocks;
}

function* linesOf(text: string): Generator<TextSpan> {
  let start = 0;
  for (const match of text.matchAll(LINE_END)) {
    yield { start, end: match.index };
    start = match.index + match[0].length;
  }
  yield { start, end: text.length };
}

/** The span without characters at its ends that nobody sees; null when there are no others. */
export function trimmed(text: string, span: TextSpan): TextSpan | null {
  let { start, end } = span;
  while (start < end && !isSeen(text.charAt(start))) start += 1;
  while (end > start && !isSeen(text.charAt(end - 1))) end -= 1;
  return start === end ? null : { start, end };
}

function markOf(text: string, { start, end }: TextSpan): Pick<Block, 'isItem' | 'wordsAt'> {
  const head = text.slice(start, Math.min(end, start + 100));
  const mark = ITEM.exec(head)?.[0];
  if (mark !== undefined && start + mark.length < end) return { isItem: true, wordsAt: start + mark.length };
  return { isItem: false, wordsAt: start + (HASHES.exec(head)?.[0].length ?? 0) };
}

/** Text from a page of fixed width: a long line without an end, and the next begins small. */
function wraps(text: string, last: TextSpan, next: TextSpan): boolean {
  const lastLine = text.slice(Math.max(last.start, last.end - SHORTEST_WRAPPED), last.end);
  const isLong = lastLine.length === SHORTEST_WRAPPED && !/[\n\r]/.test(lastLine);
  return isLong && !/[.!?:;]$/.test(lastLine) && /^\p{Ll}/u.test(text.slice(next.start, next.start + 2));
}
