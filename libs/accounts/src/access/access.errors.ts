import { ProductError } from '#platform';
import type { Permission } from './permissions.js';

/** Nobody is signed in, or the session or API key is unknown, expired or revoked: which of them is not told. */
export class NotSignedIn extends ProductError {
  readonly kind = 'unauthenticated';
  readonly code = 'not-signed-in';

  constructor() {
    super(
      'This needs somebody who is signed in. Sign in at /login, or send an API key as “Authorization: Bearer wp_…”.',
    );
  }
}

export class PermissionMissing extends ProductError {
  readonly kind = 'forbidden';
  readonly code = 'permission-missing';
  override readonly extra: Readonly<{ permission: string }>;

  constructor(permission: Permission) {
    super(
      `This needs the permission ${permission}, which you do not have here. An owner or admin can change your access.`,
    );
    this.extra = { permission };
  }
}

/** Between one request and the next somebody changed what the caller may do. */
export class AccessChanged extends ProductError {
  readonly kind = 'unavailable';
  readonly code = 'access-changed';
  override readonly retryAfterSeconds = 1;

  constructor() {
    super('What you may do here was changed at this very moment. Nothing was changed by this request; send it again.');
  }
}

/** A page of another site had the browser send the request, with or without its user's knowledge. */
export class CrossSiteRequest extends ProductError {
  readonly kind = 'forbidden';
  readonly code = 'cross-site-request';

  constructor() {
    super(
      'The request does not come from a page of this server, so it was not carried out. Programs use an API key in place of a cookie.',
    );
  }
}
