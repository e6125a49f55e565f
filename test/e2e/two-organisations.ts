import { ACCESS_ROLES, API_KEY_SCOPES, PERMISSIONS_OF, PERSONAL_PERMISSIONS } from '#accounts';
import type { ApiSubject, TestCaller } from '../../apps/server/src/http/testing/subject.fixture.js';
import type { TestDatabase } from '../factories/database.js';
import { filledOrganisation } from './filled-organisation.js';
import { wholeApp, type Organisation, type WholeApp } from './whole-app.js';

/** What everything that the first organisation writes has in it, and nothing else in the world. */
const OURS = 'Ravensmoor';
const THEIRS = 'Thistledown';

/** The whole application with two organisations in which everything is filled, as a subject of the tests that go over all routes. */
export async function wholeAppSubject(): Promise<ApiSubject> {
  const whole = await wholeApp();
  try {
    return await subjectOf(whole);
  } catch (error) {
    // What stays open keeps the run from ending.
    await whole.close();
    throw error;
  }
}

async function subjectOf(whole: WholeApp): Promise<ApiSubject> {
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
    logged: (requestId) => whole.log.find((line) => line.includes(requestId)) ?? '',
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
