/**
 * Accounts: organisations, the people in them, how they prove who they are, and what each may do.
 *
 * Every request is let in here or not at all: a route says which permission it needs, the one table says who has it. What the
 * permission is for, this room does not know.
 */
export { AccessGuard } from './access/access.guard.js';
export { CrossSiteRequest, NotSignedIn, PermissionMissing } from './access/access.errors.js';
export { BaseUrl } from './access/base-url.js';
export { Caller, NO_ORGANISATION } from './access/caller.js';
export { newToken, sessionCookieName, tokenHash } from './access/credential.js';
export { permissionMatrix } from './access/permission-matrix.js';
export {
  ACCESS_ROLES,
  ALL_PERMISSIONS,
  PERMISSIONS,
  PERMISSIONS_OF,
  PERSONAL_PERMISSIONS,
  type AccessRole,
  type Permission,
} from './access/permissions.js';
export { Public, Requires, type RouteAccess } from './access/route-access.js';
export { RouteWalk, type DeclaredRoute } from './access/route-walk.js';
export { ACCOUNTS_ENTITIES, ACCOUNTS_JOB_KINDS, ACCOUNTS_MIGRATIONS } from './accounts.entities.js';
export { AccountsModule } from './accounts.module.js';
export { API_KEY_SCOPES, ApiKeys, type ShownApiKey } from './api-keys/api-keys.js';
export { ReadAudit } from './audit/read-audit.js';
export { issueLoginLink, LOGIN_LINK_MINUTES, UserUnknown } from './login-links/issue-login-link.js';
export { RedeemLoginLink } from './login-links/redeem-login-link.js';
export { RequestLoginLink } from './login-links/request-login-link.js';
export { SendLoginMail } from './login-links/send-login-mail.js';
export { AcceptInvitation } from './members/accept-invitation.js';
export { Invitations } from './members/invitations.js';
export { Members } from './members/members.js';
export { SendInvitation } from './members/send-invitation.js';
export { DEFAULT_ACCESS_ROLES, OidcProviders, type ShownOidcProvider } from './oidc/oidc-providers.js';
export { OIDC_CALLBACK_PATH, SignInWithOidc } from './oidc/sign-in-with-oidc.js';
export { FoundFirstOrganisation } from './organisations/found-first-organisation.js';
export {
  foundOrganisation,
  OrganisationTaken,
  type Founded,
  type Founding,
} from './organisations/found-organisation.js';
export {
  organisationSettings,
  remindersSchema,
  type OrganisationSettings,
  type OwnRetentionRule,
  type Reminders,
} from './organisations/organisation-settings.js';
export { Organisations } from './organisations/organisations.js';
export { Passkeys } from './passkeys/passkeys.js';
export { SignInWithPasskey } from './passkeys/sign-in-with-passkey.js';
export { SetPassword } from './passwords/set-password.js';
export { SignInWithPassword } from './passwords/sign-in-with-password.js';
export { CompleteSecondFactor } from './second-factor/complete-second-factor.js';
export { SetUpSecondFactor } from './second-factor/set-up-second-factor.js';
export { Sessions } from './sessions/sessions.js';
export { Viewers, type Viewer } from './sessions/viewers.js';
export { Attempts, type AttemptLimit } from './sign-in/attempts.js';
export type { SignInResult } from './sign-in/sign-in.js';
export type { Visitor } from './sign-in/visitor.js';
