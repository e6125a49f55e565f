import type { EntityManager } from 'typeorm';
import { NotSignedIn } from '../access/access.errors.js';
import type { Caller } from '../access/caller.js';
import { SignInNotRecent } from './sign-in.errors.js';

/** The person that a caller is. @throws NotSignedIn for API keys, which are nobody */
export function personOf(caller: Caller): string {
  if (caller.userId === null) throw new NotSignedIn();
  return caller.userId;
}

/**
 * Guards what decides who can sign in from now on. Who finds an open browser, or steals a cookie, must not be able to take the
 * account over with it.
 * @throws SignInNotRecent
 */
export async function assertRecentSignIn(tx: EntityManager, caller: Caller): Promise<void> {
  const [row] = await tx.query<{ isRecent: boolean }[]>(
    `SELECT created_at > now() - interval '15 minutes' AS "isRecent" FROM session WHERE id = $1`,
    [caller.sessionId],
  );
  if (!row?.isRecent) throw new SignInNotRecent();
}
