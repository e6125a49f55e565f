import type { PolicyAssignment } from '../assignments/policy-assignment.entity.js';
import { outdatedAssignments } from '../assignments/find-assignments.js';
import type { PolicyChange } from '../change.js';
import { PolicyTemplateArchived, PolicyVersionUnchanged } from '../policies.errors.js';
import { policyHash } from '../schema/policy-hash.js';
import { getPolicyTemplate, getPolicyVersion, holdPolicyTemplate } from './find-policy-template.js';
import type { PolicyTemplateVersion, StoredPolicyTemplate } from './policy-template.entity.js';

export interface PublishedPolicy {
  readonly template: StoredPolicyTemplate;
  readonly version: PolicyTemplateVersion;
  /** Where older versions are in use, and stay in use until they adopt this one. */
  readonly outdated: readonly PolicyAssignment[];
}

/**
 * Makes the draft the next version. Of several at once exactly one gets each number: they wait for each other at the template's row,
 * and the later ones find another revision.
 * @param revision what the caller has seen; null for whatever is there
 * @throws PolicyTemplateNotFound, PolicyRevisionDiffers, PolicyTemplateArchived, PolicyVersionUnchanged
 */
export async function publishPolicyTemplate(
  { tx, actor, audit }: PolicyChange,
  id: string,
  revision: number | null,
): Promise<PublishedPolicy> {
  const { tenantId, userId } = actor;
  const template = await holdPolicyTemplate(tx, tenantId, id, revision);
  if (template.archivedAt !== null) throw new PolicyTemplateArchived();
  const hash = policyHash(template.draft);
  const last = template.latestVersion;
  if (last > 0 && (await getPolicyVersion(tx, tenantId, id, last)).hash === hash) {
    throw new PolicyVersionUnchanged(last);
  }
  const number = last + 1;
  await tx.query(
    `INSERT INTO policy_template_version (tenant_id, template_id, number, body, hash, published_by)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [tenantId, id, number, JSON.stringify(template.draft), hash, userId],
  );
  await tx.query(
    'UPDATE policy_template SET latest_version = $3, revision = $4, updated_at = now() WHERE tenant_id = $1 AND id = $2',
    [tenantId, id, number, template.revision + 1],
  );
  const outdated = await outdatedAssignments(tx, tenantId, id, number);
  const details = { version: number, hash, outdatedAssignments: outdated.length };
  await audit.record(tx, actor, {
    fact: 'policy-template-published',
    subject: 'policy-template',
    subjectId: id,
    details,
  });
  return {
    template: await getPolicyTemplate(tx, tenantId, id),
    version: await getPolicyVersion(tx, tenantId, id, number),
    outdated,
  };
}
