import type { EntityManager } from 'typeorm';
import { templateSourcesSchema, type DocumentKind, type TemplateFault, type TemplateSources } from '#documents';
import { TemplateNotFound, TemplateOfOtherKind, TemplateVersionNotFound } from '../document-library.errors.js';

export interface TemplateSummary {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly name: string;
  /** Counts every change; its ETag. */
  readonly revision: number;
  /** 0 while nothing is published. */
  readonly latestVersion: number;
  /** Documents of its kind are made with it when nobody names a template. */
  readonly isDefault: boolean;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export interface TemplateDraft extends TemplateSummary {
  readonly sources: TemplateSources;
  /** What is wrong with the draft; it can be published when there is nothing. */
  readonly faults: readonly TemplateFault[];
}

export interface TemplateVersion {
  readonly templateId: string;
  readonly number: number;
  readonly hash: string;
  readonly authorUserId: string | null;
  readonly authorApiKeyId: string | null;
  readonly publishedAt: Date;
}

/** What a document is laid out by; null fields: the shipped templates. */
export interface ChosenTemplate {
  readonly id: string;
  readonly version: number;
  readonly hash: string;
}

/** Columns of a `TemplateSummary`, for queries that name the table `document_template`. */
export const TEMPLATE = `document_template.id, document_template.kind, document_template.name, document_template.revision,
  document_template.latest_version AS "latestVersion", document_template.is_default AS "isDefault",
  document_template.created_at AS "createdAt", document_template.updated_at AS "updatedAt"`;

/** Columns of a `TemplateVersion`, for queries that name the table `document_template_version`. */
export const VERSION = `document_template_version.template_id AS "templateId", document_template_version.number, document_template_version.hash,
  document_template_version.author_user_id AS "authorUserId", document_template_version.author_api_key_id AS "authorApiKeyId",
  document_template_version.published_at AS "publishedAt"`;

/** @throws TemplateNotFound */
export async function templateDraft(tx: EntityManager, id: string): Promise<TemplateDraft> {
  const [row] = await tx.query<TemplateDraft[]>(
    `SELECT ${TEMPLATE}, draft AS sources, draft_faults AS faults FROM document_template WHERE tenant_id = app_tenant() AND id = $1`,
    [id],
  );
  if (row === undefined) throw new TemplateNotFound();
  return { ...row, sources: templateSourcesSchema.parse(row.sources) };
}

/** @throws TemplateNotFound, TemplateVersionNotFound */
export async function templateVersion(
  tx: EntityManager,
  id: string,
  number: number,
): Promise<TemplateVersion & { sources: TemplateSources }> {
  const [row] = await tx.query<(TemplateVersion & { sources: unknown })[]>(
    `SELECT ${VERSION}, sources FROM document_template_version WHERE tenant_id = app_tenant() AND template_id = $1 AND number = $2`,
    [id, number],
  );
  if (row !== undefined) return { ...row, sources: templateSourcesSchema.parse(row.sources) };
  await templateDraft(tx, id);
  throw new TemplateVersionNotFound(number);
}

/** @throws TemplateNotFound, TemplateVersionNotFound, TemplateOfOtherKind */
export async function chooseTemplate(
  tx: EntityManager,
  kind: DocumentKind,
  choice: 'default' | 'shipped' | { readonly id: string; readonly version: number | null },
): Promise<ChosenTemplate | null> {
  if (choice === 'shipped') return null;
  if (choice === 'default') {
    const [row] = await tx.query<ChosenTemplate[]>(
      `SELECT version.template_id AS id, version.number AS version, version.hash FROM document_template template
       JOIN document_template_version version ON version.tenant_id = template.tenant_id AND version.template_id = template.id
         AND version.number = template.latest_version
       WHERE template.tenant_id = app_tenant() AND template.kind = $1 AND template.is_default`,
      [kind],
    );
    return row ?? null;
  }
  const template = await templateDraft(tx, choice.id);
  if (template.kind !== kind) throw new TemplateOfOtherKind(template.kind, kind);
  const { number, hash } = await templateVersion(tx, choice.id, choice.version ?? template.latestVersion);
  return { id: choice.id, version: number, hash };
}
