import { z } from 'zod';
import { workModelSchema } from '../../schema/work-model.js';
import { FIELD_NAMES, isWhole } from './field-names.js';
import { RELATED } from './related.js';

/** Pointers, with `*` for items, of everything below a schema that can differ on its own. */
function fieldsOf(schema: unknown, pattern: string): string[] {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return fieldsOf(schema.unwrap(), pattern);
  }
  if (isWhole(pattern)) return [pattern];
  if (schema instanceof z.ZodObject) {
    return [pattern, ...Object.entries(schema.shape).flatMap(([key, field]) => fieldsOf(field, `${pattern}/${key}`))];
  }
  if (schema instanceof z.ZodArray && schema.element instanceof z.ZodObject && pattern !== '/texts/duties') {
    return [pattern, ...fieldsOf(schema.element, `${pattern}/*`)];
  }
  return [pattern];
}

describe('the names of fields', () => {
  const fields = fieldsOf(workModelSchema, '');

  it('cover every field of the schema, and nothing else', () => {
    expect(fields.length).toBeGreaterThan(150);
    expect([...FIELD_NAMES.keys()].sort()).toEqual([...fields].sort());
  });

  it('are words for people', () => {
    for (const { name } of FIELD_NAMES.values()) expect(name).toMatch(/^[A-Za-z][A-Za-z' "-]+$/);
  });

  it('belong to at most one group of related fields', () => {
    const grouped = RELATED.flatMap(({ at, fields: names }) => names.map((name) => `${at}/${name}`));
    expect(grouped.filter((pattern) => !FIELD_NAMES.has(pattern))).toEqual([]);
    expect(new Set(grouped).size).toBe(grouped.length);
  });
});
