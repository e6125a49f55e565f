import { Injectable } from '@nestjs/common';
import { AuditLog, Database, newId, type Actor } from '#platform';
import { canonicalHash } from '#work-model';
import { CHECK_CONFIG } from '../checking/judge.js';
import { RoleArchived, RoleNotPublishable } from '../roles.errors.js';
import { changedMeanwhile, changeRole } from '../rows/changed-row.js';
import { VERSION_SUMMARY, type VersionSummary } from '../rows/version-rows.js';
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
    return this.database.write(actor, async (tx) => {
      const role = await changeRole(tx, {
        id,
        revision,
        text: null,
        set: `state = 'published', latest_version = latest_version + 1, draft_is_open = false, draft_cause = NULL,
          draft_text = coalesce($3, draft_text), draft_text_is_behind = false`,
        values: [draft.textIsBehind ? text : null],
      });
      const number = role.latestVersion;
      // The revision holds whoever else publishes off, so nobody can have taken the number.
      if (number !== effective.model.version)
        throw new Error(`Version ${number} was checked as version ${effective.model.version}.`);
      const [version] = await tx.query<VersionSummary[]>(
        `INSERT INTO role_version (tenant_id, id, role_id, number, text, model, model_hash, author_user_id, author_api_key_id,
           findings, measures, check_config, from_policies, note)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) RETURNING ${VERSION_SUMMARY}`,
        [
          actor.tenantId,
          newId(),
          id,
          number,
          text,
          JSON.stringify(effective.model),
          modelHash,
          actor.userId,
          actor.apiKeyId,
          JSON.stringify(judgement.report),
          JSON.stringify(judgement.measures),
          JSON.stringify(CHECK_CONFIG),
          JSON.stringify(effective.fromPolicies),
          note,
        ],
      );
      if (version === undefined) throw new Error('Postgres made a version and gave none back.');
      const details = { number, modelHash, revision: role.revision };
      await this.audit.record(tx, actor, { fact: 'role-published', subject: 'role', subjectId: id, details });
      return { role, version };
    });
  }
}
