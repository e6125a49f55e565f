import { newId } from '#platform';
import type { PolicyChange } from '../change.js';
import { PolicyTemplateInvalid } from '../policies.errors.js';
import type { PolicyTemplate } from '../schema/policy-template.js';
import { kindsOf, readPolicyTemplate } from '../schema/read-policy-template.js';
import { getPolicyTemplate } from './find-policy-template.js';
import type { StoredPolicyTemplate } from './policy-template.entity.js';

/**
 * Begins a template with a draft. Nothing can use it before it is published.
 * @param shippedAs name of the template that came with the product, when it is a copy of one
 * @throws PolicyTemplateInvalid
 */
export async function createPolicyTemplate(
  { tx, actor, audit }: PolicyChange,
  body: unknown,
  shippedAs: string | null = null,
): Promise<StoredPolicyTemplate> {
  const { tenantId } = actor;
  const draft = templateOrFaults(body);
  const id = newId();
  await tx.query('INSERT INTO policy_template (tenant_id, id, draft, kinds, shipped_as) VALUES ($1, $2, $3, $4, $5)', [
    tenantId,
    id,
    JSON.stringify(draft),
    kindsOf(draft),
    shippedAs,
  ]);
  await audit.record(tx, actor, { fact: 'policy-template-created', subject: 'policy-template', subjectId: id });
  return getPolicyTemplate(tx, tenantId, id);
}

/** @throws PolicyTemplateInvalid with every fault */
export function templateOrFaults(body: unknown): PolicyTemplate {
  const read = readPolicyTemplate(body);
  if (!read.ok) throw new PolicyTemplateInvalid(read.faults);
  return read.template;
}
