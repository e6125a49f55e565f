import type { Actor } from '#platform';
import { anAgreementsRoom, aPublishedRole, aSender, type AgreementsRoom } from '../agreements.fixture.js';
import { LinkNotGood, PreparedOutdated, SignerSessionEnded } from '../agreements.errors.js';
import { TakeUpStuck } from '../sealing/take-up-stuck.js';
import {
  aSentAgreement,
  factsOf,
  inState,
  newestLink,
  prepared,
  readBy,
  signedBy,
  VISITOR,
} from '../signing/at-the-desk.fixture.js';
import { ConfirmSigning } from '../signing/confirm-signing.js';
import { OpenAgreement } from './open-agreement.js';
import { SignerDesk } from './signer-desk.js';
import { SignerSessions } from './signer-sessions.js';

const HOURS_MS = 3_600_000;
const [AHEAD, BEHIND] = [36, -36];
const BOTH = [AHEAD, BEHIND];

let room: AgreementsRoom;
let worker: { close(): Promise<void> };
let actor: Actor;
let roleId: string;

beforeAll(async () => {
  room = await anAgreementsRoom();
  worker = await room.working();
  actor = await aSender(room.db);
  roleId = await aPublishedRole(room, actor);
  // So that the organisation's key is older than the clocks are wrong: with one from the future nobody can sign.
  await offBy(2 * BEHIND, async () => newestLink(room, (await aSentAgreement(room, actor, roleId)).hire));
}, 60_000);
afterAll(async () => {
  await worker.close();
  await room.close();
});

const opening = () => room.app.get(OpenAgreement);
const sql = async (text: string, values: unknown[] = []) => (await room.db.owner.query(text, values)).rows;

/** Does something while the clock of this process, not the database's, is wrong by so many hours. */
async function offBy<T>(hours: number, work: () => Promise<T>): Promise<T> {
  const RightDate = globalThis.Date;
  const now = (): number => RightDate.now() + hours * HOURS_MS;
  globalThis.Date = new Proxy(RightDate, {
    construct: (target, given: [], newTarget) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
    get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
  });
  try {
    return await work();
  } finally {
    globalThis.Date = RightDate;
  }
}

/** Minutes from now, by the database's clock. */
async function minutesLeft(table: string, column: string, agreementId: string): Promise<number> {
  const [row] = await sql(
    `SELECT extract(epoch FROM ${column} - now())::float8 / 60 AS minutes FROM ${table} WHERE agreement_id = $1 ORDER BY ${column} DESC LIMIT 1`,
    [agreementId],
  );
  return Math.round(row?.minutes ?? Number.NaN);
}

