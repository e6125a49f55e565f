import { Injectable } from '@nestjs/common';
import { AuditLog, Database, ProductError, Secrets } from '#platform';
import type { Caller } from '../access/caller.js';
import { AppUser } from '../entities/app-user.entity.js';
import { assertRecentSignIn, personOf } from '../sign-in/recent-sign-in.js';
import { SecondFactorWrong } from '../sign-in/sign-in.errors.js';
import { newRecoveryCodes, recoveryCodeHash } from './recovery-codes.js';
import { SecondFactor, totpContext } from './second-factor.js';
import { newTotpSecret, totpAddress } from './totp.js';

/** A second factor is set up already. Overwriting it would let one proof replace two. */
class SecondFactorPresent extends ProductError {
  readonly kind = 'conflict';
  readonly code = 'second-factor-present';

  constructor() {
    super('A second factor is set up already. Remove it first, then set up the new one.');
  }
}

/** An authenticator app as the second factor of links and passwords: set up, confirmed by a code, removed. */
@Injectable()
export class SetUpSecondFactor {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly secondFactor: SecondFactor,
    private readonly secrets: Secrets,
  ) {}

  /**
   * Makes a secret for an app. Nothing asks for its codes until one has been confirmed.
   * @returns the secret in Base32, and the address of the QR code
   * @throws SignInNotRecent, SecondFactorPresent
   */
  async begin(caller: Caller): Promise<{ secret: string; address: string }> {
    const userId = personOf(caller);
    const secret = newTotpSecret();
    return this.database.write(caller, async (tx) => {
      await assertRecentSignIn(tx, caller);
      const [row] = await tx.query<unknown[]>(
        `INSERT INTO user_credential (user_id, totp_secret) VALUES ($1, $2)
         ON CONFLICT (user_id) DO UPDATE SET totp_secret = excluded.totp_secret
           WHERE user_credential.totp_confirmed_at IS NULL
         RETURNING user_id`,
        [userId, this.secrets.seal(secret, totpContext(userId))],
      );
      if (!row) throw new SecondFactorPresent();
      const { email } = await tx.findOneByOrFail(AppUser, { id: userId });
      return { secret, address: totpAddress(secret, email) };
    });
  }

  /**
   * From now on codes are asked for.
   * @returns recovery codes, shown this once
   * @throws SignInNotRecent, SecondFactorPresent, SecondFactorWrong
   */
  async confirm(caller: Caller, code: string): Promise<string[]> {
    const userId = personOf(caller);
    const codes = newRecoveryCodes();
    await this.database.write(caller, async (tx) => {
      await assertRecentSignIn(tx, caller);
      const [row] = await tx.query<{ isPresent: boolean }[]>(
        'SELECT totp_confirmed_at IS NOT NULL AS "isPresent" FROM user_credential WHERE user_id = $1 FOR UPDATE',
        [userId],
      );
      if (row?.isPresent) throw new SecondFactorPresent();
      if (!(await this.secondFactor.takeAppCode(tx, code))) throw new SecondFactorWrong();
      await tx.query(
        'UPDATE user_credential SET totp_confirmed_at = now(), recovery_code_hashes = $2 WHERE user_id = $1',
        [userId, codes.map(recoveryCodeHash)],
      );
      await this.audit.record(tx, caller, { fact: 'second-factor-set-up', subject: 'user', subjectId: userId });
    });
    return codes;
  }

  /** @throws SignInNotRecent */
  async remove(caller: Caller): Promise<void> {
    const userId = personOf(caller);
    await this.database.write(caller, async (tx) => {
      await assertRecentSignIn(tx, caller);
      await tx.query(
        `UPDATE user_credential SET totp_secret = NULL, totp_confirmed_at = NULL, recovery_code_hashes = '{}' WHERE user_id = $1`,
        [userId],
      );
      await this.audit.record(tx, caller, { fact: 'second-factor-removed', subject: 'user', subjectId: userId });
    });
  }
}
