import { Injectable } from '@nestjs/common';
import { AuditLog, Database, type Actor } from '#platform';
import { assignmentsOfVersion } from '#policies';
import type { Change } from '#work-model';
import { changesBetween } from '../checking/changes-between.js';
import type { Obstacle } from '../roles.errors.js';
import { DraftChanged, DraftHasFaults, RoleArchived } from '../roles.errors.js';
import { changeRole } from '../rows/changed-row.js';
import type { RoleSummary } from '../rows/role-rows.js';
import { roleVersion } from '../rows/version-rows.js';
import { CheckDraft } from '../use-cases/check-draft.js';
import { reachedRoles } from './reached-roles.js';

export interface PolicyVersion {
  readonly templateId: string;
  readonly version: number;
}

/** A published role that a policy reaches, and what the policy means for it. */
export interface AffectedRole {
  readonly role: RoleSummary;
  /**
   * `opened`: a draft waits now; `was-open`: one did already; `unreadable`: it did, and has faults; `unchanged`: the policy changes nothing
   * for the role; `busy`: somebody was changing it.
   */
  readonly draft: 'opened' | 'was-open' | 'unreadable' | 'unchanged' | 'busy';
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
 * When a version of a policy has come into use: checks the published roles that it reaches, and opens a draft of each for which it changes
 * something. Nothing published changes, and a draft that people work on already is left alone.
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
    { templateId, version }: PolicyVersion,
    { limit, after }: { readonly limit: number; readonly after: string | null },
  ): Promise<AffectedRoles> {
    const reached = await this.database.read(actor, async (tx) => {
      const uses = await assignmentsOfVersion(tx, actor.tenantId, templateId, version);
      return reachedRoles(tx, uses, { limit, after });
    });
    const roles: AffectedRole[] = [];
    for (const role of reached) roles.push(await this.openOne(actor, { templateId, version }, role));
    return { roles, nextAfter: reached.length === limit ? (reached.at(-1)?.id ?? null) : null };
  }

  private async openOne(actor: Actor, policy: PolicyVersion, role: RoleSummary): Promise<AffectedRole> {
    if (role.draftHasFaults) return { role, draft: 'unreadable', changes: [], obstacles: [] };
    try {
      const { draft, effective, judgement } = await this.checkDraft.check(actor, role.id);
      const published = await this.database.read(actor, (tx) => roleVersion(tx, role.id, role.latestVersion));
      const found = { changes: changesBetween(published.model, effective.model), obstacles: judgement.obstacles };
      if (draft.role.draftIsOpen) return { role: draft.role, draft: 'was-open', ...found };
      if (found.changes.length === 0) return { role: draft.role, draft: 'unchanged', ...found };
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
