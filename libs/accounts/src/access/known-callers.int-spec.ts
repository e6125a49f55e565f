import { accountsUnderTest, type AccountsUnderTest } from '../accounts.fixture.js';
import { ApiKeys } from '../api-keys/api-keys.js';
import { CallerLookup } from './caller-lookup.js';
import type { Caller } from './caller.js';
import type { Credential } from './credential.js';

describe('a caller who is known from before', () => {
  let accounts: AccountsUnderTest;
  let owner: Caller;
  let session: Credential;

  beforeAll(async () => {
    accounts = await accountsUnderTest();
  });
  afterAll(() => accounts.close());
  beforeEach(async () => {
    const { email } = await accounts.found();
    session = { kind: 'session', token: await accounts.signIn(email) };
    owner = await found(session);
  });

  /** As a route finds its caller whose transaction proves them. */
  async function found(credential: Credential): Promise<Caller> {
    const request = { id: 'request-1', method: 'GET', url: '/api/v1/roles', ip: '192.0.2.1', headers: {} };
    const caller = await accounts.app.get(CallerLookup).find(credential, request, { isProvenInTransaction: true });
    if (caller === null) throw new Error('Nobody was found.');
    return caller;
  }

  const aKey = async () => {
    const key = await accounts.app.get(ApiKeys).make(owner, { name: 'Script', scopes: ['roles:read'], days: 30 });
    return { ...key, credential: { kind: 'api-key', token: key.key } as const };
  };
  const work = (caller: Caller) => accounts.db.database.read(caller, (tx) => tx.query('SELECT 1 AS x'));
  const select = (caller: Caller) => accounts.db.database.select(caller, 'SELECT $1::int AS x', [1]);

  it('is the same, brings a proof, and gives it in each transaction', async () => {
    for (const credential of [session, (await aKey()).credential]) {
      const { proof: none, ...first } = await found(credential);
      // An API key notes its first use, and is known from then on.
      await found(credential);
      const { proof, ...again } = await found(credential);
      expect([none, again]).toEqual([credential === session ? expect.anything() : undefined, first]);
      expect(proof?.isGiven).toBe(false);
      expect(await work({ ...again, ...(proof && { proof }) })).toEqual([{ x: 1 }]);
      expect(proof?.isGiven).toBe(true);
    }
  });

  it('is nobody from the moment that the key is revoked or over', async () => {
    for (const ending of [
      'UPDATE api_key SET revoked_at = now() WHERE id = $1',
      `UPDATE api_key SET expires_at = now() WHERE id = $1`,
    ]) {
      const { id, credential } = await aKey();
      await found(credential);
      const [one, other] = [await found(credential), await found(credential)];
      await accounts.db.owner.query(ending, [id]);
      await expect(work(one)).rejects.toMatchObject({ code: 'not-signed-in' });
      await expect(select(other)).rejects.toMatchObject({ code: 'not-signed-in' });
      await expect(found(credential)).rejects.toThrow('Nobody was found.');
    }
  });

  it('is asked to come again when their access has changed, and is then who they are now', async () => {
    const known = await found(session);
    expect(known.permissions.has('members:manage')).toBe(true);
    await accounts.db.owner.query(`UPDATE membership SET access_role = 'viewer' WHERE user_id = $1`, [owner.userId]);
    await expect(work(known)).rejects.toMatchObject({
      code: 'access-changed',
      kind: 'unavailable',
      retryAfterSeconds: 1,
    });
    const now = await found(session);
    expect([now.accessRole, now.permissions.has('members:manage')]).toEqual(['viewer', false]);
    expect(await work(now)).toEqual([{ x: 1 }]);
  });

  it('has the use of the session noted now and then', async () => {
    await accounts.db.owner.query(`UPDATE session SET last_seen_at = now() - interval '1 hour' WHERE user_id = $1`, [
      owner.userId,
    ]);
    expect(await work(await found(session))).toEqual([{ x: 1 }]);
    await found(session);
    const seen = `SELECT last_seen_at > now() - interval '1 minute' AS lately FROM session WHERE user_id = $1`;
    expect((await accounts.db.owner.query(seen, [owner.userId])).rows).toEqual([{ lately: true }]);
  });
});
