import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  parseDocument,
  type Document,
  type Node,
  type ParsedNode,
  type Scalar,
  type YAMLError,
} from 'yaml';
import { problem, type Problem } from '../notation/problem.js';
import type { PlacedProblem } from './source-text.js';
import { DEEPEST_NESTING, type Source, type SourceEntry, type SourceNode } from './source-tree.js';

/** A rich role file has about 5,000 lexemes. The composer's time and memory grow with them, so there is a limit. */
const MOST_LEXEMES = 60_000;
/** One slip in the indentation makes the rest of a file look wrong; more than a few syntax faults say nothing new. */
const MOST_SYNTAX_FAULTS = 10;

/** Reads YAML 1.2 (core schema) into a tree. Anchors, tags, directives and several documents are refused. */
export function readYaml(text: string): Source {
  const excess = excessOf(text);
  if (excess) return { ok: false, problems: [excess] };
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    prettyErrors: false,
    // The library compares each key with each other; `treeProblems` does it in one pass.
    uniqueKeys: false,
    merge: false,
    resolveKnownTags: false,
    // 'silent' would also hide that there is a second document.
    logLevel: 'error',
  });
  const errors = [...document.errors.map(syntaxProblem), ...directiveProblems(document)];
  if (errors.length > 0) return { ok: false, problems: errors.slice(0, MOST_SYNTAX_FAULTS) };
  if (document.contents === null) return { ok: false, problems: [{ offset: 0, problem: emptyFile() }] };
  const problems: PlacedProblem[] = [];
  const tree = treeOf(text, document.contents, 0, problems);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, tree };
}

/** Counts lexemes and brackets before anything recursive runs: the lexer is a loop, the composer is not. */
function excessOf(text: string): PlacedProblem | null {
  let [lexemes, offset, brackets, indicators] = [0, 0, 0, 0];
  for (const lexeme of new Lexer().lex(text)) {
    lexemes += 1;
    if (lexemes > MOST_LEXEMES) {
      const message = `the file has more than ${MOST_LEXEMES} parts; a role file has a few thousand`;
      return { offset, problem: problem('file-too-complex', message) };
    }
    if (lexeme === '[' || lexeme === '{') brackets += 1;
    if (lexeme === ']' || lexeme === '}') brackets -= 1;
    // `- - - -` nests without brackets and without indentation.
    if (lexeme === '-' || lexeme === '?' || lexeme === ':') indicators += 1;
    if (lexeme.includes('\n')) indicators = 0;
    if (brackets > DEEPEST_NESTING || (brackets === 0 && indicators > DEEPEST_NESTING)) {
      return { offset, problem: tooDeep() };
    }
    // The lexer's own marks are single control characters, which the text itself cannot hold.
    if (!isMark(lexeme)) offset += lexeme.length;
  }
  return null;
}

function isMark(lexeme: string): boolean {
  return lexeme.length === 1 && lexeme < ' ' && !['\n', '\r', '\t'].includes(lexeme);
}

function treeOf(text: string, node: Node | ParsedNode | null, depth: number, problems: PlacedProblem[]): SourceNode {
  const offset = node?.range?.[0] ?? 0;
  const nothing: SourceNode = { kind: 'scalar', offset, endOffset: offset, value: null };
  if (depth > DEEPEST_NESTING) {
    problems.push({ offset, problem: tooDeep() });
    return nothing;
  }
  if (isAlias(node)) {
    problems.push({ offset, problem: refused(`the alias *${node.source.slice(0, 40)} is refused`) });
    return nothing;
  }
  if (node?.anchor !== undefined)
    problems.push({ offset, problem: refused(`the anchor &${node.anchor.slice(0, 40)} is refused`) });
  if (node?.tag !== undefined) problems.push({ offset, problem: tagRefused(node.tag) });
  if (isSeq<Node>(node)) {
    const items = node.items.map((item) => treeOf(text, item, depth + 1, problems));
    return { kind: 'list', offset, endOffset: endOf(node, items.at(-1)?.endOffset), items };
  }
  if (isMap<Node, Node>(node)) {
    const all = node.items.map((pair) => entryOf(text, pair, offset, depth, problems));
    const entries = all.filter((entry) => entry !== null);
    return { kind: 'map', offset, endOffset: endOf(node, entries.at(-1)?.node.endOffset), entries };
  }
  if (!isScalar(node)) return nothing;
  return { kind: 'scalar', offset, endOffset: endOfScalar(text, node), value: scalarValue(node.value) };
}

