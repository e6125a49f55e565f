import type { PolicyChange } from '../change.js';
import { getPolicyTemplate, holdPolicyTemplate } from './find-policy-template.js';
import type { StoredPolicyTemplate } from './policy-template.entity.js';

/**
 * Takes a template out of the lists. Where a version of it is in use, it stays in use. Archiving twice changes nothing.
 * @throws PolicyTemplateNotFound
 */
export async function archivePolicyTemplate(
  { tx, actor, audit }: PolicyChange,
  id: string,
): Promise<StoredPolicyTemplate> {
  const { tenantId } = actor;
  const template = await holdPolicyTemplate(tx, tenantId, id, null);
  if (template.archivedAt !== null) return template;
  await tx.query(
    'UPDATE policy_template SET archived_at = now(), revision = $3, updated_at = now() WHERE tenant_id = $1 AND id = $2',
    [tenantId, id, template.revision + 1],
  );
  await audit.record(tx, actor, { fact: 'policy-template-archived', subject: 'policy-template', subjectId: id });
  return getPolicyTemplate(tx, tenantId, id);
}
