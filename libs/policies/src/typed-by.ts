import type { ValueTransformer } from 'typeorm';
import type { z } from 'zod';

/** For a `jsonb` column: what does not fit the schema is neither kept nor given out. */
export function typedBy(schema: z.ZodType): ValueTransformer {
  const parsed = (value: unknown): unknown => schema.parse(value);
  return { to: parsed, from: parsed };
}
