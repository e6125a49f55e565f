import { SetMetadata } from '@nestjs/common';
import type { Permission } from './permissions.js';

/** Who may use a route. */
export type RouteAccess =
  | { readonly permission: Permission; readonly isProvenInTransaction?: boolean }
  /** Anybody, for the reason given. */
  | { readonly publicBecause: string };

export const ROUTE_ACCESS = 'workpact:route-access';

/**
 * The route is for callers who have the permission. On a controller it holds for all routes that do not say otherwise.
 *
 * `proof: 'in-transaction'` is for routes that are used all the time: who was let in a moment ago need not be looked up before the work,
 * because each transaction of the work proves that they still are let in, or is undone (see `KnownCallers`). Such a route answers with
 * what it read or wrote in the caller's scope, and does nothing else.
 */
export const Requires = (
  permission: Permission,
  { proof }: { readonly proof?: 'in-transaction' } = {},
): MethodDecorator & ClassDecorator =>
  SetMetadata<string, RouteAccess>(ROUTE_ACCESS, {
    permission,
    ...(proof === undefined ? {} : { isProvenInTransaction: true }),
  });

/** The route is for anybody. `why` is for whoever reviews it. */
export const Public = (why: string): MethodDecorator & ClassDecorator =>
  SetMetadata<string, RouteAccess>(ROUTE_ACCESS, { publicBecause: why });
