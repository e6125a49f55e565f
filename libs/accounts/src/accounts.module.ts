import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { BaseUrl } from './access/base-url.js';
import { CallerLookup } from './access/caller-lookup.js';
import { RouteWalk } from './access/route-walk.js';
import { ApiKeys } from './api-keys/api-keys.js';
import { ReadAudit } from './audit/read-audit.js';
import { RedeemLoginLink } from './login-links/redeem-login-link.js';
import { RequestLoginLink } from './login-links/request-login-link.js';
import { SendLoginMail } from './login-links/send-login-mail.js';
import { AcceptInvitation } from './members/accept-invitation.js';
import { Invitations } from './members/invitations.js';
import { Members } from './members/members.js';
import { SendInvitation } from './members/send-invitation.js';
import { AdmitByOidc } from './oidc/admit-by-oidc.js';
import { OidcClient } from './oidc/oidc-client.js';
import { OidcProviders } from './oidc/oidc-providers.js';
import { SignInWithOidc } from './oidc/sign-in-with-oidc.js';
import { FoundFirstOrganisation } from './organisations/found-first-organisation.js';
import { Organisations } from './organisations/organisations.js';
import { Passkeys } from './passkeys/passkeys.js';
import { SignInWithPasskey } from './passkeys/sign-in-with-passkey.js';
import { SetPassword } from './passwords/set-password.js';
import { SignInWithPassword } from './passwords/sign-in-with-password.js';
import { CompleteSecondFactor } from './second-factor/complete-second-factor.js';
import { SecondFactor } from './second-factor/second-factor.js';
import { SetUpSecondFactor } from './second-factor/set-up-second-factor.js';
import { Sessions } from './sessions/sessions.js';
import { Viewers } from './sessions/viewers.js';
import { Attempts } from './sign-in/attempts.js';
import { Challenges } from './sign-in/challenges.js';
import { Lookups } from './sign-in/lookups.js';
import { SignIn } from './sign-in/sign-in.js';
import { SweepSignIns } from './sign-in/sweep-sign-ins.js';

/** What doors call. */
const USE_CASES = [
  AcceptInvitation,
  ApiKeys,
  CompleteSecondFactor,
  Invitations,
  Members,
  OidcProviders,
  FoundFirstOrganisation,
  Organisations,
  Passkeys,
  ReadAudit,
  RedeemLoginLink,
  RequestLoginLink,
  SendInvitation,
  SendLoginMail,
  Sessions,
  Viewers,
  SetPassword,
  SetUpSecondFactor,
  SignInWithOidc,
  SignInWithPasskey,
  SignInWithPassword,
];

@Module({
  imports: [DiscoveryModule],
  providers: [
    ...USE_CASES,
    AdmitByOidc,
    Attempts,
    BaseUrl,
    CallerLookup,
    Challenges,
    Lookups,
    OidcClient,
    RouteWalk,
    SecondFactor,
    SignIn,
    SweepSignIns,
  ],
  exports: [...USE_CASES, Attempts, BaseUrl, CallerLookup, RouteWalk],
})
export class AccountsModule {}
