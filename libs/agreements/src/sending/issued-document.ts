import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { Agreement } from '../entities/agreement.entity.js';
import { addFile, type KeptFile } from '../files/agreement-files.js';
import { AgreementLog } from '../log/agreement-log.js';
import { byProgram } from '../log/doer.js';
import { InviteTurn } from '../parties/invite-turn.js';
import { holdAgreement } from '../steps/held-agreement.js';

/** A document of the library, as it was printed. */
export interface Print extends KeptFile {
  readonly id: string;
  readonly pages: number;
}

/** Gives an agreement the document that all will sign, and asks the first turn. */
@Injectable()
export class IssuedDocument {
  constructor(
    private readonly database: Database,
    private readonly log: AgreementLog,
    private readonly invitations: InviteTurn,
  ) {}

  async write({ tenantId, id }: Pick<Agreement, 'tenantId' | 'id'>, kept: KeptFile, print: Print): Promise<void> {
    const doer = byProgram(tenantId);
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
}
