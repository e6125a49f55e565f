import { SetMetadata } from '@nestjs/common';
import type { Permission } from './permissions.js';

/** Who may use a route. */
export type RouteAccess =
  | { readonly permission: Permission }
  /** Anybody, for the reason given. */
  | { readonly publicBecause: string };

export const ROUTE_ACCESS = 'workpact:route-access';

/** The route is for callers who have the permission. On a controller it holds for all routes that do not say otherwise. */
export const Requires = (permission: Permission): MethodDecorator & ClassDecorator =>
  SetMetadata<string, RouteAccess>(ROUTE_ACCESS, { permission });

/** The route is for anybody. `why` is for whoever reviews it. */
export const Public = (why: string): MethodDecorator & ClassDecorator =>
  SetMetadata<string, RouteAccess>(ROUTE_ACCESS, { publicBecause: why });
