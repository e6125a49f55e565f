import { Injectable } from '@nestjs/common';
import { isSettled, RequestDocument, type StoredDocument } from '#document-library';
import { Database, ProductError, type JobHandler } from '#platform';
import { MakeSeal } from '#seals';
import { fieldsOf, prepareSignature } from '#signing';
import { NoteFault } from '../faults/note-fault.js';
import { AgreementFiles } from '../files/agreement-files.js';
import { headOf } from '../log/agreement-log.js';
import { byProgram } from '../log/doer.js';
import { organisationOf } from '../mail/organisation-of.js';
import type { Agreement } from '../entities/agreement.entity.js';
import { namesToFill } from '../documents/fills.js';
import { readAgreement, type WholeAgreement } from '../steps/held-agreement.js';
import { IssuedDocument, type Print } from './issued-document.js';
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
    private readonly files: AgreementFiles,
    private readonly documents: RequestDocument,
    private readonly seals: MakeSeal,
    private readonly issued: IssuedDocument,
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
    const printed = await this.files.read(print);
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
    const kept = await this.files.put(doer, await this.seals.sign({ tenantId, userId: null }, prepared));
    await this.issued.write(agreement, kept, print);
  }

  private async printOf(agreement: Agreement): Promise<Print> {
    const { tenantId, roleId, roleVersion, kind, language, paper, variation } = agreement;
    const wish = { roleId, roleVersion, kind, language, paper, template: 'default' as const };
    const document: StoredDocument = await this.documents.request(byProgram(tenantId), wish, WAIT_MS, variation);
    if (!isSettled(document) || document.fileKey === null || document.bytes === null) throw new PrintNotReady();
    return { id: document.id, fileKey: document.fileKey, bytes: document.bytes, pages: document.pages ?? 0 };
  }
}
