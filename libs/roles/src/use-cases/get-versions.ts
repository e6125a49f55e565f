import { Injectable } from '@nestjs/common';
import { Database, type Actor } from '#platform';
import { roleVersion, VERSION_SUMMARY, type RoleVersionContent, type VersionSummary } from '../rows/version-rows.js';

/** What was published of a role. */
@Injectable()
export class GetVersions {
  constructor(private readonly database: Database) {}

  /** @throws RoleNotFound, RoleVersionNotFound */
  async get(actor: Actor, roleId: string, number: number): Promise<RoleVersionContent> {
    return this.database.read(actor, (tx) => roleVersion(tx, roleId, number));
  }

  /**
   * The newest first. A role that is not there has no versions.
   * @param before number of the last version of the page before
   */
  async list(
    actor: Actor,
    roleId: string,
    page: { readonly limit: number; readonly before: number | null },
  ): Promise<VersionSummary[]> {
    return this.database.read(actor, (tx) =>
      tx.query<VersionSummary[]>(
        `SELECT ${VERSION_SUMMARY} FROM role_version
         WHERE tenant_id = app_tenant() AND role_id = $1 AND ($2::int IS NULL OR number < $2) ORDER BY number DESC LIMIT $3`,
        [roleId, page.before, page.limit],
      ),
    );
  }
}
