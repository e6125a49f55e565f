import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog, JobQueue, newId, type Actor } from '#platform';
import { DOCUMENT, findByInputs, type StoredDocument } from './document-rows.js';
import type { PreparedDocument } from './prepare-document.js';
import { RENDER_DOCUMENT } from './render-document.job.js';

/** Longer than all tries of a job take. What is not settled by then has lost its job, and gets another. */
const LOST_AFTER = '30 minutes';

/** Puts a document into the library, once for the same inputs, and has a worker make it. */
@Injectable()
export class EnterDocument {
  constructor(
    private readonly jobs: JobQueue,
    private readonly audit: AuditLog,
  ) {}

  /** Of many who ask for the same at once, one gives it to a worker and all get the same document. */
  async enter(tx: EntityManager, actor: Actor, prepared: PreparedDocument): Promise<StoredDocument> {
    const entered = (await this.insert(tx, actor, prepared)) ?? (await this.revive(tx, prepared));
    if (entered !== null) {
      const { tenantId } = actor;
      await this.jobs.enqueue(tx, RENDER_DOCUMENT, { tenantId, documentId: entered.id });
      return entered;
    }
    const found = await findByInputs(tx, prepared.inputsHash);
    // Deleted in the moment between: the next round enters it.
    return found ?? this.enter(tx, actor, prepared);
  }

  private async insert(tx: EntityManager, actor: Actor, prepared: PreparedDocument): Promise<StoredDocument | null> {
    const [row] = await tx.query<StoredDocument[]>(
      `INSERT INTO document (tenant_id, id, role_id, role_version, model_hash, kind, language, paper, template_id, template_version,
         template_revision, inputs_hash, file_name, variation)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
       ON CONFLICT (tenant_id, inputs_hash) DO NOTHING RETURNING ${DOCUMENT}`,
      [
        actor.tenantId,
        newId(),
        prepared.roleId,
        prepared.roleVersion,
        prepared.modelHash,
        prepared.kind,
        prepared.language,
        prepared.paper,
        prepared.templateId,
        prepared.templateVersion,
        prepared.templateRevision,
        prepared.inputsHash,
        prepared.fileName,
        prepared.variation === null ? null : JSON.stringify(prepared.variation),
      ],
    );
    if (row === undefined) return null;
    const { kind, language, roleId, roleVersion, templateId } = prepared;
    await this.audit.record(tx, actor, {
      fact: 'document-asked',
      subject: 'document',
      subjectId: row.id,
      details: { kind, language, roleId, roleVersion, templateId },
    });
    return row;
  }

  /** Begins anew what failed by no fault of its own, or was lost. */
  private async revive(tx: EntityManager, { inputsHash }: PreparedDocument): Promise<StoredDocument | null> {
    const [rows] = await tx.query<[StoredDocument[], number]>(
      `UPDATE document SET state = 'queued', state_since = now(), tries = 0, fault = NULL
       WHERE tenant_id = app_tenant() AND inputs_hash = $1
         AND (state = 'failed' AND fault -> 'isFinal' = 'false'
           OR state IN ('queued', 'rendering') AND state_since < now() - interval '${LOST_AFTER}')
       RETURNING ${DOCUMENT}`,
      [inputsHash],
    );
    return rows[0] ?? null;
  }
}
