import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SweepFiles } from '#document-library';
import { ENV, newId, type Actor, type Env } from '#platform';
import {
  anAgreementsRoom,
  aPublishedRole,
  aSender,
  aWish,
  eventually,
  tokenIn,
  type AgreementsRoom,
} from '../agreements.fixture.js';
import { AgreementBatches } from '../batches/agreement-batches.js';
import { DraftAgreement } from '../drafting/draft-agreement.js';
import { Decline } from '../ending/decline.js';
import { byUser } from '../log/doer.js';
import { Ask } from '../questions/ask.js';
import { ReadAgreements } from '../reading/read-agreements.js';
import { SendAgreement } from '../sending/send-agreement.js';
import { Acknowledge } from '../signing/acknowledge.js';
import { ConfirmSigning } from '../signing/confirm-signing.js';
import { Consent } from '../signing/consent.js';
import { PrepareSigning } from '../signing/prepare-signing.js';
import type { AgreementState } from '../states/agreement-states.js';
import { OpenAgreement } from '../visiting/open-agreement.js';
import { SignerDesk } from '../visiting/signer-desk.js';
import { SignerSessions } from '../visiting/signer-sessions.js';
import type { Signer } from '../visiting/signer.js';
import { EraseDue } from './erase-due.js';
import { KeepAgreement } from './keep-agreement.js';
import { PersonData } from './person-data.js';
import { PERSON_TABLES } from './person-tables.js';

const VISITOR = { address: '198.51.100.77', device: 'The browser of Zoë', requestId: 'test' };
const [NAME, EMAIL] = ['Zoë Łukasiewicz', 'zoe@example.net'];

/** What only their rows say. */
const WORDS = [NAME, EMAIL, 'Another offer came first', 'Is this so for Zo'];

let room: AgreementsRoom;
let worker: { close(): Promise<void> };
let actor: Actor;
let other: Actor;
let roleId: string;

beforeAll(async () => {
  room = await anAgreementsRoom();
  worker = await room.working();
  actor = await aSender(room.db);
  roleId = await aPublishedRole(room, actor);
  other = await aSender(room.db);
}, 60_000);
afterAll(async () => {
  await worker.close();
  await room.close();
});

const privacy = () => room.app.get(PersonData);
const doer = () => byUser(actor);
const sql = async (text: string, values: unknown[] = []) => (await room.db.owner.query(text, values)).rows;

async function sent(displayName = NAME, email = EMAIL): Promise<string> {
  const usual = aWish(roleId);
  const parties = usual.parties.map((party) => (party.part === 'new-hire' ? { ...party, displayName, email } : party));
  const { agreement } = await room.app.get(DraftAgreement).draft(doer(), { ...usual, parties });
  await room.app.get(SendAgreement).send(doer(), agreement.id, null);
  return agreement.id;
}

/** Opens the newest agreement that somebody was mailed, as the so-many-th of theirs. */
async function opened(address: string, mails: number): Promise<Signer> {
  const [mail] = await room.mailsTo(address, mails);
  if (mail === undefined) throw new Error(`Nobody wrote to ${address}.`);
  const { token, partyId } = await room.app.get(OpenAgreement).open(tokenIn(mail), VISITOR);
  return room.app.get(SignerSessions).find(token, partyId, VISITOR);
}

async function sign(signer: Signer): Promise<void> {
  await room.app.get(Consent).consent(signer, null);
  const { reading } = await room.app.get(SignerDesk).look(signer);
  const expectations = reading.sections.flatMap(({ items }) => items.flatMap(({ expectation }) => expectation ?? []));
  await room.app.get(Acknowledge).acknowledge(signer, expectations);
  const { digest } = await room.app.get(PrepareSigning).prepare(signer, { kind: 'typed', text: NAME }, true);
  await room.app.get(ConfirmSigning).confirm(signer, digest);
}

async function reached(agreementId: string, state: AgreementState): Promise<void> {
  await eventually(async () => {
    const { agreement } = await room.app.get(ReadAgreements).get(actor, agreementId);
    return agreement.state === state ? true : null;
  });
}

