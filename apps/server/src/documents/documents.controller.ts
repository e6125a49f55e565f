import { Body, Controller, Delete, Get, Headers, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Caller, Requires } from '#accounts';
import { Documents, isSettled, RequestDocument, type StoredDocument } from '#document-library';
import { Answers, AnswersFile, decodeCursor, page, type Paged, Refuses } from '../http/index.js';
import {
  documentsRequest,
  documentWanted,
  waitRequest,
  type DocumentsRequest,
  type DocumentWanted,
  type WaitRequest,
} from './documents.requests.js';
import { answerOf, documentAnswer, documentPage, type DocumentAnswer } from './documents.responses.js';

const documentId = z.uuid();
/** Seconds; most documents take less than one. */
const LOOK_AGAIN = '1';

/** The other answer to somebody who asks for a document. */
export const BEING_MADE = {
  status: 202,
  description: 'It is being made: read it at `Location` after `Retry-After` seconds.',
  standardSchema: documentAnswer,
};

/** Documents of roles, as files. */
@Controller('api/v1/documents')
export class DocumentsController {
  constructor(
    private readonly requesting: RequestDocument,
    private readonly documents: Documents,
  ) {}

  @Post()
  @Refuses(404)
  @Requires('documents:create')
  @ApiOperation({ summary: 'Ask for a document' })
  @Answers(201, documentAnswer, { description: 'The document is ready. The same inputs give the same document.' })
  @ApiResponse(BEING_MADE)
  async request(
    @Caller() caller: Caller,
    @Body({ schema: documentWanted }) wanted: DocumentWanted,
    @Query({ schema: waitRequest }) { wait }: WaitRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DocumentAnswer> {
    return asked(await this.requesting.request(caller, wanted, wait * 1000), reply);
  }

  @Get()
  @Requires('documents:read')
  @ApiOperation({ summary: 'List documents' })
  @Answers(200, documentPage, { description: 'The newest first.' })
  async list(
    @Caller() caller: Caller,
    @Query({ schema: documentsRequest }) query: DocumentsRequest,
  ): Promise<Paged<DocumentAnswer>> {
    const { limit, cursor, roleId = null, kind = null, state = null } = query;
    const after = decodeCursor(cursor, documentId);
    const rows = await this.documents.list(caller, { roleId, kind, state }, { limit: limit + 1, after });
    return page(rows.map(answerOf), limit, ({ id }) => id);
  }

  @Get(':documentId')
  @Requires('documents:read')
  @ApiOperation({ summary: 'Read a document’s state' })
  @Answers(200, documentAnswer)
  async get(
    @Caller() caller: Caller,
    @Param('documentId', { schema: documentId }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DocumentAnswer> {
    const document = await this.documents.get(caller, id);
    if (!isSettled(document)) reply.header('retry-after', LOOK_AGAIN);
    return answerOf(document);
  }

  @Get(':documentId/file')
  @Requires('documents:read')
  @ApiOperation({ summary: 'Fetch a document’s file' })
  @AnswersFile(200, ['application/pdf'], 'The PDF. Its ETag is the SHA-256 of its content.')
  @ApiHeader({ name: 'If-None-Match', required: false, description: 'ETag of the file that the caller has.' })
  @ApiResponse({ status: 304, description: 'The caller has it.' })
  async file(
    @Caller() caller: Caller,
    @Param('documentId', { schema: documentId }) id: string,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const { document, key, bytes, open } = await this.documents.file(caller, id);
    // It never changes; who may read it can, so that it is asked for each time.
    reply.headers({ etag: `"${key}"`, 'cache-control': 'private, no-cache' });
    if (known?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === `"${key}"`)) {
      reply.code(304);
      return undefined;
    }
    const disposition = `attachment; filename="${document.fileName}"`;
    return new StreamableFile(await open(), { type: 'application/pdf', disposition, length: bytes });
  }

  @Delete(':documentId')
  @Requires('documents:create')
  @ApiOperation({ summary: 'Delete a document' })
  @Answers(204)
  async delete(@Caller() caller: Caller, @Param('documentId', { schema: documentId }) id: string): Promise<void> {
    await this.documents.delete(caller, id);
  }
}

/** The answer to somebody who asked for a document: it is there, or it will be. */
export function asked(document: StoredDocument, reply: FastifyReply): DocumentAnswer {
  reply.header('location', `/api/v1/documents/${document.id}`);
  if (document.state !== 'ready') reply.code(202).header('retry-after', LOOK_AGAIN);
  return answerOf(document);
}
