import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Attempts, tokenHash } from '#accounts';
import type { Reading } from '#documents';
import { Database } from '#platform';
import type { Change, WorkModel } from '#work-model';
import { AgreementQuestion } from '../entities/agreement-question.entity.js';
import type { AgreementParty } from '../entities/agreement-party.entity.js';
import { Agreement } from '../entities/agreement.entity.js';
import { PreparedSignatureRow } from '../entities/prepared-signature.entity.js';
import { AgreementSignature } from '../entities/agreement-signature.entity.js';
import { AgreementFiles } from '../files/agreement-files.js';
import { certificateOf, sealedFileOf, type NamedFile } from '../files/sealed-file.js';
import { organisationOf } from '../mail/organisation-of.js';
import { databaseNow } from '../steps/database-clock.js';
import { isDocumentCurrent } from '../steps/document-currency.js';
import { partyOf, readAgreement } from '../steps/held-agreement.js';
import { isTheirTurn } from '../steps/turns.js';
import { CurrentTerms, modelOf } from '../terms/current-terms.js';
import { promiseDiff } from '../terms/promise-diff.js';
import { AgreementLog } from '../log/agreement-log.js';
import { CodeNeeded, LinkNotGood } from '../agreements.errors.js';
import { AgreementLink } from '../entities/agreement-link.entity.js';
import { holdAgreement } from '../steps/held-agreement.js';
import { findLink } from './find-link.js';
import { VISIT_LIMITS } from './limits.js';
import { bySigner, visitorAsDoer, type Signer, type Visitor } from './signer.js';

/** Everything that a party's pages show. */
export interface Desk {
  readonly agreement: Agreement;
  readonly party: AgreementParty;
  readonly others: readonly Pick<AgreementParty, 'displayName' | 'part' | 'state'>[];
  readonly organisation: string;
  readonly reading: Reading;
  /** What is signed. */
  readonly model: WorkModel;
  /** Ids of expectations that they have said they understood. */
  readonly acknowledged: readonly string[];
  readonly questions: readonly AgreementQuestion[];
  /** What has changed since what they last said yes to: for approvers since it was approved, for others since what it takes the place of. */
  readonly changes: readonly Change[];
  readonly prepared: PreparedSignatureRow | null;
  readonly signature: AgreementSignature | null;
  readonly isTheirTurn: boolean;
  /** False when the role has changed since: nobody can sign any more (rule 21). */
  readonly isCurrent: boolean;
}

/** What parties look at: the terms, what they have said of them, the document itself. */
@Injectable()
export class SignerDesk {
  constructor(
    private readonly database: Database,
    private readonly attempts: Attempts,
    private readonly files: AgreementFiles,
    private readonly terms: CurrentTerms,
    private readonly log: AgreementLog,
  ) {}

  /** @throws CodeNeeded */
  async look(signer: Signer): Promise<Desk> {
    if (!signer.isProven) throw new CodeNeeded();
    const scope = bySigner(signer);
    const { agreementId, partyId } = signer;
    const reading = await this.terms.reading(scope, agreementId);
    return this.database.read(scope, async (tx) => {
      const whole = await readAgreement(tx, agreementId);
      const party = partyOf(whole, partyId);
      const { agreement, parties } = whole;
      return {
        agreement,
        party,
        others: parties
          .filter(({ id }) => id !== partyId)
          .map(({ displayName, part, state }) => ({ displayName, part, state })),
        organisation: (await organisationOf(tx)).name,
        reading,
        model: await modelOf(tx, agreement),
        acknowledged: await acknowledgedBy(tx, partyId),
        questions: await tx.find(AgreementQuestion, { where: { agreementId, partyId }, order: { id: 'ASC' } }),
        changes: await changesFor(tx, agreement, party),
        prepared: await tx.findOneBy(PreparedSignatureRow, { partyId }),
        signature: await tx.findOneBy(AgreementSignature, { partyId }),
        isTheirTurn: isTheirTurn(parties, party),
        isCurrent: await isDocumentCurrent(tx, agreement),
      };
    });
  }

  /** Where they are, without what they read: for the pages before. */
  async who(signer: Signer): Promise<Pick<Desk, 'agreement' | 'party' | 'organisation'>> {
    return this.database.read(bySigner(signer), async (tx) => {
      const whole = await readAgreement(tx, signer.agreementId);
      return {
        agreement: whole.agreement,
        party: partyOf(whole, signer.partyId),
        organisation: (await organisationOf(tx)).name,
      };
    });
  }

