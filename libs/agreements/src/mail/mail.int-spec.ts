import type { Actor } from '#platform';
import { aMailServer } from '../../../../test/factories/mail-server.js';
import {
  anAgreementsRoom,
  aPublishedRole,
  aSender,
  aWish,
  eventually,
  type AgreementsRoom,
} from '../agreements.fixture.js';
import { DraftAgreement } from '../drafting/draft-agreement.js';
import { VoidAgreement } from '../ending/void-agreement.js';
import { byUser, type Doer } from '../log/doer.js';
import { ChangeParty } from '../parties/change-party.js';
import { ReadAgreements, type AgreementDetail } from '../reading/read-agreements.js';
import { MindDeadlines } from '../reminding/mind-deadlines.js';
import { SendAgreement } from '../sending/send-agreement.js';
import { aDeliveryReport } from './delivery-report.fixture.js';
import { MailQueue } from './mail-queue.js';
import { TakeDeliveryReport } from './take-delivery-report.js';

const GONE = 'gone@example.net';

let room: AgreementsRoom;
let server: Awaited<ReturnType<typeof aMailServer>>;
let worker: { close(): Promise<void> };
let actor: Actor;
let doer: Doer;
let roleId: string;
let count = 0;

beforeAll(async () => {
  server = await aMailServer({ refuses: { [GONE]: '550 5.1.1 no such mailbox' } });
  room = await anAgreementsRoom({ SMTP_URL: `smtp://${server.host}` });
  worker = await room.working();
}, 60_000);
afterAll(async () => {
  await worker.close();
  await room.close();
  await server.close();
});
beforeEach(async () => {
  count += 1;
  actor = await aSender(room.db);
  doer = byUser(actor);
  roleId = await aPublishedRole(room, actor);
});

const address = () => `zoe-${count}@example.net`;
const mailsTo = (recipient: string) => server.received.filter(({ recipients }) => recipients.includes(recipient));
const arrived = (recipient: string, at = 0) =>
  eventually(
    async () => mailsTo(recipient)[at] ?? null,
    async () => `${recipient} got ${mailsTo(recipient).length}`,
  );

async function sent(email: string, more: Readonly<Record<string, unknown>> = {}) {
  const [hire, signer] = aWish(roleId).parties;
  const wish = aWish(roleId, { parties: [{ ...hire, email, ...more }, signer] });
  const { agreement } = await room.app.get(DraftAgreement).draft(doer, wish);
  await room.app.get(SendAgreement).send(doer, agreement.id, null);
  return { id: agreement.id, partyId: await eventually(async () => hireOf(await look(agreement.id))?.id ?? null) };
}
const look = (id: string): Promise<AgreementDetail> => room.app.get(ReadAgreements).get(actor, id);
const hireOf = ({ parties }: AgreementDetail) =>
  parties.find(({ part, invitedAt }) => part === 'new-hire' && invitedAt !== null);
const factsOf = async (id: string) =>
  (await room.app.get(ReadAgreements).events(actor, id)).events.map(({ fact }) => fact);

/** A quarter of an hour that is just over: mail waits for the same of tomorrow. */
function hoursThatAreOver() {
  const now = new Date(Date.now() - 30 * 60_000);
  const clock = (date: Date) => date.toISOString().slice(11, 16);
  return [1, 2, 3, 4, 5, 6, 7].map((day) => ({
    day,
    from: clock(new Date(now.getTime() - 15 * 60_000)),
    to: clock(now),
  }));
}
const WAITS = () => ({ timeZone: 'UTC', hours: hoursThatAreOver() });

