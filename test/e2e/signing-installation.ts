import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { foundOrganisation, issueLoginLink } from '#accounts';
import { AuditLog } from '#platform';
import { projectRoot } from '#program';
import { aDatabase } from '../factories/database.js';
import { eventually } from './eventually.js';
import { anInstallation } from './installation.js';

/** Mail may come at any hour. */
export const ALWAYS = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '00:00' }));

/** An agreement, as far as these tests look at it. */
export interface AgreementAnswer {
  readonly id: string;
  readonly state: string;
  readonly replacedById: string | null;
  readonly files: readonly { readonly kind: string; readonly position: number; readonly sha256: string }[];
  readonly parties: readonly {
    readonly id: string;
    readonly email: string;
    readonly state: string;
    readonly reason: string | null;
  }[];
  readonly questions: readonly {
    readonly id: string;
    readonly text: string;
    readonly judgement: { readonly changes: readonly { readonly sentence: string }[] } | null;
  }[];
}

/** An installation with an organisation whose owner sends agreements over the API. Mail is kept in its outbox. */
export async function aSigningInstallation() {
  const db = await aDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'workpact-sign-pages-'));
  const installation = await anInstallation({
    DATABASE_URL: db.appUrl,
    DATA_DIR: folder,
    DEMO: 'false',
    BASE_URL: 'http://localhost',
  });
  const address = installation.servers[0]?.address ?? '';
  const email = 'owner@example-works.example';
  await foundOrganisation(db.database, new AuditLog(), {
    name: 'Example Works Ltd',
    slug: 'example-works',
    owner: { email, name: 'Mara Quinn' },
  });
  const token = (await issueLoginLink(db.database, email)).replace('/login/', '');
  const json = { 'content-type': 'application/json' };
  const redeemed = await fetch(`${address}/api/v1/login-links/redeem`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ token }),
  });
  const cookie = redeemed.headers.get('set-cookie')?.split(';')[0] ?? '';
  const headers = {
    ...json,
    cookie,
    'sec-fetch-site': 'same-origin',
    'if-match': '*',
  };

  const api = async (method: string, path: string, body?: unknown): Promise<AgreementAnswer> => {
    const isText = typeof body === 'string';
    const answer = await fetch(`${address}/api/v1${path}`, {
      method,
      headers: { ...headers, ...(isText ? { 'content-type': 'application/yaml' } : {}) },
      ...(body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    const parsed: AgreementAnswer = JSON.parse(text);
    return parsed;
  };

  return {
    db,
    folder,
    address,
    api,
    /** Makes a page one of the owner's, who is signed in. */
    async signIn(page: Page): Promise<void> {
      const [name = '', value = ''] = cookie.split('=');
      await page.browserContext().setCookie({ name, value, domain: new URL(address).hostname });
    },
    /** A published role of the examples. @returns its id */
    async publishedRole(example = 'remote-engineer'): Promise<string> {
      const { id } = await api('POST', '/roles', readFileSync(join(projectRoot(), `examples/${example}.yaml`), 'utf8'));
      await api('POST', `/roles/${id}/publish`, {});
      return id;
    },
    /** Waits until the document of an agreement is made, and its first party asked. */
    issued: (id: string): Promise<AgreementAnswer> =>
      eventually(async () => {
        const agreement = await api('GET', `/agreements/${id}`);
        return agreement.parties.some(({ state }) => state === 'invited') ? agreement : undefined;
      }),
    /** The newest link that was mailed to somebody, and none of those that are known. */
    linkTo: (to: string, known: readonly string[] = []): Promise<string> =>
      eventually(() =>
        mailsIn(join(folder, 'outbox'), to)
          .flatMap(({ text }) => /\/(?:agree|signed)\/[\w-]{43}/.exec(text)?.[0] ?? [])
          .find((link) => !known.includes(link)),
      ),
    /** The newest code that was mailed to somebody. */
    codeTo: (to: string): Promise<string> =>
      eventually(() =>
        mailsIn(join(folder, 'outbox'), to)
          .flatMap(({ text }) => /(?:is|ist) (\d{6})\b/.exec(text)?.[1] ?? [])
          .at(0),
      ),
    async close(): Promise<void> {
      await installation.stop();
      await db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
export type SigningInstallation = Awaited<ReturnType<typeof aSigningInstallation>>;

interface KeptMail {
  readonly to: string;
  readonly text: string;
  readonly sentAt: string;
}

/** Newest first. */
function mailsIn(outbox: string, to: string): KeptMail[] {
  const names = (existsSync(outbox) ? readdirSync(outbox) : []).filter((name) => /^[^.].*\.json$/.test(name));
  return names
    .map((name): KeptMail => JSON.parse(readFileSync(join(outbox, name), 'utf8')))
    .filter((mail) => mail.to === to)
    .sort((a, b) => (a.sentAt < b.sentAt ? 1 : -1));
}
