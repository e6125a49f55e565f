/**
 * Webhooks: tells programs outside what happened, signed, as often as it takes.
 *
 * What happened is what the audit log says; this room adds no facts of its own but about itself. A delivery is written in the
 * transaction of the change. It is not a way to send documents: deliveries carry ids, and whoever wants more asks the API.
 */
export { WEBHOOKS_ENTITIES, WEBHOOKS_JOB_KINDS, WEBHOOKS_MIGRATIONS } from './webhooks.entities.js';
export { WebhooksModule } from './webhooks.module.js';
export { DeliverWebhook } from './deliveries/deliver-webhook.js';
export { DeliveryService, type DeliveryList } from './deliveries/delivery.service.js';
export { DELIVERY_STATES, type DeliveryState, type WebhookDelivery } from './deliveries/webhook-delivery.entity.js';
export type { WebhookEndpoint } from './endpoints/webhook-endpoint.entity.js';
export { WebhookService, type NewSecret, type WebhookFields } from './endpoints/webhook.service.js';
export { signature, SIGNATURE_HEADER } from './sending/signature.js';
