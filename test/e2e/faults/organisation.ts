import { randomBytes } from 'node:crypto';
import { API_KEY_SCOPES, foundOrganisation, issueLoginLink } from '#accounts';
import { AuditLog, dataSource, Database } from '#platform';
import { Asker, succeeded } from './asker.js';

export interface TestOrganisation {
  readonly tenantId: string;
  readonly ownerId: string;
  readonly email: string;
}

/** A new organisation with one owner. */
export async function anOrganisation(database: Database): Promise<TestOrganisation> {
  const slug = `faults-${randomBytes(4).toString('hex')}`;
  const email = `owner@${slug}.example`;
  const founding = { name: slug, slug, owner: { email, name: 'Olive Owner' } };
  return { ...(await foundOrganisation(database, new AuditLog(), founding)), email };
}

/** The rooms' way to a database, for as long as `work` takes. */
export async function withDatabase<T>(appUrl: string, work: (database: Database) => Promise<T>): Promise<T> {
  const parts = { entities: [], migrations: [] };
  const source = await dataSource(appUrl, parts, { pool: 2, name: 'workpact-test' }).initialize();
  try {
    return await work(new Database(source));
  } finally {
    await source.destroy();
  }
}

/** Signs in by link. @returns the owner in a browser */
export async function signedIn(database: Database, email: string, addresses: readonly string[]): Promise<Asker> {
  const token = (await issueLoginLink(database, email)).replace('/login/', '');
  const answer = await new Asker(addresses).ask('POST', '/api/v1/login-links/redeem', { body: { token } });
  const [cookie = ''] = succeeded(answer).headers.get('set-cookie')?.split(';') ?? [];
  return new Asker(addresses, { cookie, 'sec-fetch-site': 'same-origin' });
}

/** A program with a key for everything that keys may do. */
export async function aProgram(browser: Asker): Promise<Asker> {
  const body = { name: 'Faults', scopes: API_KEY_SCOPES, days: 1 };
  const { key } = await browser.post<{ key: string }>('/api/v1/api-keys', body);
  return browser.as({ authorization: `Bearer ${key}` });
}
