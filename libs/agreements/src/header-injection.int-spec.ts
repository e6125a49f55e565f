import type { Actor } from '#platform';
import { aMailServer } from '../../../test/factories/mail-server.js';
import {
  anAgreementsRoom,
  aPublishedRole,
  aSender,
  aWish,
  eventually,
  type AgreementsRoom,
} from './agreements.fixture.js';
import { DraftAgreement } from './drafting/draft-agreement.js';
import { agreementWishSchema } from './drafting/agreement-wish.js';
import { VoidAgreement } from './ending/void-agreement.js';
import { byUser } from './log/doer.js';
import { SendAgreement } from './sending/send-agreement.js';

const SPY = 'spy@evil.example';
const INJECTED = `\r\nBcc: ${SPY}\r\nX-Injected: yes\r\n\r\n<script>alert(1)</script>`;

let room: AgreementsRoom;
let server: Awaited<ReturnType<typeof aMailServer>>;
let worker: { close(): Promise<void> };
let actor: Actor;
let roleId: string;

beforeAll(async () => {
  server = await aMailServer();
  room = await anAgreementsRoom({ SMTP_URL: `smtp://${server.host}` });
  actor = await aSender(room.db);
  roleId = await aPublishedRole(room, actor);
}, 60_000);
afterAll(async () => {
  await worker.close();
  await room.close();
  await server.close();
});

const sql = async (text: string, values: unknown[] = []) => (await room.db.owner.query(text, values)).rows;
const arrived = (recipient: string, count = 1) =>
  eventually(async () => {
    const found = server.received.filter(({ recipients }) => recipients.includes(recipient));
    return found.length >= count ? found : null;
  });

/** What is there before the first empty line, folded lines put together. */
function headersOf(raw: Buffer): string[] {
  const [head = ''] = raw.toString('latin1').split('\r\n\r\n');
  return head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n');
}

describe('a line break in what somebody is called', () => {
  it.each([
    ['name', { displayName: `Zoë${INJECTED}` }],
    ['name, as a line feed alone', { displayName: 'Zoë\nBcc: spy@evil.example' }],
    ['name, as a line separator', { displayName: 'Zoë\u2028Bcc: spy@evil.example' }],
    ['name, as a change of direction', { displayName: 'Zoë\u202Eexe.fdp' }],
    ['title', { title: `Head of People${INJECTED}` }],
    ['address', { email: `zoe@example.net${INJECTED}` }],
    ['address, as a second one', { email: `zoe@example.net, ${SPY}` }],
    ['address, as a name', { email: `"Zoë" <${SPY}>` }],
  ])('is refused in a %s', (_where, more) => {
    const [hire, signer] = aWish(roleId).parties;
    const read = agreementWishSchema.safeParse({ ...aWish(roleId), parties: [{ ...hire, ...more }, signer] });
    expect(read.success).toBe(false);
  });

  it('that is in the database all the same adds no header, no reader and no markup to any mail', async () => {
    const { agreement } = await room.app.get(DraftAgreement).draft(byUser(actor), aWish(roleId));
    await sql('UPDATE organisation SET name = name || $2 WHERE id = $1', [actor.tenantId, INJECTED]);
    await sql('UPDATE app_user SET name = name || $2 WHERE id = $1', [actor.userId, INJECTED]);
    await sql('UPDATE agreement_party SET display_name = display_name || $2, title = $2 WHERE agreement_id = $1', [
      agreement.id,
      INJECTED,
    ]);
    // Names are printed where the document is made; here it is about the mail alone.
    await sql(`UPDATE agreement SET state = 'sent' WHERE id = $1`, [agreement.id]);
    await sql(`UPDATE agreement_party SET state = 'invited', invited_at = now() WHERE agreement_id = $1`, [
      agreement.id,
    ]);
    worker = await room.working();
    await room.app.get(VoidAgreement).void(byUser(actor), agreement.id, `We found somebody else.${INJECTED}`);
    const mails = [...(await arrived('zoe@example.net')), ...(await arrived('mara@example-works.example'))];
    expect(mails).toHaveLength(2);
    for (const { raw, recipients, html, headers } of mails) {
      expect(recipients).toHaveLength(1);
      const lines = headersOf(raw);
      expect(lines.filter((line) => !/^[A-Za-z-]+: \S/.test(line))).toEqual([]);
      expect(lines.filter((line) => /^(?:b?cc|x-injected):/i.test(line))).toEqual([]);
      expect([headers.has('bcc'), headers.has('x-injected')]).toEqual([false, false]);
      expect(html).not.toContain('<script');
      expect(html).toContain('&lt;script&gt;');
    }
    expect(server.received.flatMap(({ recipients }) => recipients)).not.toContain(SPY);
  });

  it('that is in an address in the database reaches no mailbox, and the sender is told', async () => {
    const sender = await aSender(room.db);
    const { agreement } = await room.app
      .get(DraftAgreement)
      .draft(byUser(sender), aWish(await aPublishedRole(room, sender)));
    const before = server.received.length;
    const forged = `zoe@example.net>\r\nRCPT TO:<${SPY}`;
    await sql(`UPDATE agreement_party SET email = $2 WHERE agreement_id = $1 AND part = 'new-hire'`, [
      agreement.id,
      forged,
    ]);
    await room.app.get(SendAgreement).send(byUser(sender), agreement.id, null);
    await arrived(`sender-${sender.userId}@example-works.example`);
    expect(server.received.slice(before).flatMap(({ recipients }) => recipients)).toEqual([
      `sender-${sender.userId}@example-works.example`,
    ]);
  });
});
