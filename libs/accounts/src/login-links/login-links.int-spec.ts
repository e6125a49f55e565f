import { accountsUnderTest, aVisitor, sessionToken, type AccountsUnderTest } from '../accounts.fixture.js';
import { issueLoginLink } from './issue-login-link.js';
import { RedeemLoginLink } from './redeem-login-link.js';
import { RequestLoginLink } from './request-login-link.js';
import { SendLoginMail } from './send-login-mail.js';

describe('a sign-in link', () => {
  let accounts: AccountsUnderTest;
  const redeem = (): RedeemLoginLink => accounts.app.get(RedeemLoginLink);
  const aLink = async (email: string): Promise<string> =>
    (await issueLoginLink(accounts.db.database, email)).replace('/login/', '');

  beforeAll(async () => {
    accounts = await accountsUnderTest();
  });
  afterAll(() => accounts.close());

  it('signs its receiver in, into their organisation', async () => {
    const { tenantId, ownerId, email } = await accounts.found();
    const caller = await accounts.callerOf(await accounts.signIn(email));
    expect(caller).toMatchObject({ tenantId, userId: ownerId, accessRole: 'owner', apiKeyId: null, isConfined: false });
    expect(await accounts.audited(tenantId)).toEqual(['organisation-founded', 'signed-in']);
  });

  it('is good once', async () => {
    const link = await aLink((await accounts.found()).email);
    await redeem().redeem(link, aVisitor());
    await expect(redeem().redeem(link, aVisitor())).rejects.toMatchObject({ code: 'login-link-not-valid' });
  });

  it('is good once, also when twenty requests bring it at the same moment', async () => {
    const link = await aLink((await accounts.found()).email);
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => redeem().redeem(link, aVisitor())));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is not used up by looking, as programs do that check mail', async () => {
    const link = await aLink((await accounts.found()).email);
    for (let look = 0; look < 5; look++) expect(await redeem().isValid(link)).toBe(true);
    await redeem().redeem(link, aVisitor());
    expect(await redeem().isValid(link)).toBe(false);
  });

  it('is good for nothing after its time', async () => {
    const { email, ownerId } = await accounts.found();
    const link = await aLink(email);
    await accounts.db.owner.query(`UPDATE login_link SET expires_at = now() - interval '1 second' WHERE user_id = $1`, [
      ownerId,
    ]);
    await expect(redeem().redeem(link, aVisitor())).rejects.toMatchObject({ code: 'login-link-not-valid' });
  });

  it('gives a token that no one had before, and ends the session that the browser had', async () => {
    const [one, other] = [await accounts.found(), await accounts.found()];
    const before = await accounts.signIn(one.email);
    const after = await accounts.signIn(other.email, { sessionToken: before });
    expect(after).not.toBe(before);
    expect(await accounts.callerOf(before)).toBeNull();
    expect(await accounts.callerOf(after)).toMatchObject({ userId: other.ownerId });
  });

  it('takes no token that somebody planted in the browser', async () => {
    const { email } = await accounts.found();
    const planted = 'planted-by-an-attacker';
    await accounts.signIn(email, { sessionToken: planted });
    expect(await accounts.callerOf(planted)).toBeNull();
  });

  it('is mailed, and the secret in the mail is kept nowhere', async () => {
    const { email, ownerId } = await accounts.found();
    await accounts.app.get(SendLoginMail).handle({ tenantId: null, userId: ownerId });
    const mail = accounts.mails.at(-1);
    expect(mail?.to).toBe(email);
    const link = /http:\/\/localhost:4680\/login\/(?<token>[\w-]{43})/.exec(mail?.text ?? '')?.groups?.['token'] ?? '';
    const { rows } = await accounts.db.owner.query<{ text: string }>(
      `SELECT login_link::text AS text FROM login_link UNION ALL SELECT data::text FROM pgboss.job`,
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(({ text }) => text).join()).not.toContain(link);
    expect(mail?.messageId).not.toContain(link);
    expect(sessionToken(await redeem().redeem(link, aVisitor()))).toHaveLength(43);
  });

  it('is asked for in the same way whether somebody has the address or not', async () => {
    const { email } = await accounts.found();
    const jobs = async (): Promise<number> => {
      const { rows } = await accounts.db.owner.query<{ count: number }>(
        `SELECT count(*)::int AS count FROM pgboss.job WHERE name = 'send-login-mail'`,
      );
      return rows[0]?.count ?? 0;
    };
    const before = await jobs();
    await accounts.app.get(RequestLoginLink).request(email.toUpperCase(), aVisitor());
    await accounts.app.get(RequestLoginLink).request('nobody@nowhere.example', aVisitor());
    expect(await jobs()).toBe(before + 2);
    const mails = accounts.mails.length;
    await accounts.app.get(SendLoginMail).handle({ tenantId: null, userId: '01900000-0000-7000-8000-000000000000' });
    expect(accounts.mails).toHaveLength(mails);
  });

  it('cannot be asked for without end, for a known address or an unknown one', async () => {
    for (const email of [(await accounts.found()).email, 'nobody@elsewhere.example']) {
      for (let time = 0; time < 5; time++) await accounts.app.get(RequestLoginLink).request(email, aVisitor());
      await expect(accounts.app.get(RequestLoginLink).request(email, aVisitor())).rejects.toMatchObject({
        kind: 'too-many',
        retryAfterSeconds: expect.any(Number),
      });
    }
  });
});