  /** The document as it is now. That it was looked at goes into the log. @throws CodeNeeded, LinkNotGood, TooManyAttempts */
  async document(signer: Signer): Promise<Buffer> {
    if (!signer.isProven) throw new CodeNeeded();
    await this.attempts.count(VISIT_LIMITS.documentsOfParty, signer.partyId);
    const doer = bySigner(signer);
    const file = await this.database.write(doer, async (tx) => {
      const { agreement } = await holdAgreement(tx, signer.agreementId);
      const { fileKey, fileBytes } = agreement;
      if (fileKey === null || fileBytes === null) throw new LinkNotGood();
      await this.log.record(tx, doer, agreement.id, { fact: 'document-viewed', documentHash: fileKey });
      return { fileKey, bytes: fileBytes };
    });
    return this.files.read(file);
  }

  /** The document with their signature prepared in it: the very file that confirming seals. @throws CodeNeeded, LinkNotGood */
  async preparedDocument(signer: Signer): Promise<Buffer> {
    if (!signer.isProven) throw new CodeNeeded();
    const prepared = await this.database.read(bySigner(signer), (tx) =>
      tx.findOneBy(PreparedSignatureRow, { partyId: signer.partyId }),
    );
    if (prepared === null) throw new LinkNotGood();
    return this.files.read({ fileKey: prepared.fileKey, bytes: prepared.fileBytes });
  }

  /** What was sealed, for whoever has the link that was mailed with it. It works as long as the agreement is kept. @throws LinkNotGood */
  async sealed(token: string, visitor: Visitor): Promise<SealedFiles> {
    const found = await findLink(this.database, token);
    if (found === null) throw new LinkNotGood();
    const doer = {
      ...visitorAsDoer(found.tenantId, visitor),
      partyId: found.partyId,
      tokenHash: tokenHash(token).toString('hex'),
    };
    return this.database.read(doer, async (tx) => {
      const link = await tx.findOneBy(AgreementLink, { id: found.linkId, purpose: 'read' });
      const whole = await readAgreement(tx, found.agreementId);
      const document = await sealedFileOf(tx, whole.agreement);
      if (link === null || link.revokedAt !== null || link.expiresAt <= (await databaseNow(tx)) || document === null)
        throw new LinkNotGood();
      return {
        agreement: whole.agreement,
        party: partyOf(whole, found.partyId),
        organisation: (await organisationOf(tx)).name,
        role: (await modelOf(tx, whole.agreement)).role.title,
        document,
        certificate: await certificateOf(tx, whole.agreement),
      };
    });
  }

  /** @throws TooManyAttempts, and as `sealed` */
  async fetchSealed(
    token: string,
    which: 'document' | 'certificate',
    visitor: Visitor,
  ): Promise<{ name: string; content: Buffer }> {
    const { agreement, party, document, certificate } = await this.sealed(token, visitor);
    const file = which === 'document' ? document : certificate;
    if (file === null) throw new LinkNotGood();
    await this.attempts.count(VISIT_LIMITS.documentsOfParty, party.id);
    const doer = {
      ...visitorAsDoer(agreement.tenantId, visitor),
      partyId: party.id,
      tokenHash: tokenHash(token).toString('hex'),
    };
    await this.database.write(doer, async (tx) => {
      await holdAgreement(tx, agreement.id);
      await this.log.record(tx, doer, agreement.id, {
        fact: 'document-fetched',
        documentHash: file.fileKey,
        details: { which },
      });
    });
    return { name: file.fileName, content: await this.files.read(file) };
  }
}

export interface SealedFiles {
  readonly agreement: Agreement;
  readonly party: AgreementParty;
  readonly organisation: string;
  readonly role: string;
  readonly document: NamedFile;
  readonly certificate: NamedFile | null;
}

async function acknowledgedBy(tx: EntityManager, partyId: string): Promise<string[]> {
  const rows = await tx.query<{ expectation: string }[]>(
    'SELECT expectation FROM agreement_acknowledgement WHERE tenant_id = app_tenant() AND party_id = $1',
    [partyId],
  );
  return rows.map(({ expectation }) => expectation);
}

async function changesFor(tx: EntityManager, agreement: Agreement, { part }: AgreementParty): Promise<Change[]> {
  const before = (part === 'approver' ? agreement.approvedTerms : null) ?? (await replacedTerms(tx, agreement));
  return before === null ? [] : promiseDiff(before, await modelOf(tx, agreement));
}

async function replacedTerms(tx: EntityManager, { replacesId }: Agreement): Promise<WorkModel | null> {
  const replaced = replacesId === null ? null : await tx.findOneBy(Agreement, { id: replacesId });
  return replaced === null ? null : modelOf(tx, replaced);
}
