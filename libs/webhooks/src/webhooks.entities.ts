import { deliverWebhook } from './deliveries/deliver-webhook.job.js';
import { WebhookDelivery } from './deliveries/webhook-delivery.entity.js';
import { WebhookEndpoint } from './endpoints/webhook-endpoint.entity.js';
import { Webhooks1761000600000 } from './migrations/1761000600000-webhooks.js';

export const WEBHOOKS_ENTITIES = [WebhookDelivery, WebhookEndpoint];
export const WEBHOOKS_MIGRATIONS = [Webhooks1761000600000];
export const WEBHOOKS_JOB_KINDS = [deliverWebhook];
