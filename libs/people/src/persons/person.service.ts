import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog, Database, newId, type Actor } from '#platform';
import type { WeeklyHours } from '#work-model';
import { meaning } from '../constraint.js';
import { RevisionDiffers } from '../revision-differs.js';
import { TeamMember } from '../teams/team-member.entity.js';
import { PersonEmailTaken, PersonNotFound, PersonUserTaken, PersonUserUnknown } from './person.errors.js';
import { Person, type PersonState } from './person.entity.js';

export interface PersonFields {
  readonly displayName: string;
  readonly email: string | null;
  readonly userId: string | null;
  readonly timeZone: string;
  readonly workingHours: WeeklyHours | null;
  readonly state: PersonState;
}

export interface PersonList {
  readonly limit: number;
  /** Id of the last one of the page before. */
  readonly after: string | null;
  readonly teamId?: string | undefined;
  readonly state?: PersonState | undefined;
}

const FIELDS = ['displayName', 'email', 'userId', 'timeZone', 'workingHours', 'state'] as const;

/** People of an organisation. Whoever reads about them leaves an entry in the audit log: that they did, not what it said. */
@Injectable()
export class PersonService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /** @throws PersonEmailTaken, PersonUserTaken, PersonUserUnknown */
  async add(actor: Actor, fields: PersonFields): Promise<Person> {
    const { tenantId } = actor;
    const id = newId();
    return meaning(MEANINGS, () =>
      this.database.write(actor, async (tx) => {
        await tx.insert(Person, { tenantId, id, ...fields });
        const details = { state: fields.state };
        await this.audit.record(tx, actor, { fact: 'person-added', subject: 'person', subjectId: id, details });
        return tx.findOneByOrFail(Person, { tenantId, id });
      }),
    );
  }

  /** @throws PersonNotFound */
  async get(actor: Actor, id: string): Promise<Person> {
    return this.database.write(actor, async (tx) => {
      const person = await tx.findOneBy(Person, { tenantId: actor.tenantId, id });
      if (person === null) throw new PersonNotFound();
      await this.audit.record(tx, actor, { fact: 'person-read', subject: 'person', subjectId: id });
      return person;
    });
  }

  /** In the order of their adding. One entry in the audit log tells everybody who was on the page. */
  async list(actor: Actor, { limit, after, teamId, state }: PersonList): Promise<Person[]> {
    return this.database.write(actor, async (tx) => {
      const query = tx
        .createQueryBuilder(Person, 'person')
        .where('person.tenant_id = :tenantId', { tenantId: actor.tenantId })
        .orderBy('person.id')
        .limit(limit);
      if (after !== null) query.andWhere('person.id > :after', { after });
      if (state !== undefined) query.andWhere('person.state = :state', { state });
      if (teamId !== undefined) {
        const membership =
          'member.tenant_id = person.tenant_id AND member.person_id = person.id AND member.team_id = :teamId';
        query.innerJoin(TeamMember, 'member', membership, { teamId });
      }
      const people = await query.getMany();
      if (people.length > 0) {
        const details = { personIds: people.map(({ id }) => id) };
        await this.audit.record(tx, actor, {
          fact: 'person-read',
          subject: 'person-list',
          subjectId: teamId ?? 'all',
          details,
        });
      }
      return people;
    });
  }

  /**
   * @param revision what the change starts from; null for whatever is there
   * @throws PersonNotFound, RevisionDiffers, PersonEmailTaken, PersonUserTaken, PersonUserUnknown
   */
  async change(actor: Actor, id: string, revision: number | null, fields: PersonFields): Promise<Person> {
    const { tenantId } = actor;
    return meaning(MEANINGS, () =>
      this.database.write(actor, async (tx) => {
        const person = await held(tx, tenantId, id, revision);
        const next = person.revision + 1;
        await tx.update(Person, { tenantId, id }, { ...fields, revision: next, updatedAt: () => 'now()' });
        const changed = FIELDS.filter((field) => JSON.stringify(person[field]) !== JSON.stringify(fields[field]));
        const details = { fields: changed, revision: next };
        await this.audit.record(tx, actor, { fact: 'person-changed', subject: 'person', subjectId: id, details });
        return tx.findOneByOrFail(Person, { tenantId, id });
      }),
    );
  }

  /** Erases the person: the record, its places in teams, and what the person kept for themselves. @throws PersonNotFound, RevisionDiffers */
  async erase(actor: Actor, id: string, revision: number | null): Promise<void> {
    const { tenantId } = actor;
    await this.database.write(actor, async (tx) => {
      await held(tx, tenantId, id, revision);
      await tx.delete(Person, { tenantId, id });
      await this.audit.record(tx, actor, { fact: 'person-erased', subject: 'person', subjectId: id });
    });
  }
}

const MEANINGS = {
  person_email_unique: () => new PersonEmailTaken(),
  person_user_unique: () => new PersonUserTaken(),
  person_user_is_member: () => new PersonUserUnknown(),
};

async function held(tx: EntityManager, tenantId: string, id: string, revision: number | null): Promise<Person> {
  const person = await tx.findOne(Person, { where: { tenantId, id }, lock: { mode: 'pessimistic_write' } });
  if (person === null) throw new PersonNotFound();
  if (revision === null || revision === person.revision) return person;
  const { displayName, email, userId, timeZone, workingHours, state } = person;
  const current = { id, displayName, email, userId, timeZone, workingHours, state, revision: person.revision };
  throw new RevisionDiffers('person', revision, current);
}
