import { Injectable } from '@nestjs/common';
import { AuditLog, Database, type Actor } from '#platform';
import { meaning } from '../constraint.js';
import { TeamMember } from './team-member.entity.js';
import { TeamMemberUnknown } from './team.errors.js';

/** Who belongs to which team. Who the members are is asked of `PersonService`, which notes that it was. */
@Injectable()
export class TeamMembersService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /** Adding a member again changes nothing. @throws TeamMemberUnknown */
  async add(actor: Actor, teamId: string, personId: string): Promise<void> {
    const { tenantId } = actor;
    await meaning(MEANINGS, () =>
      this.database.write(actor, async (tx) => {
        const { raw } = await tx
          .createQueryBuilder()
          .insert()
          .into(TeamMember)
          .values({ tenantId, teamId, personId })
          .orIgnore()
          .returning('person_id')
          .execute();
        if (Array.isArray(raw) && raw.length === 0) return;
        const fact = { fact: 'team-member-added', subject: 'team', subjectId: teamId, details: { personId } };
        await this.audit.record(tx, actor, fact);
      }),
    );
  }

  /** Removing somebody who is no member changes nothing. */
  async remove(actor: Actor, teamId: string, personId: string): Promise<void> {
    const { tenantId } = actor;
    await this.database.write(actor, async (tx) => {
      const { affected } = await tx.delete(TeamMember, { tenantId, teamId, personId });
      if (!affected) return;
      const fact = { fact: 'team-member-removed', subject: 'team', subjectId: teamId, details: { personId } };
      await this.audit.record(tx, actor, fact);
    });
  }
}

const MEANINGS = {
  team_member_of_team: () => new TeamMemberUnknown(),
  team_member_is_person: () => new TeamMemberUnknown(),
};
