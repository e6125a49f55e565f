import type { SecurityHeadersOptions } from '@nestjs/common';
import type { Env } from '#platform';

/**
 * Headers of every answer. The policy lets a page load nothing that this server does not serve itself, and run no code inside it;
 * a page that needs more says so at its route.
 */
export function securityHeaders(env: Pick<Env, 'BASE_URL'>): SecurityHeadersOptions {
  const isHttps = env.BASE_URL?.startsWith('https:') ?? false;
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: "'none'",
        scriptSrc: "'self'",
        styleSrc: "'self'",
        fontSrc: "'self'",
        imgSrc: ["'self'", 'data:'],
        connectSrc: "'self'",
        frameSrc: "'self'",
        baseUri: "'none'",
        formAction: "'self'",
        frameAncestors: "'self'",
      },
    },
    // On plain http (this machine, a local network) it would lock people out once https is tried there.
    strictTransportSecurity: isHttps,
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
  };
}
