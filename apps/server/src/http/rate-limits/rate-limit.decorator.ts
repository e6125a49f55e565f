import { RouteConfig } from '@nestjs/platform-fastify';

/** How often a kind of request may come. `sign-in` is for routes that try a password, code or link: guessing must be slow. */
export type RateLimitName = 'usual' | 'sign-in' | 'costly';

/** Gives a route (or a whole controller's routes, one by one) another limit than the usual one. */
export function HasRateLimit(name: RateLimitName): MethodDecorator {
  return RouteConfig({ rateLimit: name });
}
