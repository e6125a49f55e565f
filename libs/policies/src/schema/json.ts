import { z } from 'zod';

/** Plain data as JSON carries it. Mutable in type only, so that zod's own JSON type fits. */
export type Json = z.output<ReturnType<typeof z.json>>;

/**
 * Any JSON. What it stands in was read from JSON (a request, a column, a file), so all there is to ask is whether something is there;
 * zod's own schema for JSON is recursive, and would be a nameless component of every page of the API.
 */
export const jsonValue = z.custom<Json>((value) => value !== undefined, 'is missing');

/** Whether a value is a map of keys, and no list. */
export function isMap(value: Json | undefined): value is Record<string, Json>;
export function isMap(value: unknown): value is Record<string, unknown>;
export function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Own member of a map; undefined when there is none, so that `constructor` is no key of every map. */
export function memberOf(value: Json | undefined, key: string): Json | undefined;
export function memberOf(value: unknown, key: string): unknown;
export function memberOf(value: unknown, key: string): unknown {
  return isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** A member that is text; null for anything else. */
export function textOf(value: Json | undefined, key: string): string | null {
  const found = memberOf(value, key);
  return typeof found === 'string' ? found : null;
}

/** The list itself; an empty one for anything else. */
export function listIn(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

/** Plain data as JSON would carry it, copied. For values that are JSON already, whatever their type says. */
export function jsonOf(value: object): Json {
  const copy: Json = JSON.parse(JSON.stringify(value));
  return copy;
}

/** One step of a JSON Pointer, escaped by RFC 6901. */
export function step(key: string | number): string {
  return `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** JSON Pointer of keys from the top. */
export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((key) => step(typeof key === 'number' ? key : String(key))).join('');
}
