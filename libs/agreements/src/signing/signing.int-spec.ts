import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '#platform';
import { anAgreementsRoom, aNewVersion, aPublishedRole, aSender, type AgreementsRoom } from '../agreements.fixture.js';
import { LinkNotGood, PreparedOutdated, StepHindered } from '../agreements.errors.js';
import { VoidAgreement } from '../ending/void-agreement.js';
import { byUser } from '../log/doer.js';
import { ReadAgreements } from '../reading/read-agreements.js';
import { OpenAgreement } from '../visiting/open-agreement.js';
import { SignerDesk } from '../visiting/signer-desk.js';
import {
  aSentAgreement,
  factsOf,
  inState,
  opened,
  prepared,
  readBy,
  signedBy,
  type SentAgreement,
} from './at-the-desk.fixture.js';
import { ConfirmSigning } from './confirm-signing.js';
import { Consent } from './consent.js';
import { PrepareSigning } from './prepare-signing.js';

const SIGNED = /^agreement-(?:counter)?signed$/;

let room: AgreementsRoom;
let worker: { close(): Promise<void> };
let actor: Actor;
let roleId: string;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'workpact-signing-'));
  room = await anAgreementsRoom();
  worker = await room.working();
  actor = await aSender(room.db);
  roleId = await aPublishedRole(room, actor);
}, 60_000);
afterAll(async () => {
  await worker.close();
  await room.close();
  rmSync(folder, { recursive: true });
});

const confirming = () => room.app.get(ConfirmSigning);
const sql = async (text: string, values: unknown[] = []) => (await room.db.owner.query(text, values)).rows;
const hindered = (condition: string) => ({
  hindrances: expect.arrayContaining([expect.objectContaining({ condition })]),
});
const signatures = ({ id }: SentAgreement) =>
  sql('SELECT digest, file_key AS "fileKey" FROM agreement_signature WHERE agreement_id = $1', [id]);
const signings = async (sent: SentAgreement) =>
  (await factsOf(room, actor, sent)).filter((fact) => SIGNED.test(fact)).length;
const sealJobs = ({ id }: SentAgreement) =>
  sql(`SELECT 1 FROM pgboss.job WHERE name = 'seal-agreement' AND data ->> 'agreementId' = $1`, [id]);

/** How many signatures poppler finds valid in the newest form of the document; the rest are not. */
async function validIn({ id }: SentAgreement): Promise<readonly [valid: number, all: number]> {
  const { files } = await room.app.get(ReadAgreements).get(actor, id);
  const newest = files.findLast(({ kind }) => kind !== 'certificate')?.position ?? -1;
  const file = join(folder, `${id}.pdf`);
  writeFileSync(file, await room.app.get(ReadAgreements).file(actor, id, newest));
  const told = execFileSync('pdfsig', ['-nocert', file], { encoding: 'utf8' });
  return [told.match(/Signature is Valid/g)?.length ?? 0, told.match(/^Signature #/gm)?.length ?? 0];
}

describe('a request to sign', () => {
  it('that is sent again after its answer gets the same answer, and signs nothing a second time', async () => {
    const sent = await aSentAgreement(room, actor, roleId);
    const signer = await readBy(room, sent.hire);
    const digest = await prepared(room, signer);
    const answer = await confirming().confirm(signer, digest);
    for (const _ of [1, 2]) expect(await confirming().confirm(signer, digest)).toEqual(answer);
    await expect(confirming().confirm(signer, 'a'.repeat(64))).rejects.toThrow(PreparedOutdated);
    expect(await signatures(sent)).toEqual([{ digest, fileKey: answer.documentHash }]);
    expect(await signings(sent)).toBe(1);
    await expect(prepared(room, signer)).rejects.toThrow(StepHindered);
    // It is still answered so when all is sealed.
    await signedBy(room, sent.company);
    await inState(room, actor, sent, 'delivered');
    expect(await confirming().confirm(signer, digest)).toEqual(answer);
  });

  it('that is sent eight times at the same moment signs once, and all get the same answer, also the last signer', async () => {
    const sent = await aSentAgreement(room, actor, roleId);
    for (const [address, most] of [
      [sent.hire, 1],
      [sent.company, 2],
    ] as const) {
      const signer = await readBy(room, address);
      const digest = await prepared(room, signer);
      const answers = await Promise.all(Array.from({ length: 8 }, () => confirming().confirm(signer, digest)));
      expect(new Set(answers.map(({ documentHash }) => documentHash)).size).toBe(1);
      expect(await signatures(sent)).toHaveLength(most);
      expect(await signings(sent)).toBe(most);
    }
    const { files } = await inState(room, actor, sent, 'delivered');
    expect(files.map(({ kind }) => kind)).toEqual(['issued', 'signed', 'signed', 'sealed', 'certificate']);
    expect(await sealJobs(sent)).toHaveLength(1);
    expect(await validIn(sent)).toEqual([4, 4]);
  });

  it('of two whose turn it is at the same moment signs for one; the other looks again and signs behind it', async () => {
    const sent = await aSentAgreement(room, actor, roleId, { companyTurn: 1 });
    const signers = [await readBy(room, sent.hire), await readBy(room, sent.company)];
    const both = await Promise.all(signers.map(async (signer) => ({ signer, digest: await prepared(room, signer) })));
    const tries = await Promise.allSettled(both.map(({ signer, digest }) => confirming().confirm(signer, digest)));
    const late = both.filter((_, index) => tries[index]?.status === 'rejected');
    expect(tries.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))).toEqual([
      expect.any(PreparedOutdated),
    ]);
    for (const { signer } of late) await confirming().confirm(signer, await prepared(room, signer));
    await inState(room, actor, sent, 'delivered');
    expect(await signings(sent)).toBe(2);
    expect(await validIn(sent)).toEqual([4, 4]);
  });
});

