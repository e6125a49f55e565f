import type { Json } from './json.js';
import { isMap, step } from './json.js';

const PLACEHOLDER = /\{\{|\}\}|\{([A-Za-z][A-Za-z0-9]*)\}|[{}]/g;

/** A place in a template where a brace means nothing: neither a placeholder nor doubled. */
export interface Placeholder {
  readonly pointer: string;
  /** Null for a brace that stands alone. */
  readonly name: string | null;
}

/** Every placeholder of a body, with where it stands. Keys hold none: what a policy sets must be known before it is filled in. */
export function placeholdersIn(value: Json, pointer = ''): Placeholder[] {
  if (typeof value === 'string') {
    return [...value.matchAll(PLACEHOLDER)]
      .filter(([found]) => found !== '{{' && found !== '}}')
      .map(([, name]) => ({ pointer, name: name ?? null }));
  }
  return entriesOf(value).flatMap(([key, item]) => placeholdersIn(item, pointer + step(key)));
}

/**
 * The body with values in place of placeholders. A text that is one placeholder becomes the value itself (a number stays a number);
 * within a text a list is joined by commas. Placeholders without a value stay: callers have checked that there are none.
 */
export function filledIn(value: Json, values: ReadonlyMap<string, Json>): Json {
  if (typeof value === 'string') return filledText(value, values);
  if (Array.isArray(value)) return value.map((item) => filledIn(item, values));
  if (!isMap(value)) return value;
  return Object.fromEntries(entriesOf(value).map(([key, item]) => [key, filledIn(item, values)]));
}

function filledText(text: string, values: ReadonlyMap<string, Json>): Json {
  const whole = /^\{([A-Za-z][A-Za-z0-9]*)\}$/.exec(text)?.[1];
  const alone = whole === undefined ? undefined : values.get(whole);
  if (alone !== undefined) return alone;
  return text.replaceAll(PLACEHOLDER, (found: string, name: string | undefined) => {
    if (name === undefined) return found.charAt(0);
    const value = values.get(name);
    return value === undefined ? found : inText(value);
  });
}

function inText(value: Json): string {
  if (Array.isArray(value)) return value.map(inText).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function entriesOf(value: Json): [string, Json][] {
  if (Array.isArray(value)) return value.map((item, index) => [String(index), item]);
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
