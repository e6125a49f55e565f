import { Injectable } from '@nestjs/common';
import { MoreThan, type EntityManager } from 'typeorm';
import { AuditLog, Database, newId, type Actor } from '#platform';
import { meaning } from '../constraint.js';
import { RevisionDiffers } from '../revision-differs.js';
import { Team } from './team.entity.js';
import { TeamInCircle, TeamInUse, TeamNameTaken, TeamNotFound, TeamParentUnknown } from './team.errors.js';

export interface TeamFields {
  readonly name: string;
  readonly parentId: string | null;
}

/** Teams of an organisation, as a tree. */
@Injectable()
export class TeamService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /** @throws TeamNameTaken, TeamParentUnknown */
  async create(actor: Actor, { name, parentId }: TeamFields): Promise<Team> {
    const { tenantId } = actor;
    const id = newId();
    return meaning(MEANINGS, () =>
      this.database.write(actor, async (tx) => {
        await tx.insert(Team, { tenantId, id, name, parentId });
        await this.audit.record(tx, actor, {
          fact: 'team-created',
          subject: 'team',
          subjectId: id,
          details: { parentId },
        });
        return tx.findOneByOrFail(Team, { tenantId, id });
      }),
    );
  }

  /** In the order of their making. @param after id of the last one of the page before */
  async list(
    actor: Actor,
    { limit, after }: { readonly limit: number; readonly after: string | null },
  ): Promise<Team[]> {
    const { tenantId } = actor;
    const where = after === null ? { tenantId } : { tenantId, id: MoreThan(after) };
    return this.database.read(actor, (tx) => tx.find(Team, { where, order: { id: 'ASC' }, take: limit }));
  }

  /** @throws TeamNotFound */
  async get(actor: Actor, id: string): Promise<Team> {
    const team = await this.database.read(actor, (tx) => tx.findOneBy(Team, { tenantId: actor.tenantId, id }));
    if (team === null) throw new TeamNotFound();
    return team;
  }

  /**
   * @param revision what the change starts from; null for whatever is there
   * @throws TeamNotFound, RevisionDiffers, TeamNameTaken, TeamParentUnknown, TeamInCircle
   */
  async change(actor: Actor, id: string, revision: number | null, fields: TeamFields): Promise<Team> {
    const { tenantId } = actor;
    return meaning(MEANINGS, () =>
      this.database.write(actor, async (tx) => {
        const team = await held(tx, tenantId, id, revision);
        const changes = { name: fields.name, parentId: fields.parentId, revision: team.revision + 1 };
        await tx.update(Team, { tenantId, id }, { ...changes, updatedAt: () => 'now()' });
        const changed = (['name', 'parentId'] as const).filter((field) => team[field] !== fields[field]);
        const details = { fields: changed, revision: changes.revision };
        await this.audit.record(tx, actor, { fact: 'team-changed', subject: 'team', subjectId: id, details });
        return tx.findOneByOrFail(Team, { tenantId, id });
      }),
    );
  }

  /** Its people stay; they only no longer belong to it. @throws TeamNotFound, RevisionDiffers, TeamInUse */
  async delete(actor: Actor, id: string, revision: number | null): Promise<void> {
    const { tenantId } = actor;
    const remove = () =>
      this.database.write(actor, async (tx) => {
        await held(tx, tenantId, id, revision);
        await tx.delete(Team, { tenantId, id });
        await this.audit.record(tx, actor, { fact: 'team-deleted', subject: 'team', subjectId: id });
      });
    try {
      await remove();
    } catch (error) {
      // Other rooms point at teams; whatever points at this one holds it.
      throw isStillReferenced(error) ? new TeamInUse() : error;
    }
  }
}

const MEANINGS = {
  team_name_unique: () => new TeamNameTaken(),
  team_under_parent: () => new TeamParentUnknown(),
  team_has_no_circle: () => new TeamInCircle(),
};

async function held(tx: EntityManager, tenantId: string, id: string, revision: number | null): Promise<Team> {
  const team = await tx.findOne(Team, { where: { tenantId, id }, lock: { mode: 'pessimistic_write' } });
  if (team === null) throw new TeamNotFound();
  if (revision === null || revision === team.revision) return team;
  const { name, parentId } = team;
  throw new RevisionDiffers('team', revision, { id, name, parentId, revision: team.revision });
}

function isStillReferenced(error: unknown): boolean {
  const cause: unknown =
    typeof error === 'object' && error !== null && 'driverError' in error ? error.driverError : null;
  return typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === '23503';
}
