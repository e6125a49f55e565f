import { Injectable } from '@nestjs/common';
import { AuditLog, Database, type Actor } from '#platform';
import { RoleNotArchived } from '../roles.errors.js';
import { changeRole } from '../rows/changed-row.js';
import type { RoleSummary } from '../rows/role-rows.js';

/** Puts a role away, and takes it out again. Nothing of it is lost. */
@Injectable()
export class ArchiveRole {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /** @throws RoleNotFound, RoleArchived, DraftChanged */
  async archive(actor: Actor, id: string, revision: number | null): Promise<RoleSummary> {
    return this.database.write(actor, async (tx) => {
      const role = await changeRole(tx, { id, revision, text: null, set: `state = 'archived'`, values: [] });
      await this.audit.record(tx, actor, { fact: 'role-archived', subject: 'role', subjectId: id });
      return role;
    });
  }

  /** It comes back as what it was: published when it has a version. @throws RoleNotFound, RoleNotArchived, DraftChanged */
  async unarchive(actor: Actor, id: string, revision: number | null): Promise<RoleSummary> {
    return this.database.write(actor, async (tx) => {
      const [before] = await tx.query<{ state: string }[]>(
        'SELECT state FROM role WHERE tenant_id = app_tenant() AND id = $1 FOR UPDATE',
        [id],
      );
      if (before !== undefined && before.state !== 'archived') throw new RoleNotArchived();
      const set = `state = CASE WHEN latest_version > 0 THEN 'published' ELSE 'draft' END`;
      const role = await changeRole(tx, { id, revision, text: null, set, values: [], evenArchived: true });
      await this.audit.record(tx, actor, { fact: 'role-unarchived', subject: 'role', subjectId: id });
      return role;
    });
  }
}
