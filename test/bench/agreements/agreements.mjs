// What signing, sealing and issuing agreements takes, each beside the work that nobody can leave out: hashing the file and one signature, and
// printing the page.
import { createHash, generateKeyPairSync, randomBytes, sign as signBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import {
  Acknowledge,
  AgreementBatches,
  agreementWishSchema,
  ConfirmSigning,
  Consent,
  IssueAgreement,
  OpenAgreement,
  PrepareSigning,
  SealAgreement,
  SignerDesk,
  SignerSessions,
  WorkOffBatch,
} from '../../../dist/libs/agreements/src/index.js';
import { IssueLink } from '../../../dist/libs/agreements/src/links/issue-link.js';
import { byProgram } from '../../../dist/libs/agreements/src/log/doer.js';
import { holdAgreement } from '../../../dist/libs/agreements/src/steps/held-agreement.js';
import { RenderDocument } from '../../../dist/libs/document-library/src/index.js';
import { withPrinterFonts } from '../../../dist/libs/documents/src/pdf/fonts/font-face-css.js';
import { Database, JobWorker } from '../../../dist/libs/platform/src/index.js';
import { openWarmPages } from '../bare-page.mjs';
import { median, ratioOf, rounded } from '../statistics.mjs';
import { timed } from '../stopwatch.mjs';
import { aRoom } from './room.mjs';

/** Signed and sealed one after the other, in each round. */
const SIGNED_A_ROUND = 6;
const ISSUED_A_ROUND = 60;
const PRINTED_A_ROUND = 20;
const ROUNDS = 5;
const LOOK_MS = 10;
const SLOTS = 2;
const VISITOR = { address: '198.51.100.7', device: 'bench', requestId: 'bench' };
const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });

export async function benchAgreements() {
  const room = await aRoom();
  const pages = await openWarmPages([], { pages: Math.min(availableParallelism(), SLOTS) });
  const worker = new JobWorker({ url: room.url, slots: SLOTS, onError: () => undefined });
  await worker.start([RenderDocument, WorkOffBatch, IssueAgreement].map((handler) => room.get(handler)));
  try {
    const texts = roleTexts(1 + ROUNDS * PRINTED_A_ROUND + PRINTED_A_ROUND);
    const roleId = await room.publish(texts[0]);
    const others = [];
    for (const text of texts.slice(1)) others.push(await room.publish(text));
    // Browsers started, code compiled, the one print of the role made.
    await signAndSeal(room, pages, await issued(room, people(roleId, 2, 'warm')));
    await printEach(room, pages, others.splice(0, PRINTED_A_ROUND));
    const rounds = [];
    for (let round = 0; round < ROUNDS; round++) {
      const one = await issueAlike(room, people(roleId, ISSUED_A_ROUND, `r${round}`));
      const own = await printEach(room, pages, others.splice(0, PRINTED_A_ROUND));
      rounds.push({ one, own, ...(await signAndSeal(room, pages, one.ids.slice(0, SIGNED_A_ROUND))) });
    }
    return summary(rounds);
  } finally {
    await worker.stop();
    await pages.close();
    await room.close();
  }
}

/** The same document for many: it is printed once, and certified for each. */
async function issueAlike(room, wishes) {
  const { milliseconds, pdf: ids } = await timed(() => issued(room, wishes));
  const { rows } = await room.owner.query('SELECT file_key AS key, file_bytes AS bytes FROM agreement WHERE id = $1', [
    ids[0],
  ]);
  const file = await buffer(await room.files.open(rows[0].key, { bytes: rows[0].bytes, hash: false }));
  const floor = bareSignatures(ids.map(() => file));
  return { ids, each: milliseconds / ids.length, floor: floor / ids.length };
}

/** A document of its own for each, and the browser's part of it alone. */
async function printEach(room, pages, roleIds) {
  room.printed.length = 0;
  const wishes = roleIds.flatMap((roleId, number) => people(roleId, 1, `own-${roleId}-${number}`));
  const { milliseconds } = await timed(() => issued(room, wishes));
  const documents = room.printed.map((html) => ({ html: withPrinterFonts(html) }));
  if (documents.length !== roleIds.length) throw new Error(`${documents.length} prints for ${roleIds.length} roles.`);
  return { each: milliseconds / roleIds.length, floor: (await pages.bulk(documents)) / roleIds.length };
}

/** @returns milliseconds of each step, medians, with what hashing and signing (and for the seal, printing) alone take */
async function signAndSeal(room, pages, ids) {
  const times = { show: [], sign: [], signFloor: [], seal: [], sealFloor: [] };
  for (const id of ids) {
    for (const part of ['new-hire', 'company-signer']) {
      const { shown, show, sign } = await signed(room, id, part);
      times.show.push(show);
      times.sign.push(sign);
      times.signFloor.push(bareSignatures([shown]));
    }
    room.printed.length = 0;
    const { milliseconds } = await timed(() =>
      room.get(SealAgreement).handle({ tenantId: room.actor.tenantId, agreementId: id }),
    );
    times.seal.push(milliseconds);
    times.sealFloor.push(await bareSeal(room, pages, id));
  }
  return Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(values)]));
}

