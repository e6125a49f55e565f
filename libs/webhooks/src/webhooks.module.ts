import { Module } from '@nestjs/common';
import { ENV, type Env } from '#platform';
import { Announcements } from './deliveries/announcements.js';
import { DeliverWebhook } from './deliveries/deliver-webhook.js';
import { DeliveryService } from './deliveries/delivery.service.js';
import { WebhookService } from './endpoints/webhook.service.js';
import { WebhookSender } from './sending/webhook-sender.js';

/** Webhooks; stands on the platform, which is global. */
@Module({
  providers: [
    {
      provide: WebhookSender,
      inject: [ENV],
      useFactory: (env: Env) => new WebhookSender({ allowPrivateAddresses: env.ALLOW_PRIVATE_ADDRESSES }),
    },
    Announcements,
    DeliverWebhook,
    DeliveryService,
    WebhookService,
  ],
  exports: [DeliverWebhook, DeliveryService, WebhookService],
})
export class WebhooksModule {}