describe('after the sender has taken it back', () => {
  it('nothing that was shown can be signed or seen any more, by page, browser or link', async () => {
    const sent = await aSentAgreement(room, actor, roleId);
    const signer = await readBy(room, sent.hire);
    const digest = await prepared(room, signer);
    await room.app.get(VoidAgreement).void(byUser(actor), sent.id, 'We found somebody else.');
    await expect(confirming().confirm(signer, digest)).rejects.toMatchObject({ code: 'agreement-state-unfit' });
    await expect(prepared(room, signer)).rejects.toThrow(StepHindered);
    await expect(room.app.get(Consent).consent(signer, null)).rejects.toThrow(StepHindered);
    await expect(room.app.get(SignerDesk).preparedDocument(signer)).rejects.toThrow(LinkNotGood);
    expect(await signatures(sent)).toEqual([]);
    // The key has signed nothing either: no file came to be that could get out.
    expect(
      (await sql('SELECT kind FROM agreement_file WHERE agreement_id = $1', [sent.id])).map(({ kind }) => kind),
    ).toEqual(['issued']);
  });

  it('at the moment of signing, either the signature came first or there is none', async () => {
    const sent = await aSentAgreement(room, actor, roleId);
    const signer = await readBy(room, sent.hire);
    const digest = await prepared(room, signer);
    const [signing] = await Promise.allSettled([
      confirming().confirm(signer, digest),
      room.app.get(VoidAgreement).void(byUser(actor), sent.id, 'We found somebody else.'),
    ]);
    await inState(room, actor, sent, 'voided');
    const facts = await factsOf(room, actor, sent);
    expect(facts.filter((fact) => SIGNED.test(fact))).toHaveLength(signing.status === 'fulfilled' ? 1 : 0);
    expect(facts.slice(facts.indexOf('agreement-voided')).some((fact) => SIGNED.test(fact))).toBe(false);
  });
});

