import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  ACCESS_ROLES,
  API_KEY_SCOPES,
  foundOrganisation,
  issueLoginLink,
  PERMISSIONS_OF,
  PERSONAL_PERMISSIONS,
  type AccessRole,
  type Permission,
} from '#accounts';
import { AuditLog, Database, environment, newId } from '#platform';
import { AppModule } from '../../apps/server/src/app.module.js';
import { createApp } from '../../apps/server/src/http/create-app.js';
import type { ApiSubject, TestCaller } from '../../apps/server/src/http/testing/subject.fixture.js';
import { aDatabase, type TestDatabase } from '../factories/database.js';
import { filledOrganisation } from './filled-organisation.js';

/** What everything that the first organisation writes has in it, and nothing else in the world. */
const OURS = 'Ravensmoor';
const THEIRS = 'Thistledown';

/** The server as it is started, on a database and a folder of its own. */
export interface WholeApp {
  readonly app: NestFastifyApplication;
  readonly db: TestDatabase;
  /** Founds an organisation. @returns its owner, signed in */
  found(name: string): Promise<Organisation>;
  /** Signs in by link. @returns what a browser sends from then on */
  signIn(email: string): Promise<Record<string, string>>;
  /** A new member of an organisation, signed in. */
  enter(organisation: Organisation, role: AccessRole): Promise<TestCaller & { readonly userId: string }>;
  keyOf(organisation: Organisation, scopes: readonly Permission[]): Promise<TestCaller & { readonly id: string }>;
  close(): Promise<void>;
}

export interface Organisation {
  readonly tenantId: string;
  /** In everything that it writes. */
  readonly name: string;
  readonly owner: TestCaller & { readonly userId: string; readonly email: string };
}

