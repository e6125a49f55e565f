import type { FastifyInstance } from 'fastify';
import fastifyFormbody from '@fastify/formbody';
import { BodyNotJson } from '../problems/request-errors.js';

/** An archive of some thousand role files. */
const ARCHIVE_BYTES = 32 * 1024 * 1024;
/** A report of a mail that came back, with the mail. */
const MESSAGE_BYTES = 16 * 1024 * 1024;
const TEXTS = ['application/yaml', 'application/x-yaml', 'text/yaml', 'text/plain', 'text/csv'];

/**
 * Which bodies are read, and as what: JSON as its value (keys that would reach into prototypes are refused), role files and lists as
 * text, archives and mails as bytes, forms of pages as an object. Anything else is 415.
 */
export function readBodies(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  const json = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    // A POST without body from a program that always sends the header means no body, not broken JSON.
    if (body === '') done(null, undefined);
    else void json(request, String(body), (error, value) => (error ? done(new BodyNotJson()) : done(null, value)));
  });
  fastify.addContentTypeParser(TEXTS, { parseAs: 'string' }, (_request, body, done) => done(null, body));
  fastify.addContentTypeParser(
    'application/zip',
    { parseAs: 'buffer', bodyLimit: ARCHIVE_BYTES },
    (_request, body, done) => done(null, body),
  );
  fastify.addContentTypeParser(
    'message/rfc822',
    { parseAs: 'buffer', bodyLimit: MESSAGE_BYTES },
    (_request, body, done) => done(null, body),
  );
  void fastify.register(fastifyFormbody);
}
