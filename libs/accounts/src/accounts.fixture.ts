import { randomBytes } from 'node:crypto';
import { Global, Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuditLog, Database, ENV, environment, JobQueue, Mailer, Secrets, type Env } from '#platform';
import { aDatabase, type TestDatabase } from '../../../test/factories/database.js';
import type { Caller } from './access/caller.js';
import type { AccessRequest } from './access/access-request.js';
import { CallerLookup } from './access/caller-lookup.js';
import { AccountsModule } from './accounts.module.js';
import { foundOrganisation, type Founded } from './organisations/found-organisation.js';
import { issueLoginLink } from './login-links/issue-login-link.js';
import { RedeemLoginLink } from './login-links/redeem-login-link.js';
import type { SignInResult } from './sign-in/sign-in.js';
import type { Visitor } from './sign-in/visitor.js';

interface SentMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
}

/** The room on a database of its own, with mail that is kept in a list. */
export interface AccountsUnderTest {
  readonly app: INestApplicationContext;
  readonly db: TestDatabase;
  readonly mails: SentMail[];
  /** A new organisation with its owner. */
  found(name?: string): Promise<Founded & { readonly slug: string; readonly email: string }>;
  /** Signs in by link, and gives the session's token. */
  signIn(email: string, visitor?: Partial<Visitor>): Promise<string>;
  /** Who a session's token stands for; null for nobody. */
  callerOf(token: string): Promise<Caller | null>;
  keyCaller(key: string): Promise<Caller | null>;
  audited(tenantId: string): Promise<string[]>;
  close(): Promise<void>;
}

export async function accountsUnderTest(settings: Partial<Env> = {}): Promise<AccountsUnderTest> {
  const db = await aDatabase();
  const mails: SentMail[] = [];
  const jobs = new JobQueue(db.appUrl);
  const env = { ...environment({}), BASE_URL: 'http://localhost:4680', ...settings };
  const app = await NestFactory.createApplicationContext(platformOf(db.database, jobs, env, mails), { logger: false });
  const audit = app.get(AuditLog);
  const request: AccessRequest = {
    id: 'request-1',
    method: 'GET',
    ip: '192.0.2.1',
    url: '/api/v1/session',
    headers: {},
  };
  return {
    app,
    db,
    mails,
    async found(name = 'Acme') {
      const slug = `org-${randomBytes(4).toString('hex')}`;
      const email = `owner@${slug}.example`;
      return {
        ...(await foundOrganisation(db.database, audit, { name, slug, owner: { email, name: 'Olive Owner' } })),
        slug,
        email,
      };
    },
    async signIn(email, visitor = {}) {
      const token = (await issueLoginLink(db.database, email)).replace('/login/', '');
      return sessionToken(await app.get(RedeemLoginLink).redeem(token, aVisitor(visitor)));
    },
    callerOf: (token) => app.get(CallerLookup).find({ kind: 'session', token }, request),
    keyCaller: (token) => app.get(CallerLookup).find({ kind: 'api-key', token }, request),
    async audited(tenantId) {
      const { rows } = await db.owner.query<{ fact: string }>(
        'SELECT fact FROM audit_entry WHERE tenant_id = $1 ORDER BY id',
        [tenantId],
      );
      return rows.map(({ fact }) => fact);
    },
    async close() {
      await app.close();
      await jobs.close();
      await db.close();
    },
  };
}

let visitors = 0;

/** A browser with an address that no other test has, so that their attempts are not counted together. */
export function aVisitor(given: Partial<Visitor> = {}): Visitor {
  visitors++;
  return {
    userAgent: 'Firefox',
    address: `198.51.${Math.floor(visitors / 250)}.${visitors % 250}`,
    requestId: 'request-1',
    sessionToken: null,
    ...given,
  };
}

export function sessionToken(result: SignInResult): string {
  if (result.kind !== 'signed-in') throw new Error('The sign-in asked for a second factor.');
  return result.token;
}

function platformOf(database: Database, jobs: JobQueue, env: Env, mails: SentMail[]): new () => object {
  class ListMailer extends Mailer {
    override async send(mail: SentMail): Promise<void> {
      mails.push(mail);
    }
    override async check(): Promise<void> {}
  }
  const providers = [
    { provide: Database, useValue: database },
    { provide: JobQueue, useValue: jobs },
    { provide: ENV, useValue: env },
    { provide: Mailer, useValue: new ListMailer() },
    { provide: Secrets, useValue: new Secrets(randomBytes(32)) },
    AuditLog,
  ];
  class Platform {}
  Global()(Platform);
  Module({ providers, exports: providers.map((provider) => ('provide' in provider ? provider.provide : provider)) })(
    Platform,
  );
  class Root {}
  Module({ imports: [Platform, AccountsModule] })(Root);
  return Root;
}
