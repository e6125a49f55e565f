import { z } from 'zod';
import { DELIVERY_STATES, type NewSecret, type WebhookEndpoint } from '#webhooks';
import { isoTime, pageOf } from '../http/index.js';

export const webhook = z
  .object({
    id: z.uuid(),
    url: z.string(),
    description: z.string().nullable(),
    events: z.array(z.string()),
    isEnabled: z.boolean(),
    failingSince: isoTime.nullable().describe('Since when nothing has arrived; null while all is well.'),
    disabledAt: isoTime.nullable(),
    disabledReason: z.string().nullable(),
    revision: z.int(),
    createdAt: isoTime,
    updatedAt: isoTime,
  })
  .meta({ id: 'Webhook' });
export const webhookPage = pageOf(webhook, 'Webhooks');

export const webhookWithSecret = webhook
  .extend({ secret: z.string().describe('Signs deliveries. It is told this once; keep it.') })
  .meta({ id: 'WebhookWithSecret' });

export const delivery = z
  .object({
    id: z.uuid(),
    event: z.string(),
    state: z.enum(DELIVERY_STATES),
    attempts: z.int(),
    nextAttemptAt: isoTime.nullable(),
    lastAttemptAt: isoTime.nullable(),
    lastStatus: z.int().nullable().describe('HTTP status of the last attempt; null when there was no answer.'),
    lastError: z.string().nullable(),
    deliveredAt: isoTime.nullable(),
    createdAt: isoTime,
  })
  .meta({ id: 'WebhookDelivery' });
export const deliveryPage = pageOf(delivery, 'WebhookDeliveries');

export const deliveryWithBody = delivery
  .extend({ body: z.string().describe('What is sent, byte for byte.') })
  .meta({ id: 'WebhookDeliveryWithBody' });

export function webhookAnswer(endpoint: WebhookEndpoint): z.input<typeof webhook> {
  const { id, url, description, events, failingSince, disabledAt, disabledReason, revision, createdAt, updatedAt } =
    endpoint;
  const isEnabled = disabledAt === null;
  return {
    id,
    url,
    description,
    events,
    isEnabled,
    failingSince,
    disabledAt,
    disabledReason,
    revision,
    createdAt,
    updatedAt,
  };
}

export function secretAnswer({ endpoint, secret }: NewSecret): z.input<typeof webhookWithSecret> {
  return { ...webhookAnswer(endpoint), secret };
}
