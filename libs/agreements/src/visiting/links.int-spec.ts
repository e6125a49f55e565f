import { createHash, randomBytes } from 'node:crypto';
import type { Actor } from '#platform';
import { anAgreementsRoom, aPublishedRole, aSender, eventually, type AgreementsRoom } from '../agreements.fixture.js';
import { AgreementNotFound, CodeNeeded, CodeWrong, LinkNotGood, SignerSessionEnded } from '../agreements.errors.js';
import { VoidAgreement } from '../ending/void-agreement.js';
import { byUser } from '../log/doer.js';
import { ChangeParty } from '../parties/change-party.js';
import {
  aSentAgreement,
  factsOf,
  newestLink,
  opened,
  prepared,
  readBy,
  VISITOR,
} from '../signing/at-the-desk.fixture.js';
import { ConfirmSigning } from '../signing/confirm-signing.js';
import { Consent } from '../signing/consent.js';
import { VISIT_LIMITS } from './limits.js';
import { LinkDevice } from './link-device.js';
import { OpenAgreement } from './open-agreement.js';
import { SignerDesk } from './signer-desk.js';
import { SignerSessions } from './signer-sessions.js';
import type { Visitor } from './signer.js';

/** Come back later: for people an answer 429. */
const TOO_MANY = { kind: 'too-many', retryAfterSeconds: expect.any(Number) };
const ELSEWHERE: Visitor = { address: '203.0.113.9', device: 'Another browser', requestId: 'test' };

let room: AgreementsRoom;
let worker: { close(): Promise<void> };
let actor: Actor;
let roleId: string;

beforeAll(async () => {
  room = await anAgreementsRoom();
  worker = await room.working();
  actor = await aSender(room.db);
  roleId = await aPublishedRole(room, actor);
}, 60_000);
afterAll(async () => {
  await worker.close();
  await room.close();
});

const opening = () => room.app.get(OpenAgreement);
const sessions = () => room.app.get(SignerSessions);
const sql = async (text: string, values: unknown[] = []) => (await room.db.owner.query(text, values)).rows;
const aGuess = () => randomBytes(32).toString('base64url');
const hashOf = (token: string) => createHash('sha256').update(token).digest();

describe('the link in a mail', () => {
  it('opens once, from whatever device it is tried again', async () => {
    const sent = await aSentAgreement(room, actor, roleId);
    const link = await newestLink(room, sent.hire);
    const { token, partyId } = await opening().open(link, VISITOR);
    for (const visitor of [VISITOR, ELSEWHERE])
      await expect(opening().open(link, visitor)).rejects.toThrow(LinkNotGood);
    expect((await opening().look(link, ELSEWHERE)).state).toBe('used');
    expect((await sessions().find(token, partyId, VISITOR)).isProven).toBe(true);
    expect((await factsOf(room, actor, sent)).filter((fact) => /opened|came-back/.test(fact))).toHaveLength(1);
  });

  it('opens once also when it is pressed on eight devices at the same moment', async () => {
    const sent = await aSentAgreement(room, actor, roleId);
    const link = await newestLink(room, sent.hire);
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => opening().open(link, ELSEWHERE)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await sql('SELECT 1 FROM signer_session WHERE agreement_id = $1', [sent.id])).toHaveLength(1);
  });

  it('holds 256 random bits; they stand nowhere in the database, their hash does', async () => {
    const sent = await aSentAgreement(room, actor, roleId);
    const link = await newestLink(room, sent.hire);
    const { token } = await opening().open(link, VISITOR);
    expect([link, token].map((secret) => Buffer.from(secret, 'base64url').length)).toEqual([32, 32]);
    const kept = await sql(
      'SELECT l.token_hash AS link, s.token_hash AS session FROM agreement_link l JOIN signer_session s ON s.link_id = l.id WHERE l.agreement_id = $1',
      [sent.id],
    );
    expect(kept).toEqual([{ link: hashOf(link), session: hashOf(token) }]);
    const tables = await sql(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'pgboss')`,
    );
    expect(tables.length).toBeGreaterThan(30);
    for (const { name } of tables) {
      const found = await sql(
        `SELECT 1 FROM ${name} row WHERE strpos(row::text, $1) > 0 OR strpos(row::text, $2) > 0`,
        [link, token],
      );
      expect([name, found]).toEqual([name, []]);
    }
  });

  it('is too old when its time is over, and its party can have a new one', async () => {
    const sent = await aSentAgreement(room, actor, roleId);
    const link = await newestLink(room, sent.hire);
    await sql(`UPDATE agreement_link SET expires_at = now() - interval '1 second' WHERE agreement_id = $1`, [sent.id]);
    expect((await opening().look(link, VISITOR)).state).toBe('expired');
    await expect(opening().open(link, VISITOR)).rejects.toThrow(LinkNotGood);
    await opening().askForLink(link, VISITOR);
    await opening().open(await newestLink(room, sent.hire, 2), VISITOR);
  });

  it('is replaced by a newer one, and opens nothing of an agreement that was taken back', async () => {
    const sent = await aSentAgreement(room, actor, roleId);
    const old = await newestLink(room, sent.hire);
    await opening().askForLink(old, VISITOR);
    const link = await newestLink(room, sent.hire, 2);
    expect((await opening().look(old, VISITOR)).state).toBe('replaced');
    await expect(opening().open(old, VISITOR)).rejects.toThrow(LinkNotGood);
    await room.app.get(VoidAgreement).void(byUser(actor), sent.id, 'We found somebody else.');
    expect((await opening().look(link, VISITOR)).state).toBe('over');
    for (const one of [old, link]) {
      await expect(opening().open(one, VISITOR)).rejects.toThrow(LinkNotGood);
      await expect(opening().askForLink(one, VISITOR)).rejects.toThrow(LinkNotGood);
    }
  });

  it('cannot be guessed: whoever tries is held back, from their address alone', async () => {
    const sent = await aSentAgreement(room, actor, roleId);
    const link = await newestLink(room, sent.hire);
    const guesser: Visitor = { ...ELSEWHERE, address: '203.0.113.66' };
    const { most } = VISIT_LIMITS.linkOfAddress;
    // What is no token at all counts as well.
    const guesses = Array.from({ length: most }, (_, index) => (index % 2 === 0 ? aGuess() : `${index}' OR 1=1 --`));
    for (const guess of guesses) await expect(opening().look(guess, guesser)).rejects.toThrow(LinkNotGood);
    for (const held of [aGuess(), link]) {
      const refusal = await opening()
        .open(held, guesser)
        .catch((error: unknown) => error);
      expect(refusal).toMatchObject(TOO_MANY);
    }
    await opening().open(link, VISITOR);
  });

  it('cannot fill a mailbox: a new one may be had five times an hour', async () => {
    const { hire } = await aSentAgreement(room, actor, roleId);
    const link = await newestLink(room, hire);
    for (let time = 0; time < VISIT_LIMITS.newLinkOfParty.most; time++) await opening().askForLink(link, VISITOR);
    await expect(opening().askForLink(link, VISITOR)).rejects.toMatchObject(TOO_MANY);
  });
});

