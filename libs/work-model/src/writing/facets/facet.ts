import type { z } from 'zod';

/** Keys of a role file with their values. */
export type Written = Record<string, unknown>;

/** Some keys of the exact form that a role file says together, under keys of its own. */
export interface Facet {
  /** Keys of the exact form. */
  readonly exact: readonly string[];
  /** Keys of a role file that can say the same, or part of it. */
  readonly inFile: readonly string[];
  /**
   * What the file should say under `inFile`; keys left out should not be there.
   *
   * @param item The item in exact form.
   * @param present What the file says now under those keys; nothing for a new item.
   * @param isExact Whether new values are written in exact form.
   */
  readonly write: (item: unknown, present: Written, isExact: boolean) => Written;
}

/** One value of the exact form that a role file may write in other ways than as it is. */
export type Form = (value: unknown, present: unknown, isExact: boolean) => unknown;

/** A facet of items of one kind; the item is read by their schema, so that its keys are typed. */
export function facetOf<S extends z.ZodType>(
  schema: S,
  keys: Pick<Facet, 'exact' | 'inFile'>,
  write: (item: z.output<S>, present: Written, isExact: boolean) => Written,
): Facet {
  return { ...keys, write: (item, present, isExact) => write(schema.parse(item), present, isExact) };
}

/** A form of values of one kind, typed by their schema. */
export function formOf<S extends z.ZodType>(
  schema: S,
  write: (value: z.output<S>, present: unknown, isExact: boolean) => unknown,
): Form {
  return (value, present, isExact) => write(schema.parse(value), present, isExact);
}

/** Whether the file uses the exact key, or would when it says nothing yet. */
export function prefersExact(
  present: Written,
  exactKey: string,
  peoplesKeys: readonly string[],
  isExact: boolean,
): boolean {
  if (present[exactKey] !== undefined && present[exactKey] !== null) return true;
  return isExact && !peoplesKeys.some((key) => present[key] !== undefined && present[key] !== null);
}

/** The entries that say something. */
export function said(written: Written): Written {
  return Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined && value !== null));
}
