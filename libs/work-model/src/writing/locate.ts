import { readDays } from '../notation/days.js';
import { readDayHours } from '../notation/weekly-hours.js';
import { valueAt } from '../reading/schema-walk.js';
import {
  plainValue,
  type SourceEntry,
  type SourceList,
  type SourceMap,
  type SourceNode,
} from '../reading/source-tree.js';
import type { WorkModel } from '../schema/work-model.js';
import { WEEKDAYS, type Weekday } from '../schema/weekdays.js';
import { fileKeysFor, SORTED_LISTS } from './written-as.js';

/** Where something stands, as offsets (UTF-16 code units). */
export interface Span {
  readonly offset: number;
  readonly endOffset: number;
  /** False when the file does not write it: it was left out, or derived. The span is then the nearest thing around it. */
  readonly isExact: boolean;
}

interface Step {
  readonly node: SourceNode;
  readonly span: { readonly offset: number; readonly endOffset: number };
}

/** The place of a value of the exact model in the tree of its file. @param keys Keys of its JSON Pointer. */
export function spanOf(tree: SourceNode, model: WorkModel, keys: readonly string[]): Span {
  let here: Step = { node: tree, span: tree };
  let pattern = '';
  for (const [depth, key] of keys.entries()) {
    const next = stepTo(here.node, pattern, key, valueAt(model, inModel(model, keys.slice(0, depth + 1))));
    if (next === 'here') return { ...spanIn(here.span), isExact: true };
    if (next === null) return { ...spanIn(here.span), isExact: false };
    if (!next.isExact) return { ...spanIn(next.step.span), isExact: false };
    here = next.step;
    pattern += /^[0-9]+$/.test(key) ? '/*' : `/${key}`;
  }
  return { ...spanIn(here.span), isExact: true };
}

type Next = { readonly step: Step; readonly isExact: boolean } | 'here' | null;

/** One key further: the step to it, `here` when this node says it all in one, null when the file does not have it. */
function stepTo(node: SourceNode, pattern: string, key: string, value: unknown): Next {
  // A word in place of a map says all of its parts: `due: FR 17:00`, `reason: coverage`.
  if (node.kind === 'scalar') return node.value === null ? null : 'here';
  if (node.kind === 'list') return stepInList(node, pattern, key, value);
  // A window may be its hours alone, without the wrapper that carries an id.
  if (key === 'hours' && fileKeysFor(pattern, key).length === 1 && isHours(node)) return stepToItem(node);
  for (const fileKey of fileKeysFor(pattern, key)) {
    const entry = node.entries.find((one) => one.key === fileKey);
    if (entry) return { step: stepInto(entry), isExact: value !== null && isSaid(key, fileKey, entry.node) };
  }
  return WEEKDAYS.some((day) => day === key) && hasKey(node, 'days') ? 'here' : null;
}

/** `reply: 30 min` says how fast, but not which clock counts. */
function isSaid(key: string, fileKey: string, node: SourceNode): boolean {
  if (key !== 'clock' || fileKey === 'clock') return true;
  return node.kind === 'scalar' && /working|elapsed/.test(String(node.value));
}

function stepInList(node: SourceList, pattern: string, key: string, value: unknown): Next {
  const { items } = node;
  if (SORTED_LISTS.has(pattern)) return stepToItem(items.find((item) => saysOneOf(item, value)));
  if (/^(?:0|[1-9][0-9]*)$/.test(key)) return stepToItem(items[Number(key)]);
  // A list in place of hours: the entry for a day, when there is just one, says the hours of that day.
  if (key === 'hours') return stepToItem(node);
  const day = WEEKDAYS.find((code) => code === key);
  if (!day) return null;
  const [first, second] = items.filter((item) => daysOf(item).includes(day));
  return first && !second ? stepToItem(first) : 'here';
}

function stepToItem(node: SourceNode | undefined): Next {
  return node ? { step: { node, span: node }, isExact: true } : null;
}

/** A value left empty has no place of its own; its key does. */
function stepInto({ node, keyOffset, keyEndOffset }: SourceEntry): Step {
  const isEmpty = node.kind === 'scalar' && node.value === null;
  return { node, span: isEmpty ? { offset: keyOffset, endOffset: keyEndOffset } : node };
}

function spanIn({ offset, endOffset }: { readonly offset: number; readonly endOffset: number }) {
  return { offset, endOffset };
}

function hasKey(node: SourceMap, key: string): boolean {
  return node.entries.some((entry) => entry.key === key);
}

function isHours(node: SourceMap): boolean {
  return hasKey(node, 'from') || node.entries.every(({ key }) => WEEKDAYS.some((day) => day === key));
}

function saysOneOf(item: SourceNode, value: unknown): boolean {
  const written = plainValue(item);
  if (written === value) return true;
  if (typeof written !== 'string') return false;
  const days = readDays(written);
  return days.ok && days.value.some((day) => day === value);
}

function daysOf(entry: SourceNode): readonly Weekday[] {
  const written = plainValue(entry);
  if (typeof written === 'string') {
    const hours = readDayHours(written);
    return hours.ok ? (hours.value[0]?.days ?? []) : [];
  }
  const days = valueAt(written, ['days']);
  return [days].flat().flatMap((text) => {
    const read = readDays(String(text));
    return read.ok ? read.value : [];
  });
}

/** Pointer keys as a path into the model, where lists want numbers. */
function inModel(model: WorkModel, keys: readonly string[]): (string | number)[] {
  const path: (string | number)[] = [];
  for (const key of keys) path.push(Array.isArray(valueAt(model, path)) ? Number(key) : key);
  return path;
}
