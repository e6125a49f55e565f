import type { EntityManager } from 'typeorm';
import { AgreementEventTrace } from '../entities/agreement-event-trace.entity.js';
import { AgreementFile } from '../entities/agreement-file.entity.js';
import { AgreementQuestion } from '../entities/agreement-question.entity.js';
import { AgreementSignature } from '../entities/agreement-signature.entity.js';
import { chainOf } from '../log/agreement-log.js';
import type { WholeAgreement } from '../steps/held-agreement.js';
import { organisationOf } from '../mail/organisation-of.js';
import { modelOf } from '../terms/current-terms.js';

/** Everything that proves an agreement, as data: what the completion certificate is printed from, and `completion.json` inside it. */
export type CompletionRecord = Awaited<ReturnType<typeof completionRecord>>;

export async function completionRecord(tx: EntityManager, { agreement, parties }: WholeAgreement) {
  const { id: agreementId } = agreement;
  const [organisation, model, events, traces, files, signatures, questions, acknowledgements] = [
    await organisationOf(tx),
    await modelOf(tx, agreement),
    await chainOf(tx, agreementId),
    await tx.findBy(AgreementEventTrace, { agreementId }),
    await tx.find(AgreementFile, { where: { agreementId }, order: { position: 'ASC' } }),
    await tx.findBy(AgreementSignature, { agreementId }),
    await tx.find(AgreementQuestion, { where: { agreementId }, order: { createdAt: 'ASC' } }),
    await tx.query<{ partyId: string; count: number }[]>(
      `SELECT party_id AS "partyId", count(*)::int AS count FROM agreement_acknowledgement
       WHERE tenant_id = app_tenant() AND agreement_id = $1 GROUP BY party_id`,
      [agreementId],
    ),
  ];
  return {
    workpactCompletion: 1,
    agreement: {
      id: agreementId,
      organisation: organisation.name,
      role: model.role.title,
      roleVersion: agreement.roleVersion,
      isVariation: agreement.variation !== null,
      modelHash: agreement.modelHash,
      kind: agreement.kind,
      language: agreement.language,
    },
    parties: parties.map((party) => {
      const signature = signatures.find(({ partyId }) => partyId === party.id);
      return {
        id: party.id,
        name: party.displayName,
        email: party.email,
        part: party.part,
        turn: party.turn,
        title: party.title,
        timeZone: party.timeZone,
        showedCode: party.asksForCode ?? agreement.asksForCode,
        openedAt: iso(party.openedAt),
        consentedAt: iso(party.consentedAt),
        consentVersion: party.consentVersion,
        actedAt: iso(party.actedAt),
        signature:
          signature === undefined
            ? null
            : {
                at: signature.signedAt.toISOString(),
                digest: signature.digest,
                documentHash: signature.fileKey,
                mark: signature.markKind,
                intentVersion: signature.intentVersion,
              },
        acknowledged: acknowledgements.find(({ partyId }) => partyId === party.id)?.count ?? 0,
      };
    }),
    questions: questions.map(({ id, partyId, expectation, kind, state, createdAt, answeredAt }) => ({
      id,
      partyId,
      expectation,
      kind,
      state,
      at: createdAt.toISOString(),
      answeredAt: iso(answeredAt),
    })),
    files: files.map(({ kind, fileKey, bytes, partyId, createdAt }) => ({
      kind,
      sha256: fileKey,
      bytes,
      partyId,
      at: createdAt.toISOString(),
    })),
    events: events.map((event) => {
      const trace = traces.find(({ sequence }) => sequence === event.sequence);
      return {
        ...event,
        trace: trace === undefined ? null : { salt: trace.salt, address: trace.address, device: trace.device },
      };
    }),
  };
}

function iso(at: Date | null): string | null {
  return at === null ? null : at.toISOString();
}
