import { isMap, isPair, isScalar, isSeq, parseDocument, visit, type Document, type Pair, type Scalar } from 'yaml';
import type { KeyPath } from './role-schema.js';

/** Where in a file somebody points: at a key, or at a single value. */
export interface Cursor {
  readonly at: 'key' | 'value';
  /** To the key, or to the value. */
  readonly path: KeyPath;
  readonly node: Scalar;
  /** Keys of the map around a key, this one left out. */
  readonly siblings: readonly string[];
  /** Where the braces around a key begin; null for values, and for keys on lines of their own. */
  readonly braceOffset: number | null;
}

/** Ten times a long role; this is asked for at each letter typed, and reading more would be felt. */
const LONGEST_TEXT = 150_000;

/**
 * A text as YAML, of which JSON is a part, with whatever faults it has: the parser makes what it can of them. Null when it cannot.
 * @param text Without a byte order mark.
 */
export function looseDocument(text: string): Document | null {
  if (text.length > LONGEST_TEXT) return null;
  try {
    return parseDocument(text, {
      version: '1.2',
      schema: 'core',
      prettyErrors: false,
      uniqueKeys: false,
      logLevel: 'silent',
    });
  } catch {
    return null;
  }
}

/** The key or value at an offset that fits; null when there is none. */
export function cursorIn(document: Document, fits: (node: Scalar) => boolean): Cursor | null {
  let found: Cursor | null = null;
  try {
    visit(document, {
      Scalar(at, node, ancestors) {
        if (!fits(node)) return undefined;
        const around: readonly unknown[] = ancestors;
        found =
          at === 'key'
            ? atKey(node, around)
            : { at: 'value', path: pathOf([...around, node]), node, siblings: [], braceOffset: null };
        return visit.BREAK;
      },
    });
  } catch (error) {
    // Nested deeper than the stack: a file made to break programs, which the check has told of.
    if (!(error instanceof RangeError)) throw error;
  }
  return found;
}

function atKey(node: Scalar, ancestors: readonly unknown[]): Cursor {
  const [map, pair] = [ancestors.at(-2), ancestors.at(-1)];
  const others = isMap(map) ? map.items.filter((item) => item !== pair).map(keyOf) : [];
  const path = [...pathOf(ancestors.slice(0, -1)), keyOf({ key: node })];
  const braceOffset = isMap(map) && map.flow === true ? (map.range?.[0] ?? null) : null;
  return { at: 'key', path, node, siblings: others, braceOffset };
}

/** Steps from the top of the document down a line of ancestors. */
function pathOf(line: readonly unknown[]): KeyPath {
  const path: (string | number)[] = [];
  for (const [index, one] of line.entries()) {
    const parent = line[index - 1];
    if (isPair(one)) path.push(keyOf(one));
    else if (isSeq(parent)) path.push(parent.items.indexOf(one));
  }
  return path;
}

function keyOf({ key }: { key: unknown } | Pair): string {
  return isScalar(key) ? String(key.value) : String(key);
}
