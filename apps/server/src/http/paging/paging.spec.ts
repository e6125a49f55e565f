import fc from 'fast-check';
import { z } from 'zod';
import { decodeCursor, encodeCursor, page, pageRequest, type Paged } from './paging.js';

const key = z.tuple([z.iso.datetime(), z.uuid()]);

test('a cursor gives back what it was made of', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const given: unknown = JSON.parse(JSON.stringify(value));
      fc.pre(JSON.stringify(given).length < 500 && !/\\u0000|\\ud[89a-f]/i.test(JSON.stringify(given)));
      expect(decodeCursor(encodeCursor(given as never), z.unknown())).toEqual(given);
    }),
  );
});

test('a cursor that this list did not make is refused, whatever it is', () => {
  const foreign = [
    '',
    'e30',
    'x'.repeat(5_000),
    '!!!!',
    encodeCursor(null),
    encodeCursor(['2026-01-01T00:00:00Z', 'x']),
  ];
  for (const cursor of foreign) {
    expect(() => decodeCursor(cursor, key)).toThrow(expect.objectContaining({ code: 'request-invalid', status: 400 }));
  }
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (cursor) => {
      expect(() => decodeCursor(cursor, key)).toThrow(expect.objectContaining({ status: 400 }));
    }),
  );
  expect(() => decodeCursor(encodeCursor('a\u0000'), z.string())).toThrow(expect.objectContaining({ status: 400 }));
});

test('no cursor is the first page', () => {
  expect(decodeCursor(undefined, key)).toBeNull();
});

test('pages together are the list: no item twice, none missing, the last without cursor', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.integer({ min: 1, max: 10 }), (count, limit) => {
      const rows = Array.from({ length: count }, (_, i) => i);
      const seen: number[] = [];
      let after: number | null = -1;
      while (after !== null) {
        const from: number = after;
        const { items, nextCursor }: Paged<number> = page(
          rows.filter((row) => row > from).slice(0, limit + 1),
          limit,
          (row) => row,
        );
        expect(items.length).toBeLessThanOrEqual(limit);
        seen.push(...items);
        after = nextCursor === null ? null : decodeCursor(nextCursor, z.number());
      }
      expect(seen).toEqual(rows);
    }),
  );
});

test.each([
  [{}, { limit: 50 }],
  [{ limit: '7' }, { limit: 7 }],
  [{ limit: '0' }, null],
  [{ limit: '101' }, null],
  [{ limit: '1.5' }, null],
  [{ limit: 'all' }, null],
  [{ page: '2' }, null],
  [{ cursor: '' }, null],
])('the query %j means %j', (query, expected) => {
  const result = pageRequest.safeParse(query);
  expect(result.success ? result.data : null).toEqual(expected);
});
