import { RequestMethod, type OnApplicationBootstrap, Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ROUTE_ACCESS, type RouteAccess } from './route-access.js';

/** Keys under which Nest keeps what `@Controller` and `@Get` say. */
const PATH = 'path';
const METHOD = 'method';

export interface DeclaredRoute {
  /** `RolesController.publish` */
  readonly handler: string;
  /** `GET`, `POST`, … */
  readonly method: string;
  /** As declared, with `:parameters`: `/api/v1/roles/:id`. Without a global prefix. */
  readonly path: string;
  /** Null when the route says nothing, which the start-up refuses. */
  readonly access: RouteAccess | null;
}

/** Walks over all routes of all controllers. The application does not start while one of them declares no access. */
@Injectable()
export class RouteWalk implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  /** @throws Error that names every route without `@Requires` and `@Public` */
  onApplicationBootstrap(): void {
    const open = this.routes().filter(({ access }) => access === null);
    if (open.length === 0) return;
    const lines = open.map(({ handler, method, path }) => `  ${handler} (${method} ${path})`);
    throw new Error(
      `Each route needs @Requires('<permission>') or @Public('<why>'). These have neither:\n${lines.join('\n')}`,
    );
  }

  /** Every route of the application. */
  routes(): readonly DeclaredRoute[] {
    return this.discovery.getControllers().flatMap(({ metatype }) => {
      if (typeof metatype !== 'function') return [];
      const prototype: object = metatype.prototype;
      return this.scanner
        .getAllMethodNames(prototype)
        .flatMap((name) => this.routesOf(metatype, Reflect.get(prototype, name), `${metatype.name}.${name}`));
    });
  }

  private routesOf(controller: unknown, handler: unknown, name: string): readonly DeclaredRoute[] {
    if (typeof handler !== 'function' || typeof controller !== 'function') return [];
    const method: RequestMethod | undefined = Reflect.getMetadata(METHOD, handler);
    if (method === undefined) return [];
    const access =
      this.reflector.getAllAndOverride<RouteAccess | undefined>(ROUTE_ACCESS, [handler, controller]) ?? null;
    const paths = all(Reflect.getMetadata(PATH, controller)).flatMap((base) =>
      all(Reflect.getMetadata(PATH, handler)).map((path) =>
        `/${base}/${path}`.replaceAll(/\/+/g, '/').replace(/(.)\/$/, '$1'),
      ),
    );
    return paths.map((path) => ({ handler: name, method: RequestMethod[method] ?? 'ALL', path, access }));
  }
}

function all(paths: string | readonly string[] | undefined): readonly string[] {
  return typeof paths === 'string' || paths === undefined ? [paths ?? ''] : paths;
}
