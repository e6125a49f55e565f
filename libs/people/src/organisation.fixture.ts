import { randomUUID } from 'node:crypto';
import { AuditLog, type Actor } from '#platform';
import { aDatabase, type TestDatabase } from '../../../test/factories/database.js';
import type { PersonFields } from './persons/person.service.js';
import { PersonService } from './persons/person.service.js';
import { PreferredWindowService } from './preferred-windows/preferred-window.service.js';
import { TeamMembersService } from './teams/team-members.service.js';
import { TeamService } from './teams/team.service.js';

/** A database with the services of this room on it. */
export async function aPeopleRoom() {
  const db = await aDatabase();
  const audit = new AuditLog();
  return {
    db,
    audit,
    teams: new TeamService(db.database, audit),
    members: new TeamMembersService(db.database, audit),
    people: new PersonService(db.database, audit),
    windows: new PreferredWindowService(db.database),
  };
}

/** An organisation with nobody in it. @returns its id */
export async function anOrganisation({ owner }: TestDatabase): Promise<string> {
  const id = randomUUID();
  await owner.query('INSERT INTO organisation (id, name, slug) VALUES ($1, $2, $3)', [id, 'Harbour & Sons', id]);
  return id;
}

/** A new member of the organisation, ready to act. */
export async function aMember(
  { owner }: TestDatabase,
  tenantId: string,
  accessRole = 'viewer',
): Promise<Actor & { userId: string }> {
  const userId = randomUUID();
  await owner.query('INSERT INTO app_user (id, email, name) VALUES ($1, $2, $3)', [
    userId,
    `${userId}@example.org`,
    'Somebody',
  ]);
  await aMembership({ owner }, tenantId, userId, accessRole);
  return { tenantId, userId, apiKeyId: null, requestId: null, address: null };
}

export async function aMembership(
  { owner }: Pick<TestDatabase, 'owner'>,
  tenantId: string,
  userId: string,
  accessRole = 'viewer',
) {
  const values = [tenantId, userId, accessRole];
  await owner.query('INSERT INTO membership (tenant_id, user_id, access_role) VALUES ($1, $2, $3)', values);
}

export function personFields(overrides: Partial<PersonFields> = {}): PersonFields {
  return {
    displayName: 'Jo Bloggs',
    email: null,
    userId: null,
    timeZone: 'Europe/Berlin',
    workingHours: { MO: [[540, 1020]] },
    state: 'employed',
    ...overrides,
  };
}
