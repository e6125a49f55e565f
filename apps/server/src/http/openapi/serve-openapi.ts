import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { openApiDocument } from './openapi-document.js';

/** Serves the description of the API to anybody: it is in the public repository anyway. Made when first asked for. */
export function serveOpenApi(app: NestFastifyApplication, fastify: FastifyInstance): void {
  let text: string | null = null;
  fastify.get('/api/v1/openapi.json', (_request, reply) => {
    text ??= JSON.stringify(openApiDocument(app));
    return reply
      .type('application/vnd.oai.openapi+json;version=3.1')
      .headers({ 'cache-control': 'public, max-age=300', 'access-control-allow-origin': '*' })
      .send(text);
  });
}
