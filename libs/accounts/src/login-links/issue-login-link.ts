import type { EntityManager } from 'typeorm';
import { newId, ProductError, type Database } from '#platform';
import { newToken, tokenHash } from '../access/credential.js';

/** How long a link is good. Mail can be slow; a mailbox can be read by others later. */
export const LOGIN_LINK_MINUTES = 20;

/** Nobody here has this e-mail address. Told at the terminal only. */
export class UserUnknown extends ProductError {
  readonly kind = 'not-found';
  readonly code = 'user-unknown';

  constructor() {
    super('Nobody here has this e-mail address.');
  }
}

/**
 * Makes a sign-in link for the transaction's own user.
 * @returns its path, `/login/<secret>`. The secret is kept nowhere.
 */
export async function makeLoginLink(tx: EntityManager): Promise<string> {
  const token = newToken();
  await tx.query(
    `INSERT INTO login_link (id, user_id, token_hash, expires_at)
     VALUES ($1, app_user(), $2, now() + make_interval(mins => ${LOGIN_LINK_MINUTES}))`,
    [newId(), tokenHash(token)],
  );
  return `/login/${token}`;
}

/**
 * A sign-in link for the terminal of the machine that Workpact runs on: whoever can start it may sign in as anybody.
 * @returns its path, to be put behind the address of the server
 * @throws UserUnknown
 */
export async function issueLoginLink(database: Database, email: string): Promise<string> {
  const [row] = await database.dataSource.query<{ id: string | null }[]>('SELECT find_user($1) AS id', [email]);
  if (!row?.id) throw new UserUnknown();
  return database.write({ tenantId: null, userId: row.id }, makeLoginLink);
}
