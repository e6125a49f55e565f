import { isMap, memberOf, type Json } from '../schema/json.js';

/** Every id in a model: all its parts share one space of ids, so that a document can name what it states by id alone. */
export function idsIn(model: Json): Set<string> {
  const ids = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (isMap(value)) {
      if (typeof value['id'] === 'string') ids.add(value['id']);
      Object.values(value).forEach(walk);
    }
  };
  // The model's own id stands outside: a duty may be called like the role.
  if (isMap(model)) Object.values(model).forEach(walk);
  return ids;
}

/** Whether a duty, a rule or a journey names a place. */
export function namesPlace(model: Json, id: string): boolean {
  const named = [
    ...members(memberOf(model, 'sync'), 'place'),
    ...members(memberOf(model, 'async'), 'place'),
    ...members(memberOf(memberOf(model, 'role'), 'placeRules'), 'place'),
    ...members(memberOf(model, 'travel'), 'from'),
    ...members(memberOf(model, 'travel'), 'to'),
  ];
  return named.includes(id);
}

function members(list: unknown, key: string): unknown[] {
  return Array.isArray(list) ? list.map((item) => memberOf(item, key)) : [];
}
