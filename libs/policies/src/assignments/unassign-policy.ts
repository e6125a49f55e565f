import type { PolicyChange } from '../change.js';
import { holdAssignment } from './find-assignments.js';
import { PolicyAssignment } from './policy-assignment.entity.js';

/**
 * Takes a policy out of use.
 * @param revision what the caller has seen; null for whatever is there
 * @returns what it was, so that the roles it was for can be looked at
 * @throws PolicyAssignmentNotFound, PolicyRevisionDiffers
 */
export async function unassignPolicy(
  { tx, actor, audit }: PolicyChange,
  id: string,
  revision: number | null,
): Promise<PolicyAssignment> {
  const { tenantId } = actor;
  const assignment = await holdAssignment(tx, tenantId, id, revision);
  await tx.delete(PolicyAssignment, { tenantId, id });
  const { level, teamId, roleId, templateId, version } = assignment;
  const details = { level, teamId, roleId, templateId, version };
  await audit.record(tx, actor, { fact: 'policy-unassigned', subject: 'policy-assignment', subjectId: id, details });
  return assignment;
}
