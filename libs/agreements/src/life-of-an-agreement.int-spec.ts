import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '#platform';
import { anAgreementsRoom, aPublishedRole, aSender, type AgreementsRoom } from './agreements.fixture.js';
import { SEND_AGREEMENT_MAIL, type SendAgreementMailInput } from './mail/send-agreement-mail.job.js';
import { SendAgreementMail } from './mail/send-agreement-mail.js';
import { ReadAgreements } from './reading/read-agreements.js';
import { aSealedAgreement } from './sealed-agreement.fixture.js';

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

function run(program: string, ...args: string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

describe('an agreement', () => {
  it('goes from a published role to a sealed document that all parties get, and independent readers find it valid', async () => {
    const { detail: delivered, shown, file, hire } = await aSealedAgreement(room, actor, roleId);
    expect(delivered.files.map(({ kind }) => kind)).toEqual(['issued', 'signed', 'signed', 'sealed', 'certificate']);
    expect(delivered.agreement).toMatchObject({ level: 'B-B', levelWanted: 'B-B', fault: null });
    const { events, fault } = await room.app.get(ReadAgreements).events(actor, delivered.agreement.id);
    expect(fault).toBeNull();
    expect(events.find(({ fact }) => fact === 'agreement-signed')?.details).toMatchObject({ digest: shown });
    const [document, certificate] = [await file('sealed'), await file('certificate')];
    const [sealedFile, certificateFile] = [join(folder, 'sealed.pdf'), join(folder, 'certificate.pdf')];
    writeFileSync(sealedFile, document);
    writeFileSync(certificateFile, certificate);
    expect(run('pdfsig', '-nocert', sealedFile).match(/Signature is Valid/g)).toHaveLength(4);
    expect(run('pdfsig', '-nocert', certificateFile).match(/Signature is Valid/g)).toHaveLength(1);
    for (const path of [sealedFile, certificateFile])
      expect(run('qpdf', '--check', path)).toContain('No syntax or stream encoding errors');
    expect(run('pdftotext', '-layout', sealedFile, '-')).toContain('Zoë Łukasiewicz');
    expect(run('pdfinfo', sealedFile)).toMatch(/Tagged:\s+yes/);
    const mails = await room.mailsTo(hire, 2);
    expect(mails[0]?.text).toContain(delivered.agreement.fileKey);

    const mailed = async (): Promise<number> => {
      const { events: now } = await room.app.get(ReadAgreements).events(actor, delivered.agreement.id);
      return now.filter(({ fact }) => fact === 'mail-sent').length;
    };
    const before = await mailed();
    // A worker that died when it had noted the mail, before the queue knew, is given the same order again.
    for (const input of await ordersOf(delivered.agreement.id)) await room.app.get(SendAgreementMail).handle(input);
    expect([await mailed(), (await room.mailsTo(hire, 2)).length]).toEqual([before, mails.length]);
  }, 90_000);
});

/** The orders of mail with what was sealed, as the queue has them. */
async function ordersOf(agreementId: string): Promise<SendAgreementMailInput[]> {
  const { rows } = await room.db.owner.query<{ data: unknown }>(
    `SELECT data FROM pgboss.job WHERE name = $1 AND data ->> 'agreementId' = $2 AND data ->> 'mail' = 'agreement-sealed'`,
    [SEND_AGREEMENT_MAIL.name, agreementId],
  );
  expect(rows).toHaveLength(2);
  return rows.map(({ data }) => SEND_AGREEMENT_MAIL.schema.parse(data));
}
