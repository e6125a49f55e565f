import { Injectable } from '@nestjs/common';
import { isSettled, RequestDocument, type StoredDocument } from '#document-library';
import { Database, FileStore, ProductError, type JobHandler } from '#platform';
import { MakeSeal } from '#seals';
import { fieldsOf, prepareSignature } from '#signing';
import { NoteFault } from '../faults/note-fault.js';
import { addFile, bytesOf, putFile } from '../files/agreement-files.js';
import { AgreementLog, headOf } from '../log/agreement-log.js';
import { byProgram } from '../log/doer.js';
import { organisationOf } from '../mail/organisation-of.js';
import { InviteTurn } from '../parties/invite-turn.js';
import { Agreement } from '../entities/agreement.entity.js';
import { namesToFill } from '../documents/fills.js';
import { holdAgreement, readAgreement, type WholeAgreement } from '../steps/held-agreement.js';
import { ISSUE_AGREEMENT, type IssueAgreementInput } from './issue-agreement.job.js';

const WAIT_MS = 20_000;

/** The print is still waited for; the job comes back to it. */
class PrintNotReady extends Error {
  constructor() {
    super('The document is not printed yet.');
  }
}

/**
 * Makes the document of an agreement that was sent: the print, with the names in it, certified by the organisation. Then the first turn is
 * asked. Done twice, it finds the document there and asks nobody again.
 */
@Injectable()
export class IssueAgreement implements JobHandler<IssueAgreementInput> {
  readonly kind = ISSUE_AGREEMENT;

  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
    private readonly documents: RequestDocument,
    private readonly seals: MakeSeal,
    private readonly log: AgreementLog,
    private readonly invitations: InviteTurn,
    private readonly faults: NoteFault,
  ) {}

  async handle({ tenantId, agreementId }: IssueAgreementInput): Promise<void> {
    const doer = byProgram(tenantId);
    const whole = await this.database.read(doer, (tx) => readAgreement(tx, agreementId));
    if (whole.agreement.state !== 'sent' || whole.agreement.fileKey !== null) return;
    try {
      await this.issue(whole);
    } catch (error) {
      if (error instanceof PrintNotReady) throw error;
      await this.faults.note(doer, agreementId, error);
      if (!(error instanceof ProductError) || error.kind === 'unavailable') throw error;
    }
  }

  private async issue(whole: WholeAgreement): Promise<void> {
    const { agreement, parties } = whole;
    const { tenantId, id } = agreement;
    const doer = byProgram(tenantId);
    const print = await this.printOf(agreement);
    const { name, anchor } = await this.database.read(doer, async (tx) => ({
      name: (await organisationOf(tx)).name,
      anchor: await headOf(tx, id),
    }));
    const printed = await bytesOf(this.files, print);
    const places = new Set((await fieldsOf(printed)).map((field) => field.name));
    const prepared = await prepareSignature(printed, {
      field: { name: 'issuer', isNew: true },
      // Where the role names who signs for the organisation, the name is printed and there is no place for it.
      fills: namesToFill(parties).filter(({ field }) => places.has(field)),
      mark: null,
      caption: null,
      certifies: 2,
      signer: { name, reason: 'Issued for signature', location: null },
      at: new Date(),
      facts: {
        agreement: id,
        part: 'issuer',
        model: agreement.modelHash,
        auditSequence: anchor.sequence,
        auditHash: anchor.hash,
      },
    });
    const kept = await putFile(
      this.database,
      this.files,
      doer,
      await this.seals.sign({ tenantId, userId: null }, prepared),
    );
    await this.database.write(doer, async (tx) => {
      const held = await holdAgreement(tx, id);
      // Voided meanwhile, or issued by the try before.
      if (held.agreement.state !== 'sent' || held.agreement.fileKey !== null) return;
      await addFile(tx, held.agreement, 'issued', kept);
      const changed = { fileKey: kept.fileKey, fileBytes: kept.bytes, documentId: print.id, fault: null };
      await tx.update(Agreement, { tenantId, id }, changed);
      Object.assign(held.agreement, changed);
      await this.log.record(tx, doer, id, {
        fact: 'document-issued',
        documentHash: kept.fileKey,
        details: { bytes: kept.bytes, pages: print.pages },
      });
      await this.invitations.invite(tx, doer, held, 'signing');
    });
  }

  private async printOf(agreement: Agreement): Promise<{ id: string; fileKey: string; bytes: number; pages: number }> {
    const { tenantId, roleId, roleVersion, kind, language, paper, variation } = agreement;
    const wish = { roleId, roleVersion, kind, language, paper, template: 'default' as const };
    const document: StoredDocument = await this.documents.request(byProgram(tenantId), wish, WAIT_MS, variation);
    if (!isSettled(document) || document.fileKey === null || document.bytes === null) throw new PrintNotReady();
    return { id: document.id, fileKey: document.fileKey, bytes: document.bytes, pages: document.pages ?? 0 };
  }
}
