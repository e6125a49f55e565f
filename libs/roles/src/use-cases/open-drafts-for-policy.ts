import { Injectable } from '@nestjs/common';
import { AuditLog, Database, type Actor } from '#platform';
import { outdatedAssignments } from '#policies';
import type { Change } from '#work-model';
import { changesBetween } from '../checking/changes-between.js';
import type { Obstacle } from '../roles.errors.js';
import { DraftChanged, DraftHasFaults, RoleArchived } from '../roles.errors.js';
import { changeRole } from '../rows/changed-row.js';
import { SUMMARY, type RoleSummary } from '../rows/role-rows.js';
import { roleVersion } from '../rows/version-rows.js';
import { CheckDraft } from './check-draft.js';

export interface PolicyVersion {
  readonly templateId: string;
  readonly version: number;
}

/** A published role that a policy reaches, and what the policy means for it. */
export interface AffectedRole {
  readonly role: RoleSummary;
  /** `opened`: a draft waits now; `was-open`: one did already; `unreadable`: it did, and has faults; `busy`: somebody was changing it. */
  readonly draft: 'opened' | 'was-open' | 'unreadable' | 'busy';
  /** From what is published to what would be, in words. */
  readonly changes: readonly Change[];
  /** What would have to be settled before it can be published. */
  readonly obstacles: readonly Obstacle[];
}

export interface AffectedRoles {
  readonly roles: readonly AffectedRole[];
  /** Id of the last role looked at; null when all have been. */
  readonly nextAfter: string | null;
}

/**
 * When a policy has a new version, or is used anew: checks the published roles that it reaches, and opens a draft of each. Nothing published
 * changes, and a draft that people work on already is left alone.
 */
@Injectable()
export class OpenDraftsForPolicy {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly checkDraft: CheckDraft,
  ) {}

  /**
   * One batch, in the order of the roles' ids; call it again with `nextAfter` until that is null. A role is one transaction, so a batch that
   * was broken off can be begun anew.
   */
  async open(
    actor: Actor,
    policy: PolicyVersion,
    { limit, after }: { readonly limit: number; readonly after: string | null },
  ): Promise<AffectedRoles> {
    const reached = await this.reached(actor, policy, limit, after);
    const roles: AffectedRole[] = [];
    for (const role of reached) roles.push(await this.openOne(actor, policy, role));
    return { roles, nextAfter: reached.length === limit ? (reached.at(-1)?.id ?? null) : null };
  }

  private async reached(
    actor: Actor,
    { templateId, version }: PolicyVersion,
    limit: number,
    after: string | null,
  ): Promise<RoleSummary[]> {
    return this.database.read(actor, async (tx) => {
      const uses = await outdatedAssignments(tx, actor.tenantId, templateId, version + 1);
      return tx.query<RoleSummary[]>(
        `SELECT ${SUMMARY} FROM role WHERE tenant_id = app_tenant() AND state = 'published' AND ($1::uuid IS NULL OR id > $1)
           AND ($2 OR team_id = ANY($3::uuid[]) OR id = ANY($4::uuid[])) ORDER BY id LIMIT $5`,
        [
          after,
          uses.some(({ level }) => level === 'organisation'),
          uses.flatMap(({ teamId }) => teamId ?? []),
          uses.flatMap(({ roleId }) => roleId ?? []),
          limit,
        ],
      );
    });
  }

  private async openOne(actor: Actor, policy: PolicyVersion, role: RoleSummary): Promise<AffectedRole> {
    if (role.draftHasFaults) return { role, draft: 'unreadable', changes: [], obstacles: [] };
    try {
      const { draft, effective, judgement } = await this.checkDraft.check(actor, role.id);
      const published = await this.database.read(actor, (tx) => roleVersion(tx, role.id, role.latestVersion));
      const found = { changes: changesBetween(published.model, effective.model), obstacles: judgement.obstacles };
      if (draft.role.draftIsOpen) return { role: draft.role, draft: 'was-open', ...found };
      return { role: await this.write(actor, policy, draft.role), draft: 'opened', ...found };
    } catch (error) {
      const isBusy = error instanceof DraftChanged || error instanceof DraftHasFaults || error instanceof RoleArchived;
      if (isBusy) return { role, draft: 'busy', changes: [], obstacles: [] };
      throw error;
    }
  }

  private async write(
    actor: Actor,
    { templateId, version }: PolicyVersion,
    { id, revision }: RoleSummary,
  ): Promise<RoleSummary> {
    return this.database.write(actor, async (tx) => {
      const values = [JSON.stringify({ kind: 'policy', templateId, version })];
      const role = await changeRole(tx, {
        id,
        revision,
        text: null,
        set: 'draft_is_open = true, draft_cause = $3',
        values,
      });
      await this.audit.record(tx, actor, {
        fact: 'role-draft-opened',
        subject: 'role',
        subjectId: id,
        details: { templateId, version },
      });
      return role;
    });
  }
}
