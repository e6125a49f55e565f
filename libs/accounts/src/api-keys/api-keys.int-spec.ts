import { accountsUnderTest, type AccountsUnderTest } from '../accounts.fixture.js';
import type { Caller } from '../access/caller.js';
import { ApiKeys } from './api-keys.js';

describe('an API key', () => {
  let accounts: AccountsUnderTest;
  let owner: Caller;
  const make = (scopes: Parameters<ApiKeys['make']>[1]['scopes'], by = owner): ReturnType<ApiKeys['make']> =>
    accounts.app.get(ApiKeys).make(by, { name: 'Script', scopes, days: 30 });

  beforeAll(async () => {
    accounts = await accountsUnderTest();
    const { email } = await accounts.found();
    const caller = await accounts.callerOf(await accounts.signIn(email));
    if (!caller) throw new Error('The owner is nobody.');
    owner = caller;
  });
  afterAll(() => accounts.close());

  it('acts for its organisation with its scopes, as nobody in person', async () => {
    const { key, id } = await make(['roles:read', 'documents:read']);
    expect(await accounts.keyCaller(key)).toMatchObject({
      tenantId: owner.tenantId,
      userId: null,
      apiKeyId: id,
      accessRole: null,
      permissions: new Set(['roles:read', 'documents:read']),
    });
    expect((await accounts.app.get(ApiKeys).list(owner, { limit: 10, after: null }))[0]?.lastUsedAt).toBeInstanceOf(
      Date,
    );
  });

  it('is kept as a hash only, with its beginning to tell it by', async () => {
    const { key, prefix } = await make(['roles:read']);
    const { rows } = await accounts.db.owner.query<{ row: string }>('SELECT api_key::text AS row FROM api_key');
    expect(rows.map(({ row }) => row).join()).not.toContain(key.slice(12));
    expect(rows.some(({ row }) => row.includes(prefix))).toBe(true);
  });

  it.each(['account:own', 'session:own', 'people:own', 'api-keys:manage', 'organisation:manage'] as const)(
    'cannot have %s',
    async (scope) => {
      await expect(make([scope])).rejects.toMatchObject({ code: 'permission-missing' });
    },
  );

  it('cannot have what its maker has not', async () => {
    const admin = { ...owner, permissions: new Set(['api-keys:manage', 'roles:read'] as const) };
    await expect(make(['roles:write'], admin)).rejects.toMatchObject({ extra: { permission: 'roles:write' } });
  });

  it('is worth nothing once revoked or expired', async () => {
    const [revoked, expired] = [await make(['roles:read']), await make(['roles:read'])];
    await accounts.app.get(ApiKeys).revoke(owner, revoked.id);
    await accounts.db.owner.query('UPDATE api_key SET expires_at = now() WHERE id = $1', [expired.id]);
    expect(await accounts.keyCaller(revoked.key)).toBeNull();
    expect(await accounts.keyCaller(expired.key)).toBeNull();
    await expect(accounts.app.get(ApiKeys).revoke(owner, revoked.id)).rejects.toMatchObject({
      code: 'api-key-not-found',
    });
  });

  it('is no session, and a session’s token no key', async () => {
    const { key } = await make(['roles:read']);
    expect(await accounts.callerOf(key)).toBeNull();
    const { email } = await accounts.found();
    expect(await accounts.keyCaller(await accounts.signIn(email))).toBeNull();
  });
});
