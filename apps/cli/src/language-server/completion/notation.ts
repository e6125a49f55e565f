import { stringify } from 'yaml';
import { shapesOf, type Plain, type SchemaKey } from '../role-schema.js';
import type { TypedWord } from './word-at.js';

/** How keys and values are written at one place of a file. */
export class Notation {
  readonly #word: TypedWord;
  readonly #isJson: boolean;
  readonly #isInQuotes: boolean;

  constructor(word: TypedWord, isJson: boolean) {
    this.#word = word;
    this.#isJson = isJson;
    this.#isInQuotes = /["']$/.test(word.before);
  }

  /** A key with its colon, unless it has one, and with the beginning of what must follow. */
  key(entry: SchemaKey): string {
    const { key } = entry;
    if (this.#isInQuotes) return key;
    const name = this.#isJson ? JSON.stringify(key) : key;
    if (/^\s*:/.test(this.#word.after)) return name;
    return this.#isBlock ? `${name}:${this.#beginning(entry)}` : `${name}: `;
  }

  value(value: Plain): string {
    const blank = this.#word.before.endsWith(':') ? ' ' : '';
    if (this.#isInQuotes || typeof value !== 'string') return `${blank}${String(value)}`;
    if (this.#isJson) return blank + JSON.stringify(value);
    // Not needed in YAML 1.2, but tools of YAML 1.1 read 09:30 as the number 570.
    return blank + (/^\d{1,2}:\d{2}$/.test(value) ? `'${value}'` : stringify(value, { lineWidth: 0 }).trimEnd());
  }

  /** Below other keys, each on its own line; not between braces. */
  get #isBlock(): boolean {
    return !this.#isJson && /^(?:\s|-\s)*$/.test(this.#word.before);
  }

  #beginning({ schema }: SchemaKey): string {
    const shapes = shapesOf(schema);
    const [only] = shapes;
    if (shapes.length === 1 && only?.const !== undefined) return ` ${String(only.const)}`;
    const inside = ' '.repeat(this.#word.before.length + 2);
    if (shapes.every(({ type }) => type === 'object')) return `\n${inside}`;
    return shapes.every(({ type }) => type === 'array') ? `\n${inside}- ` : ' ';
  }
}
