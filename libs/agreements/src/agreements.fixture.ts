import 'reflect-metadata';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { RenderDocument } from '#document-library';
import { environment, FileStore, JobWorker, newId, PlatformModule, type Actor, type JobHandler } from '#platform';
import { POLICIES_ENTITIES } from '#policies';
import { projectRoot } from '#program';
import { CreateRole, PublishRole, SaveDraft } from '#roles';
import { SEALS_ENTITIES } from '#seals';
import type { PatchOperation } from '#work-model';
import { aDatabase, type TestDatabase } from '../../../test/factories/database.js';
import { AGREEMENTS_ENTITIES } from './agreements.entities.js';
import { AgreementsModule } from './agreements.module.js';
import { WorkOffBatch } from './batches/work-off-batch.js';
import { agreementWishSchema, type AgreementWish } from './drafting/agreement-wish.js';
import { SendAgreementMail } from './mail/send-agreement-mail.js';
import { SealAgreement } from './sealing/seal-agreement.js';
import { IssueAgreement } from './sending/issue-agreement.js';
import { SendCode } from './visiting/send-code.js';

@Module({ imports: [AgreementsModule] })
class Rooms {}

const HANDLERS = [RenderDocument, IssueAgreement, SendAgreementMail, SendCode, SealAgreement, WorkOffBatch];
/** Mail may come at any hour. */
const ALWAYS = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '00:00' }));

/** A mail that was sent, newest first. */
export interface SentMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** The room with its workers, on a database and a folder of its own. Mail goes into an outbox. */
export async function anAgreementsRoom(settings: Readonly<Record<string, string>> = {}) {
  const db = await aDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'workpact-agreements-'));
  const env = environment({ DATABASE_URL: db.appUrl, DATA_DIR: folder, ...settings });
  const parts = { entities: [...POLICIES_ENTITIES, ...SEALS_ENTITIES, ...AGREEMENTS_ENTITIES], migrations: [] };
  const root = { module: Rooms, imports: [PlatformModule.register({ env, parts, name: 'test' })] };
  const app = await NestFactory.createApplicationContext(root, { logger: ['error'], abortOnError: false });
  return {
    db,
    app,
    files: app.get(FileStore),
    async working(only: readonly (typeof HANDLERS)[number][] = HANDLERS): Promise<{ close(): Promise<void> }> {
      const worker = new JobWorker({ url: db.appUrl, slots: 1, onError: () => undefined });
      await worker.start(only.map((handler) => app.get<JobHandler>(handler, { strict: false })));
      return { close: () => worker.stop() };
    },
    /** Mails to an address, newest first; waits until there are as many. */
    async mailsTo(address: string, count = 1): Promise<SentMail[]> {
      return eventually(
        () => {
          const found = outbox(folder).filter(({ to }) => to === address);
          return Promise.resolve(found.length >= count ? found : null);
        },
        () => troubles(db),
      );
    },
    async close() {
      await app.close();
      await db.close();
      rmSync(folder, { recursive: true });
    },
  };
}
export type AgreementsRoom = Awaited<ReturnType<typeof anAgreementsRoom>>;

function outbox(folder: string): SentMail[] {
  const mails = join(folder, 'outbox');
  try {
    return readdirSync(mails)
      .filter((name) => name.endsWith('.json'))
      .map((name): SentMail & { sentAt: string } => JSON.parse(readFileSync(join(mails, name), 'utf8')))
      .sort((a, b) => (a.sentAt < b.sentAt ? 1 : -1));
  } catch {
    // Nobody has sent anything yet.
    return [];
  }
}

/** What a question comes to within half a minute. */
export async function eventually<T>(
  ask: () => Promise<T | null>,
  why: () => Promise<string> = async () => '',
): Promise<T> {
  const end = Date.now() + 30_000;
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (Date.now() > end) throw new Error(`It did not come about within 30 s. ${await why()}`);
    await new Promise((rested) => setTimeout(rested, 50));
  }
}

/** Jobs that are not done, with the reasons. */
async function troubles({ owner }: TestDatabase): Promise<string> {
  const { rows } = await owner.query(
    "SELECT name, state, output::text FROM pgboss.job WHERE state <> 'completed' AND name NOT LIKE '\\_\\_%'",
  );
  return JSON.stringify(rows, null, 1).slice(0, 4000);
}

/** The secret of the link in a mail. */
export function tokenIn({ text }: SentMail): string {
  return /\/(?:agree|signed)\/([\w-]{43})/.exec(text)?.[1] ?? '';
}

/** Somebody who sends agreements, in an organisation of their own. */
export async function aSender({ owner }: TestDatabase): Promise<Actor> {
  const [tenantId, userId] = [newId(), newId()];
  await owner.query('INSERT INTO organisation (id, name, slug) VALUES ($1, $2, $3)', [
    tenantId,
    'Example Works Ltd',
    `example-${tenantId}`,
  ]);
  await owner.query('INSERT INTO app_user (id, email, name) VALUES ($1, $2, $3)', [
    userId,
    `sender-${userId}@example-works.example`,
    'Mara Quinn',
  ]);
  await owner.query(`INSERT INTO membership (tenant_id, user_id, access_role) VALUES ($1, $2, 'recruiter')`, [
    tenantId,
    userId,
  ]);
  return { tenantId, userId, apiKeyId: null, requestId: 'test', address: '192.0.2.1' };
}

/** A published role. @returns its id */
export async function aPublishedRole(
  { app }: AgreementsRoom,
  actor: Actor,
  example = 'remote-engineer',
): Promise<string> {
  const text = readFileSync(join(projectRoot(), 'examples', `${example}.yaml`), 'utf8');
  const role = await app.get(CreateRole, { strict: false }).create(actor, { text, teamId: null });
  await app.get(PublishRole, { strict: false }).publish(actor, role.id, null, null);
  return role.id;
}

export function aWish(roleId: string, more: Readonly<Record<string, unknown>> = {}): AgreementWish {
  return agreementWishSchema.parse({
    roleId,
    asksForFormatCheck: false,
    parties: [
      {
        part: 'new-hire',
        displayName: 'Zoë Łukasiewicz',
        email: 'zoe@example.net',
        timeZone: 'Europe/Warsaw',
        hours: ALWAYS,
      },
      {
        part: 'company-signer',
        displayName: 'Mara Quinn',
        email: 'mara@example-works.example',
        title: 'Head of People',
        turn: 2,
        timeZone: 'America/New_York',
        hours: ALWAYS,
      },
    ],
    ...more,
  });
}

/** Publishes the role once more, changed. */
export async function aNewVersion(
  { app }: AgreementsRoom,
  actor: Actor,
  roleId: string,
  patch: readonly PatchOperation[],
): Promise<void> {
  await app.get(SaveDraft, { strict: false }).patch(actor, roleId, null, patch);
  await app.get(PublishRole, { strict: false }).publish(actor, roleId, null, null);
}
