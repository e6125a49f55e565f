import { parseRole, type WorkModel } from '#work-model';
import type { InputFault } from '#platform';
import { itemField, keysAllowedAt, keysOf, LISTS, placeOfField, SINGLES, type FieldPlace } from './field.js';
import { isMap, jsonOf, listIn, memberOf, step, textOf, type Json } from './json.js';

/** Fields and their values in exact form, as a work model holds them; or every fault, with pointers from the top of the body. */
export type ReadFields =
  | { readonly ok: true; readonly fields: ReadonlyMap<string, Json> }
  | { readonly ok: false; readonly faults: readonly InputFault[] };

const BUILT_IN_PLACES = ['home', 'video', 'phone', 'anywhere'];

/**
 * Reads parts of a role file by the reader of role files itself, so that a policy can say exactly what a role can say, and is refused
 * for the same reasons in the same words.
 */
export function readFragment(body: Json): ReadFields {
  const unknown = keysNotAllowed(body, '');
  if (unknown.length > 0) return { ok: false, faults: unknown };
  const parsed = parseRole(asRoleFile(body));
  if (!parsed.ok) return { ok: false, faults: parsed.faults.map(asInputFault) };
  return { ok: true, fields: fieldsOf(parsed.model, body) };
}

/** Reads one field alone, for an override. Null means that the field is taken out. Pointers start at the value. */
export function readField(
  place: FieldPlace,
  value: Json,
): { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly faults: readonly InputFault[] } {
  if (value === null) return { ok: true, value };
  if (place.itemId !== null && isMap(value) && value['id'] !== undefined && value['id'] !== place.itemId) {
    return refused(
      '/id',
      `the id is ${JSON.stringify(value['id'])}, but the field is ${place.field}; leave the id out`,
    );
  }
  const item = place.itemId !== null && isMap(value) ? { ...value, id: place.itemId } : value;
  const read = readFragment(nested(place.keys, place.itemId === null ? item : [item]));
  if (!read.ok) return { ok: false, faults: read.faults.map((fault) => fromTheValue(fault, place)) };
  const found = read.fields.get(place.field);
  return found === undefined ? refused('', `this says nothing about ${place.field}`) : { ok: true, value: found };
}

/** A place that everybody knows and no role file must declare; null for any other id. */
export function builtInPlace(id: string): WorkModel['role']['places'][number] | null {
  if (!BUILT_IN_PLACES.includes(id)) return null;
  const parsed = parseRole(asRoleFile({ role: { placeRules: [{ place: id, rule: 'allowed' }] } }));
  return parsed.ok ? (parsed.model.role.places.find((place) => place.id === id) ?? null) : null;
}

/** A model that says nothing besides the fields; null when together they are none. */
export function modelOfFields(fields: ReadonlyMap<string, Json>): WorkModel | null {
  const body: Record<string, Json> = {};
  for (const [field, value] of fields) {
    const place = placeOfField(field);
    if (place === null) continue;
    const holder = place.keys.slice(0, -1).reduce(begun, body);
    const key = place.keys.at(-1) ?? '';
    holder[key] = place.itemId === null ? value : [...listIn(holder[key]), value];
  }
  const parsed = parseRole(asRoleFile(body));
  return parsed.ok ? parsed.model : null;
}

function begun(above: Record<string, Json>, key: string): Record<string, Json> {
  const found = memberOf(above, key);
  if (isMap(found)) return found;
  const empty = {};
  above[key] = empty;
  return empty;
}

/** A role file that says nothing besides the fields. */
function asRoleFile(body: Json): Json {
  const { role, organisation, ...rest }: Record<string, Json | undefined> = isMap(body) ? body : {};
  return {
    ...rest,
    workpact: 1,
    organisation: { ...(isMap(organisation) ? organisation : {}), legalName: 'Policy' },
    role: { ...(isMap(role) ? role : {}), ...placesFor(role), title: 'Policy', engagement: 'employee' },
  };
}

/** A rule may name a place that the role itself declares; here a stand-in takes its place. */
function placesFor(role: Json | undefined): { places?: Json[] } {
  const declared = listIn(memberOf(role, 'places'));
  const known = new Set<unknown>([...BUILT_IN_PLACES, ...declared.map((place) => memberOf(place, 'id'))]);
  const named = new Set(listIn(memberOf(role, 'placeRules')).map((rule) => memberOf(rule, 'place')));
  const missing = [...named].filter((id): id is string => typeof id === 'string' && !known.has(id));
  const places = [...declared, ...missing.map((id) => ({ id, name: id, kind: 'site' }))];
  return places.length === 0 ? {} : { places };
}

function keysNotAllowed(body: unknown, pointer: string): InputFault[] {
  const allowed = keysAllowedAt(pointer);
  if (allowed === null) return [];
  if (!isMap(body)) return [{ pointer, detail: `Expected a map with ${allowed.join(', ')}.` }];
  return Object.entries(body).flatMap(([key, value]) => {
    const at = pointer + step(key);
    if (allowed.includes(key)) return keysNotAllowed(value, at);
    return [
      { pointer: at, detail: `“${key.slice(0, 60)}” is not a part that a policy can set here: ${allowed.join(', ')}.` },
    ];
  });
}

function fieldsOf(model: WorkModel, body: Json): Map<string, Json> {
  const whole = jsonOf(model);
  const singles = SINGLES.map((field): [string, Json] => [field, valueAt(whole, field)]);
  const items = LISTS.flatMap((list) => {
    const declared = listIn(valueAt(body, list)).length;
    // After the declared places come the stand-ins and the built-in ones.
    return listIn(valueAt(whole, list))
      .slice(0, declared)
      .map((item): [string, Json] => [itemField(list, textOf(item, 'id') ?? ''), item]);
  });
  return new Map([...singles, ...items].filter(([, value]) => value !== null));
}

function valueAt(whole: Json, pointer: string): Json {
  return keysOf(pointer).reduce<Json | undefined>(memberOf, whole) ?? null;
}

function nested(keys: readonly string[], value: Json): Json {
  return keys.reduceRight<Json>((inner, key) => ({ [key]: inner }), value);
}

function fromTheValue({ pointer, detail }: InputFault, place: FieldPlace): InputFault {
  const top = place.itemId === null ? place.field : `${place.list ?? ''}/0`;
  return { pointer: pointer.startsWith(top) ? pointer.slice(top.length) : '', detail };
}

function asInputFault(fault: { pointer: string; message: string; expected: string | null; suggestion: string | null }) {
  const sentences = [
    `${fault.message.charAt(0).toUpperCase()}${fault.message.slice(1)}.`,
    fault.expected === null ? '' : `Expected ${fault.expected}.`,
    fault.suggestion === null ? '' : `Write: ${fault.suggestion}`,
  ];
  return { pointer: fault.pointer, detail: sentences.filter((sentence) => sentence !== '').join(' ') };
}

function refused(pointer: string, detail: string): { ok: false; faults: InputFault[] } {
  return { ok: false, faults: [{ pointer, detail }] };
}
