import { Injectable } from '@nestjs/common';
import { AuditLog, Database, type Actor } from '#platform';
import { changeRole } from '../rows/changed-row.js';
import { meaning } from '../rows/constraint.js';
import type { RoleSummary } from '../rows/role-rows.js';

/** Gives a role to a team, or to none. The team's policies then reach its draft; what is published stays. */
@Injectable()
export class MoveRole {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /** @throws RoleNotFound, RoleArchived, DraftChanged, RoleTeamUnknown */
  async move(actor: Actor, id: string, revision: number | null, teamId: string | null): Promise<RoleSummary> {
    const set = 'team_id = $3, draft_is_open = draft_is_open OR team_id IS DISTINCT FROM $3';
    return meaning('', () =>
      this.database.write(actor, async (tx) => {
        const role = await changeRole(tx, { id, revision, text: null, set, values: [teamId] });
        await this.audit.record(tx, actor, { fact: 'role-moved', subject: 'role', subjectId: id, details: { teamId } });
        return role;
      }),
    );
  }
}
