import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { z } from 'zod';
import { Caller, Requires } from '#accounts';
import { WebhookService } from '#webhooks';
import { Answers, decodeCursor, IfMatch, page, pageRequest, type Paged } from '../http/index.js';
import { webhookFields, webhookId } from './webhooks.requests.js';
import { secretAnswer, webhook, webhookAnswer, webhookPage, webhookWithSecret } from './webhooks.responses.js';

type WebhookAnswer = z.input<typeof webhook>;

/** Addresses that are told what happens. */
@Controller('api/v1/webhooks')
@Requires('webhooks:manage')
export class WebhooksController {
  constructor(private readonly webhooks: WebhookService) {}

  @Get()
  @ApiOperation({ summary: 'List webhooks' })
  @Answers(200, webhookPage, { description: 'In the order of their making.' })
  async list(
    @Caller() caller: Caller,
    @Query({ schema: pageRequest }) { limit, cursor }: z.output<typeof pageRequest>,
  ): Promise<Paged<WebhookAnswer>> {
    const after = decodeCursor(cursor, webhookId);
    const found = await this.webhooks.list(caller, { limit: limit + 1, after });
    return page(found.map(webhookAnswer), limit, ({ id }) => id);
  }

  @Post()
  @ApiOperation({ summary: 'Set up a webhook' })
  @Answers(201, webhookWithSecret, { etag: true })
  async create(
    @Caller() caller: Caller,
    @Body({ schema: webhookFields }) fields: z.output<typeof webhookFields>,
  ): Promise<z.input<typeof webhookWithSecret>> {
    return secretAnswer(await this.webhooks.create(caller, fields));
  }

  @Get(':webhookId')
  @ApiOperation({ summary: 'Read a webhook' })
  @Answers(200, webhook, { etag: true })
  async get(@Caller() caller: Caller, @Param('webhookId', { schema: webhookId }) id: string): Promise<WebhookAnswer> {
    return webhookAnswer(await this.webhooks.get(caller, id));
  }

  @Put(':webhookId')
  @ApiOperation({ summary: 'Change, disable or enable a webhook' })
  @Answers(200, webhook, { etag: true })
  async change(
    @Caller() caller: Caller,
    @Param('webhookId', { schema: webhookId }) id: string,
    @IfMatch() revision: number | null,
    @Body({ schema: webhookFields }) fields: z.output<typeof webhookFields>,
  ): Promise<WebhookAnswer> {
    return webhookAnswer(await this.webhooks.change(caller, id, revision, fields));
  }

  @Post(':webhookId/secret')
  @ApiOperation({ summary: 'Replace the secret of a webhook' })
  @Answers(200, webhookWithSecret, { etag: true, description: 'The old secret signs nothing any more.' })
  async renewSecret(
    @Caller() caller: Caller,
    @Param('webhookId', { schema: webhookId }) id: string,
  ): Promise<z.input<typeof webhookWithSecret>> {
    return secretAnswer(await this.webhooks.renewSecret(caller, id));
  }

  @Delete(':webhookId')
  @ApiOperation({ summary: 'Delete a webhook and its deliveries' })
  @Answers(204)
  async delete(
    @Caller() caller: Caller,
    @Param('webhookId', { schema: webhookId }) id: string,
    @IfMatch() revision: number | null,
  ): Promise<void> {
    await this.webhooks.delete(caller, id, revision);
  }
}
