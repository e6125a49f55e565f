import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog, Database, JobQueue, newId, Secrets, type JobHandler } from '#platform';
import { workpactVersion } from '#program';
import { secretContext } from '../endpoints/webhook-secret.js';
import { WebhookEndpoint } from '../endpoints/webhook-endpoint.entity.js';
import { signature, SIGNATURE_HEADER } from '../sending/signature.js';
import { WebhookSender, type WebhookOutcome } from '../sending/webhook-sender.js';
import { pauseAfter } from './attempts.js';
import { deliverWebhook, type DeliverWebhookInput } from './deliver-webhook.job.js';
import { WebhookDelivery } from './webhook-delivery.entity.js';

/** How long nothing at all may have arrived before an endpoint that lets a delivery die is left alone. */
const GIVEN_UP_AFTER = '3 days';
/** How long deliveries that arrived can be looked at. */
const KEPT_FOR = '30 days';
/** The answer of an endpoint that is gone for good (RFC 9110, section 15.5.11). */
const GONE = 410;

interface Due {
  readonly delivery: WebhookDelivery;
  readonly endpoint: WebhookEndpoint;
  /** Seconds since 1970 by the clock of the database: receivers refuse what seems old, and one worker's clock may be wrong. */
  readonly time: number;
}

/** Makes one attempt, and arranges what follows from how it ended. An attempt may reach the endpoint twice, if the worker dies after it. */
@Injectable()
export class DeliverWebhook implements JobHandler<DeliverWebhookInput> {
  readonly kind = deliverWebhook;

  constructor(
    private readonly database: Database,
    private readonly jobs: JobQueue,
    private readonly audit: AuditLog,
    private readonly secrets: Secrets,
    private readonly sender: WebhookSender,
  ) {}

  async handle(input: DeliverWebhookInput): Promise<void> {
    const scope = { tenantId: input.tenantId, userId: null };
    const due = await this.database.read(scope, (tx) => findDue(tx, input));
    if (due === null) return;
    // Outside of any transaction: a slow endpoint must not hold a connection of the database.
    const outcome = due.endpoint.disabledAt === null ? await this.attempt(due) : DISABLED;
    await this.database.write(scope, (tx) => this.conclude(tx, input, outcome));
  }

  private attempt({ delivery, endpoint, time }: Due): Promise<WebhookOutcome> {
    const { tenantId, id, body, event } = delivery;
    const secret = this.secrets.open(endpoint.sealedSecret, secretContext(tenantId, endpoint.id));
    const headers = {
      [SIGNATURE_HEADER]: signature(secret, time, body),
      'workpact-event': event,
      'workpact-delivery': id,
      'user-agent': `Workpact/${workpactVersion()}`,
    };
    return this.sender.post({ url: endpoint.url, body, headers });
  }

  private async conclude(tx: EntityManager, input: DeliverWebhookInput, outcome: WebhookOutcome): Promise<void> {
    const { tenantId, deliveryId: id, attemptId } = input;
    const lock = { mode: 'pessimistic_write' } as const;
    const delivery = await tx.findOne(WebhookDelivery, { where: { tenantId, id, attemptId }, lock });
    // Deleted meanwhile, or sent again by hand: then another attempt counts.
    if (delivery === null) return;
    if (outcome.isDelivered) await delivered(tx, delivery, outcome.status);
    else await this.failed(tx, delivery, outcome);
  }

