import { Injectable } from '@nestjs/common';
import { AuditLog, Database, newId } from '#platform';
import { AgreementNotFound } from '../agreements.errors.js';
import { ErasureRecord } from '../entities/erasure-record.entity.js';
import { Agreement } from '../entities/agreement.entity.js';
import { byProgram } from '../log/doer.js';

/** Erases one agreement with all that belongs to it: parties, events, files, its own print. That it was, when and why stays. */
@Injectable()
export class EraseAgreement {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /** @returns false when it must be kept @throws AgreementNotFound */
  async erase(tenantId: string, id: string, cause: 'retention' | 'request'): Promise<boolean> {
    const doer = byProgram(tenantId);
    return this.database.write(doer, async (tx) => {
      const agreement = await tx.findOneBy(Agreement, { id });
      if (agreement === null) throw new AgreementNotFound();
      const { state, jurisdiction, keepUntil, documentId } = agreement;
      const [row] = await tx.query<{ erased: boolean }[]>('SELECT erase_agreement($1) AS erased', [id]);
      if (row?.erased !== true) return false;
      // The print of a role is everybody's. One of terms that were varied for this person was theirs, unless another agreement has it too.
      await tx.query(
        `DELETE FROM document WHERE tenant_id = app_tenant() AND id = $1 AND variation IS NOT NULL
           AND NOT EXISTS (SELECT FROM agreement a WHERE a.tenant_id = app_tenant() AND a.document_id = document.id)`,
        [documentId],
      );
      const details = { state, jurisdiction, keptUntil: keepUntil?.toISOString() ?? null };
      await tx.insert(ErasureRecord, { tenantId, id: newId(), subject: 'agreement', subjectId: id, cause, details });
      await this.audit.record(tx, doer, {
        fact: 'agreement-erased',
        subject: 'agreement',
        subjectId: id,
        details: { cause, state },
      });
      return true;
    });
  }
}
