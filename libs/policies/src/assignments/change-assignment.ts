import type { PolicyChange } from '../change.js';
import { withDefaults } from '../schema/fill-policy.js';
import { getPolicyVersion } from '../templates/find-policy-template.js';
import { assertFits } from './assert-fits.js';
import { written, type AssignmentChoices, type KeptAssignment } from './assign-policy.js';
import { getAssignment, holdAssignment } from './find-assignments.js';
import type { PolicyAssignment } from './policy-assignment.entity.js';

/**
 * Replaces what an assignment says; its template and version stay.
 * @param revision what the change starts from; null for whatever is there
 * @throws PolicyAssignmentNotFound, PolicyRevisionDiffers, PolicyAssignmentInvalid, PoliciesConflict
 */
export async function changeAssignment(
  change: PolicyChange,
  id: string,
  revision: number | null,
  choices: AssignmentChoices,
): Promise<KeptAssignment> {
  const assignment = await holdAssignment(change.tx, change.actor.tenantId, id, revision);
  return keepAssignment(change, assignment, { ...choices, version: assignment.version }, 'policy-assignment-changed');
}

/** Writes new terms of an assignment that is held. @throws PolicyVersionNotFound, PolicyAssignmentInvalid, PoliciesConflict */
export async function keepAssignment(
  { tx, actor, audit }: PolicyChange,
  assignment: PolicyAssignment,
  next: AssignmentChoices & { readonly version: number },
  fact: string,
): Promise<KeptAssignment> {
  const { tenantId, id, templateId, level, teamId, roleId } = assignment;
  const { body } = await getPolicyVersion(tx, tenantId, templateId, next.version);
  const terms = {
    version: next.version,
    parameters: withDefaults(body, next.parameters),
    overrides: next.overrides,
    locks: [...new Set(next.locks)],
  };
  const notApplied = await assertFits(tx, tenantId, assignment, { ...terms, id, level, templateId });
  const revision = assignment.revision + 1;
  await tx.query(
    `UPDATE policy_assignment
        SET version = $3, revision = $4, parameters = $5, overrides = $6, locks = $7, updated_at = now()
      WHERE tenant_id = $1 AND id = $2`,
    [tenantId, id, terms.version, revision, ...written(terms)],
  );
  const details = {
    level,
    teamId,
    roleId,
    templateId,
    version: next.version,
    fromVersion: assignment.version,
    revision,
  };
  await audit.record(tx, actor, { fact, subject: 'policy-assignment', subjectId: id, details });
  return { assignment: await getAssignment(tx, tenantId, id), notApplied };
}
