import { isDeepStrictEqual } from 'node:util';
import type { FieldPlace } from '../schema/field.js';
import { isMap, listIn, memberOf, type Json } from '../schema/json.js';

/** What stands at a field of a model, and where. */
export interface Standing {
  readonly value: Json;
  /** JSON Pointer into the model. */
  readonly pointer: string;
}

/** The words by which a reader would take two items of a list for the same thing, whatever their ids. */
const NAMED_BY: Readonly<Record<string, readonly string[]>> = {
  '/norms': ['channel', 'audience'],
  '/role/places': ['name'],
};

/** What a model says in a field: the item with the id, else the one that is called the same; null when it says nothing. */
export function standingAt(model: Json, place: FieldPlace, wanted: Json): Standing | null {
  if (place.list === null) {
    const value = valueAt(model, place.keys);
    return value === null || value === undefined ? null : { value, pointer: place.field };
  }
  const items = itemsOf(model, place);
  const byId = items.findIndex((item) => memberOf(item, 'id') === place.itemId);
  const words = wordsOf(place.list, wanted);
  const index = byId >= 0 || words === null ? byId : items.findIndex((item) => wordsOf(place.list, item) === words);
  const value = items[index];
  return value === undefined ? null : { value, pointer: `${place.list}/${index}` };
}

/** Puts a value in the place of what stands there, or adds it; what stands keeps its id, which documents may have named. */
export function put(model: Json, place: FieldPlace, value: Json, standing: Standing | null): void {
  const kept = memberOf(standing?.value, 'id');
  const whole = isMap(value) && typeof kept === 'string' ? { ...value, id: kept } : value;
  if (place.list === null) {
    holderOf(model, place)[place.keys.at(-1) ?? ''] = whole;
    return;
  }
  const items = itemsOf(model, place);
  const index = standing === null ? items.length : Number(standing.pointer.slice(place.list.length + 1));
  items[index] = whole;
}

/** Takes away what stands at a field. */
export function takeOut(model: Json, place: FieldPlace, standing: Standing): void {
  if (place.list === null) holderOf(model, place)[place.keys.at(-1) ?? ''] = null;
  else itemsOf(model, place).splice(Number(standing.pointer.slice(place.list.length + 1)), 1);
}

/** Whether two values say the same, ids aside: a window called otherwise is no other window. */
export function saysTheSame(a: Json, b: Json): boolean {
  return isDeepStrictEqual(withoutId(a), withoutId(b));
}

function withoutId(value: Json): Json {
  return isMap(value) ? Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'id')) : value;
}

function wordsOf(list: string | null, item: Json): string | null {
  const keys = NAMED_BY[list ?? ''] ?? ['title'];
  const words = keys.map((key) => memberOf(item, key));
  if (!words.every((word) => typeof word === 'string')) return null;
  return words.map((word) => word.trim().toLowerCase()).join('\n');
}

function itemsOf(model: Json, { keys }: FieldPlace): Json[] {
  return listIn(valueAt(model, keys));
}

/** The map a field that stands alone is in. Of all of them only `notice` may be missing, and is begun then. */
function holderOf(model: Json, { keys }: FieldPlace): Record<string, Json> {
  const above = keys.slice(0, -1);
  const found = valueAt(model, above);
  if (isMap(found)) return found;
  const begun = { id: 'notice' };
  if (isMap(model)) model['notice'] = begun;
  return begun;
}

function valueAt(model: Json, keys: readonly string[]): Json | undefined {
  return keys.reduce<Json | undefined>(memberOf, model);
}
