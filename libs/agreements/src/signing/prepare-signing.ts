import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Attempts } from '#accounts';
import { CharactersMissing } from '#documents';
import { Database } from '#platform';
import { fieldsOf, MarkRefused, prepareSignature, type ChainAnchor, type Mark, type PreparedSignature } from '#signing';
import { IntentMissing, MarkUnusable, NotAllAcknowledged, StepHindered } from '../agreements.errors.js';
import { actToFill, captionRuns, typedRuns } from '../documents/fills.js';
import type { AgreementParty } from '../entities/agreement-party.entity.js';
import { PreparedSignatureRow } from '../entities/prepared-signature.entity.js';
import { AgreementFiles, holdFile, type KeptFile } from '../files/agreement-files.js';
import { AgreementLog, headOf } from '../log/agreement-log.js';
import { hindrances, type Conditions } from '../states/agreement-states.js';
import { signs } from '../states/party-states.js';
import { databaseNow } from '../steps/database-clock.js';
import { isDocumentCurrent } from '../steps/document-currency.js';
import type { WholeAgreement } from '../steps/held-agreement.js';
import { isLastToSign, isTheirTurn } from '../steps/turns.js';
import { CurrentTerms } from '../terms/current-terms.js';
import { holdForSigner } from '../visiting/hold-for-signer.js';
import { VISIT_LIMITS } from '../visiting/limits.js';
import { bySigner, type Signer } from '../visiting/signer.js';
import type { MarkWish } from './mark.js';
import { plainPicture } from './plain-picture.js';

/** The document as it will be, and what of it is signed. */
export interface ShownSignature {
  /** SHA-256 over everything but the signature itself, in hex. */
  readonly digest: string;
  readonly fileKey: string;
  readonly bytes: number;
  readonly preparedAt: Date;
}

/** Writes a party's mark into the document and shows it: what they confirm is this file, byte for byte. */
@Injectable()
export class PrepareSigning {
  constructor(
    private readonly database: Database,
    private readonly files: AgreementFiles,
    private readonly attempts: Attempts,
    private readonly terms: CurrentTerms,
    private readonly log: AgreementLog,
  ) {}

  /**
   * @param intends the box is ticked
   * @throws CodeNeeded, SignerSessionEnded, StepHindered, IntentMissing, NotAllAcknowledged, TooManyAttempts, the errors of marks
   */
  async prepare(signer: Signer, wish: MarkWish, intends: boolean): Promise<ShownSignature> {
    if (!intends) throw new IntentMissing();
    await this.attempts.count(VISIT_LIMITS.prepareOfParty, signer.partyId);
    const begun = await this.begin(signer);
    const { at } = begun;
    const prepared = await usable(async () => this.written(begun, await markOf(wish)));
    const kept = await this.files.put(bySigner(signer), prepared.pdf);
    await this.keep(signer, begun, {
      tenantId: signer.tenantId,
      partyId: signer.partyId,
      agreementId: signer.agreementId,
      baseFileKey: begun.base.fileKey,
      fileKey: kept.fileKey,
      fileBytes: kept.bytes,
      digest: prepared.digest,
      markKind: wish.kind,
      preparedAt: at,
    });
    return { digest: prepared.digest, fileKey: kept.fileKey, bytes: kept.bytes, preparedAt: at };
  }

  /** What is signed, by whom, when they may. */
  private async begin(signer: Signer): Promise<Begun> {
    const doer = bySigner(signer);
    const expectations = await this.terms.expectations(doer, signer.agreementId);
    return this.database.write(doer, async (tx) => {
      const { held, party } = await holdForSigner(tx, signer, 'sign');
      await assertMaySign(tx, held, party);
      if (party.part === 'new-hire') await assertAllAcknowledged(tx, party.id, expectations);
      const { id, fileKey, fileBytes, modelHash } = held.agreement;
      if (fileKey === null || fileBytes === null) throw new Error('An agreement that was opened has a document.');
      const base = { fileKey, bytes: fileBytes };
      return { agreementId: id, party, base, modelHash, anchor: await headOf(tx, id), at: await databaseNow(tx) };
    });
  }

