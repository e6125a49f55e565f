import { LessThan, MoreThan, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { PolicyAssignmentNotFound, PolicyRevisionDiffers } from '../policies.errors.js';
import type { PolicyLevel } from '../resolution/levels.js';
import { jsonOf } from '../schema/json.js';
import { fieldChoices, parameterValues } from '../schema/policy-template.js';
import { PolicyAssignment } from './policy-assignment.entity.js';

/** Whom policies are for: the organisation itself when both are null. */
export interface PolicyTarget {
  readonly teamId: string | null;
  readonly roleId: string | null;
}

/** Where in the organisation an assignment is. */
export interface AssignmentPlace extends PolicyTarget {
  readonly level: PolicyLevel;
}

/** What an assignment says, before or after it is kept. */
export type AssignmentTerms = Pick<
  PolicyAssignment,
  'id' | 'level' | 'templateId' | 'version' | 'parameters' | 'overrides' | 'locks'
>;

export interface PolicyAssignmentList {
  readonly limit: number;
  /** Id of the last one of the page before. */
  readonly after: string | null;
  readonly templateId: string | null;
  readonly level: PolicyLevel | null;
  readonly teamId: string | null;
  readonly roleId: string | null;
}

/** In the order of their making. */
export async function listAssignments(
  tx: EntityManager,
  tenantId: string,
  { limit, after, ...filters }: PolicyAssignmentList,
): Promise<PolicyAssignment[]> {
  const given = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== null));
  const where: FindOptionsWhere<PolicyAssignment> = {
    ...given,
    tenantId,
    ...(after === null ? {} : { id: MoreThan(after) }),
  };
  return tx.find(PolicyAssignment, { where, order: { id: 'ASC' }, take: limit });
}

/** @throws PolicyAssignmentNotFound */
export async function getAssignment(tx: EntityManager, tenantId: string, id: string): Promise<PolicyAssignment> {
  const assignment = await tx.findOneBy(PolicyAssignment, { tenantId, id });
  if (assignment === null) throw new PolicyAssignmentNotFound();
  return assignment;
}

/** Assignments of versions before one, in the order of their making. */
export async function outdatedAssignments(
  tx: EntityManager,
  tenantId: string,
  templateId: string,
  before: number,
): Promise<PolicyAssignment[]> {
  const where = { tenantId, templateId, version: LessThan(before) };
  return tx.find(PolicyAssignment, { where, order: { id: 'ASC' } });
}

/** Where one version is in use. */
export async function assignmentsOfVersion(
  tx: EntityManager,
  tenantId: string,
  templateId: string,
  version: number,
): Promise<PolicyAssignment[]> {
  return tx.find(PolicyAssignment, { where: { tenantId, templateId, version }, order: { id: 'ASC' } });
}

/**
 * What holds for a role: the assignments of the organisation, of its team and of the role itself. With neither, those of the organisation.
 * A team's own only: what a team says does not go down to teams below it.
 */
export async function assignmentsOf(
  tx: EntityManager,
  tenantId: string,
  { teamId, roleId }: PolicyTarget,
): Promise<AssignmentTerms[]> {
  // By hand: every check of a role asks this, and mostly there is nothing.
  const rows = await tx.query<AssignmentTerms[]>(
    `SELECT id, level, template_id AS "templateId", version, parameters, overrides, locks FROM policy_assignment
     WHERE tenant_id = $1 AND (level = 'organisation' OR level = 'team' AND team_id = $2 OR level = 'role' AND role_id = $3) ORDER BY id`,
    [tenantId, teamId, roleId],
  );
  return rows.map((row) => ({
    ...row,
    parameters: parameterValues.parse(row.parameters),
    overrides: fieldChoices.parse(row.overrides),
  }));
}

/**
 * An assignment that nobody else can change until the transaction ends.
 * @param revision what the change starts from; null for whatever is there
 * @throws PolicyAssignmentNotFound, PolicyRevisionDiffers
 */
export async function holdAssignment(
  tx: EntityManager,
  tenantId: string,
  id: string,
  revision: number | null,
): Promise<PolicyAssignment> {
  const place = await getAssignment(tx, tenantId, id);
  await holdPlace(tx, tenantId, place);
  const lock = { mode: 'pessimistic_write' as const };
  const assignment = await tx.findOne(PolicyAssignment, { where: { tenantId, id }, lock });
  if (assignment === null) throw new PolicyAssignmentNotFound();
  if (revision === null || revision === assignment.revision) return assignment;
  const { tenantId: _, createdAt: _made, updatedAt: _changed, ...current } = assignment;
  throw new PolicyRevisionDiffers('policy assignment', revision, jsonOf(current));
}

/**
 * Lets one change at a time happen at a place: two assignments that conflict are in two rows, and each alone would look fine.
 * Always taken before rows are, so that two changes never wait for each other.
 */
export async function holdPlace(tx: EntityManager, tenantId: string, place: AssignmentPlace): Promise<void> {
  const key = ['policies', tenantId, place.level, place.teamId ?? place.roleId ?? ''].join('/');
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [key]);
}
