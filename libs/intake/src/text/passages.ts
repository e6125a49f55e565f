import type { LabelKind, Language, SectionKind } from '../language/language.js';
import { blocksOf, type Block } from './blocks.js';
import { PlainWords } from './plain-words.js';
import { sentenceSpans } from './sentence-ends.js';
import { beginsWith, hasWords } from './words.js';

/** One sentence, item or heading of the text, with where it stands. */
export interface Sentence {
  readonly id: string;
  /** Half-open, in UTF-16 units of the text; the mark of a list item belongs to it. */
  readonly start: number;
  readonly end: number;
  /** The text from start to end, as it was given. */
  readonly text: string;
  /** Id of the heading that it stands under. */
  readonly heading: string | null;
  readonly isHeading: boolean;
}

/** A sentence as patterns see it. */
export interface Passage {
  readonly sentence: Sentence;
  readonly plain: PlainWords;
  /** The same as `plain.words`. */
  readonly words: string;
  readonly section: SectionKind | 'unknown' | 'title';
  /** What stands before a colon at its beginning says what it is about. */
  readonly label: LabelKind | null;
  /** Where the words after the label begin. */
  readonly afterLabel: number;
  readonly isItem: boolean;
  readonly order: number;
  readonly language: Language;
}

const LONGEST_HEADING = 90;
const LABEL = /^([\p{L}][\p{L} /()-]{1,40}):(?= )/u;

interface State {
  heading: string | null;
  section: Passage['section'];
}

/** The whole text as passages, in order. Every character that can be seen stands in exactly one of them. */
export function passagesOf(text: string, language: Language): Passage[] {
  const blocks = blocksOf(text);
  const passages: Passage[] = [];
  const state: State = { heading: null, section: 'unknown' };
  for (const [index, block] of blocks.entries()) {
    const words = PlainWords.of(text, { start: block.wordsAt, end: block.end }).words;
    const next = blocks[index + 1];
    const heading = headingSection(words, block, next, language);
    if (heading !== null && !(index === 0 && heading === 'unknown')) {
      const sentence = sentenceOf(text, block, passages.length, null, true);
      passages.push(passageOf(text, block, sentence, { section: heading, language }));
      state.heading = sentence.id;
      state.section = heading;
      continue;
    }
    const section = index === 0 && isTitleLine(words) ? 'title' : state.section;
    for (const span of sentenceSpans(text, block, language)) {
      const sentence = sentenceOf(text, span, passages.length, state.heading, false);
      const at = Math.max(span.start, span.start === block.start ? block.wordsAt : span.start);
      passages.push(passageOf(text, { ...block, ...span, wordsAt: at }, sentence, { section, language }));
    }
  }
  return passages;
}

function isTitleLine(words: string): boolean {
  return words.length <= 120 && !/[.!?]$/.test(words);
}

function sentenceOf(
  text: string,
  span: { start: number; end: number },
  order: number,
  heading: string | null,
  isHeading: boolean,
): Sentence {
  const { start, end } = span;
  return { id: `s${order + 1}`, start, end, text: text.slice(start, end), heading, isHeading };
}

function passageOf(
  text: string,
  block: Block,
  sentence: Sentence,
  { section, language }: Pick<Passage, 'section' | 'language'>,
): Passage {
  const plain = PlainWords.of(text, { start: block.wordsAt, end: block.end });
  const label = LABEL.exec(plain.words.slice(0, 60));
  const kind = label === null ? null : labelKind(label[1] ?? '', language);
  return {
    sentence,
    plain,
    words: plain.words,
    section,
    label: kind,
    afterLabel: label === null || kind === null ? 0 : label[0].length + 1,
    isItem: block.isItem,
    order: Number(sentence.id.slice(1)),
    language,
  };
}

function labelKind(words: string, { layout }: Language): LabelKind | null {
  return layout.labels.find(({ pattern }) => hasWords(words, `^(?:${pattern})$`))?.means ?? null;
}

/** What a heading says its section is about; null when it is none. A line that nobody knows is one when a list follows. */
function headingSection(
  words: string,
  block: Block,
  next: Block | undefined,
  language: Language,
): SectionKind | 'unknown' | null {
  const name = words.replace(/^\*{1,2}|[*:?\s]+$/g, '');
  if (!mayBeHeading(name, block) || next === undefined) return null;
  const known = language.layout.sections.find(({ pattern }) => beginsWith(name, pattern) !== null)?.means ?? null;
  if (/:\**$/.test(words)) return known ?? 'unknown';
  if (/[.!;,:]/.test(name) || name.split(' ').length > 7) return null;
  if (known !== null) return known;
  const isLoud = name === name.toUpperCase() && name !== name.toLowerCase();
  return block.isAfterGap && (next.isItem || isLoud) ? 'unknown' : null;
}

function mayBeHeading(name: string, { isItem }: Block): boolean {
  return !isItem && name.length <= LONGEST_HEADING && name.length >= 2;
}
