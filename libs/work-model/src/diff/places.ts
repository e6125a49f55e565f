import type { Place } from './differences.js';

/** RFC 6901 JSON Pointer of a place. */
export function pointerOf(place: Place): string {
  return place.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The value at a place; null where there is nothing. */
export function followed(root: unknown, place: Place): unknown {
  return place.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step) ? Reflect.get(value, step) : null,
    root,
  );
}
