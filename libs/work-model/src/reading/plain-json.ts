import { isPrivateKey } from './private-data.js';
import { invisibleCharacterIn } from './source-text.js';
import { DEEPEST_NESTING, KEYS_OF_THE_LANGUAGE } from './source-tree.js';

/** Fewer than a text may have, so that what is called plain here is never refused there. */
const MOST_PARTS = 20_000;
const MOST_CHARACTERS = 300_000;

/**
 * Whether a value of JSON surely has nothing of what is refused whatever it means: too much, too deep, keys of the language, private data,
 * characters that cannot be printed. False means that its text must be looked at.
 */
export function isPlain(value: unknown): boolean {
  return new Looking().isPlain(value, 1);
}

class Looking {
  #parts = 0;
  #characters = 0;

  isPlain(value: unknown, depth: number): boolean {
    this.#parts += 1;
    if (this.#parts > MOST_PARTS || depth > DEEPEST_NESTING) return false;
    if (typeof value === 'string') return this.#isPlainText(value);
    if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
    if (Array.isArray(value)) return value.every((item) => this.isPlain(item, depth + 1));
    if (typeof value !== 'object') return typeof value === 'boolean';
    if (value === null) return true;
    return Object.entries(value).every(([key, item]) => this.#isPlainKey(key) && this.isPlain(item, depth + 1));
  }

  #isPlainKey(key: string): boolean {
    return this.#isPlainText(key) && key !== '<<' && !KEYS_OF_THE_LANGUAGE.includes(key) && !isPrivateKey(key);
  }

  #isPlainText(text: string): boolean {
    this.#characters += text.length;
    return this.#characters <= MOST_CHARACTERS && invisibleCharacterIn(text) === null;
  }
}
