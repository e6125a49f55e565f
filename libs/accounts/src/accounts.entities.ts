import { ApiKey } from './entities/api-key.entity.js';
import { AppUser } from './entities/app-user.entity.js';
import { AttemptCount } from './entities/attempt-count.entity.js';
import { Invitation } from './entities/invitation.entity.js';
import { LoginChallenge } from './entities/login-challenge.entity.js';
import { LoginLink } from './entities/login-link.entity.js';
import { Membership } from './entities/membership.entity.js';
import { OidcIdentity } from './entities/oidc-identity.entity.js';
import { OidcProvider } from './entities/oidc-provider.entity.js';
import { Organisation } from './entities/organisation.entity.js';
import { Passkey } from './entities/passkey.entity.js';
import { Session } from './entities/session.entity.js';
import { UserCredential } from './entities/user-credential.entity.js';
import { SEND_LOGIN_MAIL } from './login-links/login-mail.job.js';
import { SEND_INVITATION } from './members/invitation.job.js';
import { OrganisationsAndPeople1761000100000 } from './migrations/1761000100000-organisations-and-people.js';
import { SigningIn1761000101000 } from './migrations/1761000101000-signing-in.js';
import { WaysInOfOrganisations1761000102000 } from './migrations/1761000102000-ways-in-of-organisations.js';
import { Lookups1761000103000 } from './migrations/1761000103000-lookups.js';

export const ACCOUNTS_ENTITIES = [
  ApiKey,
  AppUser,
  AttemptCount,
  Invitation,
  LoginChallenge,
  LoginLink,
  Membership,
  OidcIdentity,
  OidcProvider,
  Organisation,
  Passkey,
  Session,
  UserCredential,
];

export const ACCOUNTS_MIGRATIONS = [
  OrganisationsAndPeople1761000100000,
  SigningIn1761000101000,
  WaysInOfOrganisations1761000102000,
  Lookups1761000103000,
];

export const ACCOUNTS_JOB_KINDS = [SEND_LOGIN_MAIL, SEND_INVITATION];
