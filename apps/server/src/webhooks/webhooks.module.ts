import { Module } from '@nestjs/common';
import { WebhooksModule } from '#webhooks';
import { WebhookDeliveriesController } from './deliveries.controller.js';
import { WebhooksController } from './webhooks.controller.js';

/** Webhooks over HTTP. */
@Module({ imports: [WebhooksModule], controllers: [WebhooksController, WebhookDeliveriesController] })
export class WebhooksDoor {}
