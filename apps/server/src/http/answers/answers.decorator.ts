import { applyDecorators, HttpCode, SetMetadata } from '@nestjs/common';
import { ApiProduces, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { fileSchema } from './file-schema.js';

export const ANSWER = 'workpact:answer';

export interface AnswerOptions {
  /** What the answer is, for the API's page. */
  readonly description?: string;
  /** The answer carries `ETag`, made of the body's `revision`; on GET a matching `If-None-Match` gets 304. */
  readonly etag?: boolean;
}

export interface Answer {
  readonly schema: z.ZodType | null;
  readonly etag: boolean;
}

/**
 * What a route answers when all goes well. Only what the schema declares leaves the server: fields that it does not know are
 * dropped, and a value that does not fit is a defect (500, logged), never sent.
 * @param schema left out for an answer without body (204)
 */
export function Answers(status: number, schema?: z.ZodType, options: AnswerOptions = {}): MethodDecorator {
  const description = options.description ?? (schema ? 'Done.' : 'Done; nothing to say.');
  const headers = options.etag
    ? {
        ETag: {
          description: 'Revision of what is in the body. Send it as If-Match to change it.',
          schema: { type: 'string' as const },
        },
      }
    : undefined;
  const answer: Answer = { schema: schema ?? null, etag: options.etag ?? false };
  return applyDecorators(
    HttpCode(status),
    ApiResponse({
      status,
      description,
      ...(schema ? { standardSchema: schema } : {}),
      ...(headers ? { headers } : {}),
    }),
    SetMetadata(ANSWER, answer),
  );
}

/** A route that answers with a file or a stream (`StreamableFile`, server-sent events) of one of these media types. */
export function AnswersFile(
  status: number,
  mediaTypes: readonly [string, ...string[]],
  description = 'The file.',
): MethodDecorator {
  return applyDecorators(
    HttpCode(status),
    ApiProduces(...mediaTypes),
    ApiResponse({
      status,
      description,
      content: Object.fromEntries(mediaTypes.map((mediaType) => [mediaType, { schema: fileSchema(mediaType) }])),
    }),
  );
}

/** Problems that the route may answer with besides those that every route of its sort has; `completeOperation` knows which. */
export function Refuses(...statuses: readonly (401 | 404 | 409 | 422)[]): MethodDecorator {
  return applyDecorators(...statuses.map((status) => ApiResponse({ status })));
}
