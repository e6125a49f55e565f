import { newId } from '#platform';
import type { PolicyChange } from '../change.js';
import { meaning } from '../constraint.js';
import { PolicyAlreadyAssigned, PolicyAssignmentInvalid, PolicyTemplateArchived } from '../policies.errors.js';
import type { Refusal } from '../resolution/levels.js';
import { withDefaults } from '../schema/fill-policy.js';
import type { FieldChoices, ParameterValues } from '../schema/policy-template.js';
import { getPolicyTemplate, getPolicyVersion } from '../templates/find-policy-template.js';
import { assertFits } from './assert-fits.js';
import { getAssignment, holdPlace, type AssignmentPlace } from './find-assignments.js';
import type { PolicyAssignment } from './policy-assignment.entity.js';

/** What one says when one uses a policy. */
export interface AssignmentChoices {
  /** Parameters that are left out have the defaults of the version, and keep them. */
  readonly parameters: ParameterValues;
  readonly overrides: FieldChoices;
  readonly locks: readonly string[];
}

export interface NewAssignment extends AssignmentPlace, AssignmentChoices {
  readonly templateId: string;
  /** Null for the latest. */
  readonly version: number | null;
}

export interface KeptAssignment {
  readonly assignment: PolicyAssignment;
  /** What of it does not hold, because a level above has locked it. */
  readonly notApplied: readonly Refusal[];
}

/**
 * Takes a version of a template into use.
 * @throws PolicyTemplateNotFound, PolicyVersionNotFound, PolicyTemplateArchived, PolicyAssignmentInvalid, PoliciesConflict,
 *   PolicyAlreadyAssigned
 */
export async function assignPolicy(
  { tx, actor, audit }: PolicyChange,
  request: NewAssignment,
): Promise<KeptAssignment> {
  const { tenantId } = actor;
  const { level, teamId, roleId, templateId, overrides } = request;
  await holdPlace(tx, tenantId, request);
  const template = await getPolicyTemplate(tx, tenantId, templateId);
  if (template.archivedAt !== null) throw new PolicyTemplateArchived();
  const version = await getPolicyVersion(tx, tenantId, templateId, request.version ?? template.latestVersion);
  const id = newId();
  const place = { tenantId, id, level, teamId, roleId, templateId, version: version.number };
  const terms = {
    ...place,
    parameters: withDefaults(version.body, request.parameters),
    overrides,
    locks: [...new Set(request.locks)],
  };
  await meaning(MEANINGS, () =>
    tx.query(
      `INSERT INTO policy_assignment
         (tenant_id, id, level, team_id, role_id, template_id, version, parameters, overrides, locks)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [tenantId, id, level, teamId, roleId, templateId, terms.version, ...written(terms)],
    ),
  );
  const notApplied = await assertFits(tx, tenantId, request, terms);
  const details = { level, teamId, roleId, templateId, version: version.number };
  await audit.record(tx, actor, { fact: 'policy-assigned', subject: 'policy-assignment', subjectId: id, details });
  return { assignment: await getAssignment(tx, tenantId, id), notApplied };
}

/** The columns that hold what an assignment says, as Postgres takes them. */
export function written({ parameters, overrides, locks }: AssignmentChoices): unknown[] {
  return [JSON.stringify(parameters), JSON.stringify(overrides), locks];
}

const MEANINGS = {
  policy_assignment_once: () => new PolicyAlreadyAssigned(),
  policy_assignment_of_team: () =>
    new PolicyAssignmentInvalid([{ pointer: '/teamId', detail: 'is no team of this organisation' }]),
  policy_assignment_level_fits: () =>
    new PolicyAssignmentInvalid([
      { pointer: '/level', detail: 'needs a teamId for a team, a roleId for a role, and neither for the organisation' },
    ]),
};
