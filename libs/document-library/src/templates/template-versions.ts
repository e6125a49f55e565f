import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { templateHash, validateTemplate, type TemplateSources } from '#documents';
import { AuditLog, Database, newId, type Actor } from '#platform';
import { TemplateNotPublishable, TemplateUnchanged } from '../document-library.errors.js';
import { assertRevision, inputFault, lockedDraft } from './document-templates.js';
import { templateDraft, templateVersion, VERSION, type TemplateDraft, type TemplateVersion } from './template-rows.js';

/** What was published of a template, which stays as it is. */
@Injectable()
export class TemplateVersions {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Makes the draft the next version. Documents asked for from now on by the organisation's default, or by this template without a version,
   * are made with it; those that are there stay.
   *
   * @throws TemplateNotFound, TemplateChanged, TemplateNotPublishable, TemplateUnchanged
   */
  async publish(actor: Actor, templateId: string, revision: number | null): Promise<TemplateVersion> {
    // Checked outside the transaction, which it would hold up, and by the rules of today.
    const seen = await this.database.read(actor, (tx) => templateDraft(tx, templateId));
    assertRevision(seen, revision, null);
    const faults = await validateTemplate(seen.kind, seen.sources);
    if (faults.length > 0) throw new TemplateNotPublishable(faults.map(inputFault));
    return this.database.write(actor, async (tx) => {
      const current = await lockedDraft(tx, templateId);
      assertRevision(current, seen.revision, null);
      return this.add(tx, actor, current);
    });
  }

  /** @throws TemplateNotFound, TemplateVersionNotFound */
  async get(
    actor: Actor,
    templateId: string,
    number: number,
  ): Promise<TemplateVersion & { readonly sources: TemplateSources }> {
    return this.database.read(actor, (tx) => templateVersion(tx, templateId, number));
  }

  /** The newest first. @param page.before number of the last version of the page before */
  async list(
    actor: Actor,
    templateId: string,
    page: { readonly limit: number; readonly before: number | null },
  ): Promise<TemplateVersion[]> {
    return this.database.read(actor, (tx) =>
      tx.query<TemplateVersion[]>(
        `SELECT ${VERSION} FROM document_template_version
         WHERE tenant_id = app_tenant() AND template_id = $1 AND ($2::int IS NULL OR number < $2) ORDER BY number DESC LIMIT $3`,
        [templateId, page.before, page.limit],
      ),
    );
  }

  private async add(
    tx: EntityManager,
    actor: Actor,
    { id, kind, latestVersion, sources }: TemplateDraft,
  ): Promise<TemplateVersion> {
    const hash = templateHash(sources);
    if (latestVersion > 0 && (await templateVersion(tx, id, latestVersion)).hash === hash)
      throw new TemplateUnchanged(latestVersion);
    const number = latestVersion + 1;
    const [version] = await tx.query<TemplateVersion[]>(
      `INSERT INTO document_template_version (tenant_id, id, template_id, number, sources, hash, author_user_id, author_api_key_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING ${VERSION}`,
      [actor.tenantId, newId(), id, number, JSON.stringify(sources), hash, actor.userId, actor.apiKeyId],
    );
    if (version === undefined) throw new Error('Postgres did not give back the version that it was given.');
    await tx.query(
      'UPDATE document_template SET latest_version = $2, revision = revision + 1, updated_at = now() WHERE tenant_id = app_tenant() AND id = $1',
      [id, number],
    );
    await this.audit.record(tx, actor, {
      fact: 'document-template-published',
      subject: 'document-template',
      subjectId: id,
      details: { kind, number, hash },
    });
    return version;
  }
}
