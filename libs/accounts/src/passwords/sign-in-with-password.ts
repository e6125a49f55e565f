import { Injectable } from '@nestjs/common';
import { Database, newId } from '#platform';
import { Attempts, LIMITS } from '../sign-in/attempts.js';
import { Lookups } from '../sign-in/lookups.js';
import { PasswordWrong } from '../sign-in/sign-in.errors.js';
import { SignIn, type SignInResult } from '../sign-in/sign-in.js';
import type { Visitor } from '../sign-in/visitor.js';
import { isPassword } from './password-hash.js';

/** Signs in by e-mail and password. */
@Injectable()
export class SignInWithPassword {
  constructor(
    private readonly database: Database,
    private readonly attempts: Attempts,
    private readonly lookups: Lookups,
    private readonly signIn: SignIn,
  ) {}

  /** @throws PasswordWrong, TooManyAttempts */
  async attempt(email: string, password: string, visitor: Visitor): Promise<SignInResult> {
    const address = email.toLowerCase();
    await this.attempts.count(LIMITS.passwordOfAddress, visitor.address);
    await this.attempts.count(LIMITS.passwordHere, address, visitor.address);
    await this.attempts.count(LIMITS.passwordOfEmail, address);
    const userId = await this.lookups.findUser(address);
    // An unknown person is asked for their password too: every step takes as long as for a known one.
    const kept = await this.passwordHash(userId ?? newId());
    if (!(await isPassword(password, kept)) || userId === null) throw new PasswordWrong();
    const proof = { userId, method: 'password', visitor, isWhole: false } as const;
    const result = await this.signIn.proceed(proof, () => Promise.resolve());
    await this.attempts.uncount(LIMITS.passwordOfAddress, visitor.address);
    await this.attempts.uncount(LIMITS.passwordOfEmail, address);
    await this.attempts.forget(LIMITS.passwordHere, address, visitor.address);
    return result;
  }

  private async passwordHash(userId: string): Promise<string | null> {
    const [row] = await this.database.read({ tenantId: null, userId }, (tx) =>
      tx.query<{ passwordHash: string | null }[]>(
        'SELECT password_hash AS "passwordHash" FROM user_credential WHERE user_id = app_user()',
      ),
    );
    return row?.passwordHash ?? null;
  }
}
