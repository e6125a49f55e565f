import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from '#platform';
import type { PolicyChange } from '../change.js';
import { createPolicyTemplate } from './create-policy-template.js';
import { StoredPolicyTemplate } from './policy-template.entity.js';
import { publishPolicyTemplate } from './publish-policy-template.js';

const ENDING = '.yaml';

/**
 * Gives an organisation the templates that come with the product, each as version 1. What it has already, changed or archived, is left
 * alone, so it can be done again at any time.
 * @returns how many were added
 */
export async function seedShippedPolicies(change: PolicyChange): Promise<number> {
  const { tx, actor } = change;
  const folder = join(projectRoot(), 'templates', 'policies');
  const files = (await readdir(folder)).filter((file) => file.endsWith(ENDING)).sort();
  const had = await tx.find(StoredPolicyTemplate, { where: { tenantId: actor.tenantId }, select: { shippedAs: true } });
  const names = new Set(had.map(({ shippedAs }) => shippedAs));
  let added = 0;
  for (const file of files) {
    const name = file.slice(0, -ENDING.length);
    if (names.has(name)) continue;
    const body: unknown = parse(await readFile(join(folder, file), 'utf8'));
    const { id, revision } = await createPolicyTemplate(change, body, name);
    await publishPolicyTemplate(change, id, revision);
    added += 1;
  }
  return added;
}
