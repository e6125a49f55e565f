import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog, JobQueue, newId, type Actor, type JsonValue } from '#platform';
import { deliverWebhook } from './deliver-webhook.job.js';
import { WebhookDelivery } from './webhook-delivery.entity.js';

export interface Announcement {
  /** In the past tense: `role-published`. */
  readonly event: string;
  /** Ids and numbers; it leaves the house, so no personal data. */
  readonly data: Readonly<Record<string, JsonValue>>;
}

/** Facts that say who looked at whom. They go out only to whoever asks for them by name. */
const READING = '-read';

/** Turns what happened into deliveries, in the transaction in which it happened: no event without the change, no change without its event. */
@Injectable()
export class Announcements implements OnModuleInit {
  constructor(
    private readonly audit: AuditLog,
    private readonly jobs: JobQueue,
  ) {}

  /** Every fact of the audit log is an event. */
  onModuleInit(): void {
    this.audit.onFact((tx, actor, { fact, subject, subjectId, details }) =>
      this.announce(tx, actor, { event: fact, data: { ...details, subject, subjectId } }),
    );
  }

  async announce(tx: EntityManager, actor: Actor, { event, data }: Announcement): Promise<void> {
    const { tenantId, userId, apiKeyId } = actor;
    // Held until the end: a webhook that somebody deletes at this moment would refuse its delivery, and with it the change that is told.
    const endpoints = await tx.query<{ id: string; at: Date }[]>(
      `SELECT id, now() AS at FROM webhook_endpoint
       WHERE tenant_id = $1 AND disabled_at IS NULL AND ($2 = ANY (events) OR ('*' = ANY (events) AND $3))
       ORDER BY id FOR KEY SHARE`,
      [tenantId, event, !event.endsWith(READING)],
    );
    const eventId = newId();
    for (const { id: endpointId, at } of endpoints) {
      const body = JSON.stringify({
        id: eventId,
        event,
        at,
        organisationId: tenantId,
        actor: { userId, apiKeyId },
        data,
      });
      const [deliveryId, attemptId] = [newId(), newId()];
      await tx.insert(WebhookDelivery, {
        tenantId,
        id: deliveryId,
        endpointId,
        event,
        body,
        attemptId,
        nextAttemptAt: () => 'now()',
      });
      await this.jobs.enqueue(tx, deliverWebhook, { tenantId, deliveryId, attemptId });
    }
  }
}
