import { z } from 'zod';
import type { Language } from '#documents';
import { readForm } from '../../../pages/index.js';

/** One row of a form whose fields are called `name-0`, `name-1` and so on: what was sent, by the names without number. */
interface Row {
  readonly index: number;
  readonly given: Readonly<Record<string, unknown>>;
}

/**
 * Reads the rows of a form.
 * @param count how many there are at most
 * @throws FormFaulty, with the fields' whole names
 */
export function readRows<Schema extends z.ZodType>(
  schema: Schema,
  body: unknown,
  count: number,
  language: Language,
): z.output<Schema>[] {
  return rowsOf(body, count).map(({ index, given }) =>
    readForm(schema, given, language, (pointer) => `${pointer}-${index}`),
  );
}

function rowsOf(body: unknown, count: number): readonly Row[] {
  const given = z.record(z.string(), z.unknown()).catch({}).parse(body);
  return Array.from({ length: count }, (_, index) => {
    const end = `-${index}`;
    const own = Object.entries(given).filter(([key]) => key.endsWith(end));
    return { index, given: Object.fromEntries(own.map(([key, value]) => [key.slice(0, -end.length), value])) };
  });
}
