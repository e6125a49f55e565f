import { accountsUnderTest, aVisitor, type AccountsUnderTest } from './accounts.fixture.js';
import { ACCOUNTS_ENTITIES } from './accounts.entities.js';
import { ApiKeys } from './api-keys/api-keys.js';
import type { Caller } from './access/caller.js';
import { Invitations } from './members/invitations.js';
import { SetUpSecondFactor } from './second-factor/set-up-second-factor.js';
import { RequestLoginLink } from './login-links/request-login-link.js';

/** What of the room's tables row-level security shows, when nothing else looks after them. */
describe('without any check of the application', () => {
  let accounts: AccountsUnderTest;
  let owner: Caller;
  let stranger: Caller;
  const tables = (): string[] =>
    accounts.db.database.dataSource.entityMetadatas
      .filter(({ target }) => ACCOUNTS_ENTITIES.some((entity) => entity === target))
      .map(({ tableName }) => tableName);
  /** Rows of every table, or why there are none. */
  const seen = (scope: { tenantId: string | null; userId: string | null }): Promise<Record<string, number | string>> =>
    Promise.all(
      tables().map((table) =>
        accounts.db.database
          .read(scope, (tx) => tx.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM ${table}`))
          .then(([row]) => [table, row?.count ?? -1] as const)
          .catch(
            (error: unknown) =>
              [table, String(error).includes('permission denied') ? 'denied' : String(error)] as const,
          ),
      ),
    ).then((counts) => Object.fromEntries(counts));

  beforeAll(async () => {
    accounts = await accountsUnderTest();
    const callers = [];
    for (let index = 0; index < 2; index++) {
      const { email, tenantId } = await accounts.found();
      const caller = await accounts.callerOf(await accounts.signIn(email));
      if (!caller) throw new Error('The owner is nobody.');
      callers.push(caller);
      await accounts.app.get(Invitations).invite(caller, 'vera@example.org', 'viewer');
      await accounts.app.get(ApiKeys).make(caller, { name: 'Key', scopes: ['roles:read'], days: 1 });
      await accounts.app.get(SetUpSecondFactor).begin(caller);
      await accounts.app.get(RequestLoginLink).request(email, aVisitor());
      await accounts.db.owner.query(
        `INSERT INTO oidc_provider (tenant_id, id, issuer, client_id, client_secret, email_domains, default_access_role)
         VALUES ($1, gen_random_uuid(), 'https://sso.example', 'x', 'x', '{}', 'viewer')`,
        [tenantId],
      );
      await accounts.db.owner.query(
        `INSERT INTO passkey (id, user_id, credential_id, public_key, counter, name) VALUES (gen_random_uuid(), $1, $2, '', 0, 'x')`,
        [caller.userId, `credential-${index}`],
      );
    }
    [owner, stranger] = callers as [Caller, Caller];
  });
  afterAll(() => accounts.close());

  const OWN = { app_user: 1, session: 1, login_link: 1, passkey: 1, user_credential: 1 };
  const OF_TENANT = { organisation: 1, membership: 1, invitation: 1, api_key: 1, oidc_provider: 1, oidc_identity: 0 };
  const NOTHING = Object.fromEntries(Object.keys({ ...OWN, ...OF_TENANT }).map((table) => [table, 0]));
  const DENIED = { login_challenge: 'denied', attempt_count: 'denied' };

  it('a person sees their own rows and those of the organisation they act in', async () => {
    expect(await seen(owner)).toEqual({ ...OWN, ...OF_TENANT, ...DENIED });
    expect(await seen({ tenantId: null, userId: owner.userId })).toEqual({ ...NOTHING, ...OWN, ...DENIED });
  });

  it('a program of the organisation sees who belongs to it, and nothing that they prove themselves with', async () => {
    expect(await seen({ tenantId: owner.tenantId, userId: null })).toEqual({
      ...NOTHING,
      ...OF_TENANT,
      ...DENIED,
      app_user: 1,
    });
  });

  it('a colleague sees the person, and nothing that they prove themselves with', async () => {
    await accounts.db.owner.query(`INSERT INTO membership (tenant_id, user_id, access_role) VALUES ($1, $2, 'owner')`, [
      owner.tenantId,
      stranger.userId,
    ]);
    const colleague = { tenantId: owner.tenantId, userId: stranger.userId };
    expect(await seen(colleague)).toEqual({ ...OWN, ...OF_TENANT, ...DENIED, app_user: 2, membership: 2 });
    await accounts.db.owner.query('DELETE FROM membership WHERE tenant_id = $1 AND user_id = $2', [
      owner.tenantId,
      stranger.userId,
    ]);
  });

  it('nobody sees nothing', async () => {
    expect(await seen({ tenantId: null, userId: null })).toEqual({ ...NOTHING, ...DENIED });
    expect(await seen({ tenantId: '00000000-0000-0000-0000-000000000000', userId: null })).toEqual({
      ...NOTHING,
      ...DENIED,
    });
  });

  it.each([
    [
      'make themselves a member elsewhere',
      `INSERT INTO membership (tenant_id, user_id, access_role) VALUES ('$TENANT', '$ME', 'owner')`,
    ],
    [
      'sign in as somebody else',
      `INSERT INTO session (id, token_hash, user_id, signed_in_by, expires_at) VALUES (gen_random_uuid(), '\\x00', '$USER', 'password', now() + interval '1 day')`,
    ],
    [
      'give somebody a link',
      `INSERT INTO login_link (id, user_id, token_hash, expires_at) VALUES (gen_random_uuid(), '$USER', '\\x00', now() + interval '1 day')`,
    ],
    ['give somebody a password', `INSERT INTO user_credential (user_id, password_hash) VALUES ('$USER', 'x')`],
    [
      'begin a second factor for somebody',
      `INSERT INTO login_challenge (id, kind, token_hash, user_id, payload, tries_left, expires_at) VALUES (gen_random_uuid(), 'second-factor', '\\x00', '$USER', '{}', 9, now() + interval '1 day')`,
    ],
    [
      'make a key of another organisation',
      `INSERT INTO api_key (tenant_id, id, name, prefix, key_hash, scopes, expires_at) VALUES ('$TENANT', gen_random_uuid(), 'x', 'x', '\\x00', '{}', now() + interval '1 day')`,
    ],
    ['forget their attempts past the function', 'DELETE FROM attempt_count'],
    [
      'change a function',
      `CREATE OR REPLACE FUNCTION find_user(address text) RETURNS uuid LANGUAGE sql AS 'SELECT NULL::uuid'`,
    ],
  ])('nobody can %s', async (_, sql) => {
    const statement = sql
      .replaceAll('$TENANT', owner.tenantId)
      .replaceAll('$USER', owner.userId ?? '')
      .replaceAll('$ME', stranger.userId ?? '');
    await expect(accounts.db.database.write(stranger, (tx) => tx.query(statement))).rejects.toThrow(
      /row-level security|permission denied|must be owner/,
    );
  });

  it('nobody can make another person’s row theirs', async () => {
    for (const table of ['session', 'passkey', 'login_link', 'user_credential']) {
      const stolen = accounts.db.database.write(stranger, (tx) =>
        tx.query(`UPDATE ${table} SET user_id = '${stranger.userId}' WHERE user_id = '${owner.userId}'`),
      );
      expect(await stolen).toEqual([[], 0]);
    }
  });

  it('every function that goes past row-level security holds its search path and is not for everybody', async () => {
    const { rows } = await accounts.db.owner.query<{ name: string; config: string[] | null; isForAll: boolean }>(
      `SELECT proname AS name, proconfig AS config, has_function_privilege('public', oid, 'EXECUTE') AS "isForAll"
         FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef`,
    );
    expect(rows.length).toBeGreaterThanOrEqual(16);
    expect(rows.filter(({ isForAll }) => isForAll)).toEqual([]);
    expect(rows.filter(({ config }) => !config?.includes('search_path=pg_catalog, public, pg_temp'))).toEqual([]);
  });
});