/** Two files are hashed and signed, and the certificate is printed. */
async function bareSeal(room, pages, id) {
  const { rows } = await room.owner.query(
    `SELECT file_key AS key, bytes FROM agreement_file WHERE agreement_id = $1 AND kind IN ('sealed', 'certificate')`,
    [id],
  );
  const files = [];
  for (const { key, bytes } of rows) files.push(await buffer(await room.files.open(key, { bytes, hash: false })));
  if (files.length !== 2 || room.printed.length !== 1) throw new Error('An agreement was not sealed.');
  const { milliseconds } = await pages.one({ html: withPrinterFonts(room.printed[0]) });
  return milliseconds + bareSignatures(files);
}

/** From the link to the signature. The time is that of "show me what I sign" and of "I sign". */
async function signed(room, agreementId, part) {
  const { get, actor } = room;
  const doer = byProgram(actor.tenantId);
  const link = await get(Database).write(doer, async (tx) => {
    const held = await holdAgreement(tx, agreementId);
    return get(IssueLink).forMail(
      tx,
      doer,
      held,
      held.parties.find((party) => party.part === part),
      'agreement-to-sign',
    );
  });
  const { token, partyId } = await get(OpenAgreement).open(link.split('/').at(-1), VISITOR);
  const signer = await get(SignerSessions).find(token, partyId, VISITOR);
  await get(Consent).consent(signer, null);
  const { reading } = await get(SignerDesk).look(signer);
  const expectations = reading.sections.flatMap(({ items }) => items.flatMap(({ expectation }) => expectation ?? []));
  await get(Acknowledge).acknowledge(signer, expectations);
  const prepared = await timed(() =>
    get(PrepareSigning).prepare(signer, { kind: 'typed', text: 'Zoë Lindqvist' }, true),
  );
  const { digest, fileKey, bytes } = prepared.pdf;
  const shown = await buffer(await room.files.open(fileKey, { bytes, hash: false }));
  const confirmed = await timed(() => get(ConfirmSigning).confirm(signer, digest));
  return { shown, show: prepared.milliseconds, sign: confirmed.milliseconds };
}

/** @returns {number} milliseconds in which each file is hashed, and what a signature covers is signed */
function bareSignatures(files) {
  const start = performance.now();
  for (const file of files) {
    createHash('sha256').update(file).digest();
    signBytes('sha256', randomBytes(256), privateKey);
  }
  return performance.now() - start;
}

/** Role files that differ by their titles, so that each is printed. */
function roleTexts(count) {
  const example = fileURLToPath(new URL('../../../examples/remote-engineer.yaml', import.meta.url));
  const text = readFileSync(example, 'utf8');
  return Array.from({ length: count }, (_, number) =>
    text.replace('title: Platform Engineer', `title: Platform Engineer ${number}`),
  );
}

function people(roleId, count, label) {
  return Array.from({ length: count }, (_, number) => ({
    replacesId: null,
    wish: agreementWishSchema.parse({
      roleId,
      asksForFormatCheck: false,
      parties: [
        { part: 'new-hire', displayName: `Person ${number}`, email: `${label}-${number}@example.net` },
        { part: 'company-signer', displayName: 'Mara Quinn', email: 'mara@bench.example', title: 'Owner', turn: 2 },
      ],
    }),
  }));
}

/** Orders agreements and waits until each has its certified document. @returns their ids */
async function issued(room, wishes) {
  const { id } = await room.get(AgreementBatches).order(room.actor, 'agreements', wishes);
  for (;;) {
    const { rows } = await room.owner.query(
      `SELECT a.id, a.file_key AS key, item.fault, a.fault AS trouble FROM agreement_batch_item item LEFT JOIN agreement a ON a.id = item.agreement_id
       WHERE item.batch_id = $1 ORDER BY item.position`,
      [id],
    );
    const failed = rows.find(({ fault, trouble }) => fault !== null || trouble !== null);
    if (failed) throw new Error(`An agreement could not be issued: ${JSON.stringify(failed)}`);
    if (rows.every(({ key }) => key)) return rows.map((row) => row.id);
    await pause(LOOK_MS);
  }
}

function summary(rounds) {
  const of = (pick) => rounds.map(pick);
  const beside = (each, floor) => {
    const { median: times, lowest, highest } = ratioOf(each, floor);
    return {
      milliseconds: rounded(median(each)),
      floorMilliseconds: rounded(median(floor)),
      timesFloor: { median: rounded(times), lowest: rounded(lowest), highest: rounded(highest) },
    };
  };
  const perSecond = (each) => rounded(1000 / median(each));
  const [alike, own] = [of(({ one }) => one.each), of(({ own: printed }) => printed.each)];
  return {
    rounds: rounds.length,
    show: beside(
      of(({ show }) => show),
      of(({ signFloor }) => signFloor),
    ),
    sign: beside(
      of(({ sign }) => sign),
      of(({ signFloor }) => signFloor),
    ),
    seal: beside(
      of(({ seal }) => seal),
      of(({ sealFloor }) => sealFloor),
    ),
    issueAlike: {
      perSecond: perSecond(alike),
      ...beside(
        alike,
        of(({ one }) => one.floor),
      ),
    },
    issueEachItsOwn: {
      perSecond: perSecond(own),
      ...beside(
        own,
        of(({ own: printed }) => printed.floor),
      ),
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.dir(await benchAgreements(), { depth: 5 });
