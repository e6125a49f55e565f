import type { EntityManager } from 'typeorm';
import type { PolicyAssignment } from '#policies';
import { SUMMARY, type RoleSummary } from '../rows/role-rows.js';

/** Where a policy is in use. */
type Uses = readonly PolicyAssignment[];

/** Published roles for which one of these assignments is, in the order of their ids. @param after id of the last one of the page before */
export async function reachedRoles(
  tx: EntityManager,
  uses: Uses,
  { limit, after }: { readonly limit: number; readonly after: string | null },
): Promise<RoleSummary[]> {
  return tx.query<RoleSummary[]>(
    `SELECT ${SUMMARY} FROM role WHERE ${REACHED} AND ($4::uuid IS NULL OR id > $4) ORDER BY id LIMIT $5`,
    [...targetsOf(uses), after, limit],
  );
}

export async function countReachedRoles(tx: EntityManager, uses: Uses): Promise<number> {
  const [row] = await tx.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM role WHERE ${REACHED}`,
    targetsOf(uses),
  );
  return row?.count ?? 0;
}

const REACHED = `tenant_id = app_tenant() AND state = 'published' AND ($1 OR team_id = ANY($2::uuid[]) OR id = ANY($3::uuid[]))`;

function targetsOf(uses: Uses): unknown[] {
  return [
    uses.some(({ level }) => level === 'organisation'),
    uses.flatMap(({ teamId }) => teamId ?? []),
    uses.flatMap(({ roleId }) => roleId ?? []),
  ];
}