describe('a mail about an agreement', () => {
  it('that the server refuses is shown at the party, and the sender is told', async () => {
    const { id, partyId } = await sent(GONE);
    const fault = await eventually(async () => hireOf(await look(id))?.mailFault ?? null);
    expect(fault).toMatchObject({ address: GONE, reason: expect.stringContaining('no such mailbox') });
    const [told] = [await arrived(`sender-${actor.userId}@example-works.example`)];
    expect(told.text).toContain(GONE);
    expect(await factsOf(id)).toContain('mail-bounced');
    // Mended, the next one arrives and the fault is gone.
    const to = { displayName: 'Zoë Łukasiewicz', email: address(), title: null };
    await room.app.get(ChangeParty).mend(doer, id, partyId, to);
    await arrived(address());
    await eventually(async () => (hireOf(await look(id))?.mailFault === null ? true : null));
  }, 60_000);

  it('that comes back later is shown as well, by its Message-ID', async () => {
    const { id, partyId } = await sent(address());
    const mail = await arrived(address());
    const messageId = /<(.+)@/.exec(mail.messageId ?? '')?.[1] ?? '';
    await eventually(async () => ((await factsOf(id)).includes('mail-sent') ? true : null));
    const reports = room.app.get(TakeDeliveryReport);
    const report = { messageId, recipient: address() };
    const stranger = await aSender(room.db);
    expect(await reports.take(stranger, aDeliveryReport(report))).toEqual({ outcome: 'ignored', why: 'not-ours' });
    expect(await reports.take(actor, aDeliveryReport({ ...report, action: 'delayed' }))).toMatchObject({
      why: 'no-report',
    });
    expect(hireOf(await look(id))?.mailFault).toBeNull();
    expect(await reports.take(actor, aDeliveryReport(report))).toEqual({
      outcome: 'bounced',
      agreementId: id,
      partyId,
    });
    expect(hireOf(await look(id))?.mailFault).toMatchObject({
      address: address(),
      reason: expect.stringContaining('User unknown'),
    });
    // Of the address before it was mended.
    const to = { displayName: 'Zoë Łukasiewicz', email: `new-${address()}`, title: null };
    await room.app.get(ChangeParty).mend(doer, id, partyId, to);
    expect(await reports.take(actor, aDeliveryReport(report))).toEqual({ outcome: 'ignored', why: 'mended' });
  }, 60_000);

  it('waits for the hours of its reader, is seen to wait, and goes at once when the sender says so, once', async () => {
    const { id, partyId } = await sent(address(), WAITS());
    const { waitingMail } = await look(id);
    expect(waitingMail).toMatchObject([{ partyId, mail: 'agreement-to-sign' }]);
    expect(waitingMail[0]?.at.getTime()).toBeGreaterThan(Date.now() + 3_600_000);
    expect(mailsTo(address())).toEqual([]);
    await room.app.get(ChangeParty).sendNow(doer, id, partyId);
    await arrived(address());
    expect((await look(id)).waitingMail).toEqual([]);
    expect(await factsOf(id)).toContain('party-mailed-at-once');
  }, 60_000);

  it('is cancelled while it waits', async () => {
    const { id, partyId } = await sent(address(), WAITS());
    await room.app.get(ChangeParty).cancelMail(doer, id, partyId);
    expect((await look(id)).waitingMail).toEqual([]);
    const { rows } = await room.db.owner.query(
      `SELECT state::text FROM pgboss.job WHERE name = 'send-agreement-mail' AND data ->> 'partyId' = $1`,
      [partyId],
    );
    expect(rows).toEqual([{ state: 'cancelled' }]);
    expect(await factsOf(id)).toContain('party-mail-cancelled');
  }, 60_000);

  it('is not sent any more when the agreement was taken back while it waited', async () => {
    const { id, partyId } = await sent(address(), WAITS());
    await room.app.get(VoidAgreement).void(doer, id, 'We found somebody else.');
    await room.db.owner.query(`UPDATE pgboss.job SET start_after = now() WHERE data ->> 'partyId' = $1`, [partyId]);
    const voided = await arrived(address());
    expect(voided.text).toContain('We found somebody else.');
    await eventually(async () => {
      const { rows } = await room.db.owner.query(
        `SELECT 1 FROM pgboss.job WHERE name = 'send-agreement-mail' AND data ->> 'partyId' = $1 AND state <> 'completed'`,
        [partyId],
      );
      return rows.length === 0 ? true : null;
    });
    expect(mailsTo(address())).toHaveLength(1);
  }, 60_000);

  it('reminds after the first days, then every so many, at most so often, and never when nobody wants it', async () => {
    const { id, partyId } = await sent(address());
    await arrived(address());
    await room.app.get(ChangeParty).remind(doer, id, partyId, { firstAfterDays: 2, everyDays: 3, most: 2 });
    const daysUntilNext = async () => {
      const next = hireOf(await look(id))?.nextReminderAt ?? null;
      return next === null ? null : Math.round((next.getTime() - Date.now()) / 86_400_000);
    };
    const pass = async () => {
      await room.db.owner.query('UPDATE agreement_party SET next_reminder_at = now() WHERE id = $1', [partyId]);
      await room.app.get(MindDeadlines).handle({ tenantId: null }, AbortSignal.timeout(10_000));
    };
    expect(await daysUntilNext()).toBe(2);
    await pass();
    await arrived(address(), 1);
    expect(await daysUntilNext()).toBe(3);
    await pass();
    await arrived(address(), 2);
    expect(await daysUntilNext()).toBeNull();
    await room.app.get(ChangeParty).remind(doer, id, partyId, { firstAfterDays: 2, everyDays: 3, most: 0 });
    expect(await daysUntilNext()).toBeNull();
  }, 60_000);
});

describe('a mail about a seal', () => {
  it('goes to everybody who can mend how the organisation seals, and to the sender, each once', async () => {
    const owner = await aSender(room.db);
    await room.db.owner.query(`UPDATE membership SET tenant_id = $1, access_role = 'owner' WHERE user_id = $2`, [
      actor.tenantId,
      owner.userId,
    ]);
    const { id } = await sent(address());
    const { agreement } = await look(id);
    const queue = room.app.get(MailQueue, { strict: false });
    await room.db.owner.query('UPDATE agreement SET lowered_because = $2 WHERE id = $1', [
      id,
      'The authority was silent.',
    ]);
    const told = [actor, owner].map(({ userId }) => `sender-${userId}@example-works.example`);
    await room.db.database.write(doer, (tx) => queue.toSealKeepers(tx, agreement, 'agreement-seal-lowered'));
    for (const to of told) expect((await arrived(to)).text).toContain('The authority was silent.');
    // Whoever has left the organisation is told nothing more; then the others are.
    await room.db.owner.query('DELETE FROM membership WHERE user_id = $1', [actor.userId]);
    await room.db.database.write(doer, (tx) => queue.toSender(tx, agreement, 'agreement-seal-failed'));
    await arrived(told[1] ?? '', 1);
    expect(mailsTo(told[0] ?? '')).toHaveLength(1);
  }, 60_000);
});
