import { Module } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import { AgreementsModule } from '#agreements';
import { AgreePagesController } from './agree-pages.controller.js';
import { SignAssetsController } from './sign-assets.controller.js';
import { SignPagesController } from './sign-pages.controller.js';
import { SignedPagesController } from './signed-pages.controller.js';
import { BeforeSigning, OtherActs, SignerActs } from './signer-acts.js';
import { SignerCookie } from './signer-cookie.js';

/** The pages of parties: no account, a link each. */
@Module({
  imports: [AccountsModule, AgreementsModule],
  controllers: [AgreePagesController, SignAssetsController, SignPagesController, SignedPagesController],
  providers: [BeforeSigning, OtherActs, SignerActs, SignerCookie],
})
export class SigningDoor {}