/** As if so many days had gone by since its end. */
async function daysLater(agreementId: string, days: number): Promise<void> {
  await sql(`UPDATE agreement SET keep_until = keep_until - make_interval(days => $2) WHERE id = $1`, [
    agreementId,
    days,
  ]);
}

/** Every row of every table that says any of these words, as `table tenant`. */
async function tracesOf(words: readonly string[]): Promise<string[]> {
  const tables = await sql(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name, EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'tenant_id') AS "hasTenant"
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND n.nspname IN ('public', 'pgboss')`,
  );
  const found: string[] = [];
  for (const { name, hasTenant } of tables) {
    const rows = await sql(
      `SELECT ${hasTenant ? 'tenant_id::text' : 'NULL'} AS tenant, count(*)::int AS n FROM ${name} t
       WHERE EXISTS (SELECT FROM unnest($1::text[]) word WHERE to_jsonb(t)::text ILIKE '%' || word || '%') GROUP BY 1`,
      [words],
    );
    found.push(...rows.map(({ tenant, n }) => `${name} ${tenant === other.tenantId ? 'other' : 'own'}: ${n}`));
  }
  return found;
}

/** Stored files that say the word anywhere a reader would find it. */
function filesSaying(word: string): string[] {
  const { DATA_DIR } = room.app.get<Env>(ENV, { strict: false });
  return readdirSync(DATA_DIR, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('outbox'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).subarray(0, 5).toString('latin1') === '%PDF-')
    .filter((file) => execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).includes(word));
}

describe('what is kept of a person', () => {
  let signedId: string;
  let declinedId: string;
  let runningId: string;
  let keptTwin: string;

  it('is all exported, and none of it is a way in', async () => {
    const personId = newId();
    await sql(
      `INSERT INTO person (tenant_id, id, display_name, email, time_zone, state) VALUES ($1, $2, $3, $4, 'Europe/Warsaw', 'offered')`,
      [actor.tenantId, personId, NAME, EMAIL],
    );
    signedId = await sent();
    const hire = await opened(EMAIL, 1);
    await sign(hire);
    await sign(await opened('mara@example-works.example', 1));
    await reached(signedId, 'delivered');
    declinedId = await sent();
    const again = await opened(EMAIL, 3);
    const [first] = (await room.app.get(SignerDesk).look(again)).reading.sections.flatMap(({ items }) =>
      items.flatMap(({ expectation }) => expectation ?? []),
    );
    await room.app.get(Ask).ask(again, { expectation: first ?? '', text: 'Is this so for Zoë as well?', patch: null });
    await room.app.get(Decline).decline(again, 'Another offer came first.');
    runningId = await sent();
    await opened(EMAIL, 4);
    const { person, agreements } = await privacy().export(actor, EMAIL.toUpperCase());
    expect(person).toMatchObject({ id: personId, display_name: NAME, state: 'offered', teams: [] });
    expect(agreements.map(({ id, state, parts }) => [id, state, parts])).toEqual([
      [signedId, 'delivered', ['new-hire']],
      [declinedId, 'declined', ['new-hire']],
      [runningId, 'opened', ['new-hire']],
    ]);
    for (const { id, ...tables } of agreements) {
      const exported = Object.fromEntries(
        PERSON_TABLES.map(({ as }) => [as, Object.entries(tables).find(([key]) => key === as)?.[1]]),
      );
      expect(exported).toEqual(await counted(id));
      expect(tables.others).toMatchObject([{ name: 'Mara Quinn', part: 'company-signer' }]);
    }
    const text = JSON.stringify(agreements);
    expect(text).toContain('Another offer came first.');
    expect(text).toContain('Is this so for Zoë as well?');
    expect(text).toContain(VISITOR.address);
    expect(text).not.toMatch(/token_hash":"\\\\x|code_hash/);
    expect(await sql(`SELECT details FROM audit_entry WHERE fact = 'person-data-exported'`)).toEqual([
      { details: { agreements: 3 } },
    ]);
  }, 90_000);

  it('is of those who act for the organisation only what they did themselves', async () => {
    const { agreements } = await privacy().export(actor, 'mara@example-works.example');
    expect(agreements).toHaveLength(3);
    const text = JSON.stringify(agreements.map(({ others: _others, ...own }) => own));
    expect(text).not.toContain(EMAIL);
    expect(text).not.toContain('Is this so for Zoë as well?');
    for (const found of agreements) expect(found).not.toHaveProperty('files');
  });

  it('stays, as far as it runs or a law asks for it, and the answer says why', async () => {
    const { erased, kept } = await privacy().erase(actor, EMAIL);
    expect(erased).toBe(0);
    expect(kept).toMatchObject([
      { agreementId: signedId, because: 'running', until: null },
      { agreementId: declinedId, because: 'legal-duty', days: 180, source: expect.stringContaining('AGG') },
      { agreementId: runningId, because: 'running', until: null },
    ]);
    const [record] = await sql(
      `SELECT cause, details FROM erasure_record WHERE subject = 'person' ORDER BY at DESC LIMIT 1`,
    );
    expect(record).toMatchObject({
      cause: 'request',
      details: { erased: 0, kept: [{ agreementId: signedId }, {}, {}] },
    });
    expect(JSON.stringify(record)).not.toContain(EMAIL);
  });

  it('is erased on the day that the rule of its place says, and not the day before', async () => {
    await daysLater(declinedId, 179);
    expect(await room.app.get(EraseDue).eraseDue()).toBe(0);
    await daysLater(declinedId, 1);
    expect(await room.app.get(EraseDue).eraseDue()).toBe(1);
    await expect(room.app.get(ReadAgreements).get(actor, declinedId)).rejects.toMatchObject({
      code: 'agreement-not-found',
    });
  });

  it('stays under a legal hold, whatever the date and whoever asks', async () => {
    await room.app.get(KeepAgreement).workEnded(doer(), signedId, new Date('2015-01-31T00:00:00Z'));
    await room.app.get(KeepAgreement).hold(doer(), signedId, 'A claim was filed.');
    expect(await room.app.get(EraseDue).eraseDue()).toBe(0);
    const { kept } = await privacy().erase(actor, EMAIL);
    expect(kept).toContainEqual(expect.objectContaining({ agreementId: signedId, because: 'legal-hold' }));
    expect((await room.app.get(ReadAgreements).events(actor, signedId)).fault).toBeNull();
    await room.app.get(KeepAgreement).lift(doer(), signedId);
  });

  it('leaves no trace when nothing keeps it any more, in tables or files, and nothing of others goes', async () => {
    keptTwin = await sent('Ina Vogel', 'other@example.net');
    await room.mailsTo('other@example.net');
    await sql(
      `INSERT INTO person (tenant_id, id, display_name, email, time_zone, state) VALUES ($1, $2, $3, $4, 'UTC', 'candidate')`,
      [other.tenantId, newId(), NAME, EMAIL],
    );
    await sql(`UPDATE agreement SET state = 'voided', keep_until = now() WHERE id = $1`, [runningId]);
    // Ordered, and no worker has come to it.
    await worker.close();
    const ordered = await room.app
      .get(AgreementBatches)
      .order(actor, 'agreements', [{ wish: aWish(roleId), replacesId: null }]);
    // A print of terms that were varied for them.
    await sql(
      `WITH varied AS (INSERT INTO document (tenant_id, id, role_id, role_version, model_hash, kind, language, paper, inputs_hash, file_name, variation)
         SELECT tenant_id, gen_random_uuid(), role_id, role_version, model_hash, kind, language, paper, 'varied', file_name, to_jsonb($2::text)
         FROM document LIMIT 1 RETURNING id)
       UPDATE agreement SET document_id = varied.id FROM varied WHERE agreement.id = $1`,
      [runningId, `Tuesdays off for ${NAME}`],
    );
    expect((await tracesOf(WORDS)).length).toBeGreaterThan(4);
    expect(filesSaying(NAME)).not.toEqual([]);
    expect(await privacy().erase(actor, EMAIL)).toEqual({ erased: 2, kept: [] });
    await room.app.get(SweepFiles, { strict: false }).sweep(0);
    expect(await tracesOf(WORDS)).toEqual(['public.person other: 1']);
    // From where somebody came stands in the organisation's own log as well, with each entry.
    expect(await tracesOf([VISITOR.address, VISITOR.device])).toEqual([]);
    expect(filesSaying(NAME)).toEqual([]);
    expect(filesSaying('Ina Vogel')).toHaveLength(1);
    expect(await room.app.get(AgreementBatches).progress(actor, ordered.id)).toMatchObject({ waiting: 0, failed: 1 });
    expect(await room.app.get(ReadAgreements).get(actor, keptTwin)).toMatchObject({ agreement: { state: 'sent' } });
    expect((await room.app.get(ReadAgreements).events(actor, keptTwin)).fault).toBeNull();
    worker = await room.working();
  }, 60_000);

  it('is recorded as erased, with when, why and by which rule, and no word of who it was', async () => {
    const records = await sql(
      `SELECT subject_id AS id, cause, details FROM erasure_record WHERE subject = 'agreement' ORDER BY at`,
    );
    expect(records).toMatchObject([
      { id: declinedId, cause: 'retention', details: { state: 'declined', jurisdiction: 'DE' } },
      { id: signedId, cause: 'request', details: { state: 'delivered', jurisdiction: 'DE' } },
      { id: runningId, cause: 'request' },
    ]);
    const facts = await sql(`SELECT subject_id AS id FROM audit_entry WHERE fact = 'agreement-erased' ORDER BY at`);
    expect(facts.map(({ id }) => id)).toEqual(records.map(({ id }) => id));
  });

  it('goes out of a draft of somebody else when they are to sign it for the organisation', async () => {
    const { agreement } = await room.app.get(DraftAgreement).draft(doer(), aWish(roleId));
    const { kept } = await privacy().erase(actor, 'mara@example-works.example');
    const { parties } = await room.app.get(ReadAgreements).get(actor, agreement.id);
    expect(parties.map(({ part }) => part)).toEqual(['new-hire']);
    expect((await room.app.get(ReadAgreements).events(actor, agreement.id)).fault).toBeNull();
    expect(kept).toMatchObject([{ agreementId: keptTwin, because: 'running' }]);
  });

  it('is nothing that another organisation could ask for', async () => {
    expect(await privacy().erase(other, 'other@example.net')).toEqual({ erased: 0, kept: [] });
    expect((await privacy().export(other, 'other@example.net')).agreements).toEqual([]);
  });
});

/** For each table of the export, as many rows as the table has for this agreement and its new hire. */
async function counted(agreementId: string): Promise<Record<string, unknown>> {
  const expected: Record<string, unknown> = {};
  for (const { table, as, reach } of PERSON_TABLES) {
    const whose =
      table === 'agreement'
        ? 'id = $1'
        : table === 'agreement_party'
          ? `agreement_id = $1 AND part = 'new-hire'`
          : 'agreement_id = $1';
    const own = `party_id = (SELECT id FROM agreement_party WHERE agreement_id = $1 AND part = 'new-hire')`;
    const byParty = reach === 'party' && table !== 'agreement_party' && table !== 'agreement_event_trace';
    const traced = `AND sequence IN (SELECT sequence FROM agreement_event WHERE agreement_id = $1 AND ${own})`;
    const [row] = await sql(
      `SELECT count(*)::int AS n FROM ${table} WHERE ${whose} ${byParty ? `AND ${own}` : ''} ${table === 'agreement_event_trace' ? traced : ''}`,
      [agreementId],
    );
    expected[as] = Array.from({ length: row.n }, () => expect.any(Object));
  }
  return expected;
}
