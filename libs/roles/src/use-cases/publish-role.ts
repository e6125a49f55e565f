import { Injectable } from '@nestjs/common';
import { allEnded, AuditLog, Database, newId, type Actor } from '#platform';
import { canonicalHash } from '#work-model';
import { CHECK_CONFIG } from '../checking/judge.js';
import { RoleArchived, RoleNotPublishable } from '../roles.errors.js';
import { changedMeanwhile, changeRoleAnd } from '../rows/changed-row.js';
import type { VersionSummary } from '../rows/version-rows.js';
import { textOfDraft, type RoleSummary } from '../rows/role-rows.js';
import { CheckDraft, type CheckedDraft } from './check-draft.js';

export interface PublishedRole {
  readonly role: RoleSummary;
  readonly version: VersionSummary;
}

/** Makes a draft the next numbered version, which never changes again. */
@Injectable()
export class PublishRole {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly checkDraft: CheckDraft,
  ) {}

  /**
   * Publishing counts the revision on: of many who publish the same revision exactly one succeeds. The check takes longer than a
   * transaction should, so it is made before, and the revision says whether it still is about what is published.
   *
   * @param revision what was looked at; null for whatever is there
   * @throws RoleNotFound, RoleArchived, DraftChanged, DraftHasFaults, RoleNotPublishable
   */
  async publish(actor: Actor, id: string, revision: number | null, note: string | null): Promise<PublishedRole> {
    const checked = await this.checkDraft.check(actor, id, (draft) => {
      const { role } = draft;
      if (role.state === 'archived') throw new RoleArchived();
      if (revision !== null && revision !== role.revision) throw changedMeanwhile(revision, null, draft);
    });
    const { obstacles } = checked.judgement;
    if (obstacles.length > 0) throw new RoleNotPublishable(obstacles);
    return this.write(actor, checked, note);
  }

  private async write(
    actor: Actor,
    { draft, effective, judgement }: CheckedDraft,
    note: string | null,
  ): Promise<PublishedRole> {
    const { id, revision } = draft.role;
    const modelHash = canonicalHash(effective.model);
    const text = textOfDraft(draft);
    const { version: number } = effective.model;
    const { userId: authorUserId, apiKeyId: authorApiKeyId } = actor;
    return this.database.write(actor, async (tx) => {
      const values = [
        draft.textIsBehind ? text : null,
        newId(),
        text,
        JSON.stringify(effective.model),
        modelHash,
        authorUserId,
        authorApiKeyId,
        JSON.stringify(judgement.report),
        JSON.stringify(judgement.measures),
        JSON.stringify(CHECK_CONFIG),
        JSON.stringify(effective.fromPolicies),
        note,
      ];
      const publishing = changeRoleAnd<NewVersion>(tx, { id, revision, text: null, set: PUBLISHED, values }, VERSION);
      // What both will be is known already, so the entry need not wait for the answer.
      const details = { number, modelHash, revision: revision + 1 };
      const recorded = this.audit.record(tx, actor, {
        fact: 'role-published',
        subject: 'role',
        subjectId: id,
        details,
      });
      const [{ versionId, publishedAt, ...role }] = await allEnded([publishing, recorded]);
      // The revision holds whoever else publishes off, so nobody can have taken the number.
      if (role.latestVersion !== number)
        throw new Error(`Version ${role.latestVersion} was checked as version ${number}.`);
      const version = { id: versionId, roleId: id, number, modelHash, authorUserId, authorApiKeyId, note, publishedAt };
      return { role, version };
    });
  }
}

const PUBLISHED = `state = 'published', latest_version = latest_version + 1, draft_is_open = false, draft_cause = NULL,
  draft_text = coalesce($3, draft_text), draft_text_is_behind = false`;

/** Nobody who was too late makes a version, not even one that is undone. */
const VERSION = {
  more: `INSERT INTO role_version (tenant_id, id, role_id, number, text, model, model_hash, author_user_id, author_api_key_id,
      findings, measures, check_config, from_policies, note)
    SELECT app_tenant(), $4, id, "latestVersion", $5, $6, $7, $8, $9, $10, $11, $12, $13, $14 FROM changed
    RETURNING id, published_at`,
  wanted: 'more.id AS "versionId", more.published_at AS "publishedAt"',
};

interface NewVersion {
  readonly versionId: string;
  readonly publishedAt: Date;
}
