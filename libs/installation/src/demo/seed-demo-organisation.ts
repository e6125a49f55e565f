import 'reflect-metadata';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Client, type QueryResultRow } from 'pg';
import { foundOrganisation, issueLoginLink } from '#accounts';
import { AgreementsModule } from '#agreements';
import { PeopleModule } from '#people';
import { AuditLog, Database, environment, PlatformModule, type Env } from '#platform';
import { PoliciesModule } from '#policies';
import { RolesModule } from '#roles';
import { DATABASE_PARTS } from '../rooms.js';
import type { Installation } from '../start/prepare-installation.js';
import { fillDemoOrganisation } from './fill-demo-organisation.js';
import { signDemoAgreement } from './sign-demo-agreement.js';

export interface DemoOrganisation {
  readonly organisation: string;
  /** A way in for the one who starts the program, good once. */
  loginLink(address: string): Promise<string>;
  /** Has an agreement signed in it, where there is none; needs running workers. @returns whether one was signed now */
  signAgreement(address: string, stopped: AbortSignal): Promise<boolean>;
}

const NAME = 'Northlight Design (demo)';
const OWNER = { email: 'owner@demo.invalid', name: 'Demo Owner' };

@Module({ imports: [PeopleModule, PoliciesModule, RolesModule, AgreementsModule] })
class DemoModule {}

/**
 * Makes an organisation to look at when the database has none: a team, the shipped policies, roles in every state.
 * @returns null when the installation has organisations and none of them is the demo's
 */
export async function seedDemoOrganisation(
  { settings }: Installation,
  say: (line: string) => void,
): Promise<DemoOrganisation | null> {
  const ownerUrl = settings.DATABASE_OWNER_URL;
  if (ownerUrl === undefined) return null;
  const [{ known } = { known: 0 }] = await ask<{ known: number }>(ownerUrl, ORGANISATIONS);
  if (known > 0 && (await ask(ownerUrl, DEMO_OWNER)).length === 0) return null;
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
    signAgreement: async (address, stopped) => {
      const [owner] = await ask<{ tenantId: string; userId: string }>(ownerUrl, DEMO_OWNER);
      if (owner === undefined) return false;
      const actor = { ...owner, apiKeyId: null, requestId: null, address: null };
      return withRooms({ ...env, BASE_URL: address }, (rooms) => signDemoAgreement(rooms, actor, stopped));
    },
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

const ORGANISATIONS = 'SELECT count(*)::int AS known FROM organisation';
const DEMO_OWNER = `SELECT m.tenant_id AS "tenantId", m.user_id AS "userId" FROM membership m
  JOIN app_user u ON u.id = m.user_id JOIN organisation o ON o.id = m.tenant_id WHERE u.email = '${OWNER.email}' AND o.slug = 'demo'`;

/** As the owner of the tables: the question is about the whole installation, which no tenant may ask. */
async function ask<Row extends QueryResultRow>(ownerUrl: string, query: string): Promise<Row[]> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Row>(query);
    return rows;
  } finally {
    await client.end();
  }
}
