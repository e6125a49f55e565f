import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  DocumentRenderer,
  validateTemplate,
  type DocumentKind,
  type TemplateFault,
  type TemplateSources,
} from '#documents';
import { AuditLog, Database, newId, type Actor } from '#platform';
import {
  TemplateChanged,
  TemplateNeverPublished,
  TemplateNotPublishable,
  TemplatePublished,
} from '../document-library.errors.js';
import { TEMPLATE, templateDraft, type TemplateDraft, type TemplateSummary } from './template-rows.js';

export interface TemplateContent {
  readonly name: string;
  readonly isDefault: boolean;
  readonly sources: TemplateSources;
}

/** An organisation's templates as people work on them. A draft may have faults: they are kept beside it, and hold up publication only. */
@Injectable()
export class DocumentTemplates {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly renderer: DocumentRenderer,
  ) {}

  async create(
    actor: Actor,
    wish: Omit<TemplateContent, 'isDefault'> & { readonly kind: DocumentKind },
  ): Promise<TemplateDraft> {
    const { kind, name, sources } = wish;
    const faults = await validateTemplate(kind, sources);
    return this.database.write(actor, async (tx) => {
      const id = newId();
      await tx.query(
        'INSERT INTO document_template (tenant_id, id, kind, name, draft, draft_faults) VALUES ($1, $2, $3, $4, $5, $6)',
        [actor.tenantId, id, kind, name, JSON.stringify(sources), JSON.stringify(faults)],
      );
      await this.record(tx, actor, 'document-template-created', id, { kind });
      return templateDraft(tx, id);
    });
  }

  /** @throws TemplateNotFound */
  async get(actor: Actor, id: string): Promise<TemplateDraft> {
    return this.database.read(actor, (tx) => templateDraft(tx, id));
  }

  /** By id. @param page.after id of the last template of the page before */
  async list(
    actor: Actor,
    kind: DocumentKind | null,
    page: { readonly limit: number; readonly after: string | null },
  ): Promise<TemplateSummary[]> {
    return this.database.read(actor, (tx) =>
      tx.query<TemplateSummary[]>(
        `SELECT ${TEMPLATE} FROM document_template
         WHERE tenant_id = app_tenant() AND ($1::text IS NULL OR kind = $1) AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
        [kind, page.after, page.limit],
      ),
    );
  }

  /**
   * @param revision that the change starts from; null: whichever is there
   * @throws TemplateNotFound, TemplateChanged, TemplateNeverPublished
   */
  async save(actor: Actor, id: string, revision: number | null, content: TemplateContent): Promise<TemplateDraft> {
    const { kind } = await this.get(actor, id);
    const faults = await validateTemplate(kind, content.sources);
    return this.database.write(actor, async (tx) => {
      const current = await lockedDraft(tx, id);
      assertRevision(current, revision, content);
      if (content.isDefault && current.latestVersion === 0) throw new TemplateNeverPublished();
      if (content.isDefault && !current.isDefault) await stopDefault(tx, kind);
      await tx.query(
        `UPDATE document_template SET name = $2, draft = $3, draft_faults = $4, is_default = $5, revision = revision + 1, updated_at = now()
         WHERE tenant_id = app_tenant() AND id = $1`,
        [id, content.name, JSON.stringify(content.sources), JSON.stringify(faults), content.isDefault],
      );
      await this.record(tx, actor, 'document-template-changed', id, { kind, isDefault: content.isDefault });
      return templateDraft(tx, id);
    });
  }

  /** Only what was never published can go. @throws TemplateNotFound, TemplateChanged, TemplatePublished */
  async delete(actor: Actor, id: string, revision: number | null): Promise<void> {
    await this.database.write(actor, async (tx) => {
      const current = await lockedDraft(tx, id);
      assertRevision(current, revision, null);
      if (current.latestVersion > 0) throw new TemplatePublished();
      // Its samples are nothing without it.
      await tx.query('DELETE FROM document WHERE tenant_id = app_tenant() AND template_id = $1', [id]);
      await tx.query('DELETE FROM document_template WHERE tenant_id = app_tenant() AND id = $1', [id]);
      await this.record(tx, actor, 'document-template-deleted', id, { kind: current.kind });
    });
  }

  /** What is wrong with sources, without keeping them. */
  async faultsOf(kind: DocumentKind, sources: TemplateSources): Promise<TemplateFault[]> {
    return validateTemplate(kind, sources);
  }

  /** The sample of the kind, laid out by the draft, as a web page. @throws TemplateNotFound, TemplateNotPublishable */
  async sampleHtml(actor: Actor, id: string): Promise<string> {
    const { kind, sources, faults } = await this.get(actor, id);
    if (faults.length > 0) throw new TemplateNotPublishable(faults.map(inputFault));
    return this.renderer.sampleHtml(kind, sources);
  }

  private async record(
    tx: EntityManager,
    actor: Actor,
    fact: string,
    subjectId: string,
    details: Record<string, string | boolean>,
  ): Promise<void> {
    await this.audit.record(tx, actor, { fact, subject: 'document-template', subjectId, details });
  }
}

/** A fault as an API tells it: the line is in the words. */
export function inputFault({ pointer, template, line, reason }: TemplateFault): { pointer: string; detail: string } {
  return { pointer: `/sources${pointer}`, detail: `${template}${line === null ? '' : `, line ${line}`}: ${reason}` };
}

/** The draft, held until the end of the transaction. @throws TemplateNotFound */
export async function lockedDraft(tx: EntityManager, id: string): Promise<TemplateDraft> {
  await tx.query('SELECT FROM document_template WHERE tenant_id = app_tenant() AND id = $1 FOR UPDATE', [id]);
  return templateDraft(tx, id);
}

/** @throws TemplateChanged */
export function assertRevision(current: TemplateDraft, revision: number | null, yours: TemplateContent | null): void {
  if (revision === null || revision === current.revision) return;
  const { name, isDefault, sources } = current;
  throw new TemplateChanged(
    { revision, ...(yours === null ? {} : { name: yours.name, isDefault: yours.isDefault, sources: yours.sources }) },
    { revision: current.revision, name, isDefault, sources },
  );
}

async function stopDefault(tx: EntityManager, kind: DocumentKind): Promise<void> {
  await tx.query(
    `UPDATE document_template SET is_default = false, revision = revision + 1, updated_at = now()
     WHERE tenant_id = app_tenant() AND kind = $1 AND is_default`,
    [kind],
  );
}