describe('the code that is asked for besides', () => {
  const codeOf = async (address: string): Promise<string> => {
    const mails = await room.mailsTo(address, 2);
    return mails.flatMap(({ text }) => /\bis (\d{6})\b/.exec(text)?.[1] ?? []).at(0) ?? '';
  };

  it('is good for nothing after five guesses, also for who knows it by then', async () => {
    const sent = await aSentAgreement(room, actor, roleId, { asksForCode: true });
    const signer = await opened(room, sent.hire);
    const code = await codeOf(sent.hire);
    const wrong = code === '123456' ? '123457' : '123456';
    for (const triesLeft of [4, 3, 2, 1, 0]) {
      await expect(sessions().prove(signer, wrong)).rejects.toMatchObject({ triesLeft });
    }
    await expect(sessions().prove(signer, code)).rejects.toThrow(CodeWrong);
    await expect(room.app.get(SignerDesk).look(signer)).rejects.toThrow(CodeNeeded);
    await expect(room.app.get(Consent).consent(signer, null)).rejects.toThrow(CodeNeeded);
  });

  it('is guessed five times also when forty guesses come at once, and new codes give no more than ten an hour', async () => {
    const sent = await aSentAgreement(room, actor, roleId, { asksForCode: true });
    const signer = await opened(room, sent.hire);
    await codeOf(sent.hire);
    const guesses = await Promise.allSettled(Array.from({ length: 40 }, () => sessions().prove(signer, '000000x')));
    const reasons = guesses.map((guess) => (guess.status === 'rejected' ? guess.reason : null));
    expect(reasons.filter((reason) => reason instanceof CodeWrong)).toHaveLength(VISIT_LIMITS.codeOfParty.most);
    expect(reasons.filter((reason) => !(reason instanceof CodeWrong))).toHaveLength(40 - VISIT_LIMITS.codeOfParty.most);
    const left = await sql('SELECT code_tries_left AS left FROM signer_session WHERE id = $1', [signer.sessionId]);
    expect(left).toEqual([{ left: 0 }]);
    await sessions().askForCode(signer);
    await room.mailsTo(sent.hire, 3);
    await expect(sessions().prove(signer, await codeOf(sent.hire))).rejects.toMatchObject(TOO_MANY);
  });
});

