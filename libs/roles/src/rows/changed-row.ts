import type { EntityManager } from 'typeorm';
import { DraftChanged, RoleArchived } from '../roles.errors.js';
import { storedDraft, SUMMARY, textOfDraft, type RoleSummary, type StoredDraft } from './role-rows.js';

export interface RoleChange {
  readonly id: string;
  /** What the caller starts from; null: whatever is there. */
  readonly revision: number | null;
  /** Assignments of an UPDATE; `$1` and `$2` are taken by id and revision, values begin at `$3`. */
  readonly set: string;
  readonly values: readonly unknown[];
  /** The text that the caller wanted to save, for the answer when somebody else was faster. */
  readonly text: string | null;
  /** An archived role may be changed too. */
  readonly evenArchived?: boolean;
}

/**
 * Changes a role if it still is as the caller read it, in one statement, and counts the revision on. Of many who start from the same
 * revision exactly one gets through.
 *
 * @throws RoleNotFound, RoleArchived, DraftChanged
 */
export async function changeRole(tx: EntityManager, change: RoleChange): Promise<RoleSummary> {
  const [rows] = await tx.query<[RoleSummary[], number]>(changing(change), valuesOf(change));
  return rows[0] ?? refuse(tx, change);
}

/**
 * As `changeRole`, and does more in the same statement if the change gets through.
 * @param more what is to be done with `changed`, the role as it is then: a query by the name of `more`
 * @param wanted what to give back of both besides the role
 * @throws RoleNotFound, RoleArchived, DraftChanged
 */
export async function changeRoleAnd<Wanted>(
  tx: EntityManager,
  change: RoleChange,
  { more, wanted }: { readonly more: string; readonly wanted: string },
): Promise<RoleSummary & Wanted> {
  const rows = await tx.query<(RoleSummary & Wanted)[]>(
    `WITH changed AS (${changing(change)}), more AS (${more}) SELECT changed.*, ${wanted} FROM changed, more`,
    valuesOf(change),
  );
  return rows[0] ?? refuse(tx, change);
}

function changing({ set, evenArchived = false }: RoleChange): string {
  return `UPDATE role SET ${set}, draft_revision = draft_revision + 1, updated_at = now()
     WHERE tenant_id = app_tenant() AND id = $1 AND ($2::int IS NULL OR draft_revision = $2)${evenArchived ? '' : " AND state <> 'archived'"}
     RETURNING ${SUMMARY}`;
}

function valuesOf({ id, revision, values }: RoleChange): unknown[] {
  return [id, revision, ...values];
}

async function refuse(tx: EntityManager, { id, revision, text, evenArchived = false }: RoleChange): Promise<never> {
  const current = await storedDraft(tx, id);
  if (!evenArchived && current.role.state === 'archived') throw new RoleArchived();
  throw changedMeanwhile(revision ?? current.role.revision, text, current);
}

/** @param current the role as it is now */
export function changedMeanwhile(revision: number, text: string | null, current: StoredDraft): DraftChanged {
  return new DraftChanged({ revision, text }, { revision: current.role.revision, text: textOfDraft(current) });
}
