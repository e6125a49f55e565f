import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { Module, type DynamicModule } from '@nestjs/common';
import { foundOrganisation, issueLoginLink, type Founded } from '#accounts';
import { AuditLog, Database, ENV, environment, JobQueue, Mailer, Secrets, type Env } from '#platform';
import { aDatabase, type TestDatabase } from '../../../../test/factories/database.js';
import { createApp } from '../http/create-app.js';
import { AccountsDoor } from './accounts.module.js';

/** The door on a database of its own, listening. */
export interface DoorUnderTest {
  /** `http://localhost:<port>` */
  readonly address: string;
  readonly db: TestDatabase;
  found(): Promise<Founded & { readonly slug: string; readonly email: string }>;
  /** The address of a new sign-in link. */
  link(email: string): Promise<string>;
  /** A browser that has signed in by link. */
  browserOf(email: string): Promise<CookieBrowser>;
  close(): Promise<void>;
}

@Module({})
class PlatformStandIn {}

@Module({})
class DoorModule {}

export async function accountsDoor(settings: Record<string, string> = {}): Promise<DoorUnderTest> {
  const db = await aDatabase();
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const env = environment({ LOG_LEVEL: 'silent', DATABASE_URL: db.appUrl, BASE_URL: address, ...settings });
  const jobs = new JobQueue(db.appUrl);
  const app = await createApp(doorModule(env, db.database, jobs), env, { hasRateLimits: false });
  await app.listen(port, 'localhost');
  const link = async (email: string): Promise<string> => `${address}${await issueLoginLink(db.database, email)}`;
  return {
    address,
    db,
    link,
    async found() {
      const slug = `org-${randomBytes(4).toString('hex')}`;
      const email = `owner@${slug}.example`;
      const founding = { name: 'Acme', slug, owner: { email, name: 'Olive Owner' } };
      return { ...(await foundOrganisation(db.database, app.get(AuditLog), founding)), slug, email };
    },
    async browserOf(email) {
      const browser = new CookieBrowser(address);
      await browser.send('POST', await link(email), {});
      return browser;
    },
    async close() {
      await app.close();
      await jobs.close();
      await db.close();
    },
  };
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- what the test expects to be there
  json<T>(): T;
}

/** A browser without a window: keeps cookies by origin, says where its requests come from, follows no redirect by itself. */
export class CookieBrowser {
  private readonly jars = new Map<string, Map<string, string>>();

  constructor(private readonly home: string) {}

  /** @param body an object is sent as JSON; a URLSearchParams as a form. @param headers empty ones are left out */
  async send(method: string, address: string, body?: object, headers: Record<string, string> = {}): Promise<Answer> {
    const url = new URL(address, this.home);
    const isForm = body instanceof URLSearchParams;
    const sent = {
      cookie: this.cookies(url),
      ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
      ...(method === 'GET' ? {} : { origin: url.origin, 'sec-fetch-site': 'same-origin' }),
      ...headers,
    };
    const answer = await fetch(url, {
      method,
      redirect: 'manual',
      headers: Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== '')),
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    });
    for (const line of answer.headers.getSetCookie()) this.keep(url, line);
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, text, json: () => JSON.parse(text) };
  }

  get(address: string): Promise<Answer> {
    return this.send('GET', address);
  }

  cookie(name: string, origin = this.home): string | undefined {
    return this.jars.get(new URL(origin).host)?.get(name);
  }

  setCookie(name: string, value: string): void {
    const { host } = new URL(this.home);
    this.jars.set(host, new Map([...(this.jars.get(host) ?? []), [name, value]]));
  }

  private cookies(url: URL): string {
    return [...(this.jars.get(url.host) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private keep(url: URL, line: string): void {
    const jar = this.jars.get(url.host) ?? new Map<string, string>();
    this.jars.set(url.host, jar);
    const [pair = ''] = line.split(';');
    const name = pair.slice(0, pair.indexOf('='));
    const isGone = /;\s*max-age=0\b|expires=Thu, 01 Jan 1970/i.test(line);
    if (isGone) jar.delete(name);
    else jar.set(name, pair.slice(pair.indexOf('=') + 1));
  }
}

/** The address must be known before the door is made: cookies and passkeys are made for it. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, 'localhost', resolve));
  const bound = server.address();
  const port = typeof bound === 'object' ? (bound?.port ?? 0) : 0;
  await new Promise((resolve) => void server.close(resolve));
  return port;
}

function doorModule(env: Env, database: Database, jobs: JobQueue): DynamicModule {
  const provided = [
    { provide: ENV, useValue: env },
    { provide: Database, useValue: database },
    { provide: JobQueue, useValue: jobs },
    { provide: Mailer, useValue: { send: () => Promise.resolve(), check: () => Promise.resolve() } },
    { provide: Secrets, useValue: new Secrets(randomBytes(32)) },
    AuditLog,
  ];
  const exported = [ENV, Database, JobQueue, Mailer, Secrets, AuditLog];
  const platform = { module: PlatformStandIn, global: true, providers: provided, exports: exported };
  return { module: DoorModule, imports: [platform, AccountsDoor] };
}
