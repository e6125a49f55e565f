import { problem, quoted, type Problem } from '../notation/problem.js';
import type { Path } from './fault.js';
import { invisibleCharacterIn, type PlacedProblem } from './source-text.js';

/** Deeper than any role file (the deepest value sits seven levels down), shallow enough for any stack. */
export const DEEPEST_NESTING = 32;

/** Object keys that mean something to JavaScript itself. They are never put on an object, so they can do no harm. */
export const KEYS_OF_THE_LANGUAGE: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/**
 * A value with its place in the text, whichever notation it was written in. Offsets are UTF-16 code units. `endOffset` is after the last
 * character of the value itself: comments, blanks and line ends behind it are not part of it.
 */
export type SourceNode = SourceMap | SourceList | SourceScalar;
export interface SourceMap {
  readonly kind: 'map';
  readonly offset: number;
  endOffset: number;
  readonly entries: SourceEntry[];
}
export interface SourceEntry {
  readonly key: string;
  readonly keyOffset: number;
  readonly keyEndOffset: number;
  readonly node: SourceNode;
}
export interface SourceList {
  readonly kind: 'list';
  readonly offset: number;
  endOffset: number;
  readonly items: SourceNode[];
}
interface SourceScalar {
  readonly kind: 'scalar';
  readonly offset: number;
  readonly endOffset: number;
  readonly value: string | number | boolean | null;
}

/** A read source: a tree, or what stands in the way of one. */
export type Source =
  { readonly ok: true; readonly tree: SourceNode } | { readonly ok: false; readonly problems: PlacedProblem[] };

/** What is wrong with a tree before anybody asks what it means: repeated keys, keys of the language, unprintable text. */
export function treeProblems(tree: SourceNode, path: Path = []): PlacedProblem[] {
  if (tree.kind === 'list') return tree.items.flatMap((item, index) => treeProblems(item, [...path, index]));
  if (tree.kind === 'scalar') {
    const found = typeof tree.value === 'string' ? invisibleCharacterIn(tree.value) : null;
    return found ? [{ offset: tree.offset, path, problem: found }] : [];
  }
  const seen = new Set<string>();
  return tree.entries.flatMap(({ key, keyOffset, node }) => {
    const own = keyProblem(key, seen);
    seen.add(key);
    const below = treeProblems(node, [...path, key]);
    return own ? [{ offset: keyOffset, path: [...path, key], problem: own }, ...below] : below;
  });
}

function keyProblem(key: string, seen: ReadonlySet<string>): Problem | null {
  if (KEYS_OF_THE_LANGUAGE.includes(key)) {
    return problem('key-refused', `the key ${quoted(key)} is refused; no role file needs it`);
  }
  if (key === '<<') {
    const message =
      'merge keys (<<) are refused; write the values out, so that each expectation can be read where it stands';
    return problem('yaml-feature-refused', message);
  }
  const unprintable = invisibleCharacterIn(key);
  if (unprintable) return unprintable;
  if (!seen.has(key)) return null;
  return problem('key-duplicate', `the key ${quoted(key)} is given twice here; only one can hold`);
}

/** The tree as plain values. Refused keys are left out and the first of repeated keys holds; `treeProblems` names them. */
export function plainValue(tree: SourceNode): unknown {
  if (tree.kind === 'scalar') return Object.is(tree.value, -0) ? 0 : tree.value;
  if (tree.kind === 'list') return tree.items.map(plainValue);
  const plain: Record<string, unknown> = {};
  for (const { key, node } of tree.entries) {
    if (KEYS_OF_THE_LANGUAGE.includes(key) || key === '<<' || Object.hasOwn(plain, key)) continue;
    plain[key] = plainValue(node);
  }
  return plain;
}

/** Where a path stands in the text: the value, its key when `at` is `key`, or the nearest thing above that exists. */
export function offsetOf(tree: SourceNode, path: Path, at: 'key' | 'value' = 'value'): number {
  let node = tree;
  let offset = tree.offset;
  for (const [depth, part] of path.entries()) {
    const entry = node.kind === 'map' ? node.entries.find(({ key }) => key === part) : undefined;
    const next = node.kind === 'list' && typeof part === 'number' ? node.items[part] : entry?.node;
    if (!next) return offset;
    node = next;
    // A value left empty has no place of its own; its key does.
    const isEmpty = node.kind === 'scalar' && node.value === null;
    const wantsKey = depth === path.length - 1 && (at === 'key' || isEmpty);
    offset = wantsKey && entry ? entry.keyOffset : node.offset;
  }
  return offset;
}