describe('the link of another', () => {
  it('organisation opens its own agreement and nothing else', async () => {
    const stranger = await aSender(room.db);
    const strangers = await aSentAgreement(room, stranger, await aPublishedRole(room, stranger));
    const ours = await aSentAgreement(room, actor, roleId);
    const [theirs, signer] = [await opened(room, strangers.hire), await readBy(room, ours.hire)];
    expect(theirs).toMatchObject({ tenantId: stranger.tenantId, agreementId: strangers.id });
    const digest = await prepared(room, signer);
    // Whatever ids a door might mix up, the rows of one organisation are not there for a session of another.
    for (const forged of [
      { ...theirs, agreementId: ours.id, partyId: signer.partyId },
      { ...signer, tenantId: stranger.tenantId },
    ]) {
      await expect(room.app.get(SignerDesk).look(forged)).rejects.toThrow(AgreementNotFound);
      await expect(room.app.get(ConfirmSigning).confirm(forged, digest)).rejects.toThrow(AgreementNotFound);
    }
  });

  it('party opens no other party’s pages', async () => {
    const sent = await aSentAgreement(room, actor, roleId, { companyTurn: 1 });
    const { token, partyId } = await opening().open(await newestLink(room, sent.hire), VISITOR);
    const other = await opened(room, sent.company);
    await expect(sessions().find(token, other.partyId, VISITOR)).rejects.toThrow(SignerSessionEnded);
    await expect(sessions().find(aGuess(), partyId, VISITOR)).rejects.toThrow(SignerSessionEnded);
  });
});

describe('whoever has handed it on', () => {
  it('gets in by no link, no phone and no browser that is still open, and cannot sign what was shown', async () => {
    const sent = await aSentAgreement(room, actor, roleId, { companyTurn: 1 });
    const link = await newestLink(room, sent.company);
    const { token, partyId } = await opening().open(link, VISITOR);
    const signer = await sessions().find(token, partyId, VISITOR);
    await room.app.get(Consent).consent(signer, null);
    const digest = await prepared(room, signer, 'Mara Quinn');
    const phone = (await room.app.get(LinkDevice).link(signer)).split('/').at(-1) ?? '';
    const delegate = { displayName: 'Ben Okafor', email: `ben-${sent.id}@example-works.example`, title: null };
    await room.app.get(ChangeParty).delegate(signer, delegate);
    await expect(sessions().find(token, partyId, VISITOR)).rejects.toThrow(SignerSessionEnded);
    for (const old of [link, phone]) await expect(opening().open(old, VISITOR)).rejects.toThrow(LinkNotGood);
    // A request that was let in just before.
    await expect(room.app.get(ConfirmSigning).confirm(signer, digest)).rejects.toThrow(SignerSessionEnded);
    await expect(room.app.get(LinkDevice).link(signer)).rejects.toThrow(SignerSessionEnded);
    expect(await sql('SELECT 1 FROM prepared_signature WHERE agreement_id = $1', [sent.id])).toEqual([]);
    const colleague = await eventually(async () => opened(room, delegate.email));
    expect(colleague.partyId).toBe(partyId);
  });
});

describe('the link for a phone', () => {
  it('opens once, within minutes, and puts an older one out of use', async () => {
    const sent = await aSentAgreement(room, actor, roleId);
    const signer = await opened(room, sent.hire);
    const phoneLink = async () => (await room.app.get(LinkDevice).link(signer)).split('/').at(-1) ?? '';
    const [older, newer] = [await phoneLink(), await phoneLink()];
    await expect(opening().open(older, ELSEWHERE)).rejects.toThrow(LinkNotGood);
    await opening().open(newer, ELSEWHERE);
    await expect(opening().open(newer, ELSEWHERE)).rejects.toThrow(LinkNotGood);
    const late = await phoneLink();
    const [{ minutes }] = await sql(
      `SELECT round(extract(epoch FROM expires_at - now()) / 60)::int AS minutes FROM agreement_link WHERE token_hash = $1`,
      [hashOf(late)],
    );
    expect(minutes).toBe(10);
    await sql('UPDATE agreement_link SET expires_at = now() WHERE token_hash = $1', [hashOf(late)]);
    await expect(opening().open(late, ELSEWHERE)).rejects.toThrow(LinkNotGood);
  });
});

describe('a party who asks again and again', () => {
  it('is held back where each time is an event: all events are printed when it is sealed', async () => {
    const sent = await aSentAgreement(room, actor, roleId);
    const signer = await opened(room, sent.hire);
    const { documentsOfParty, devicesOfParty } = VISIT_LIMITS;
    for (let time = 0; time < documentsOfParty.most; time++) await room.app.get(SignerDesk).document(signer);
    await expect(room.app.get(SignerDesk).document(signer)).rejects.toMatchObject(TOO_MANY);
    for (let time = 0; time < devicesOfParty.most; time++) await room.app.get(LinkDevice).link(signer);
    await expect(room.app.get(LinkDevice).link(signer)).rejects.toMatchObject(TOO_MANY);
    expect((await factsOf(room, actor, sent)).length).toBeLessThan(200);
  });
});
