import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from '#platform';
import type { AccessRequest } from './access-request.js';
import type { AccessRole, Permission } from './permissions.js';

/** Stands for no organisation in a caller's `tenantId`. No row has it, so row-level security shows nothing. */
export const NO_ORGANISATION = '00000000-0000-0000-0000-000000000000';

/** Who is asking, and what they may do. Made by `AccessGuard`, once for each request. */
export interface Caller extends Actor {
  /** Null for API keys, and for people without organisation. */
  readonly accessRole: AccessRole | null;
  readonly permissions: ReadonlySet<Permission>;
  /** Null for API keys. */
  readonly sessionId: string | null;
  /** The session was vouched for by the single sign-on of its organisation, and is good for that organisation only. */
  readonly isConfined: boolean;
}

/** `@Caller() caller: Caller`: the caller of a route that has `@Requires`. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const { caller } = context.switchToHttp().getRequest<AccessRequest>();
  // A public route has no caller; asking for one is a fault of the route, not of the request.
  if (!caller) throw new Error(`${context.getClass().name} asks for the caller of a public route.`);
  return caller;
});
