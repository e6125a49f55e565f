import { problem, type Problem, type ProblemCode } from '../../notation/problem.js';
import { slug } from '../../notation/slug.js';
import type { Path } from '../fault.js';
import type { ProblemAt } from '../structural-problems.js';

interface Claim {
  readonly path: Path;
  /** The words an id was derived from; null when the file gives it. */
  readonly from: string | null;
  readonly restsOn: readonly Path[];
}

/** How an id is made from words: its prefix, and the keys the words come from. */
export interface Derivation {
  readonly prefix?: string;
  readonly keys?: readonly string[];
}

/** What turning a file into exact form has found out so far: problems between values, and the ids that are taken. */
export class Expansion {
  readonly problems: ProblemAt[] = [];
  readonly #claims = new Map<string, Claim>();

  /** @param restsOn Values the judgement rests on, when they are others than the one at `path`. */
  report(path: Path, found: Problem, restsOn: readonly Path[] = [path]): void {
    this.problems.push({ path, at: 'value', problem: found, restsOn });
  }

  refuse(path: Path, code: ProblemCode, message: string, expected: string | null = null): void {
    this.report(path, problem(code, message, expected));
  }

  /** Two values of one item that cannot both be true. */
  contradict(path: Path, keys: readonly [string, string], message: string): void {
    const [first, second] = keys;
    this.report([...path, second], problem('values-contradict', message), [
      [...path, first],
      [...path, second],
    ]);
  }

  /** The id the file gives, or one made from words. Ids are never numbered: they must not move when lines do. */
  idFor(
    path: Path,
    given: string | undefined,
    words: string,
    { prefix = '', keys = ['title'] }: Derivation = {},
  ): string {
    if (given !== undefined)
      return this.#claim(given, { path: [...path, 'id'], from: null, restsOn: [[...path, 'id']] });
    const restsOn = keys.map((key) => [...path, key]);
    const derived = slug(words);
    if (derived === '') {
      const message = `no id can be made from “${words.slice(0, 60)}”; give it an id of its own`;
      this.report(restsOn[0] ?? path, problem('id-underivable', message, 'an id such as team-meeting'), restsOn);
      return '';
    }
    return this.#claim(prefix === '' ? derived : `${prefix}-${derived}`, { path, from: words, restsOn });
  }

  /** Takes an id that the program itself gives, such as that of a built-in place. */
  take(id: string, path: Path): string {
    return this.#claim(id, { path, from: null, restsOn: [] });
  }

  #claim(id: string, claim: Claim): string {
    const first = this.#claims.get(id);
    if (!first) {
      this.#claims.set(id, claim);
      return id;
    }
    const other = `/${first.path.join('/')}`;
    const message =
      claim.from === null
        ? `the id “${id}” is already taken by ${other}`
        : `“${claim.from.slice(0, 60)}” would get the id “${id}”, which is already taken by ${other}; give one of the two an id of its own`;
    this.report(
      claim.restsOn[0] ?? claim.path,
      problem('id-duplicate', message, 'an id that is used once in the file'),
      claim.restsOn,
    );
    return id;
  }

  /** Two ways to say one thing must not both be used, or a change to one would leave the other standing. */
  onlyOneOf(path: Path, values: Readonly<Record<string, unknown>>): void {
    const given = Object.entries(values).filter(([, value]) => isGiven(value));
    const [first, second] = given.map(([key]) => key);
    if (first === undefined || second === undefined) return;
    const message = `“${second}” and “${first}” say the same thing in two ways; keep one`;
    // That both are there is wrong whatever they say.
    this.report([...path, second], problem('values-contradict', message), []);
  }

  /** A value that has no meaning without another. */
  needs(path: Path, values: Readonly<Record<string, unknown>>, required: Readonly<Record<string, unknown>>): void {
    if (Object.values(required).some(isGiven)) return;
    const wanted = Object.keys(required).join(' or ');
    for (const [key, value] of Object.entries(values)) {
      if (isGiven(value))
        this.refuse([...path, key], 'value-incomplete', `“${key}” says nothing without ${wanted}`, wanted);
    }
  }
}

export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}
