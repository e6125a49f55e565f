import { accountsUnderTest, aVisitor, sessionToken, type AccountsUnderTest } from '../accounts.fixture.js';
import type { AccessRole } from '../access/permissions.js';
import type { Caller } from '../access/caller.js';
import { AcceptInvitation } from './accept-invitation.js';
import { Invitations } from './invitations.js';
import { Members } from './members.js';
import { SendInvitation } from './send-invitation.js';

describe('the members of an organisation', () => {
  let accounts: AccountsUnderTest;
  const members = (): Members => accounts.app.get(Members);
  const invitations = (): Invitations => accounts.app.get(Invitations);
  let people = 0;

  const callerFor = async (email: string): Promise<Caller> => {
    const caller = await accounts.callerOf(await accounts.signIn(email));
    if (!caller) throw new Error(`${email} is nobody.`);
    return caller;
  };
  /** Invites somebody and gives the secret of the link in their mail. */
  const invited = async (by: Caller, email: string, accessRole: AccessRole): Promise<string> => {
    const { id } = await invitations().invite(by, email, accessRole);
    await accounts.app.get(SendInvitation).handle({ tenantId: by.tenantId, invitationId: id });
    const mail = accounts.mails.at(-1);
    expect(mail?.to).toBe(email.toLowerCase());
    return /\/invitations\/(?<token>[\w-]{43})/.exec(mail?.text ?? '')?.groups?.['token'] ?? '';
  };
  const join = async (
    by: Caller,
    accessRole: AccessRole,
    email = `member-${++people}@example.org`,
  ): Promise<Caller> => {
    const result = await accounts.app
      .get(AcceptInvitation)
      .accept(await invited(by, email, accessRole), 'Some Body', aVisitor());
    const caller = await accounts.callerOf(sessionToken(result));
    if (!caller) throw new Error('The session of the invitation is worth nothing.');
    return caller;
  };
  const anOwner = async (): Promise<Caller> => callerFor((await accounts.found()).email);

  beforeAll(async () => {
    accounts = await accountsUnderTest();
  });
  afterAll(() => accounts.close());

  it('join by the link in their mail, with the access that they were invited to', async () => {
    const owner = await anOwner();
    const member = await join(owner, 'hiring-manager');
    expect(member).toMatchObject({ tenantId: owner.tenantId, accessRole: 'hiring-manager' });
    expect(await members().list(owner, { limit: 10, after: null })).toHaveLength(2);
    expect(await accounts.audited(owner.tenantId)).toEqual([
      'organisation-founded',
      'signed-in',
      'member-invited',
      'invitation-accepted',
      'signed-in',
      'members-read',
    ]);
  });

  it('can belong to several organisations with one account', async () => {
    const [one, other] = [await anOwner(), await anOwner()];
    const inOne = await join(one, 'viewer', 'both@example.org');
    const inOther = await join(other, 'admin', 'Both@Example.org');
    expect(inOther).toMatchObject({ userId: inOne.userId, tenantId: other.tenantId, accessRole: 'admin' });
  });

  it('accept an invitation once, also when ten requests bring it at the same moment', async () => {
    const owner = await anOwner();
    const token = await invited(owner, 'once@example.org', 'viewer');
    const accept = (): Promise<unknown> => accounts.app.get(AcceptInvitation).accept(token, 'Once', aVisitor());
    const results = await Promise.allSettled(Array.from({ length: 10 }, accept));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(accept()).rejects.toMatchObject({ code: 'invitation-not-valid' });
  });

  it('do not join by an invitation that was revoked, or is old', async () => {
    const owner = await anOwner();
    const accept = (token: string): Promise<unknown> =>
      accounts.app.get(AcceptInvitation).accept(token, 'Late', aVisitor());
    const revoked = await invited(owner, 'revoked@example.org', 'viewer');
    const [open] = await invitations().list(owner, { limit: 10, after: null });
    await invitations().revoke(owner, open?.id ?? '');
    await expect(accept(revoked)).rejects.toMatchObject({ code: 'invitation-not-valid' });
    const old = await invited(owner, 'old@example.org', 'viewer');
    await accounts.db.owner.query(`UPDATE invitation SET expires_at = now() WHERE email = 'old@example.org'`);
    await expect(accept(old)).rejects.toMatchObject({ code: 'invitation-not-valid' });
    // And an old one does not stand in the way of a new one.
    await invited(owner, 'old@example.org', 'viewer');
  });

  it('are not invited twice', async () => {
    const owner = await anOwner();
    await invited(owner, 'twice@example.org', 'viewer');
    await expect(invitations().invite(owner, 'TWICE@example.org', 'viewer')).rejects.toMatchObject({
      code: 'already-invited',
    });
    const member = await join(owner, 'viewer', 'already@example.org');
    expect(member.accessRole).toBe('viewer');
    await expect(invitations().invite(owner, 'already@example.org', 'viewer')).rejects.toMatchObject({
      code: 'already-member',
    });
  });

  it('are made owners, changed as owners and removed as owners by owners only', async () => {
    const owner = await anOwner();
    const [admin, second] = [await join(owner, 'admin'), await join(owner, 'owner')];
    const ownersOnly = { code: 'owners-only' };
    await expect(invitations().invite(admin, 'x@example.org', 'owner')).rejects.toMatchObject(ownersOnly);
    await expect(members().changeAccess(admin, admin.userId ?? '', 'owner', null)).rejects.toMatchObject(ownersOnly);
    await expect(members().changeAccess(admin, second.userId ?? '', 'viewer', null)).rejects.toMatchObject(ownersOnly);
    await expect(members().remove(admin, second.userId ?? '')).rejects.toMatchObject(ownersOnly);
    await members().remove(owner, second.userId ?? '');
  });

  it('always have an owner among them', async () => {
    const owner = await anOwner();
    await join(owner, 'admin');
    const lastOwner = { code: 'last-owner' };
    await expect(members().changeAccess(owner, owner.userId ?? '', 'admin', null)).rejects.toMatchObject(lastOwner);
    await expect(members().remove(owner, owner.userId ?? '')).rejects.toMatchObject(lastOwner);
  });

  it('still have one after five owners have removed each other at the same moment', async () => {
    const first = await anOwner();
    const owners = [first];
    for (let count = 0; count < 4; count++) owners.push(await join(first, 'owner'));
    await Promise.allSettled(
      owners.flatMap((by, place) =>
        owners.map((victim, other) =>
          (place + other) % 2 === 0
            ? members().remove(by, victim.userId ?? '')
            : members().changeAccess(by, victim.userId ?? '', 'viewer', null),
        ),
      ),
    );
    const { rows } = await accounts.db.owner.query(
      `SELECT 1 FROM membership WHERE tenant_id = $1 AND access_role = 'owner'`,
      [first.tenantId],
    );
    expect(rows).toHaveLength(1);
  });

  it('lose their access with the next request after it was changed or taken', async () => {
    const owner = await anOwner();
    const email = 'leaver@example.org';
    const member = await join(owner, 'recruiter', email);
    const token = await accounts.signIn(email);
    await members().changeAccess(owner, member.userId ?? '', 'viewer', 1);
    expect((await accounts.callerOf(token))?.accessRole).toBe('viewer');
    await members().remove(owner, member.userId ?? '');
    const after = await accounts.callerOf(token);
    expect(after).toMatchObject({ accessRole: null, tenantId: '00000000-0000-0000-0000-000000000000' });
    expect([...(after?.permissions ?? [])]).toEqual(['session:own', 'account:own']);
  });

  it('are changed from the revision that was read', async () => {
    const owner = await anOwner();
    const member = await join(owner, 'viewer');
    const change = (accessRole: AccessRole): Promise<unknown> =>
      members().changeAccess(owner, member.userId ?? '', accessRole, 1);
    expect(await change('recruiter')).toMatchObject({ accessRole: 'recruiter', revision: 2 });
    await expect(change('admin')).rejects.toMatchObject({
      code: 'member-changed',
      extra: { current: { accessRole: 'recruiter', revision: 2 }, yours: { accessRole: 'admin' } },
    });
  });

  it('of one organisation are nobody in another', async () => {
    const [owner, stranger] = [await anOwner(), await anOwner()];
    const member = await join(owner, 'viewer');
    expect(await members().list(stranger, { limit: 10, after: null })).toHaveLength(1);
    await expect(members().remove(stranger, member.userId ?? '')).rejects.toMatchObject({ code: 'member-not-found' });
    const [open] = [await invitations().invite(owner, 'open@example.org', 'viewer')];
    await expect(invitations().revoke(stranger, open.id)).rejects.toMatchObject({ code: 'invitation-not-found' });
  });
});