  private async written(
    { agreementId, party, base, modelHash, anchor, at }: Begun,
    mark: Mark,
  ): Promise<PreparedSignature> {
    const pdf = await this.files.read(base);
    const fields = await fieldsOf(pdf);
    const known = new Set(fields.map(({ name }) => name));
    const initials = fields.filter(({ name, isFilled }) => name.startsWith(`${party.field}-section-`) && !isFilled);
    const isNewHire = party.part === 'new-hire';
    return prepareSignature(pdf, {
      field: { name: party.field ?? '', isNew: !known.has(party.field ?? '') },
      fills: actToFill(
        party,
        at,
        initials.map(({ name }) => name),
      ).filter(({ field }) => known.has(field)),
      mark,
      caption: captionRuns(party, at),
      certifies: null,
      signer: { name: party.displayName, reason: isNewHire ? OWN_REASON : COMPANY_REASON, location: null },
      at,
      facts: {
        agreement: agreementId,
        party: party.id,
        part: party.part,
        model: modelHash,
        auditSequence: anchor.sequence,
        auditHash: anchor.hash,
      },
    });
  }

  /** Another one that they had looked at before is forgotten. */
  private async keep(signer: Signer, { agreementId }: Begun, row: PreparedSignatureRow): Promise<void> {
    const doer = bySigner(signer);
    await this.database.write(doer, async (tx) => {
      const { held, party } = await holdForSigner(tx, signer, 'sign');
      await assertMaySign(tx, held, party);
      await holdFile(tx, row.fileKey);
      await tx.upsert(PreparedSignatureRow, row, ['tenantId', 'partyId']);
      const details = { digest: row.digest, mark: row.markKind };
      await this.log.record(tx, doer, agreementId, { fact: 'signature-shown', documentHash: row.fileKey, details });
    });
  }
}

interface Begun {
  readonly agreementId: string;
  readonly party: AgreementParty;
  readonly base: KeptFile;
  readonly modelHash: string;
  readonly anchor: ChainAnchor;
  /** What is printed and signed as the time. */
  readonly at: Date;
}

/** A mark that does not do is the signer's to change. @throws MarkUnusable */
async function usable<T>(prepare: () => Promise<T>): Promise<T> {
  try {
    return await prepare();
  } catch (error) {
    if (error instanceof MarkRefused || error instanceof CharactersMissing)
      throw new MarkUnusable(error.message, { cause: error });
    throw error;
  }
}

const OWN_REASON = 'I agree to the terms of this document';
const COMPANY_REASON = 'The organisation agrees to the terms of this document';

/** @throws MarkUnusable */
async function markOf(wish: MarkWish): Promise<Mark> {
  if (wish.kind === 'typed') return { kind: 'typed', runs: typedRuns(wish.text) };
  if (wish.kind === 'drawn') return wish;
  return { kind: 'image', bytes: await plainPicture(Buffer.from(wish.image, 'base64')) };
}

/** Everything that signing needs but the digest. @throws StepHindered */
export async function assertMaySign(tx: EntityManager, held: WholeAgreement, party: AgreementParty): Promise<void> {
  if (!signs(party.part))
    throw new StepHindered('sign', [{ kind: 'condition', condition: 'isTheirTurn', mustBe: true }]);
  const found = hindrances(isLastToSign(held.parties, party) ? 'countersign' : 'sign', held.agreement.state, {
    ...(await signingConditions(tx, held, party)),
    digestIsTheOneShown: true,
  });
  if (found.length > 0) throw new StepHindered('sign', found);
}

/** What signing needs and can be told before the digest. */
export async function signingConditions(
  tx: EntityManager,
  held: WholeAgreement,
  party: AgreementParty,
): Promise<Conditions> {
  return {
    hasApprovers: false,
    allHaveApproved: true,
    hasBothSides: true,
    documentIsCurrent: await isDocumentCurrent(tx, held.agreement),
    digestIsTheOneShown: false,
    isTheirTurn: party.state !== 'signed' && isTheirTurn(held.parties, party),
    hasConsented: party.consentedAt !== null,
    isLastToSign: isLastToSign(held.parties, party),
  };
}

/** Each expectation is understood. A question about one that is still open keeps them from signing: they wanted to know first. */
async function assertAllAcknowledged(
  tx: EntityManager,
  partyId: string,
  expectations: readonly string[],
): Promise<void> {
  const rows = await tx.query<{ expectation: string }[]>(
    `SELECT a.expectation FROM agreement_acknowledgement a WHERE a.tenant_id = app_tenant() AND a.party_id = $1 AND NOT EXISTS (
       SELECT FROM agreement_question q WHERE q.tenant_id = a.tenant_id AND q.party_id = a.party_id AND q.expectation = a.expectation AND q.state = 'open')`,
    [partyId],
  );
  const understood = new Set(rows.map(({ expectation }) => expectation));
  const open = expectations.filter((id) => !understood.has(id));
  if (open.length > 0) throw new NotAllAcknowledged(open);
}
