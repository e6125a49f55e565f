import canonicalize from 'canonicalize';
import { isSet } from '../../canonical/canonical-form.js';
import type { WorkModel } from '../../schema/work-model.js';
import type { FieldName } from './field-name.js';
import { fieldName } from './field-names.js';
import { itemInWords, valueInWords } from './field-values.js';
import { subjectOf } from './subjects.js';
import { listInWords } from './values.js';

/** What a sentence is made of. */
export interface Told {
  readonly pattern: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before: unknown;
  readonly after: unknown;
  /** The list item that the field belongs to, as it is now; null for fields of no list item. */
  readonly item: { readonly pattern: string; readonly value: unknown } | null;
  readonly old: WorkModel;
  readonly new: WorkModel;
}

/** The sentence for one field, or for one item of a list that came or went. */
export function sentenceFor(told: Told): string {
  const field = fieldName(told.pattern);
  if (told.item?.pattern === told.pattern) return itemSentence(told);
  const opening = openingOf(told, field);
  if (field.states) return stateSentence(told, field.states);
  if (field.value === 'part') return partSentence(told, opening, field);
  if (Array.isArray(told.before) && Array.isArray(told.after) && told.kind === 'changed') {
    return listSentence(told, opening, field, told.before, told.after);
  }
  return valueSentence(told, opening, field);
}

function itemSentence(told: Told): string {
  const model = told.kind === 'removed' ? told.old : told.new;
  const subject = subjectOf(told.pattern, told.kind === 'removed' ? told.before : told.after, model);
  if (subject === null) throw new Error(`Items at ${told.pattern} have no name.`);
  const are = subject.isPlural ? 'are' : 'is';
  if (told.kind === 'removed') return `${subject.called} ${are} no longer part of the role.`;
  return ended(`${subject.called} ${are} new${subject.detail === null ? '' : `: ${subject.detail}`}`);
}

/** "Team meeting: the owner", or "The job title" for what belongs to no list item. */
function openingOf(told: Told, field: FieldName): string {
  const subject = told.item && subjectOf(told.item.pattern, told.item.value, told.new);
  return subject === null ? `The ${field.name}` : `${subject.called}: the ${field.name}`;
}

function stateSentence(told: Told, states: readonly [string, string]): string {
  const subject = told.item && subjectOf(told.item.pattern, told.item.value, told.new);
  const state = told.kind === 'removed' ? null : states[told.after === true ? 0 : 1];
  if (state === null) return `${openingOf(told, fieldName(told.pattern))} is no longer stated.`;
  return subject === null ? `${state}.` : `${subject.called} ${state}.`;
}

function partSentence(told: Told, opening: string, field: FieldName): string {
  const are = field.plural ? 'are' : 'is';
  if (told.kind === 'added') return `${opening} ${are} new.`;
  return told.kind === 'removed' ? `${opening} ${are} no longer part of the role.` : `${opening} changed.`;
}

function valueSentence(told: Told, opening: string, field: FieldName): string {
  const are = field.plural ? 'are' : 'is';
  const before = valueInWords(field.value, told.before, told.old);
  const after = valueInWords(field.value, told.after, told.new);
  if (told.kind === 'added') return ended(`${opening} ${are} now stated${after === null ? '' : `: ${after}`}`);
  if (told.kind === 'removed') return `${opening} ${are} no longer stated.`;
  // Too long to repeat, or written in another way with the same words: the reader must look at both.
  if (before === null || after === null || before === after) {
    return `${opening} ${are} ${field.value === 'image' ? 'another one' : 'worded differently'}.`;
  }
  return ended(`${opening} ${are} now ${after} instead of ${before}`);
}

function listSentence(
  told: Told,
  opening: string,
  field: FieldName,
  before: readonly unknown[],
  after: readonly unknown[],
): string {
  const gone = itemsOnlyIn(before, after).map((item) => itemInWords(field.value, item, told.old));
  const come = itemsOnlyIn(after, before).map((item) => itemInWords(field.value, item, told.new));
  if (come.length === 0 && gone.length === 0) {
    return `${opening} are ${isSet(told.pattern) ? 'written differently' : 'in another order'}.`;
  }
  const parts = [
    ...(come.length > 0 ? [`now include ${listInWords(come)}`] : []),
    ...(gone.length > 0 ? [`no longer include ${listInWords(gone)}`] : []),
  ];
  return ended(`${opening} ${parts.join(' and ')}`);
}

function itemsOnlyIn(some: readonly unknown[], others: readonly unknown[]): unknown[] {
  const known = new Set(others.map((item) => canonicalize(item)));
  return some.filter((item) => !known.has(canonicalize(item)));
}

/** One full stop, also when the words end in one, quoted or not. */
export function ended(sentence: string): string {
  return /[.!?…]”?$/.test(sentence) ? sentence : `${sentence}.`;
}
