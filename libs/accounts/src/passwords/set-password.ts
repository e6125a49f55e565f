import { Injectable } from '@nestjs/common';
import { AuditLog, Database } from '#platform';
import type { Caller } from '../access/caller.js';
import { AppUser } from '../entities/app-user.entity.js';
import { assertRecentSignIn, personOf } from '../sign-in/recent-sign-in.js';
import { hashPassword } from './password-hash.js';
import { assertPasswordGood } from './password-rules.js';

/** Gives a person a password, the first or another one. Who forgot theirs signs in by link and then does this. */
@Injectable()
export class SetPassword {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Ends the person's other sessions: if the old password was known to somebody else, they are out.
   * @throws PasswordTooWeak, SignInNotRecent
   */
  async set(caller: Caller, password: string): Promise<void> {
    const userId = personOf(caller);
    const owner = await this.database.read(caller, (tx) => tx.findOneByOrFail(AppUser, { id: userId }));
    assertPasswordGood(password, owner);
    // Before the transaction: it takes some 40 ms, in which no connection need be held.
    const hash = await hashPassword(password);
    await this.database.write(caller, async (tx) => {
      await assertRecentSignIn(tx, caller);
      await tx.query(
        `INSERT INTO user_credential (user_id, password_hash, password_changed_at) VALUES ($1, $2, now())
         ON CONFLICT (user_id) DO UPDATE SET password_hash = excluded.password_hash, password_changed_at = now()`,
        [userId, hash],
      );
      await tx.query('UPDATE session SET revoked_at = now() WHERE user_id = $1 AND id <> $2 AND revoked_at IS NULL', [
        userId,
        caller.sessionId,
      ]);
      await this.audit.record(tx, caller, { fact: 'password-set', subject: 'user', subjectId: userId });
    });
  }
}
