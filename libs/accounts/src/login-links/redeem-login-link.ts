import { Injectable } from '@nestjs/common';
import { LoginLink } from '../entities/login-link.entity.js';
import { Attempts, LIMITS } from '../sign-in/attempts.js';
import { Lookups } from '../sign-in/lookups.js';
import { LoginLinkNotValid } from '../sign-in/sign-in.errors.js';
import { SignIn, type SignInResult } from '../sign-in/sign-in.js';
import type { Visitor } from '../sign-in/visitor.js';

/** Signs in by a link from a mail, once. */
@Injectable()
export class RedeemLoginLink {
  constructor(
    private readonly attempts: Attempts,
    private readonly lookups: Lookups,
    private readonly signIn: SignIn,
  ) {}

  /** Whether the link would still let somebody in. Looking uses nothing up: programs that check mail for dangers open links. */
  async isValid(token: string): Promise<boolean> {
    return (await this.lookups.findLoginLink(token)) !== null;
  }

  /** @throws LoginLinkNotValid, TooManyAttempts */
  async redeem(token: string, visitor: Visitor): Promise<SignInResult> {
    await this.attempts.count(LIMITS.tokenOfAddress, visitor.address);
    const link = await this.lookups.findLoginLink(token);
    if (!link) throw new LoginLinkNotValid();
    const proof = { userId: link.userId, method: 'login-link', visitor, isWhole: false } as const;
    const result = await this.signIn.proceed(proof, async (tx) => {
      const { affected } = await tx
        .createQueryBuilder()
        .update(LoginLink)
        .set({ usedAt: () => 'now()' })
        .where('id = :id AND used_at IS NULL AND expires_at > now()', { id: link.id })
        .execute();
      // Two requests with one link: the second finds it used.
      if (affected !== 1) throw new LoginLinkNotValid();
      await tx.query('UPDATE app_user SET email_verified_at = now() WHERE id = app_user()');
    });
    await this.attempts.uncount(LIMITS.tokenOfAddress, visitor.address);
    return result;
  }
}
