import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { z } from 'zod';
import { Caller, Requires } from '#accounts';
import { DeliveryService } from '#webhooks';
import { Answers, decodeCursor, page, type Paged } from '../http/index.js';
import { deliveriesRequest, deliveryId, webhookId } from './webhooks.requests.js';
import { delivery, deliveryPage, deliveryWithBody } from './webhooks.responses.js';

/** What was sent to a webhook, what waits, and what died. */
@Controller('api/v1/webhooks/:webhookId/deliveries')
@Requires('webhooks:manage')
export class WebhookDeliveriesController {
  constructor(private readonly deliveries: DeliveryService) {}

  @Get()
  @ApiOperation({ summary: 'List deliveries' })
  @Answers(200, deliveryPage, { description: 'The newest first.' })
  async list(
    @Caller() caller: Caller,
    @Param('webhookId', { schema: webhookId }) webhook: string,
    @Query({ schema: deliveriesRequest }) { limit, cursor, state }: z.output<typeof deliveriesRequest>,
  ): Promise<Paged<z.input<typeof delivery>>> {
    const after = decodeCursor(cursor, deliveryId);
    return page(await this.deliveries.list(caller, webhook, { limit: limit + 1, after, state }), limit, ({ id }) => id);
  }

  @Get(':deliveryId')
  @ApiOperation({ summary: 'Read a delivery with its body' })
  @Answers(200, deliveryWithBody)
  get(
    @Caller() caller: Caller,
    @Param('webhookId', { schema: webhookId }) webhook: string,
    @Param('deliveryId', { schema: deliveryId }) id: string,
  ): Promise<z.input<typeof deliveryWithBody>> {
    return this.deliveries.get(caller, webhook, id);
  }

  @Post(':deliveryId/resend')
  @ApiOperation({ summary: 'Send a delivery again' })
  @Answers(202, delivery, { description: 'It goes out at once, with all attempts anew.' })
  resend(
    @Caller() caller: Caller,
    @Param('webhookId', { schema: webhookId }) webhook: string,
    @Param('deliveryId', { schema: deliveryId }) id: string,
  ): Promise<z.input<typeof delivery>> {
    return this.deliveries.resend(caller, webhook, id);
  }
}
