import type { EntityManager } from 'typeorm';
import { AgreementEventTrace } from '../entities/agreement-event-trace.entity.js';
import { AgreementFile } from '../entities/agreement-file.entity.js';
import type { AgreementParty } from '../entities/agreement-party.entity.js';
import { AgreementQuestion } from '../entities/agreement-question.entity.js';
import { AgreementSignature } from '../entities/agreement-signature.entity.js';
import type { Agreement } from '../entities/agreement.entity.js';
import { chainOf } from '../log/agreement-log.js';
import { organisationOf } from '../mail/organisation-of.js';
import type { WholeAgreement } from '../steps/held-agreement.js';
import { modelOf } from '../terms/current-terms.js';

/** Everything that proves an agreement, as data: what the completion certificate is printed from, and `completion.json` inside it. */
export type CompletionRecord = Awaited<ReturnType<typeof completionRecord>>;

export async function completionRecord(tx: EntityManager, { agreement, parties }: WholeAgreement) {
  const agreementId = agreement.id;
  const signatures = await tx.findBy(AgreementSignature, { agreementId });
  const acknowledged = await acknowledgedCounts(tx, agreementId);
  return {
    workpactCompletion: 1,
    agreement: await aboutAgreement(tx, agreement),
    parties: parties.map((party) => ({
      ...aboutParty(party, agreement),
      signature: aboutSignature(signatures.find(({ partyId }) => partyId === party.id)),
      acknowledged: acknowledged.get(party.id) ?? 0,
    })),
    questions: await questionsOf(tx, agreementId),
    files: await filesOf(tx, agreementId),
    events: await eventsOf(tx, agreementId),
  };
}

async function aboutAgreement(tx: EntityManager, agreement: Agreement) {
  const { id, roleVersion, variation, modelHash, kind, language } = agreement;
  return {
    id,
    organisation: (await organisationOf(tx)).name,
    role: (await modelOf(tx, agreement)).role.title,
    roleVersion,
    isVariation: variation !== null,
    modelHash,
    kind,
    language,
  };
}

function aboutParty(party: AgreementParty, agreement: Agreement) {
  const { id, displayName: name, email, part, turn, title, timeZone, consentVersion } = party;
  return {
    id,
    name,
    email,
    part,
    turn,
    title,
    timeZone,
    showedCode: party.asksForCode ?? agreement.asksForCode,
    openedAt: iso(party.openedAt),
    consentedAt: iso(party.consentedAt),
    consentVersion,
    actedAt: iso(party.actedAt),
  };
}

function aboutSignature(signature: AgreementSignature | undefined) {
  if (signature === undefined) return null;
  const { signedAt, digest, fileKey: documentHash, markKind: mark, intentVersion } = signature;
  return { at: signedAt.toISOString(), digest, documentHash, mark, intentVersion };
}

async function acknowledgedCounts(tx: EntityManager, agreementId: string): Promise<Map<string, number>> {
  const rows = await tx.query<{ partyId: string; count: number }[]>(
    `SELECT party_id AS "partyId", count(*)::int AS count FROM agreement_acknowledgement
     WHERE tenant_id = app_tenant() AND agreement_id = $1 GROUP BY party_id`,
    [agreementId],
  );
  return new Map(rows.map(({ partyId, count }) => [partyId, count]));
}

/** What was asked and what came of it; the words stay in the product. */
async function questionsOf(tx: EntityManager, agreementId: string) {
  const questions = await tx.find(AgreementQuestion, { where: { agreementId }, order: { createdAt: 'ASC' } });
  return questions.map(({ id, partyId, expectation, kind, state, createdAt, answeredAt }) => ({
    id,
    partyId,
    expectation,
    kind,
    state,
    at: createdAt.toISOString(),
    answeredAt: iso(answeredAt),
  }));
}

async function filesOf(tx: EntityManager, agreementId: string) {
  const files = await tx.find(AgreementFile, { where: { agreementId }, order: { position: 'ASC' } });
  return files.map(({ kind, fileKey: sha256, bytes, partyId, createdAt }) => ({
    kind,
    sha256,
    bytes,
    partyId,
    at: createdAt.toISOString(),
  }));
}

async function eventsOf(tx: EntityManager, agreementId: string) {
  const events = await chainOf(tx, agreementId);
  const traces = new Map(
    (await tx.findBy(AgreementEventTrace, { agreementId })).map((trace) => [trace.sequence, trace]),
  );
  return events.map((event) => {
    const { salt, address, device } = traces.get(event.sequence) ?? {};
    return { ...event, trace: salt === undefined ? null : { salt, address: address ?? null, device: device ?? null } };
  });
}

function iso(at: Date | null): string | null {
  return at === null ? null : at.toISOString();
}