  private async failed(
    tx: EntityManager,
    delivery: WebhookDelivery,
    outcome: WebhookOutcome & { isDelivered: false },
  ): Promise<void> {
    const { tenantId, id, endpointId } = delivery;
    const attempts = outcome === DISABLED ? delivery.attempts : delivery.attempts + 1;
    const pause = outcome === DISABLED || outcome.status === GONE ? null : pauseAfter(attempts);
    const attemptId = pause === null ? null : newId();
    await tx.query(
      `UPDATE webhook_delivery SET attempts = $3, last_attempt_at = now(), last_status = $4, last_error = $5, attempt_id = $6::uuid,
         state = CASE WHEN $6::uuid IS NULL THEN 'dead' ELSE 'waiting' END, next_attempt_at = now() + make_interval(secs => $7)
       WHERE tenant_id = $1 AND id = $2`,
      [tenantId, id, attempts, outcome.status, outcome.reason, attemptId, pause],
    );
    await tx.query(
      'UPDATE webhook_endpoint SET failing_since = now() WHERE tenant_id = $1 AND id = $2 AND failing_since IS NULL',
      [tenantId, endpointId],
    );
    if (attemptId !== null && pause !== null) {
      const next = { tenantId, deliveryId: id, attemptId };
      await this.jobs.enqueue(tx, deliverWebhook, next, { startAfterSeconds: pause });
    } else if (outcome !== DISABLED) await this.giveUpIfHopeless(tx, delivery, outcome.status);
  }

  private async giveUpIfHopeless(
    tx: EntityManager,
    { tenantId, endpointId }: WebhookDelivery,
    status: number | null,
  ): Promise<void> {
    const reason = status === GONE ? 'It answered 410 Gone.' : `Nothing has arrived for ${GIVEN_UP_AFTER}.`;
    const { affected } = await tx
      .createQueryBuilder()
      .update(WebhookEndpoint)
      .set({
        disabledAt: () => 'now()',
        disabledReason: reason,
        revision: () => 'revision + 1',
        updatedAt: () => 'now()',
      })
      .where('tenant_id = :tenantId AND id = :endpointId AND disabled_at IS NULL', { tenantId, endpointId })
      .andWhere('(:isGone OR failing_since < now() - :limit::interval)', {
        isGone: status === GONE,
        limit: GIVEN_UP_AFTER,
      })
      .execute();
    if (!affected) return;
    const nobody = { tenantId, userId: null, apiKeyId: null, requestId: null, address: null };
    await this.audit.record(tx, nobody, {
      fact: 'webhook-disabled',
      subject: 'webhook',
      subjectId: endpointId,
      details: { reason },
    });
  }
}

const DISABLED = { isDelivered: false, status: null, reason: 'Not sent: the webhook is disabled.' } as const;

async function findDue(
  tx: EntityManager,
  { tenantId, deliveryId: id, attemptId }: DeliverWebhookInput,
): Promise<Due | null> {
  const delivery = await tx.findOneBy(WebhookDelivery, { tenantId, id, attemptId });
  if (delivery === null) return null;
  const endpoint = await tx.findOneBy(WebhookEndpoint, { tenantId, id: delivery.endpointId });
  const [clock] = await tx.query<{ time: number }[]>('SELECT extract(epoch FROM now())::int AS time');
  return endpoint === null || clock === undefined ? null : { delivery, endpoint, time: clock.time };
}

async function delivered(
  tx: EntityManager,
  { tenantId, id, endpointId }: WebhookDelivery,
  status: number,
): Promise<void> {
  await tx.query(
    `UPDATE webhook_delivery SET state = 'delivered', attempts = attempts + 1, attempt_id = NULL, next_attempt_at = NULL,
       last_attempt_at = now(), delivered_at = now(), last_status = $3, last_error = NULL WHERE tenant_id = $1 AND id = $2`,
    [tenantId, id, status],
  );
  await tx.query(
    'UPDATE webhook_endpoint SET failing_since = NULL WHERE tenant_id = $1 AND id = $2 AND failing_since IS NOT NULL',
    [tenantId, endpointId],
  );
  // A few each time keep the table from growing for ever, without a job of its own.
  await tx.query(
    `DELETE FROM webhook_delivery WHERE tenant_id = $1 AND id IN (
       SELECT id FROM webhook_delivery WHERE tenant_id = $1 AND endpoint_id = $2 AND state <> 'waiting'
         AND created_at < now() - $3::interval ORDER BY id LIMIT 20 FOR UPDATE SKIP LOCKED)`,
    [tenantId, endpointId, KEPT_FOR],
  );
}