describe('what is signed', () => {
  it('is what was shown to them: the digest of any other file signs nothing', async () => {
    const [one, other] = [await aSentAgreement(room, actor, roleId), await aSentAgreement(room, actor, roleId)];
    const [signer, stranger] = [await readBy(room, one.hire), await readBy(room, other.hire)];
    const [digest, strangers] = [await prepared(room, signer), await prepared(room, stranger)];
    const earlier = digest;
    const newer = await prepared(room, signer, 'Z. Łukasiewicz');
    for (const tampered of [
      strangers,
      earlier,
      newer.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
      '',
      newer.slice(2),
    ])
      await expect(confirming().confirm(signer, tampered)).rejects.toThrow(PreparedOutdated);
    expect(await signatures(one)).toEqual([]);
    await confirming().confirm(signer, newer);
    expect((await signatures(one)).map((signature) => signature.digest)).toEqual([newer]);
  });

  it('is that also when somebody has written another digest or another file into the database', async () => {
    const sent = await aSentAgreement(room, actor, roleId);
    const signer = await readBy(room, sent.hire);
    const digest = await prepared(room, signer);
    const other = 'b'.repeat(64);
    await sql('UPDATE prepared_signature SET digest = $2 WHERE agreement_id = $1', [sent.id, other]);
    await expect(confirming().confirm(signer, other)).rejects.toThrow();
    await sql(
      'UPDATE prepared_signature SET digest = $2, file_key = base_file_key, file_bytes = (SELECT file_bytes FROM agreement WHERE id = $1) WHERE agreement_id = $1',
      [sent.id, digest],
    );
    await expect(confirming().confirm(signer, digest)).rejects.toThrow();
    expect(await signatures(sent)).toEqual([]);
  });

  it('was shown within the hour', async () => {
    const sent = await aSentAgreement(room, actor, roleId);
    const signer = await readBy(room, sent.hire);
    const digest = await prepared(room, signer);
    const shownAgo = (time: string) =>
      sql('UPDATE prepared_signature SET prepared_at = now() - $2::interval WHERE agreement_id = $1', [sent.id, time]);
    await shownAgo('61 minutes');
    await expect(confirming().confirm(signer, digest)).rejects.toThrow(PreparedOutdated);
    await shownAgo('59 minutes');
    await confirming().confirm(signer, digest);
  });

  it('is what the role says: once it has changed, neither what was shown nor anything new can be signed', async () => {
    const changing = await aPublishedRole(room, actor, 'clinic-front-desk');
    const sent = await aSentAgreement(room, actor, changing);
    const signer = await readBy(room, sent.hire);
    const digest = await prepared(room, signer);
    await aNewVersion(room, actor, changing, [{ op: 'replace', path: '/role/pay/minAmount', value: 21 }]);
    await expect(confirming().confirm(signer, digest)).rejects.toMatchObject(hindered('documentIsCurrent'));
    await expect(prepared(room, signer)).rejects.toMatchObject(hindered('documentIsCurrent'));
    expect((await room.app.get(SignerDesk).look(signer)).isCurrent).toBe(false);
    expect(await signatures(sent)).toEqual([]);
  });
});

describe('nobody signs', () => {
  it('before their turn, before they have agreed to sign electronically, or before they have read all of it', async () => {
    const sent = await aSentAgreement(room, actor, roleId);
    const signer = await opened(room, sent.hire);
    await expect(prepared(room, signer)).rejects.toThrow(StepHindered);
    await room.app.get(Consent).consent(signer, null);
    await expect(prepared(room, signer)).rejects.toMatchObject({ code: 'not-all-acknowledged' });
    const early = { ...signer, partyId: (await partiesOf(sent))['company-signer'] ?? '' };
    await expect(prepared(room, early)).rejects.toMatchObject(hindered('isTheirTurn'));
    await expect(confirming().confirm(signer, 'c'.repeat(64))).rejects.toThrow(PreparedOutdated);
    const unasked = room.app.get(PrepareSigning).prepare(signer, { kind: 'typed', text: 'Zoë' }, false);
    await expect(unasked).rejects.toMatchObject({ code: 'intent-missing' });
  });

  it('with the link to what was sealed', async () => {
    const sent = await aSentAgreement(room, actor, roleId);
    await signedBy(room, sent.hire);
    await signedBy(room, sent.company);
    await inState(room, actor, sent, 'delivered');
    const [mail] = await room.mailsTo(sent.hire, 2);
    const link = /\/signed\/([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? '';
    const visitor = { address: '203.0.113.5', device: null, requestId: null };
    await expect(room.app.get(OpenAgreement).open(link, visitor)).rejects.toThrow(LinkNotGood);
    const { document } = await room.app.get(SignerDesk).sealed(link, visitor);
    expect(document.fileKey).toMatch(/^[0-9a-f]{64}$/);
  });
});

async function partiesOf({ id }: SentAgreement): Promise<Record<string, string>> {
  const { parties } = await room.app.get(ReadAgreements).get(actor, id);
  return Object.fromEntries(parties.map(({ part, id: partyId }) => [part, partyId]));
}
