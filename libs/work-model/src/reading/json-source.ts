import { createScanner, printParseErrorCode, visit } from 'jsonc-parser';
import { problem, type Problem } from '../notation/problem.js';
import type { PlacedProblem } from './source-text.js';
import { DEEPEST_NESTING, type Source, type SourceList, type SourceMap, type SourceNode } from './source-tree.js';

/** See MOST_LEXEMES of YAML; JSON parts are counted without blanks. */
const MOST_PARTS = 60_000;
const MOST_SYNTAX_FAULTS = 10;

/** Reads strict JSON (RFC 8259) into a tree; comments and trailing commas are faults, as they are for every JSON reader. */
export function readJson(text: string): Source {
  const excess = excessOf(text);
  if (excess) return { ok: false, problems: [excess] };
  const growing = new GrowingTree();
  const problems: PlacedProblem[] = [];
  visit(
    text,
    {
      onObjectBegin: (offset) => growing.open({ kind: 'map', offset, endOffset: offset, entries: [] }),
      onArrayBegin: (offset) => growing.open({ kind: 'list', offset, endOffset: offset, items: [] }),
      onObjectEnd: (offset, length) => growing.close(offset + length),
      onArrayEnd: (offset, length) => growing.close(offset + length),
      onObjectProperty: (key, offset, length) => growing.name(key, offset, offset + length),
      onLiteralValue: (value: unknown, offset, length) =>
        growing.add({ kind: 'scalar', offset, endOffset: offset + length, value: literal(value) }),
      onError: (code, offset) => {
        problems.push({ offset, problem: syntaxProblem(printParseErrorCode(code), text.slice(offset)) });
      },
    },
    { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false },
  );
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, MOST_SYNTAX_FAULTS) };
  return growing.root
    ? { ok: true, tree: growing.root }
    : { ok: false, problems: [{ offset: 0, problem: emptyFile() }] };
}

/** Builds the tree from the visitor's calls, one open container on top of the other. */
class GrowingTree {
  root: SourceNode | null = null;
  readonly #open: { node: SourceMap | SourceList; key: { name: string; offset: number; endOffset: number } | null }[] =
    [];

  open(node: SourceMap | SourceList): void {
    this.add(node);
    this.#open.push({ node, key: null });
  }

  close(endOffset: number): void {
    const closed = this.#open.pop();
    if (closed) closed.node.endOffset = endOffset;
  }

  name(name: string, offset: number, endOffset: number): void {
    const top = this.#open.at(-1);
    if (top) top.key = { name, offset, endOffset };
  }

  add(node: SourceNode): void {
    const top = this.#open.at(-1);
    this.root ??= node;
    if (top?.node.kind === 'list') top.node.items.push(node);
    if (top?.node.kind === 'map' && top.key) {
      const { name, offset, endOffset } = top.key;
      top.node.entries.push({ key: name, keyOffset: offset, keyEndOffset: endOffset, node });
    }
  }
}

/** The visitor calls itself for every level, so depth and size are counted first by the scanner, which is a loop. */
function excessOf(text: string): PlacedProblem | null {
  const scanner = createScanner(text, true);
  let [depth, parts] = [0, 0];
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    const offset = scanner.getTokenOffset();
    const token = text.charAt(offset);
    parts += 1;
    if (token === '[' || token === '{') depth += 1;
    if (token === ']' || token === '}') depth -= 1;
    if (depth > DEEPEST_NESTING) {
      return {
        offset,
        problem: problem('nesting-too-deep', `values are nested more than ${DEEPEST_NESTING} levels deep`),
      };
    }
    if (parts > MOST_PARTS) {
      const message = `the file has more than ${MOST_PARTS} parts; a role file has a few thousand`;
      return { offset, problem: problem('file-too-complex', message) };
    }
  }
  return null;
}

function literal(value: unknown): string | number | boolean | null {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
}

const MEANINGS: Readonly<Record<string, string>> = {
  InvalidSymbol: 'text needs double quotes in JSON',
  InvalidNumberFormat: 'this is not a JSON number',
  PropertyNameExpected: 'a key in double quotes is expected here',
  ValueExpected: 'a value is expected here',
  ColonExpected: 'a colon is expected here',
  CommaExpected: 'a comma is expected here',
  CloseBraceExpected: 'a closing brace } is expected here',
  CloseBracketExpected: 'a closing bracket ] is expected here',
  EndOfFileExpected: 'the file should end here',
  InvalidCommentToken: 'JSON has no comments; use a .yaml file for them',
  UnexpectedEndOfComment: 'this comment does not end',
  UnexpectedEndOfString: 'this text has no closing double quote on its line',
  UnexpectedEndOfNumber: 'this number is cut off',
  InvalidUnicode: 'this \\u escape needs four hexadecimal digits',
  InvalidEscapeCharacter: 'JSON does not know this escape',
  InvalidCharacter: 'text cannot hold this character unescaped',
};

function syntaxProblem(code: string, rest: string): Problem {
  const trailing = /^[}\]]/.test(rest) && (code === 'PropertyNameExpected' || code === 'ValueExpected');
  return problem(
    'json-syntax',
    trailing ? 'the comma before this is one too many' : (MEANINGS[code] ?? 'this is not JSON'),
  );
}

function emptyFile(): Problem {
  return problem('file-empty', 'the file says nothing', 'a role file that begins with "workpact": 1');
}