describe('on a server whose clock is a day and a half wrong', () => {
  it.each(BOTH)('a link is good until the minute that the database says, and not after it (%i h)', async (hours) => {
    const sent = await aSentAgreement(room, actor, roleId);
    const link = await newestLink(room, sent.hire);
    const endsIn = (time: string) =>
      sql('UPDATE agreement_link SET expires_at = now() + $2::interval WHERE agreement_id = $1', [sent.id, time]);
    await endsIn('-1 second');
    expect((await offBy(hours, () => opening().look(link, VISITOR))).state).toBe('expired');
    await expect(offBy(hours, () => opening().open(link, VISITOR))).rejects.toThrow(LinkNotGood);
    await endsIn('0 seconds');
    expect((await offBy(hours, () => opening().look(link, VISITOR))).state).toBe('expired');
    await endsIn('1 minute');
    expect((await offBy(hours, () => opening().look(link, VISITOR))).state).toBe('good');
    await offBy(hours, () => opening().open(link, VISITOR));
  });

  it.each(BOTH)('a browser stays in for twelve hours, and a code works for fifteen minutes (%i h)', async (hours) => {
    const sent = await aSentAgreement(room, actor, roleId, { asksForCode: true });
    const link = await newestLink(room, sent.hire);
    const { signer, code } = await offBy(hours, async () => {
      const { token, partyId } = await opening().open(link, VISITOR);
      const mails = await room.mailsTo(sent.hire, 2);
      return {
        signer: await room.app.get(SignerSessions).find(token, partyId, VISITOR),
        code: mails.flatMap(({ text }) => /\bis (\d{6})\b/.exec(text)?.[1] ?? []).at(0) ?? '',
      };
    });
    expect(await minutesLeft('signer_session', 'expires_at', sent.id)).toBe(12 * 60);
    expect(await minutesLeft('signer_session', 'code_expires_at', sent.id)).toBe(15);
    await offBy(-hours, () => room.app.get(SignerSessions).prove(signer, code));
    await sql('UPDATE signer_session SET expires_at = now() WHERE agreement_id = $1', [sent.id]);
    const proven = { ...signer, isProven: true };
    await expect(offBy(hours, () => prepared(room, proven))).rejects.toThrow(SignerSessionEnded);
  });

  it.each(BOTH)('what was shown can be signed for an hour, and events stay in their order (%i h)', async (hours) => {
    const sent = await aSentAgreement(room, actor, roleId);
    const signer = await readBy(room, sent.hire);
    const early = await offBy(hours, () => prepared(room, signer));
    await sql(
      `UPDATE prepared_signature SET prepared_at = prepared_at - interval '61 minutes' WHERE agreement_id = $1`,
      [sent.id],
    );
    for (const wrong of [hours, -hours])
      await expect(offBy(wrong, () => room.app.get(ConfirmSigning).confirm(signer, early))).rejects.toThrow(
        PreparedOutdated,
      );
    const digest = await offBy(hours, () => prepared(room, signer));
    await offBy(-hours, () => room.app.get(ConfirmSigning).confirm(signer, digest));
    expect(Math.abs(await minutesLeft('agreement_signature', 'signed_at', sent.id))).toBe(0);
    await offBy(hours, () => signedBy(room, sent.company));
    const delivered = await inState(room, actor, sent, 'delivered');
    expect((await factsOf(room, actor, sent)).at(-1)).toBe('agreement-delivered');
    const times = await sql('SELECT at FROM agreement_event WHERE agreement_id = $1 ORDER BY sequence', [sent.id]);
    const at = times.map((row) => Number(row.at));
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(Math.abs((at.at(-1) ?? 0) - Date.now())).toBeLessThan(HOURS_MS);
    expect(Math.abs(Number(delivered.agreement.stateSince) - Date.now())).toBeLessThan(HOURS_MS);
  });

  it('the link to what was sealed ends when the database says', async () => {
    const sent = await aSentAgreement(room, actor, roleId);
    await signedBy(room, sent.hire);
    await signedBy(room, sent.company);
    await inState(room, actor, sent, 'delivered');
    const link = await newestLink(room, sent.hire, 2);
    const ends = (time: string) =>
      sql(`UPDATE agreement_link SET expires_at = now() + $2::interval WHERE agreement_id = $1 AND purpose = 'read'`, [
        sent.id,
        time,
      ]);
    for (const hours of BOTH) {
      await ends('1 minute');
      await offBy(hours, () => room.app.get(SignerDesk).sealed(link, VISITOR));
      await ends('-1 second');
      await expect(offBy(hours, () => room.app.get(SignerDesk).sealed(link, VISITOR))).rejects.toThrow(LinkNotGood);
    }
  });

  it('what waits for a seal is taken up by the database’s clock', async () => {
    const sent = await aSentAgreement(room, actor, roleId);
    await signedBy(room, sent.hire);
    const signer = await readBy(room, sent.company);
    const digest = await prepared(room, signer);
    await worker.close();
    await offBy(AHEAD, () => room.app.get(ConfirmSigning).confirm(signer, digest));
    // Its job is lost, as it is when a database is restored from a backup.
    await sql(`DELETE FROM pgboss.job WHERE name = 'seal-agreement'`);
    expect(await room.app.get(TakeUpStuck).takeUp(0)).toBe(1);
    worker = await room.working();
    await inState(room, actor, sent, 'delivered');
  });
});
