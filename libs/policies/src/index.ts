/**
 * Policies: reusable parts of a work model, and what they come to for one role.
 *
 * A policy template is part of a role file with holes. An organisation, a team or a role uses a version of it, fills the holes, and says
 * per field whether it takes it, inherits or overrides it, and whether those below may. What that comes to is a pure function
 * (`resolve`), and so is putting it into a role (`applyPolicies`). The rest of the room keeps templates, their versions and their use.
 * Nothing here changes a role: the roles room asks, and decides what to do with the answer.
 */
export * from './resolution/levels.js';
export { resolve } from './resolution/resolve.js';
export { applyPolicies, type AppliedField, type Outcome } from './applying/apply-policies.js';
export { POLICY_KINDS, type PolicyKind } from './schema/field.js';
export { jsonValue } from './schema/json.js';
export {
  fieldChoices,
  parameterValues,
  policyTemplateSchema,
  type FieldChoice,
  type FieldChoices,
  type ParameterValues,
  type PolicyTemplate,
  type PolicyTemplateInput,
} from './schema/policy-template.js';
export {
  PoliciesConflict,
  PolicyAlreadyAssigned,
  PolicyAssignmentInvalid,
  PolicyAssignmentNotFound,
  PolicyRevisionDiffers,
  PolicyTemplateArchived,
  PolicyTemplateInvalid,
  PolicyTemplateNotFound,
  PolicyVersionNotFound,
  PolicyVersionUnchanged,
} from './policies.errors.js';
export { POLICIES_ENTITIES, POLICIES_MIGRATIONS } from './policies.entities.js';
export { PoliciesModule } from './policies.module.js';
export type { KeptAssignment } from './assignments/assign-policy.js';
export {
  assignmentsOf,
  assignmentsOfVersion,
  outdatedAssignments,
  type PolicyTarget,
} from './assignments/find-assignments.js';
export type { PolicyAssignment } from './assignments/policy-assignment.entity.js';
export { PolicyAssignmentService } from './assignments/policy-assignment.service.js';
export { resolutionFor } from './assignments/resolution-for.js';
export type { PolicyDiff } from './templates/diff-policy-templates.js';
export type { PolicyTemplateVersion, StoredPolicyTemplate } from './templates/policy-template.entity.js';
export { PolicyTemplateService } from './templates/policy-template.service.js';
export type { PublishedPolicy } from './templates/publish-policy-template.js';
