import { FileStore, newId } from '#platform';
import type { Exerciser } from './exerciser.js';

/** Goes through agreements and seals. What a worker and the parties would have done is written into the tables. */
export async function exerciseAgreements(door: Exerciser): Promise<void> {
  await exerciseSeals(door);
  await exerciseApproval(door);
  await exerciseDraft(door);
  await exerciseParties(door);
  await exerciseSealed(door);
  await exerciseBatch(door);
  await exercisePersonData(door);
}

const reminders = { firstAfterDays: 2, everyDays: 3, most: 4 };

function wish(door: Exerciser, more: readonly object[] = []) {
  return {
    roleId: door.at('roles/{roleId}'),
    roleVersion: 1,
    message: `Welcome to ${door.name}`,
    reminders,
    parties: [
      { part: 'new-hire', displayName: `Zoë of ${door.name}`, email: `zoe@${door.word}.example` },
      { part: 'company-signer', displayName: `Mara of ${door.name}`, email: `mara@${door.word}.example`, turn: 2 },
      ...more,
    ],
  };
}

async function exerciseSeals(door: Exerciser): Promise<void> {
  await door.ask('GET /seal/settings');
  await door.ask('PUT /seal/settings', { level: 'B-B', tsaUrl: null });
  await door.ask('POST /seal/keys', {});
  await door.ask('GET /seal/keys');
  await door.ask('POST /seal/test');
}

async function exerciseApproval(door: Exerciser): Promise<void> {
  const { userId, email } = door.organisation.owner;
  const approver = { part: 'approver', displayName: `Olive ${door.name}`, email, userId };
  await door.make('POST /agreements', wish(door, [approver]));
  await door.ask('GET /agreements?state=draft');
  await door.ask('GET /agreements/{agreementId}');
  await door.ask('GET /agreements/{agreementId}/promise-diff?version=2');
  const { roleId: _roleId, ...change } = wish(door, [approver]);
  await door.ask('PUT /agreements/{agreementId}', { ...change, message: `Hello from ${door.name}` });
  await door.ask('POST /agreements/{agreementId}/submit');
  await door.ask('POST /agreements/{agreementId}/approve');
  await door.ask('POST /agreements/{agreementId}/hold', { reason: `A dispute of ${door.name}` });
  await door.ask('DELETE /agreements/{agreementId}/hold');
}

/** One that is taken back, and one that is erased: each is the second of the known ones while it is. */
async function exerciseDraft(door: Exerciser): Promise<void> {
  await door.make('POST /agreements', wish(door));
  await door.ask('POST /agreements/{agreementId}/void', { reason: `Not at ${door.name}` }, { at: 1 });
  await door.ask('DELETE /agreements/{agreementId}', undefined, { at: 1 });
}

async function exerciseParties(door: Exerciser): Promise<void> {
  const agreement = await door.make('POST /agreements', wish(door));
  first(door, 'agreements/{agreementId}', agreement.id);
  // Of the second version, the role says the same.
  await door.ask('PUT /agreements/{agreementId}', { ...withoutRole(wish(door)), roleVersion: 2 });
  await door.ask('POST /agreements/{agreementId}/send');
  const { parties } = await door.ask<{ parties: { id: string }[] }>('GET /agreements/{agreementId}');
  for (const { id } of parties) door.know('parties/{partyId}', id);
  await isOpened(door, agreement.id);
  await door.ask('POST /agreements/{agreementId}/retry');
  await door.ask('POST /agreements/{agreementId}/parties/{partyId}/send-now');
  await door.ask('POST /agreements/{agreementId}/parties/{partyId}/give-time', { days: 5 });
  await door.ask('PUT /agreements/{agreementId}/parties/{partyId}/reminders', reminders);
  await door.ask('DELETE /agreements/{agreementId}/parties/{partyId}/waiting-mail');
  const address = { displayName: `Zoë the first of ${door.name}`, email: `zoe.first@${door.word}.example` };
  await door.ask('PUT /agreements/{agreementId}/parties/{partyId}/address', address);
  await door.ask('GET /agreements/{agreementId}/events');
  await door.ask('GET /agreements/{agreementId}/record');
  door.know('files/{position}', '0');
  await door.ask('GET /agreements/{agreementId}/files/{position}');
  await hasQuestion(door, null);
  await door.ask('POST /agreements/{agreementId}/questions/{questionId}/answer', {
    answer: `So it is at ${door.name}`,
  });
  await isBackAtVersionOne(door, agreement.id);
  const { id } = await door.ask<{ id: string }>('POST /agreements/{agreementId}/update');
  first(door, 'agreements/{agreementId}', id);
  await isOpened(door, id);
  const next = await door.ask<{ parties: { id: string }[] }>('GET /agreements/{agreementId}');
  first(door, 'parties/{partyId}', next.parties[0]?.id ?? '');
  const question = await hasQuestion(door, [{ op: 'replace', path: '/role/pay/minAmount', value: 70_000 }]);
  first(door, 'questions/{questionId}', question);
  await door.ask('POST /agreements/{agreementId}/questions/{questionId}/accept');
  const report = 'Content-Type: multipart/report; boundary=x\r\n\r\n--x\r\n--x--\r\n';
  await door.ask('POST /delivery-reports', report, { type: 'message/rfc822' });
}

