import type { FastifyInstance } from 'fastify';

/** How often it is looked for connections that have nothing more to carry. */
const LOOK_MS = 100;

/**
 * Lets a server that stops end with its last answer. Connections that were busy when it began to stop would otherwise be kept for
 * further requests, which it does not take any more, longer than whoever stops it waits.
 */
export function closeConnections(fastify: FastifyInstance): void {
  fastify.addHook('preClose', (done) => {
    const { server } = fastify;
    if (server.listening) {
      const look = setInterval(() => server.closeIdleConnections(), LOOK_MS);
      server.once('close', () => clearInterval(look));
    }
    done();
  });
}
