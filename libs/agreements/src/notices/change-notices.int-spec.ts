import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RenderDocument } from '#document-library';
import type { Actor } from '#platform';
import { projectRoot } from '#program';
import { PublishRole, SaveDraft } from '#roles';
import { anAgreementsRoom, aPublishedRole, aSender, aWish, type AgreementsRoom } from '../agreements.fixture.js';
import { AgreementBatches } from '../batches/agreement-batches.js';
import { WorkOffBatch } from '../batches/work-off-batch.js';
import { DraftAgreement } from '../drafting/draft-agreement.js';
import { byUser } from '../log/doer.js';
import { SendAgreementMail } from '../mail/send-agreement-mail.js';
import { IssueAgreement } from '../sending/issue-agreement.js';
import { ChangeNotices } from './change-notices.js';

let room: AgreementsRoom;
let actor: Actor;
let roleId: string;

beforeAll(async () => {
  room = await anAgreementsRoom();
  actor = await aSender(room.db);
  roleId = await aPublishedRole(room, actor);
}, 60_000);
afterAll(() => room.close());

const notices = () => room.app.get(ChangeNotices);
const report = () => notices().report(actor, roleId);
const send = (message: string | null = null) => notices().send(actor, roleId, message);
const work = (batchId: string) =>
  room.app.get(WorkOffBatch).handle({ tenantId: actor.tenantId, batchId }, new AbortController().signal);

/** Somebody with whom everything was signed about a version of the role. */
async function signed(name: string, roleVersion: number): Promise<string> {
  const email = `${name.toLowerCase()}@example.net`;
  const usual = aWish(roleId);
  const parties = usual.parties.map((party) =>
    party.part === 'new-hire' ? { ...party, displayName: name, email } : party,
  );
  const { agreement } = await room.app.get(DraftAgreement).draft(byUser(actor), { ...usual, roleVersion, parties });
  await reached(agreement.id, 'delivered');
  return agreement.id;
}

/** What signing and sealing come to, without the signing. */
async function reached(agreementId: string, state: string): Promise<void> {
  await room.db.owner.query(
    `UPDATE agreement SET state = $2, state_since = now(), file_key = coalesce(file_key, repeat('0', 64)), file_bytes = coalesce(file_bytes, 1) WHERE id = $1`,
    [agreementId, state],
  );
}

async function publishAnew(from: string, to: string): Promise<void> {
  const text = readFileSync(join(projectRoot(), 'examples', 'remote-engineer.yaml'), 'utf8');
  await room.app.get(SaveDraft, { strict: false }).text(actor, roleId, null, text.replace(from, to));
  await room.app.get(PublishRole, { strict: false }).publish(actor, roleId, null, null);
}

async function noticesOf(agreementId: string): Promise<{ id: string; roleVersion: number; message: string | null }[]> {
  const { rows } = await room.db.owner.query(
    `SELECT id, role_version AS "roleVersion", message FROM agreement WHERE replaces_id = $1 ORDER BY id`,
    [agreementId],
  );
  return rows;
}

describe('change notices', () => {
  let ada: string;
  let ben: string;

  it('are not needed while everybody has signed the newest version', async () => {
    ada = await signed('Ada', 1);
    ben = await signed('Ben', 1);
    expect(await report()).toEqual({ latestVersion: 1, people: [] });
    await expect(send()).rejects.toMatchObject({ code: 'change-notices-not-needed' });
  });

  it('are reported as missing to all who have signed an older version, each once by their last agreement', async () => {
    await publishAnew('coreHours: MO-FR 14:00-16:00', 'coreHours: MO-FR 13:00-15:00');
    await signed('Cleo', 1);
    const again = await signed('Cleo', 1);
    await signed('Dan', 2);
    const { latestVersion, people } = await report();
    expect(latestVersion).toBe(2);
    expect(people).toMatchObject(
      [
        [ada, 'Ada'],
        [ben, 'Ben'],
        [again, 'Cleo'],
      ].map(([agreementId, name]) => ({ agreementId, name, roleVersion: 1, noticeId: null, acknowledgedAt: null })),
    );
  });

  it('go out once, however often and fast they are asked for', async () => {
    const pressed = await Promise.allSettled([send('Please look at the new core hours.'), send(), send()]);
    const orders = pressed.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    expect(orders).toMatchObject([{ kind: 'change-notices', total: 3 }]);
    // Ordered, and no worker has come to it.
    await expect(send()).rejects.toMatchObject({ code: 'change-notices-not-needed' });
    await Promise.all(orders.map(({ id }) => work(id)));
    await expect(send()).rejects.toMatchObject({ code: 'change-notices-not-needed' });
    for (const { agreementId } of (await report()).people)
      expect(await noticesOf(agreementId)).toMatchObject([{ roleVersion: 2 }]);
    expect((await report()).people.every(({ noticeState }) => noticeState === 'sent')).toBe(true);
    expect(await room.app.get(AgreementBatches).progress(actor, orders[0]?.id ?? '')).toMatchObject({
      made: 3,
      failed: 0,
    });
  });

  it('say in the mail what has changed', async () => {
    const worker = await room.working([RenderDocument, IssueAgreement, SendAgreementMail]);
    const [mail] = await room.mailsTo('ada@example.net');
    await worker.close();
    expect(mail?.text).toContain(
      'The core hours are now Monday to Friday 13:00–15:00 instead of Monday to Friday 14:00–16:00.',
    );
    expect(mail?.text).toMatch(/\/agree\/[\w-]{43}/);
  }, 60_000);

  it('are reported as acknowledged when they are signed, and no more when they are sealed', async () => {
    const [notice] = await noticesOf(ada);
    await room.db.owner.query(
      `UPDATE agreement_party SET acted_at = now() WHERE agreement_id = $1 AND part = 'new-hire'`,
      [notice?.id],
    );
    const waiting = (await report()).people.filter(({ acknowledgedAt }) => acknowledgedAt === null);
    expect(waiting.map(({ name }) => name)).toEqual(['Ben', 'Cleo']);
    await reached(notice?.id ?? '', 'sealed');
    expect((await report()).people.map(({ name }) => name)).toEqual(['Ben', 'Cleo']);
  });

  it('can go out anew to those whose notice came to nothing', async () => {
    const [notice] = await noticesOf(ben);
    await reached(notice?.id ?? '', 'expired');
    const { id } = await send();
    expect(await room.app.get(AgreementBatches).progress(actor, id)).toMatchObject({ total: 1 });
    await work(id);
    expect(await noticesOf(ben)).toHaveLength(2);
  });

  it('follow the next version as well, also when one about an older is still ordered', async () => {
    await room.db.owner.query(`UPDATE agreement SET state = 'voided' WHERE replaces_id = $1`, [ben]);
    const outdated = await send();
    await publishAnew('coreHours: MO-FR 14:00-16:00', 'coreHours: MO-FR 12:00-14:00');
    const { id } = await send();
    await work(outdated.id);
    await work(id);
    expect(await room.app.get(AgreementBatches).progress(actor, outdated.id)).toMatchObject({ made: 0, failed: 1 });
    // Ada has signed the second version by now; Ben and Cleo the first, Dan the second.
    expect((await report()).people).toMatchObject(
      ['Ada', 'Ben', 'Cleo', 'Dan'].map((name) => ({ name, noticeState: 'sent' })),
    );
  });

  it('show nobody of another organisation', async () => {
    await expect(notices().report(await aSender(room.db), roleId)).rejects.toMatchObject({ code: 'role-not-found' });
  });
});
