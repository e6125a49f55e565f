import type { SourceNode } from '../../reading/source-tree.js';
import { columnOf } from './lines.js';

/** Habits of a file that new text follows. */
export interface FileStyle {
  readonly isJson: boolean;
  readonly eol: '\n' | '\r\n';
  /** Around text that needs quotes. */
  readonly quote: "'" | '"';
  /** Around clock times; YAML 1.2 needs none, readers of YAML 1.1 take 10:00 for 600. */
  readonly clockQuote: "'" | '"' | '';
  /** Blanks by which a map is indented under its key. */
  readonly mapIndent: number;
  /** Blanks by which the dashes of a list are indented under its key. */
  readonly listIndent: number;
  /** One level of JSON: blanks or a tab. */
  readonly jsonIndent: string;
  /** JSON without any blanks. */
  readonly isCompact: boolean;
  /** A file on one line. */
  readonly isOneLine: boolean;
}

/** What the text does most, or first. */
export function styleOf(text: string, tree: SourceNode, isJson: boolean): FileStyle {
  return {
    isJson,
    eol: /\r?\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n',
    ...quotesOf(text),
    mapIndent: stepOf(text, tree, 'map') ?? 2,
    listIndent: stepOf(text, tree, 'list') ?? 2,
    jsonIndent: /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ',
    isCompact: isJson && !/":\s/.test(text),
    isOneLine: !text.trimEnd().includes('\n'),
  };
}

function quotesOf(text: string): Pick<FileStyle, 'quote' | 'clockQuote'> {
  const singles = text.match(/[:[{,-] '/g)?.length ?? 0;
  const doubles = text.match(/[:[{,-] "/g)?.length ?? 0;
  const quote = doubles > singles ? '"' : "'";
  const clock = /(?:from|to): *(['"]?)[0-9]{1,2}:[0-9]{2}\1/.exec(text)?.[1];
  return { quote, clockQuote: clock === "'" || clock === '"' || clock === '' ? clock : quote };
}

/** How far the first block of a kind is indented under its key. */
function stepOf(text: string, node: SourceNode, kind: 'map' | 'list'): number | null {
  if (node.kind === 'scalar') return null;
  const below = node.kind === 'list' ? node.items : node.entries.map((entry) => entry.node);
  const step =
    node.kind === 'map'
      ? node.entries.find((entry) => entry.node.kind === kind && isBlock(text, entry.node) && isFilled(entry.node))
      : undefined;
  if (step) return columnOf(text, step.node.offset) - columnOf(text, step.keyOffset);
  return below.map((child) => stepOf(text, child, kind)).find((found) => found !== null) ?? null;
}

function isFilled(node: SourceNode): boolean {
  return node.endOffset > node.offset;
}

/** Whether a map or list is written in lines, and not between brackets. */
export function isBlock(text: string, node: SourceNode): boolean {
  const first = text[node.offset];
  return node.kind !== 'scalar' && first !== '{' && first !== '[';
}
