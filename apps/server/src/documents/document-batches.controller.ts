import { Readable } from 'node:stream';
import { Body, Controller, Get, Headers, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Caller, Requires } from '#accounts';
import { DocumentBatches, settledOf, WatchBatch, type BatchProgress } from '#document-library';
import { Answers, AnswersFile, decodeCursor, page, pageRequest, type Paged } from '../http/index.js';
import { progressEvents } from './progress-events.js';
import { batchWanted, type BatchWanted } from './documents.requests.js';
import { batchAnswer, batchItem, batchItems } from './documents.responses.js';

const batchId = z.uuid();

/** Many documents at once. */
@Controller('api/v1/document-batches')
export class DocumentBatchesController {
  constructor(
    private readonly batches: DocumentBatches,
    private readonly watching: WatchBatch,
  ) {}

  @Post()
  @Requires('documents:create')
  @ApiOperation({ summary: 'Ask for many documents' })
  @Answers(202, batchAnswer, { description: 'Workers go through it. What cannot be made is a fault of its item.' })
  async order(
    @Caller() caller: Caller,
    @Body({ schema: batchWanted }) { items }: BatchWanted,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BatchProgress> {
    const batch = await this.batches.order(caller, items);
    reply.header('location', `/api/v1/document-batches/${batch.id}`);
    return batch;
  }

  @Get(':batchId')
  @Requires('documents:read')
  @ApiOperation({ summary: 'See how far an order of documents is' })
  @Answers(200, batchAnswer)
  async get(@Caller() caller: Caller, @Param('batchId', { schema: batchId }) id: string): Promise<BatchProgress> {
    return this.batches.progress(caller, id);
  }

  @Get(':batchId/items')
  @Requires('documents:read')
  @ApiOperation({ summary: 'List the documents of an order' })
  @Answers(200, batchItems, { description: 'In the order of the request.' })
  async items(
    @Caller() caller: Caller,
    @Param('batchId', { schema: batchId }) id: string,
    @Query({ schema: pageRequest }) { limit, cursor }: z.output<typeof pageRequest>,
  ): Promise<Paged<z.input<typeof batchItem>>> {
    const after = decodeCursor(cursor, z.int().min(0).max(1_000_000));
    const rows = await this.batches.items(caller, id, { limit: limit + 1, after });
    const shown = rows.map(({ wish: _wish, fault, ...item }) => ({
      ...item,
      fault: fault === null ? null : { ...fault, faults: [...fault.faults] },
    }));
    return page(shown, limit, ({ position }) => position);
  }

  @Get(':batchId/events')
  @Requires('documents:read')
  @ApiOperation({ summary: 'Follow an order of documents' })
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'Id of the last event that came; less is not told again.',
  })
  @AnswersFile(200, ['text/event-stream'], 'Server-sent events `progress`, the last with `isDone`.')
  @ApiResponse({ status: 204, description: 'There is nothing more to tell.' })
  async events(
    @Caller() caller: Caller,
    @Param('batchId', { schema: batchId }) id: string,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const known = /^\d{1,9}$/.test(lastEventId ?? '') ? Number(lastEventId) : -1;
    // Asked before the answer begins: afterwards nothing could be said but a cut connection.
    const progress = await this.batches.progress(caller, id);
    if (progress.isDone && settledOf(progress) <= known) {
      // Tells an EventSource not to come back.
      reply.code(204);
      return undefined;
    }
    // A proxy that gathers answers would hold the news back.
    reply.headers({ 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
    const events = progressEvents(this.watching.watch(caller, id, known));
    return new StreamableFile(Readable.from(events), { type: 'text/event-stream; charset=utf-8' });
  }
}
