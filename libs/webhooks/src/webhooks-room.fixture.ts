import { randomUUID } from 'node:crypto';
import { AuditLog, environment, JobQueue, newId, Secrets, type Actor } from '#platform';
import { aDatabase, type TestDatabase } from '../../../test/factories/database.js';
import { Announcements } from './deliveries/announcements.js';
import { DeliverWebhook } from './deliveries/deliver-webhook.js';
import type { DeliverWebhookInput } from './deliveries/deliver-webhook.job.js';
import { DeliveryService } from './deliveries/delivery.service.js';
import { WebhookService, type WebhookFields } from './endpoints/webhook.service.js';
import { WebhookSender } from './sending/webhook-sender.js';

interface DueJob {
  readonly input: DeliverWebhookInput;
  /** Seconds until it may run, as planned. */
  readonly pause: number;
}

/** A database with the services of this room on it; webhooks may go to this machine. */
export async function aWebhooksRoom() {
  const db = await aDatabase();
  const { database } = db;
  const audit = new AuditLog();
  const jobs = new JobQueue(db.appUrl);
  const secrets = new Secrets(Buffer.alloc(32, 7));
  const env = environment({ ALLOW_PRIVATE_ADDRESSES: 'true' });
  const sender = new WebhookSender({ allowPrivateAddresses: true, timeoutMs: 500 });
  const handler = new DeliverWebhook(database, jobs, audit, secrets, sender);
  new Announcements(audit, jobs).onModuleInit();
  return {
    db,
    audit,
    handler,
    jobs,
    webhooks: new WebhookService(database, audit, secrets, env),
    guarded: new WebhookService(database, audit, secrets, environment({})),
    deliveries: new DeliveryService(database, audit, jobs),
    /** Something happens, and is noted. */
    happen: (actor: Actor, fact = 'role-published', details = { version: 3 }) =>
      database.write(actor, (tx) => audit.record(tx, actor, { fact, subject: 'role', subjectId: newId(), details })),
    /** Takes the jobs that wait off the queue. */
    takeJobs: () => takeJobs(db),
    /** Does the jobs that wait now, whatever their time, but not those that follow from them. */
    runJobs: async () => {
      const due = await takeJobs(db);
      for (const { input } of due) await handler.handle(input);
      return due.map(({ pause }) => pause);
    },
    close: async () => {
      await jobs.close();
      await db.close();
    },
  };
}

async function takeJobs({ owner }: TestDatabase): Promise<DueJob[]> {
  const { rows } = await owner.query<DueJob>(
    `WITH taken AS (DELETE FROM pgboss.job WHERE name = 'deliver-webhook' AND state = 'created' RETURNING *)
     SELECT data AS input, round(extract(epoch FROM start_after - created_on))::int AS pause FROM taken ORDER BY created_on`,
  );
  return rows;
}

/** The owner of a new organisation. */
export async function anOwner({ owner }: TestDatabase): Promise<Actor & { userId: string }> {
  const [tenantId, userId] = [randomUUID(), randomUUID()];
  await owner.query('INSERT INTO organisation (id, name, slug) VALUES ($1, $2, $3)', [
    tenantId,
    'Harbour & Sons',
    tenantId,
  ]);
  return { tenantId, userId, apiKeyId: null, requestId: null, address: null };
}

export function webhookFields(url: string, overrides: Partial<WebhookFields> = {}): WebhookFields {
  return { url, description: null, events: ['role-published'], isEnabled: true, ...overrides };
}
