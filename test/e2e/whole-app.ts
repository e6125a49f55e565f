import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
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
import type { TestCaller } from '../../apps/server/src/http/testing/subject.fixture.js';
import { aDatabase, type TestDatabase } from '../factories/database.js';

/** The server as it is started, on a database and a folder of its own. */
export interface WholeApp {
  readonly app: NestFastifyApplication;
  readonly db: TestDatabase;
  /** Lines about what failed. */
  readonly log: readonly string[];
  /** Founds an organisation. @returns its owner, signed in */
  readonly found: (name: string) => Promise<Organisation>;
  /** Signs in by link. @returns what a browser sends from then on */
  readonly signIn: (email: string) => Promise<Record<string, string>>;
  /** A new member of an organisation, signed in. */
  readonly enter: (organisation: Organisation, role: AccessRole) => Promise<TestCaller & { readonly userId: string }>;
  readonly keyOf: (
    organisation: Organisation,
    scopes: readonly Permission[],
  ) => Promise<TestCaller & { readonly id: string }>;
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
  const inside = { ALLOW_PRIVATE_ADDRESSES: 'true' };
  const own = { DATABASE_URL: db.appUrl, DATA_DIR: folder, LOG_LEVEL: 'error', ...inside };
  const env = environment({ ...own, ...settings });
  const log: string[] = [];
  const logStream = new Writable({
    write(line, _encoding, done) {
      log.push(String(line));
      done();
    },
  });
  const app = await createApp(AppModule.register(env), env, { hasRateLimits: false, logStream });
  const signIn = async (email: string): Promise<Record<string, string>> => {
    const token = (await issueLoginLink(app.get(Database), email)).replace('/login/', '');
    const answer = await app.inject({ method: 'POST', url: '/api/v1/login-links/redeem', payload: { token } });
    const cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    return { cookie, 'sec-fetch-site': 'same-origin' };
  };
  return {
    app,
    db,
    log,
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
