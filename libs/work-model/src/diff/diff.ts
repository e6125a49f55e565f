import { z } from 'zod';
import { expectationsOf } from '../expectations.js';
import type { ProtectedTime } from '../schema/policies.js';
import type { WorkModel } from '../schema/work-model.js';
import type { Change } from './change.js';
import { differences, type Difference, type Place } from './differences.js';
import { fieldName } from './english/field-names.js';
import { protectedTimeSentence, RELATED, type Related } from './english/related.js';
import { sentenceFor, type Told } from './english/sentences.js';
import { subjectOf } from './english/subjects.js';
import { followed, pointerOf } from './places.js';

/**
 * What changed from `before` to `after`, as people would list it. Items are matched by id, so that order does not matter, and fields
 * that belong together are one change. Empty exactly when the canonical hashes of the two models are equal.
 */
export function diff(before: WorkModel, after: WorkModel): Change[] {
  return together(differences(before, after)).flatMap((bundle) => changesOf(bundle, before, after));
}

interface Bundle {
  readonly related: Related | null;
  readonly differences: readonly [Difference, ...Difference[]];
}

/** Differences that belong to one group of related fields of one item are put together, where the first of them stood. */
function together(found: readonly Difference[]): Bundle[] {
  const bundles = new Map<string, Bundle>();
  found.forEach((difference, index) => {
    const related = RELATED.findIndex((one) => one.fields.some((field) => `${one.at}/${field}` === difference.pattern));
    const group = RELATED[related] ?? null;
    const key = group === null ? String(index) : `${related} ${pointerOf(holderOf(difference.inNew, group))}`;
    const before = bundles.get(key);
    bundles.set(key, {
      related: group,
      differences: before === undefined ? [difference] : [...before.differences, difference],
    });
  });
  return [...bundles.values()];
}

/** The place of the item or object that holds a group's fields, for a place below it. */
function holderOf(place: Place, related: Related): Place {
  return place.slice(0, related.at.split('/').length - 1);
}

function changesOf({ related, differences: found }: Bundle, old: WorkModel, now: WorkModel): Change[] {
  const [first] = found;
  if (related !== null) {
    const inOld = holderOf(first.inOld, related);
    const inNew = holderOf(first.inNew, related);
    const sentence = related.sentence(followed(old, inOld), followed(now, inNew), old, now);
    if (sentence !== null)
      return [found.length === 1 ? alone(first, sentence, old, now) : joined(found, sentence, old, now)];
  }
  return found.map((difference) => alone(difference, sentenceOfOne(difference, old, now), old, now));
}

/** One change of several fields: its path is the innermost object that holds them all, in both models. */
function joined(
  found: readonly [Difference, ...Difference[]],
  sentence: string,
  old: WorkModel,
  now: WorkModel,
): Change {
  const inOld = commonPlace(found.map((difference) => difference.inOld));
  const inNew = commonPlace(found.map((difference) => difference.inNew));
  return {
    path: pointerOf(inNew),
    kind: 'changed',
    id: expectationAt(pointerOf(inNew), now),
    before: followed(old, inOld),
    after: followed(now, inNew),
    sentence,
    material: found.some((difference) => fieldName(difference.pattern).material),
  };
}

function alone(
  { pattern, kind, before, after, inOld, inNew }: Difference,
  sentence: string,
  old: WorkModel,
  now: WorkModel,
): Change {
  const path = pointerOf(kind === 'removed' ? inOld : inNew);
  return {
    path,
    kind,
    id: expectationAt(path, kind === 'removed' ? old : now),
    before: kind === 'added' ? null : before,
    after: kind === 'removed' ? null : after,
    sentence,
    material: fieldName(pattern).material,
  };
}

function sentenceOfOne(difference: Difference, old: WorkModel, now: WorkModel): string {
  const { pattern, kind, before, after } = difference;
  if (pattern === '/protected/*' && kind !== 'changed') {
    const sentence = protectedTimeSentence(z.custom<ProtectedTime>().parse(kind === 'added' ? after : before), kind);
    if (sentence !== null) return sentence;
  }
  return sentenceFor({ pattern, kind, before, after, item: itemOf(difference, old, now), old, new: now });
}

/** The list item that a field is part of: everything up to the last `*` of its pattern. */
function itemOf({ pattern, inOld, inNew, kind }: Difference, old: WorkModel, now: WorkModel): Told['item'] {
  const end = pattern.lastIndexOf('*');
  if (end < 0) return null;
  const itemPattern = pattern.slice(0, end + 1);
  const depth = itemPattern.split('/').length - 1;
  const wholeItemRemoved = kind === 'removed' && itemPattern === pattern;
  const value = wholeItemRemoved ? followed(old, inOld) : followed(now, inNew.slice(0, depth));
  return subjectOf(itemPattern, value, now) === null ? null : { pattern: itemPattern, value };
}

function commonPlace(places: readonly Place[]): Place {
  const [first = [], ...others] = places;
  const parting = first.findIndex((step, index) => others.some((other) => other[index] !== step));
  return parting < 0 ? first : first.slice(0, parting);
}

/** Id of the expectation at a pointer or around it; the innermost, since permitted hours are inside of a duty. */
function expectationAt(path: string, model: WorkModel): string | null {
  const around = expectationsOf(model).filter(({ pointer }) => path === pointer || path.startsWith(`${pointer}/`));
  return around.sort((a, b) => b.pointer.length - a.pointer.length)[0]?.id ?? null;
}
