import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { AuditLog, Database, JobQueue, newId, type Actor } from '#platform';
import { WebhookEndpoint } from '../endpoints/webhook-endpoint.entity.js';
import { WebhookDeliveryNotFound, WebhookDisabled, WebhookNotFound } from '../endpoints/webhook.errors.js';
import { deliverWebhook } from './deliver-webhook.job.js';
import { WebhookDelivery, type DeliveryState } from './webhook-delivery.entity.js';

export interface DeliveryList {
  readonly limit: number;
  /** Id of the last one of the page before. */
  readonly after: string | null;
  readonly state?: DeliveryState | undefined;
}

/** What was sent, what waits, what died; and sending it again. */
@Injectable()
export class DeliveryService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly jobs: JobQueue,
  ) {}

  /** Newest first. @throws WebhookNotFound */
  async list(actor: Actor, endpointId: string, { limit, after, state }: DeliveryList): Promise<WebhookDelivery[]> {
    const { tenantId } = actor;
    return this.database.read(actor, async (tx) => {
      if (!(await tx.existsBy(WebhookEndpoint, { tenantId, id: endpointId }))) throw new WebhookNotFound();
      const where = {
        tenantId,
        endpointId,
        ...(after === null ? {} : { id: LessThan(after) }),
        ...(state === undefined ? {} : { state }),
      };
      return tx.find(WebhookDelivery, { where, order: { id: 'DESC' }, take: limit });
    });
  }

  /** @throws WebhookDeliveryNotFound */
  async get(actor: Actor, endpointId: string, id: string): Promise<WebhookDelivery> {
    const where = { tenantId: actor.tenantId, endpointId, id };
    const delivery = await this.database.read(actor, (tx) => tx.findOneBy(WebhookDelivery, where));
    if (delivery === null) throw new WebhookDeliveryNotFound();
    return delivery;
  }

  /**
   * Sends the same body again, now, with all attempts anew; whether it waits, is dead, or arrived.
   * @throws WebhookDeliveryNotFound, WebhookDisabled
   */
  async resend(actor: Actor, endpointId: string, id: string): Promise<WebhookDelivery> {
    const { tenantId } = actor;
    return this.database.write(actor, async (tx) => {
      const where = { tenantId, endpointId, id };
      const delivery = await tx.findOne(WebhookDelivery, { where, lock: { mode: 'pessimistic_write' } });
      if (delivery === null) throw new WebhookDeliveryNotFound();
      const { disabledAt } = await tx.findOneByOrFail(WebhookEndpoint, { tenantId, id: endpointId });
      if (disabledAt !== null) throw new WebhookDisabled();
      const attemptId = newId();
      await tx.update(WebhookDelivery, where, {
        state: 'waiting',
        attempts: 0,
        attemptId,
        nextAttemptAt: () => 'now()',
      });
      await this.jobs.enqueue(tx, deliverWebhook, { tenantId, deliveryId: id, attemptId });
      const details = { deliveryId: id };
      await this.audit.record(tx, actor, {
        fact: 'webhook-delivery-resent',
        subject: 'webhook',
        subjectId: endpointId,
        details,
      });
      return tx.findOneByOrFail(WebhookDelivery, where);
    });
  }
}