async function exerciseSealed(door: Exerciser): Promise<void> {
  const agreement = await door.make('POST /agreements', wish(door));
  first(door, 'agreements/{agreementId}', agreement.id);
  await isOpened(door, agreement.id);
  await door.whole.db.owner.query(`UPDATE agreement SET state = 'delivered' WHERE id = $1`, [agreement.id]);
  await door.ask('POST /agreements/{agreementId}/work-ended', { on: '2026-01-31' });
  await door.ask('GET /roles/{roleId}/change-report');
  const { id } = await door.ask<{ id: string }>('POST /roles/{roleId}/change-notices', {
    message: `News from ${door.name}`,
  });
  door.know('agreement-batches/{batchId}', id);
}

async function exerciseBatch(door: Exerciser): Promise<void> {
  await door.make('POST /agreement-batches', { items: [wish(door)] });
  await door.ask('GET /agreement-batches/{batchId}');
  await door.ask('GET /agreement-batches/{batchId}/items?limit=1');
  await door.ask('POST /agreement-batches/{batchId}/cancel', undefined, { at: 1 });
}

async function exercisePersonData(door: Exerciser): Promise<void> {
  const email = `zoe@${door.word}.example`;
  await door.ask('POST /person-data/export', { email });
  await door.ask('POST /person-data/erase', { email: `nobody@${door.word}.example` });
}

function withoutRole({ roleId: _roleId, ...rest }: ReturnType<typeof wish>) {
  return rest;
}

/** From here on this is the one that is meant. */
function first(door: Exerciser, key: string, id: string): void {
  door.existing[key] = [id, ...(door.existing[key] ?? []).filter((known) => known !== id)];
}

/** It has its document, and the first party was asked and has opened it. */
async function isOpened(door: Exerciser, id: string): Promise<void> {
  const { owner } = door.whole.db;
  const pdf = Buffer.from(`%PDF-1.7 agreed with ${door.name}`);
  const { key, bytes } = await door.whole.app.get(FileStore).put(pdf, { maxBytes: 1_000 });
  await owner.query(
    `UPDATE agreement SET state = 'opened', sent_at = now(), file_key = $2, file_bytes = $3 WHERE id = $1`,
    [id, key, bytes],
  );
  await owner.query(
    `INSERT INTO agreement_file (tenant_id, agreement_id, position, kind, file_key, bytes) VALUES ($1, $2, 0, 'issued', $3, $4)`,
    [door.organisation.tenantId, id, key, bytes],
  );
  await owner.query(
    `UPDATE agreement_party SET state = 'opened', invited_at = now(), opened_at = now(), expires_at = now() + interval '9 days'
     WHERE agreement_id = $1 AND part = 'new-hire'`,
    [id],
  );
}

/** Made of the version before, which said something else. */
async function isBackAtVersionOne(door: Exerciser, id: string): Promise<void> {
  await door.whole.db.owner.query('UPDATE agreement SET role_version = 1 WHERE id = $1', [id]);
}

async function hasQuestion(door: Exerciser, patch: readonly object[] | null): Promise<string> {
  const id = newId();
  await door.whole.db.owner.query(
    `INSERT INTO agreement_question (tenant_id, id, agreement_id, party_id, expectation, kind, text, patch) VALUES ($1, $2, $3, $4, 'home', $5, $6, $7)`,
    [
      door.organisation.tenantId,
      id,
      door.at('agreements/{agreementId}'),
      door.at('parties/{partyId}'),
      patch === null ? 'question' : 'proposal',
      `What is it like at ${door.name}?`,
      patch === null ? null : JSON.stringify(patch),
    ],
  );
  door.know('questions/{questionId}', id);
  return id;
}
