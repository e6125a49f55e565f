import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '#platform';
import {
  anAgreementsRoom,
  aPublishedRole,
  aSender,
  aWish,
  eventually,
  tokenIn,
  type AgreementsRoom,
} from './agreements.fixture.js';
import { DraftAgreement } from './drafting/draft-agreement.js';
import { byUser } from './log/doer.js';
import { ReadAgreements } from './reading/read-agreements.js';
import { SendAgreement } from './sending/send-agreement.js';
import { Acknowledge } from './signing/acknowledge.js';
import { ConfirmSigning } from './signing/confirm-signing.js';
import { Consent } from './signing/consent.js';
import { PrepareSigning } from './signing/prepare-signing.js';
import { OpenAgreement } from './visiting/open-agreement.js';
import { SignerDesk } from './visiting/signer-desk.js';
import { SignerSessions } from './visiting/signer-sessions.js';
import type { Signer } from './visiting/signer.js';

const VISITOR = { address: '198.51.100.7', device: 'A browser of a test', requestId: 'test' };

let room: AgreementsRoom;
let worker: { close(): Promise<void> };
let actor: Actor;
let roleId: string;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'workpact-life-'));
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

async function opened(address: string): Promise<Signer> {
  const [mail] = await room.mailsTo(address);
  if (mail === undefined) throw new Error(`Nobody wrote to ${address}.`);
  const { token, partyId } = await room.app.get(OpenAgreement).open(tokenIn(mail), VISITOR);
  return room.app.get(SignerSessions).find(token, partyId, VISITOR);
}

async function sign(signer: Signer): Promise<string> {
  await room.app.get(Consent).consent(signer, null);
  const { reading } = await room.app.get(SignerDesk).look(signer);
  const expectations = reading.sections.flatMap(({ items }) => items.flatMap(({ expectation }) => expectation ?? []));
  await room.app.get(Acknowledge).acknowledge(signer, expectations);
  const { digest } = await room.app
    .get(PrepareSigning)
    .prepare(signer, { kind: 'typed', text: 'Zoë Łukasiewicz' }, true);
  await room.app.get(ConfirmSigning).confirm(signer, digest);
  return digest;
}

function run(program: string, ...args: string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

describe('an agreement', () => {
  it('goes from a published role to a sealed document that all parties get, and independent readers find it valid', async () => {
    const { agreement } = await room.app.get(DraftAgreement).draft(byUser(actor), aWish(roleId));
    await room.app.get(SendAgreement).send(byUser(actor), agreement.id, null);
    const hire = await opened('zoe@example.net');
    const shown = await sign(hire);
    await sign(await opened('mara@example-works.example'));
    const delivered = await eventually(async () => {
      const detail = await room.app.get(ReadAgreements).get(actor, agreement.id);
      return detail.agreement.state === 'delivered' ? detail : null;
    });
    expect(delivered.files.map(({ kind }) => kind)).toEqual(['issued', 'signed', 'signed', 'sealed', 'certificate']);
    expect(delivered.agreement).toMatchObject({ level: 'B-B', levelWanted: 'B-B', fault: null });
    const { events, fault } = await room.app.get(ReadAgreements).events(actor, agreement.id);
    expect(fault).toBeNull();
    expect(events.find(({ fact }) => fact === 'agreement-signed')?.details).toMatchObject({ digest: shown });
    const [document, certificate] = await Promise.all(
      [3, 4].map((position) => room.app.get(ReadAgreements).file(actor, agreement.id, position)),
    );
    const [sealedFile, certificateFile] = [join(folder, 'sealed.pdf'), join(folder, 'certificate.pdf')];
    writeFileSync(sealedFile, document ?? '');
    writeFileSync(certificateFile, certificate ?? '');
    expect(run('pdfsig', '-nocert', sealedFile).match(/Signature is Valid/g)).toHaveLength(4);
    expect(run('pdfsig', '-nocert', certificateFile).match(/Signature is Valid/g)).toHaveLength(1);
    for (const file of [sealedFile, certificateFile])
      expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors');
    expect(run('pdftotext', '-layout', sealedFile, '-')).toContain('Zoë Łukasiewicz');
    expect(run('pdfinfo', sealedFile)).toMatch(/Tagged:\s+yes/);
    const mails = await room.mailsTo('zoe@example.net', 2);
    expect(mails[0]?.text).toContain(delivered.agreement.fileKey);
  }, 90_000);
});
