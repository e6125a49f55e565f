import type { EntityManager } from 'typeorm';
import { PolicyTemplateVersion } from '../templates/policy-template.entity.js';
import { LEVELS, type AssignedPolicy, type Levels, type PolicyLevel, type Resolution } from '../resolution/levels.js';
import { resolve } from '../resolution/resolve.js';
import { assignmentsOf, type AssignmentTerms, type PolicyTarget } from './find-assignments.js';

/** What the policies in use come to for a role (or a team, or the whole organisation). Reads only; see `resolve`. */
export async function resolutionFor(tx: EntityManager, tenantId: string, target: PolicyTarget): Promise<Resolution> {
  return resolve(await levelsOf(tx, tenantId, target, await assignmentsOf(tx, tenantId, target)));
}

/** Assignments with the templates that they are of, level by level. */
export async function levelsOf(
  tx: EntityManager,
  tenantId: string,
  { teamId }: PolicyTarget,
  assignments: readonly AssignmentTerms[],
): Promise<Levels> {
  const policies = await withTemplates(tx, tenantId, assignments);
  const names: Record<PolicyLevel, string> = {
    organisation: 'the organisation',
    team: teamId === null ? 'the team' : await nameOfTeam(tx, tenantId, teamId),
    role: 'this role',
  };
  return Object.fromEntries(
    LEVELS.map((level) => {
      const own = policies.filter((one) => one.level === level).map(({ policy }) => policy);
      return [level, { name: names[level], assignments: own }];
    }),
  );
}

async function withTemplates(
  tx: EntityManager,
  tenantId: string,
  assignments: readonly AssignmentTerms[],
): Promise<{ readonly level: PolicyLevel; readonly policy: AssignedPolicy }[]> {
  if (assignments.length === 0) return [];
  const where = assignments.map(({ templateId, version }) => ({ tenantId, templateId, number: version }));
  const versions = await tx.find(PolicyTemplateVersion, { where });
  return assignments.flatMap(({ level, id, templateId, version, parameters, overrides, locks }) => {
    // A foreign key holds every assignment to a version that is there.
    const found = versions.find((one) => one.templateId === templateId && one.number === version);
    if (found === undefined) return [];
    return [{ level, policy: { id, templateId, version, template: found.body, parameters, overrides, locks } }];
  });
}

/** “Design” is called “Design team”. Asked within the transaction: a service of the people room would open another. */
async function nameOfTeam(tx: EntityManager, tenantId: string, teamId: string): Promise<string> {
  const rows = await tx.query<{ name: string }[]>('SELECT name FROM team WHERE tenant_id = $1 AND id = $2', [
    tenantId,
    teamId,
  ]);
  const name = rows[0]?.name ?? 'the';
  return /\bteam\b/i.test(name) ? name : `${name} team`;
}
