import type { PolicyChange } from '../change.js';
import { getPolicyVersion } from '../templates/find-policy-template.js';
import type { AssignmentChoices, KeptAssignment } from './assign-policy.js';
import { keepAssignment } from './change-assignment.js';
import { holdAssignment } from './find-assignments.js';

export interface AdoptedVersion extends Partial<AssignmentChoices> {
  readonly version: number;
}

/**
 * Moves an assignment to another version of its template. What is not said anew stays: values of parameters that the version has still;
 * new ones have its defaults. Overrides and locks of fields that it no longer sets must be said anew, because nobody may lose one unseen.
 * @param revision what the change starts from; null for whatever is there
 * @throws PolicyAssignmentNotFound, PolicyRevisionDiffers, PolicyVersionNotFound, PolicyAssignmentInvalid, PoliciesConflict
 */
export async function adoptPolicyVersion(
  change: PolicyChange,
  id: string,
  revision: number | null,
  { version, parameters, overrides, locks }: AdoptedVersion,
): Promise<KeptAssignment> {
  const { tx, actor } = change;
  const assignment = await holdAssignment(tx, actor.tenantId, id, revision);
  const { body } = await getPolicyVersion(tx, actor.tenantId, assignment.templateId, version);
  const known = new Set(body.parameters.map(({ name }) => name));
  const kept = Object.fromEntries(Object.entries(assignment.parameters).filter(([name]) => known.has(name)));
  const next = {
    version,
    parameters: { ...kept, ...parameters },
    overrides: overrides ?? assignment.overrides,
    locks: locks ?? assignment.locks,
  };
  return keepAssignment(change, assignment, next, 'policy-version-adopted');
}
