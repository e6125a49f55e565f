import { applyPatch as applyToJson } from 'rfc6902';
import { builtInPlacesUsed } from '../reading/exact/built-in-places.js';
import { pointerOf } from '../reading/fault.js';
import { modelOf } from '../reading/parse-role-file.js';
import { isMap, valueAt } from '../reading/schema-walk.js';
import { KEYS_OF_THE_LANGUAGE } from '../reading/source-tree.js';
import type { Place } from '../schema/role.js';
import { workModelSchema, type WorkModel } from '../schema/work-model.js';
import { keysOfPointer } from './json-pointer.js';
import { isSame } from './same.js';

/** One operation of a JSON Patch (RFC 6902) on a model in exact form. */
export type PatchOperation =
  | { readonly op: 'add' | 'replace' | 'test'; readonly path: string; readonly value: unknown }
  | { readonly op: 'remove'; readonly path: string }
  | { readonly op: 'move' | 'copy'; readonly from: string; readonly path: string };

/** A patch that cannot be applied to a model, or whose result is no model. */
export class PatchRefused extends Error {
  override readonly name = 'PatchRefused';

  /**
   * @param pointer JSON Pointer into the model, to where the patch fails.
   * @param why One sentence without a full stop.
   */
  constructor(
    readonly pointer: string,
    readonly why: string,
  ) {
    super(`The change cannot be made${pointer === '' ? '' : ` at ${pointer}`}: ${why}.`);
  }
}

/**
 * The model after a JSON Patch (RFC 6902). The result is what reading a role file that says the same would give: ids left out of added
 * items are made from their titles, values left out are the usual ones, references must lead somewhere, and the built-in places (home,
 * video, phone, anywhere) are listed exactly while something takes place there. The model given is not changed.
 *
 * @throws {PatchRefused} When an operation does not fit the model, a `test` fails, or the result is not a valid model.
 */
export function applyPatch(model: WorkModel, patch: readonly PatchOperation[]): WorkModel {
  const holder: { model: unknown } = { model: structuredClone(model) };
  for (const operation of patch) applyOne(holder, operation);
  const found = modelOf(withoutImplied(holder.model, impliedPlaces(model)));
  if ('model' in found) return workModelSchema.parse(found.model);
  const [first] = found.problems;
  throw new PatchRefused(pointerOf(first?.path ?? []), first?.problem.message ?? 'the result is not a work model');
}

/** Places at the end of the list that reading a file would add by itself. */
export function impliedPlaces(model: WorkModel): readonly Place[] {
  const { places } = model.role;
  for (let declared = 0; declared < places.length; declared += 1) {
    const role = { ...model.role, places: places.slice(0, declared) };
    const rest = places.slice(declared);
    if (isSame(builtInPlacesUsed({ ...model, role }), rest)) return rest;
  }
  return [];
}

/** The model as far as a file has to say it. Reading it adds the places that are implied then. */
function withoutImplied(model: unknown, implied: readonly Place[]): unknown {
  const role = valueAt(model, ['role']);
  const places = valueAt(role, ['places']);
  if (!isMap(model) || !isMap(role) || !Array.isArray(places) || implied.length === 0) return model;
  const declared = places.filter((place) => !implied.some((one) => isSame(one, place)));
  return { ...model, role: { ...role, places: declared } };
}

/** The model sits in a holder, so that a patch may exchange the whole of it. */
function applyOne(holder: { model: unknown }, operation: PatchOperation): void {
  assertPlace(holder.model, operation);
  const inHolder =
    'from' in operation
      ? { ...operation, path: `/model${operation.path}`, from: `/model${operation.from}` }
      : { ...operation, path: `/model${operation.path}` };
  const [error] = applyToJson(holder, [inHolder]);
  if (!error) return;
  if (error.name === 'TestError')
    throw new PatchRefused(operation.path, 'the value is not the one that the change expects');
  if (error.name === 'MissingError') throw new PatchRefused(operation.path, 'there is nothing at this place');
  throw new PatchRefused(operation.path, `“${operation.op}” is not an operation of RFC 6902, or not a whole one`);
}

/** The library reads `1e0` and `x` as indexes of a list (RFC 6901 §4 does not) and lets a move or copy run over its end. */
function assertPlace(model: unknown, operation: PatchOperation): void {
  const isNew = operation.op === 'add' || operation.op === 'move' || operation.op === 'copy';
  assertIndexes(model, keysOf(operation.path), isNew);
  if ('from' in operation) assertIndexes(model, keysOf(operation.from), false);
}

function keysOf(pointer: string): string[] {
  const keys = keysOfPointer(pointer);
  if (keys === null) throw new PatchRefused(pointer, 'this is not a JSON Pointer');
  // The library leaves such keys out of a path, and would change something else than what was named.
  if (keys.some((key) => KEYS_OF_THE_LANGUAGE.includes(key)))
    throw new PatchRefused(pointer, 'no model has such a key');
  return keys;
}

function assertIndexes(model: unknown, path: readonly string[], isNew: boolean): void {
  let here = model;
  for (const [depth, key] of path.entries()) {
    if (Array.isArray(here)) {
      const last = isNew && depth === path.length - 1 ? here.length : here.length - 1;
      const isIndex = /^(?:0|[1-9][0-9]*)$/.test(key) && Number(key) <= last;
      if (!isIndex && !(isNew && key === '-' && depth === path.length - 1)) {
        throw new PatchRefused(pointerOf(path), `the list has no item “${key.slice(0, 40)}”; it has ${here.length}`);
      }
    }
    here = valueAt(here, Array.isArray(here) ? [Number(key)] : [key]);
  }
}
