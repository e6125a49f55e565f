import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectRoot } from '#program';

const row = z.strictObject({
  rule: z.string().regex(/^[a-z0-9-]+$/),
  about: z.string(),
  severity: z.enum(['error', 'warning', 'info']).optional(),
  why: z.string().min(3),
  isOptional: z.boolean().optional(),
});
export type TableRow = z.output<typeof row>;

/** Findings by role file, as a careful reader expects them. The heads of the tables explain their columns. */
export const EXPECTED = tableOf('expected.yaml');

/** Findings that a careful reader would call wrong. */
export const FALSE_ALARMS = tableOf('false-alarms.yaml');

function tableOf(name: string): Record<string, TableRow[]> {
  const path = join(projectRoot(), 'test/roles/tables', name);
  return z.record(z.string(), z.array(row)).parse(parse(readFileSync(path, 'utf8')));
}
