import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { CrossSiteRequest, NotSignedIn, PermissionMissing } from './access.errors.js';
import type { AccessRequest } from './access-request.js';
import { BaseUrl } from './base-url.js';
import { CallerLookup } from './caller-lookup.js';
import { credentialOf } from './credential.js';
import { isCrossSite } from './same-origin.js';
import { ROUTE_ACCESS, type RouteAccess } from './route-access.js';

/** Stands before every route and lets nobody through whom the route does not name. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly callers: CallerLookup,
    private readonly baseUrl: BaseUrl,
  ) {}

  /** @throws NotSignedIn, PermissionMissing, CrossSiteRequest */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<RouteAccess | undefined>(ROUTE_ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    // The walk at start-up refuses such a route already; a route that came in another way is still for nobody.
    if (!access) throw new Error(`${context.getClass().name} has a route that declares no access.`);
    const request = context.switchToHttp().getRequest<AccessRequest>();
    const credential = credentialOf(request, this.baseUrl.url);
    if (credential?.kind !== 'api-key' && isCrossSite(request, credential !== null, this.baseUrl.url)) {
      throw new CrossSiteRequest();
    }
    if ('publicBecause' in access) return true;
    const { permission, isProvenInTransaction = false } = access;
    const caller = credential && (await this.callers.find(credential, request, { isProvenInTransaction }));
    if (!caller) throw new NotSignedIn();
    if (!caller.permissions.has(permission)) throw new PermissionMissing(permission);
    request.caller = caller;
    return true;
  }
}
