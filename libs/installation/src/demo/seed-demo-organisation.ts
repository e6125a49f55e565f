import 'reflect-metadata';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Client } from 'pg';
import { foundOrganisation, issueLoginLink } from '#accounts';
import { PeopleModule } from '#people';
import { AuditLog, Database, environment, PlatformModule, type Env } from '#platform';
import { PoliciesModule } from '#policies';
import { RolesModule } from '#roles';
import { DATABASE_PARTS } from '../rooms.js';
import type { Installation } from '../start/prepare-installation.js';
import { fillDemoOrganisation } from './fill-demo-organisation.js';

export interface DemoOrganisation {
  readonly organisation: string;
  /** A way in for the one who starts the program, good once. */
  loginLink(address: string): Promise<string>;
}

const NAME = 'Northlight Design (demo)';
const OWNER = { email: 'owner@demo.invalid', name: 'Demo Owner' };

@Module({ imports: [PeopleModule, PoliciesModule, RolesModule] })
class DemoModule {}

/**
 * Makes an organisation to look at when the database has none: a team, the shipped policies, roles in every state.
 * @returns null when the installation has organisations and none of them is the demo's
 */
export async function seedDemoOrganisation(
  { settings }: Installation,
  say: (line: string) => void,
): Promise<DemoOrganisation | null> {
  if (settings.DATABASE_OWNER_URL === undefined) return null;
  const known = await knownOrganisations(settings.DATABASE_OWNER_URL);
  if (known > 0 && !(await hasDemoOwner(settings.DATABASE_OWNER_URL))) return null;
  const env = environment({ ...process.env, ...settings });
  if (known === 0) {
    say('Making the demo organisation …');
    await withRooms(env, async (rooms) => {
      const founding = { name: NAME, slug: 'demo', owner: OWNER };
      await fillDemoOrganisation(rooms, await foundOrganisation(rooms.get(Database), rooms.get(AuditLog), founding));
    });
  }
  return {
    organisation: NAME,
    loginLink: (address) =>
      withRooms(env, async (rooms) => new URL(await issueLoginLink(rooms.get(Database), OWNER.email), address).href),
  };
}

async function withRooms<T>(env: Env, work: (rooms: INestApplicationContext) => Promise<T>): Promise<T> {
  const root = {
    module: DemoModule,
    imports: [PlatformModule.register({ env, parts: DATABASE_PARTS, name: 'workpact-demo' })],
  };
  const rooms = await NestFactory.createApplicationContext(root, { logger: ['error'], abortOnError: false });
  try {
    return await work(rooms);
  } finally {
    await rooms.close();
  }
}

async function knownOrganisations(ownerUrl: string): Promise<number> {
  return count(ownerUrl, 'SELECT count(*)::int AS count FROM organisation');
}

async function hasDemoOwner(ownerUrl: string): Promise<boolean> {
  return (await count(ownerUrl, `SELECT count(*)::int AS count FROM app_user WHERE email = '${OWNER.email}'`)) > 0;
}

/** As the owner of the tables: the question is about the whole installation, which no tenant may ask. */
async function count(ownerUrl: string, query: string): Promise<number> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ count: number }>(query);
    return rows[0]?.count ?? 0;
  } finally {
    await client.end();
  }
}
