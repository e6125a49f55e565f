import type { EntityManager } from 'typeorm';
import type { CheckConfig, CheckReport, DisplayMeasures } from '#analysis';
import { modelOfJson, type WorkModel } from '#work-model';
import type { FromPolicies } from '../policies/effective-model.js';
import { RoleNotFound, RoleVersionNotFound } from '../roles.errors.js';

/** A version without its content: what lists show. */
export interface VersionSummary {
  readonly id: string;
  readonly roleId: string;
  readonly number: number;
  /** SHA-256 of the canonical model, which documents and agreements carry. */
  readonly modelHash: string;
  readonly authorUserId: string | null;
  readonly authorApiKeyId: string | null;
  readonly note: string | null;
  readonly publishedAt: Date;
}

export interface RoleVersionContent extends VersionSummary {
  /** The role file as its author wrote it. */
  readonly text: string;
  /** What holds: the file with the policies that applied. */
  readonly model: WorkModel;
  readonly findings: CheckReport;
  readonly measures: DisplayMeasures;
  readonly checkConfig: CheckConfig;
  readonly fromPolicies: FromPolicies;
}

/** Columns of a `VersionSummary`, for queries that name the table `role_version`. */
export const VERSION_SUMMARY = `role_version.id, role_version.role_id AS "roleId", role_version.number, role_version.model_hash AS "modelHash",
  role_version.author_user_id AS "authorUserId", role_version.author_api_key_id AS "authorApiKeyId", role_version.note,
  role_version.published_at AS "publishedAt"`;

/** @throws RoleNotFound, RoleVersionNotFound */
export async function roleVersion(tx: EntityManager, roleId: string, number: number): Promise<RoleVersionContent> {
  const [row] = await tx.query<(Omit<RoleVersionContent, 'model'> & { readonly model: string })[]>(
    `SELECT ${VERSION_SUMMARY}, role_version.text, role_version.model::text, role_version.findings, role_version.measures,
       role_version.check_config AS "checkConfig", role_version.from_policies AS "fromPolicies"
     FROM role_version WHERE tenant_id = app_tenant() AND role_id = $1 AND number = $2`,
    [roleId, number],
  );
  if (row !== undefined) return { ...row, model: modelOfJson(row.model) };
  const roles = await tx.query<unknown[]>('SELECT 1 FROM role WHERE tenant_id = app_tenant() AND id = $1', [roleId]);
  throw roles.length === 0 ? new RoleNotFound() : new RoleVersionNotFound(number);
}