/** Everything real but the workers, which do not run. */
export async function wholeApp(settings: Record<string, string> = {}): Promise<WholeApp> {
  const db = await aDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'workpact-whole-app-'));
  // Single sign-on is set up against a server on this machine.
  const own = { DATABASE_URL: db.appUrl, DATA_DIR: folder, LOG_LEVEL: 'silent' };
  const env = environment({ ...own, ...settings });
  const app = await createApp(AppModule.register(env), env, { hasRateLimits: false });
  const signIn = async (email: string): Promise<Record<string, string>> => {
    const token = (await issueLoginLink(app.get(Database), email)).replace('/login/', '');
    const answer = await app.inject({ method: 'POST', url: '/api/v1/login-links/redeem', payload: { token } });
    const cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    return { cookie, 'sec-fetch-site': 'same-origin' };
  };
  return {
    app,
    db,
    signIn,
    async found(name) {
      const email = `owner@${name.toLowerCase()}.example`;
      const founding = { name, slug: name.toLowerCase(), owner: { email, name: `Olive ${name}` } };
      const { tenantId, ownerId } = await foundOrganisation(app.get(Database), app.get(AuditLog), founding);
      const owner = { ...ofRole('owner', await signIn(email)), userId: ownerId, email };
      return { tenantId, name, owner };
    },
    async enter({ tenantId, name }, role) {
      const [userId, mailbox] = [newId(), randomBytes(6).toString('hex')];
      const email = `${mailbox}@${name.toLowerCase()}.example`;
      await db.owner.query('INSERT INTO app_user (id, email, name) VALUES ($1, $2, $3)', [userId, email, `A ${name}`]);
      const membership = 'INSERT INTO membership (tenant_id, user_id, access_role) VALUES ($1, $2, $3)';
      await db.owner.query(membership, [tenantId, userId, role]);
      return { ...ofRole(role, await signIn(email)), userId };
    },
    async keyOf({ name, owner }, scopes) {
      const payload = { name: `Key of ${name}`, scopes, days: 30 };
      const answer = await app.inject({ method: 'POST', url: '/api/v1/api-keys', headers: owner.headers, payload });
      const { id, key } = answer.json<{ id: string; key: string }>();
      const caller = { name: `API key for ${scopes.length} scopes`, permissions: new Set(scopes) };
      return { ...caller, id, headers: { authorization: `Bearer ${key}` } };
    },
    async close() {
      await app.close();
      await db.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function ofRole(role: AccessRole, headers: Record<string, string>): TestCaller {
  return { name: role, headers, permissions: new Set([...PERMISSIONS_OF[role], ...PERSONAL_PERMISSIONS]) };
}

/** The whole application with two organisations in which everything is filled, as a subject of the tests that go over all routes. */
export async function wholeAppSubject(): Promise<ApiSubject> {
  const whole = await wholeApp();
  const [ours, theirs] = [await whole.found(OURS), await whole.found(THEIRS)];
  const members = { owner: ours.owner, ...(await membersBelowOwner(whole, ours)) };
  const { existing, exercises } = await filledOrganisation(whole, ours);
  await filledOrganisation(whole, theirs);
  const strangerKey = await whole.keyOf(theirs, API_KEY_SCOPES);
  return {
    app: whole.app,
    members,
    newMember: (role) => whole.enter(ours, role),
    apiKey: (scopes) => whole.keyOf(ours, scopes),
    others: await othersOf(whole, ours),
    nobodies: await nobodiesOf(whole, ours),
    strangers: [theirs.owner, { ...strangerKey, name: 'API key of another organisation' }].map((one) => ({
      ...one,
      name: `stranger: ${one.name}`,
    })),
    existing,
    exercises,
    private: [OURS, OURS.toLowerCase(), ...(await idsOf(whole.db, ours))],
    secret: await secretsOf(whole.db),
    fingerprint: () => fingerprintOf(whole.db, ours),
    close: () => whole.close(),
  };
}

async function membersBelowOwner(whole: WholeApp, ours: Organisation) {
  return {
    admin: await whole.enter(ours, 'admin'),
    recruiter: await whole.enter(ours, 'recruiter'),
    'hiring-manager': await whole.enter(ours, 'hiring-manager'),
    viewer: await whole.enter(ours, 'viewer'),
  };
}

/** Members whom the organisation's single sign-on vouches for, and somebody who is signed in and belongs nowhere. */
async function othersOf({ db, enter }: WholeApp, ours: Organisation): Promise<TestCaller[]> {
  const confined = await Promise.all(
    ACCESS_ROLES.map(async (role): Promise<TestCaller> => {
      const { userId, headers } = await enter(ours, role);
      await db.owner.query('UPDATE session SET is_confined = true WHERE user_id = $1', [userId]);
      const permissions = new Set([...PERMISSIONS_OF[role], 'session:own'] as const);
      return { name: `${role} by single sign-on`, headers, permissions };
    }),
  );
  const { userId, headers } = await enter(ours, 'owner');
  await db.owner.query('DELETE FROM membership WHERE user_id = $1', [userId]);
  const permissions = new Set(PERSONAL_PERMISSIONS);
  return [...confined, { name: 'removed member', headers, permissions }];
}

async function nobodiesOf({ app, db, enter, keyOf }: WholeApp, ours: Organisation): Promise<TestCaller[]> {
  const ended = async (name: string, change: string): Promise<TestCaller> => {
    const { userId, headers } = await enter(ours, 'owner');
    await db.owner.query(`UPDATE session SET ${change} WHERE user_id = $1`, [userId]);
    return { name, headers, permissions: new Set() };
  };
  const deadKey = async (name: string, change: string): Promise<TestCaller> => {
    const { id, headers } = await keyOf(ours, API_KEY_SCOPES);
    await db.owner.query(`UPDATE api_key SET ${change} WHERE id = $1`, [id]);
    return { name, headers, permissions: new Set() };
  };
  const signedOut = await enter(ours, 'owner');
  await app.inject({ method: 'DELETE', url: '/api/v1/session', headers: signedOut.headers });
  return [
    await ended('expired session', `expires_at = now() - interval '1 second'`),
    await ended('revoked session', 'revoked_at = now()'),
    { name: 'ended session', headers: signedOut.headers, permissions: new Set() },
    await deadKey('expired key', `expires_at = now() - interval '1 second'`),
    await deadKey('revoked key', 'revoked_at = now()'),
    { name: 'key made up', headers: { authorization: `Bearer wp_${'x'.repeat(43)}` }, permissions: new Set() },
  ];
}

/** Every id in every row of the organisation. */
async function idsOf(db: TestDatabase, { tenantId }: Organisation): Promise<string[]> {
  const ids = new Set<string>();
  for (const [table, condition] of await tablesOf(db)) {
    const { rows } = await db.owner.query<{ row: string }>(
      `SELECT to_jsonb(t)::text AS row FROM ${table} t WHERE ${condition}`,
      [tenantId],
    );
    for (const { row } of rows) for (const [id] of row.matchAll(UUID)) ids.add(id);
  }
  return [...ids];
}
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** What is kept only to be compared or opened: hashes of tokens and passwords, sealed secrets. */
async function secretsOf({ owner }: TestDatabase): Promise<string[]> {
  const { rows } = await owner.query<{ secret: string | null }>(`
    SELECT encode(key_hash, 'hex') AS secret FROM api_key UNION SELECT encode(token_hash, 'hex') FROM session
    UNION SELECT sealed_secret FROM webhook_endpoint UNION SELECT client_secret FROM oidc_provider
    UNION SELECT password_hash FROM user_credential UNION SELECT totp_secret FROM user_credential`);
  return rows.flatMap(({ secret }) => secret ?? []);
}

/** What nobody changes by asking: who was seen when, and what was looked at. */
const NOT_CHANGED_BY_ASKING = new Set(['idempotency_key', 'audit_entry']);

async function fingerprintOf(db: TestDatabase, { tenantId }: Organisation): Promise<string> {
  const hashes: string[] = [];
  for (const [table, condition] of await tablesOf(db)) {
    if (NOT_CHANGED_BY_ASKING.has(table)) continue;
    const { rows } = await db.owner.query<{ hash: string }>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(row, '|' ORDER BY row)), '') AS hash
         FROM (SELECT (to_jsonb(t) - 'last_used_at' - 'last_seen_at' - 'expires_at')::text AS row FROM ${table} t WHERE ${condition}) rows`,
      [tenantId],
    );
    hashes.push(`${table}: ${rows[0]?.hash ?? ''}`);
  }
  return hashes.join('\n');
}

/** Tables with rows of an organisation, each with the condition (`$1`) for one. */
async function tablesOf({ owner }: TestDatabase): Promise<[table: string, condition: string][]> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns
      WHERE table_schema = 'public' AND column_name = 'tenant_id' ORDER BY table_name`,
  );
  return [
    ...rows.map(({ name }): [string, string] => [name, 'tenant_id = $1']),
    ['organisation', 'id = $1'],
    ['app_user', 'id IN (SELECT user_id FROM membership WHERE tenant_id = $1)'],
  ];
}
