import type { FastifyInstance, FastifyRequest } from 'fastify';

/** What the guard leaves on a request; ids of organisations and keys are no personal data, those of people are left out. */
interface KnownRequest extends FastifyRequest {
  readonly caller?: { readonly tenantId: string; readonly apiKeyId: string | null };
}

/** Asked every few seconds by machines; one line each would bury the rest. */
const QUIET = new Set(['/healthz', '/readyz', '/metrics']);

/** One line for each request, when it has been answered. */
export function logRequests(fastify: FastifyInstance, hasAddresses: boolean): void {
  fastify.addHook('onResponse', (request: KnownRequest, reply, done) => {
    const route = request.routeOptions.url ?? null;
    const level = route !== null && QUIET.has(route) && reply.statusCode < 500 ? 'debug' : 'info';
    request.log[level](
      {
        method: request.method,
        route,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        organisation: request.caller?.tenantId ?? null,
        apiKey: request.caller?.apiKeyId ?? null,
        ...(hasAddresses ? { address: request.ip } : {}),
      },
      'request',
    );
    done();
  });
  fastify.addHook('onRequestAbort', (request, done) => {
    request.log.info({ method: request.method, route: request.routeOptions.url ?? null }, 'caller went away');
    done();
  });
}