/** The library counts comments and blank lines behind the last item as part of a block; here a block ends with its last item. */
function endOf(node: Node & { readonly flow?: boolean | undefined }, lastItem: number | undefined): number {
  const end = node.range?.[1] ?? 0;
  return node.flow === true ? end : (lastItem ?? end);
}

/** A block scalar (`|`, `>`) runs to the start of the next line; its last visible character is where it ends. */
function endOfScalar(text: string, node: Scalar): number {
  const [start, end] = node.range ?? [0, 0, 0];
  if (node.type !== 'BLOCK_LITERAL' && node.type !== 'BLOCK_FOLDED') return end;
  return start + text.slice(start, end).trimEnd().length;
}

function entryOf(
  text: string,
  pair: { key: Node; value: Node | null },
  offset: number,
  depth: number,
  problems: PlacedProblem[],
): SourceEntry | null {
  const key: unknown = pair.key;
  if (!isScalar(key)) {
    problems.push({ offset, problem: problem('yaml-feature-refused', 'a key must be a word, not a list or a map') });
    return null;
  }
  if (key.anchor !== undefined || key.tag !== undefined) {
    problems.push({ offset: key.range?.[0] ?? offset, problem: refused('anchors and tags on keys are refused') });
  }
  const keyOffset = key.range?.[0] ?? offset;
  const keyEndOffset = key.range?.[1] ?? keyOffset;
  const node = pair.value === null ? null : treeOf(text, pair.value, depth + 1, problems);
  const name = typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
  const nothing: SourceNode = { kind: 'scalar', offset: keyOffset, endOffset: keyEndOffset, value: null };
  return { key: name, keyOffset, keyEndOffset, node: node ?? nothing };
}

function scalarValue(value: unknown): string | number | boolean | null {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
}

function directiveProblems(document: Document): PlacedProblem[] {
  const { yaml } = document.directives ?? {};
  if (!yaml?.explicit || yaml.version === '1.2') return [];
  // YAML 1.1 reads 9:00 as the number 540 and `on` as true.
  const message = `a role file is YAML 1.2; remove the line “%YAML ${yaml.version}”`;
  return [{ offset: 0, problem: problem('yaml-feature-refused', message) }];
}

function syntaxProblem(error: YAMLError): PlacedProblem {
  return { offset: error.pos[0], problem: syntaxProblemOf(error) };
}

function syntaxProblemOf({ code, message }: YAMLError): Problem {
  switch (code) {
    case 'TAB_AS_INDENT':
      return problem('yaml-syntax', 'this line is indented with a tab; YAML wants spaces', 'two spaces for each level');
    case 'MULTIPLE_DOCS':
      return problem('yaml-feature-refused', 'a second document begins here (---); a role file holds one role');
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
    case 'MULTIPLE_ANCHORS':
      return refused('anchors and aliases are refused');
    case 'RESOURCE_EXHAUSTION':
      return tooDeep();
    default:
      return problem(
        'yaml-syntax',
        `this is not YAML: ${lowerFirst(message.split('\n')[0] ?? message)}`.replace(/\.$/, ''),
      );
  }
}

function refused(what: string): Problem {
  return problem(
    'yaml-feature-refused',
    `${what}; write the value out, so that each expectation can be read where it stands`,
  );
}

function tagRefused(tag: string): Problem {
  return problem(
    'yaml-feature-refused',
    `the tag “${tag.slice(0, 60)}” is refused; a role file holds plain text, numbers, true and false`,
  );
}

function tooDeep(): Problem {
  return problem('nesting-too-deep', `values are nested more than ${DEEPEST_NESTING} levels deep`);
}

function emptyFile(): Problem {
  return problem('file-empty', 'the file says nothing', 'a role file that begins with workpact: 1');
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1, 200);
}
