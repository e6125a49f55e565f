import { accountsUnderTest, aVisitor, type AccountsUnderTest } from '../accounts.fixture.js';
import type { Caller } from '../access/caller.js';
import { SetPassword } from '../passwords/set-password.js';
import { SignInWithPassword } from '../passwords/sign-in-with-password.js';
import { CompleteSecondFactor } from '../second-factor/complete-second-factor.js';
import { SetUpSecondFactor } from '../second-factor/set-up-second-factor.js';
import { SweepSignIns } from '../sign-in/sweep-sign-ins.js';
import { Sessions } from './sessions.js';

const PASSWORD = 'korrekt pferd batterie';

describe('a session', () => {
  let accounts: AccountsUnderTest;
  const callerOf = async (token: string): Promise<Caller> => {
    const caller = await accounts.callerOf(token);
    if (!caller) throw new Error('The token is nobody’s.');
    return caller;
  };
  const anOwner = async (): Promise<{ email: string; tenantId: string; caller: Caller; token: string }> => {
    const { email, tenantId } = await accounts.found();
    const token = await accounts.signIn(email);
    return { email, tenantId, token, caller: await callerOf(token) };
  };
  const sql = (text: string, ...values: unknown[]): Promise<unknown> => accounts.db.owner.query(text, values);

  beforeAll(async () => {
    accounts = await accountsUnderTest({ SESSION_SECONDS: 3600 });
  });
  afterAll(() => accounts.close());

  it('is kept as a hash only', async () => {
    const { token } = await anOwner();
    const { rows } = await accounts.db.owner.query<{ row: string }>('SELECT session::text AS row FROM session');
    expect(rows.map(({ row }) => row).join()).not.toContain(token);
    expect(await accounts.callerOf(`${token}x`)).toBeNull();
    expect(await accounts.callerOf('')).toBeNull();
  });

  it('is lengthened by use, noted at most every five minutes, and never past 90 days', async () => {
    const { token, caller } = await anOwner();
    const times = async (): Promise<{ idle: number; left: number }> => {
      const { rows } = await accounts.db.owner.query<{ idle: number; left: number }>(
        `SELECT extract(epoch FROM now() - last_seen_at)::int AS idle, extract(epoch FROM expires_at - now())::int AS left
           FROM session WHERE id = $1`,
        [caller.sessionId],
      );
      return rows[0] ?? { idle: -1, left: -1 };
    };
    await sql(`UPDATE session SET last_seen_at = now() - interval '4 minutes' WHERE id = $1`, caller.sessionId);
    await callerOf(token);
    expect((await times()).idle).toBeGreaterThanOrEqual(240);
    await sql(
      `UPDATE session SET last_seen_at = now() - interval '6 minutes', expires_at = now() + interval '1 minute' WHERE id = $1`,
      caller.sessionId,
    );
    await callerOf(token);
    expect((await times()).idle).toBeLessThan(10);
    expect((await times()).left).toBeGreaterThan(3500);
    await sql(
      `UPDATE session SET created_at = now() - interval '90 days' + interval '1 minute', last_seen_at = now() - interval '6 minutes' WHERE id = $1`,
      caller.sessionId,
    );
    await callerOf(token);
    expect((await times()).left).toBeLessThanOrEqual(60);
    await sql('UPDATE session SET expires_at = now() WHERE id = $1', caller.sessionId);
    expect(await accounts.callerOf(token)).toBeNull();
  });

  it('is listed to its person and ended by them, and by nobody else', async () => {
    const { email, caller } = await anOwner();
    const elsewhere = await accounts.signIn(email, { userAgent: 'Lynx' });
    const stranger = (await anOwner()).caller;
    const sessions = accounts.app.get(Sessions);
    const list = await sessions.list(caller);
    expect(list.map(({ userAgent, isCurrent }) => [userAgent, isCurrent])).toEqual([
      ['Lynx', false],
      ['Firefox', true],
    ]);
    const { sessionId } = await callerOf(elsewhere);
    await expect(sessions.revoke(stranger, sessionId ?? '')).rejects.toMatchObject({ code: 'session-not-found' });
    await sessions.revoke(caller, sessionId ?? '');
    expect(await accounts.callerOf(elsewhere)).toBeNull();
  });

  it('switches between the organisations of its person, and into no other', async () => {
    const [home, other, foreign] = [await anOwner(), await anOwner(), await anOwner()];
    await sql(
      `INSERT INTO membership (tenant_id, user_id, access_role) VALUES ($1, $2, 'viewer')`,
      other.tenantId,
      home.caller.userId,
    );
    const sessions = accounts.app.get(Sessions);
    await sessions.switchOrganisation(home.caller, other.tenantId);
    expect(await callerOf(home.token)).toMatchObject({ tenantId: other.tenantId, accessRole: 'viewer' });
    const refused = sessions.switchOrganisation(home.caller, foreign.tenantId);
    await expect(refused).rejects.toMatchObject({ code: 'organisation-not-found' });
    // The next sign-in goes where the person was last.
    expect(await callerOf(await accounts.signIn(home.email))).toMatchObject({ tenantId: other.tenantId });
  });

  it('ends everywhere else when the password is set', async () => {
    const { email, caller, token } = await anOwner();
    const elsewhere = await accounts.signIn(email);
    await accounts.app.get(SetPassword).set(caller, PASSWORD);
    expect(await accounts.callerOf(elsewhere)).toBeNull();
    expect(await accounts.callerOf(token)).not.toBeNull();
  });

  it('that is older than 15 minutes changes nothing about how one signs in', async () => {
    const { caller } = await anOwner();
    await sql(`UPDATE session SET created_at = now() - interval '16 minutes' WHERE id = $1`, caller.sessionId);
    const notRecent = { code: 'sign-in-not-recent' };
    await expect(accounts.app.get(SetPassword).set(caller, PASSWORD)).rejects.toMatchObject(notRecent);
    await expect(accounts.app.get(SetUpSecondFactor).begin(caller)).rejects.toMatchObject(notRecent);
    await expect(accounts.app.get(SetUpSecondFactor).remove(caller)).rejects.toMatchObject(notRecent);
  });

  it('begins by password at most five wrong times from one address; elsewhere the person still comes in', async () => {
    const { email, caller } = await anOwner();
    await accounts.app.get(SetPassword).set(caller, PASSWORD);
    const attempt = (password: string, address: string): Promise<unknown> =>
      accounts.app.get(SignInWithPassword).attempt(email, password, aVisitor({ address }));
    // All at once: none of them slips past the count.
    const guesses = await Promise.allSettled(Array.from({ length: 20 }, () => attempt('wrong', '203.0.113.9')));
    const codes = guesses.map((guess) =>
      guess.status === 'rejected' ? (guess.reason as { code: string }).code : 'in',
    );
    expect(codes.filter((code) => code === 'password-wrong')).toHaveLength(5);
    expect(codes.filter((code) => code === 'too-many-attempts')).toHaveLength(15);
    await expect(attempt(PASSWORD, '203.0.113.9')).rejects.toMatchObject({ code: 'too-many-attempts' });
    expect(await attempt(PASSWORD, '203.0.113.10')).toMatchObject({ kind: 'signed-in' });
  });

  it('waits for the second factor, which five wrong codes end, and each code counts once', async () => {
    const { email, caller } = await anOwner();
    await accounts.app.get(SetPassword).set(caller, PASSWORD);
    const setUp = accounts.app.get(SetUpSecondFactor);
    const { secret } = await setUp.begin(caller);
    const { TOTP, Secret } = await import('otpauth');
    const totp = new TOTP({ secret: Secret.fromBase32(secret) });
    const codes = await setUp.confirm(caller, totp.generate());
    await expect(setUp.begin(caller)).rejects.toMatchObject({ code: 'second-factor-present' });
    const challenge = async (): Promise<string> => {
      const result = await accounts.app.get(SignInWithPassword).attempt(email, PASSWORD, aVisitor());
      return result.kind === 'second-factor' ? result.challenge : '';
    };
    const complete = (token: string, code: string): Promise<unknown> =>
      accounts.app.get(CompleteSecondFactor).complete(token, code, aVisitor());
    const first = await challenge();
    for (let guess = 0; guess < 5; guess++)
      await expect(complete(first, '000000')).rejects.toMatchObject({ code: 'second-factor-wrong' });
    await expect(complete(first, codes[0] ?? '')).rejects.toMatchObject({ code: 'sign-in-lapsed' });

    const [one, other] = [await challenge(), await challenge()];
    const both = await Promise.allSettled([complete(one, codes[1] ?? ''), complete(other, codes[1] ?? '')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    // The code that confirmed the app was used up by that.
    await expect(complete(await challenge(), totp.generate())).rejects.toMatchObject({ code: 'second-factor-wrong' });
    const next = totp.generate({ timestamp: Date.now() + 30_000 });
    expect(await complete(await challenge(), next)).toMatchObject({ kind: 'signed-in' });
  });

  it('of a person with a second factor is not begun by a link alone', async () => {
    const { email, caller } = await anOwner();
    await accounts.app.get(SetUpSecondFactor).begin(caller);
    await sql('UPDATE user_credential SET totp_confirmed_at = now() WHERE user_id = $1', caller.userId);
    await expect(accounts.signIn(email)).rejects.toThrow('asked for a second factor');
  });

  it('and all that led to one goes when it has long ended; what holds stays', async () => {
    const { token, email } = await anOwner();
    const old = await callerOf(await accounts.signIn(email));
    await sql(`UPDATE session SET expires_at = now() - interval '31 days' WHERE id = $1`, old.sessionId);
    await sql(`UPDATE login_link SET expires_at = now() - interval '2 days' WHERE user_id = $1`, old.userId);
    await sql(`UPDATE attempt_count SET ends_at = now() - interval '1 second'`);
    await accounts.app.get(SweepSignIns).sweep();
    const { rows } = await accounts.db.owner.query(
      `SELECT (SELECT count(*)::int FROM session WHERE id = $1) + (SELECT count(*)::int FROM login_link WHERE user_id = $2)
            + (SELECT count(*)::int FROM attempt_count) AS left`,
      [old.sessionId, old.userId],
    );
    expect(rows).toEqual([{ left: 0 }]);
    expect(await accounts.callerOf(token)).not.toBeNull();
  });
});
