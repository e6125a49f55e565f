import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard, AccountsModule } from '#accounts';
import { ApiKeysController } from './api-keys.controller.js';
import { AuditController } from './audit.controller.js';
import { CredentialsController } from './credentials.controller.js';
import { InvitationPagesController } from './invitation-pages.controller.js';
import { InvitationsController } from './invitations.controller.js';
import { LoginPagesController } from './login-pages.controller.js';
import { LoginStyleController } from './login-style.controller.js';
import { MembersController } from './members.controller.js';
import { OidcController } from './oidc.controller.js';
import { OrganisationController } from './organisation.controller.js';
import { PasskeysController } from './passkeys.controller.js';
import { SessionController } from './session.controller.js';
import { SignInCookies } from './sign-in-cookies.js';
import { SignInController } from './sign-in.controller.js';
import { SignOutController } from './sign-out.controller.js';
import { SingleSignOnController } from './single-sign-on.controller.js';

/** Accounts over HTTP, and the guard that stands before every route of the server. */
@Module({
  imports: [AccountsModule],
  controllers: [
    SignInController,
    SessionController,
    SignOutController,
    CredentialsController,
    PasskeysController,
    OrganisationController,
    MembersController,
    InvitationsController,
    ApiKeysController,
    OidcController,
    AuditController,
    // Before the pages with a token in their address.
    LoginStyleController,
    SingleSignOnController,
    LoginPagesController,
    InvitationPagesController,
  ],
  providers: [SignInCookies, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [SignInCookies],
})
export class AccountsDoor {}
