import type { FastifyInstance } from 'fastify';

/** Which methods each address takes, so that the wrong method can be told from the wrong address. */
export class RouteTable {
  private readonly routes: { readonly pattern: RegExp; readonly method: string }[] = [];

  /** Listens to routes as they are made; call it before any is. */
  watch(fastify: FastifyInstance): void {
    fastify.addHook('onRoute', ({ method, url }) => {
      // Middleware of Nest registers `*`, which is no address.
      if (url.includes('*')) return;
      for (const one of [method].flat()) this.routes.push({ method: one, pattern: patternOf(url) });
    });
  }

  /** @param path as sent, without query */
  methodsAt(path: string): readonly string[] {
    return [...new Set(this.routes.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method))].sort();
  }
}

/** `:name` stands for one part of the path, as in Fastify's routes. Linear: no two adjacent parts can match the same text. */
function patternOf(url: string): RegExp {
  const source = url
    .split('/')
    .map((part) => (part.startsWith(':') ? '[^/]+' : part.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&')))
    .join('/');
  return new RegExp(`^${source}$`);
}
