import type { PolicyChange } from '../change.js';
import { PolicyTemplateArchived } from '../policies.errors.js';
import { kindsOf } from '../schema/read-policy-template.js';
import { templateOrFaults } from './create-policy-template.js';
import { getPolicyTemplate, holdPolicyTemplate } from './find-policy-template.js';
import type { StoredPolicyTemplate } from './policy-template.entity.js';

/**
 * Replaces the draft. What is in use are versions, so nothing else changes.
 * @param revision what the change starts from; null for whatever is there
 * @throws PolicyTemplateInvalid, PolicyTemplateNotFound, PolicyRevisionDiffers, PolicyTemplateArchived
 */
export async function editPolicyDraft(
  { tx, actor, audit }: PolicyChange,
  id: string,
  revision: number | null,
  body: unknown,
): Promise<StoredPolicyTemplate> {
  const { tenantId } = actor;
  const draft = templateOrFaults(body);
  const template = await holdPolicyTemplate(tx, tenantId, id, revision);
  if (template.archivedAt !== null) throw new PolicyTemplateArchived();
  const next = template.revision + 1;
  await tx.query(
    'UPDATE policy_template SET draft = $3, kinds = $4, revision = $5, updated_at = now() WHERE tenant_id = $1 AND id = $2',
    [tenantId, id, JSON.stringify(draft), kindsOf(draft), next],
  );
  const details = { revision: next };
  await audit.record(tx, actor, { fact: 'policy-draft-edited', subject: 'policy-template', subjectId: id, details });
  return getPolicyTemplate(tx, tenantId, id);
}
