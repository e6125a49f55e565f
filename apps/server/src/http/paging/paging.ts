import { z } from 'zod';
import type { JsonValue } from '#platform';
import { assertStorable } from '../requests/storable.js';
import { RequestInvalid } from '../problems/request-errors.js';

/** Longer than any cursor that is made here; shorter than what would cost to decode. */
const LONGEST_CURSOR = 1024;

/** One page of a list. `nextCursor` is null on the last page. */
export interface Paged<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/** Query of every list; `.extend({...})` it with filters. */
export const pageRequest = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(50).describe('Most items of one page.'),
  cursor: z
    .string()
    .min(1)
    .max(LONGEST_CURSOR)
    .optional()
    .describe('`nextCursor` of the page before; leave it out for the first page.'),
});

/** Schema of a page of items, for `@Answers`. `id` names it in the OpenAPI document. */
export function pageOf<T extends z.ZodType>(item: T, id: string) {
  return z
    .object({
      items: z.array(item),
      nextCursor: z.string().nullable().describe('Send it as `cursor` for the next page; null on the last one.'),
    })
    .meta({ id });
}

/**
 * Cuts what was read into a page.
 * @param rows up to `limit + 1` rows: one more than asked tells whether there is another page
 * @param keyOf what the next page's query starts after, from the last row of this one
 */
export function page<T>(rows: readonly T[], limit: number, keyOf: (row: T) => JsonValue): Paged<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null };
}

/** Opaque to callers: they send it back and build nothing on it. */
export function encodeCursor(key: JsonValue): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/**
 * The key that a cursor stands for, or null for the first page. It comes from outside: the schema must hold whatever the query
 * takes for granted. Tenants are kept apart by the database, so a cursor of another organisation finds nothing.
 * @throws RequestInvalid when the cursor is not one that this list made
 */
export function decodeCursor<K>(cursor: string | undefined, schema: z.ZodType<K>): K | null {
  if (cursor === undefined) return null;
  const result = schema.safeParse(jsonOf(cursor));
  if (result.success) return result.data;
  const detail = 'is not a cursor of this list. Send `nextCursor` of the page before as it was, or none.';
  throw new RequestInvalid([{ in: 'query', pointer: '/cursor', detail }]);
}

function jsonOf(cursor: string): unknown {
  if (cursor.length > LONGEST_CURSOR) return undefined;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    assertStorable(key, 'query');
    return key;
  } catch {
    return undefined;
  }
}
