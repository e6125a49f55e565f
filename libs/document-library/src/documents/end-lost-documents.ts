import { Injectable } from '@nestjs/common';
import { Database, JobQueue, NOBODY, type AbandonedInput, type JobHandler } from '#platform';
import { MACHINE_FAULT } from './document-fault.js';
import { tellOfDocument } from './document-news.js';
import { END_LOST_DOCUMENTS, type EndLostDocumentsInput } from './end-lost-documents.job.js';
import { RENDER_DOCUMENT, type RenderDocumentInput } from './render-document.job.js';

/** Jobs die only while a worker looks after them, so one that died is looked at within minutes; the rest is for workers that all went. */
const LOOK_BACK_HOURS = 24;

/**
 * Says of a document that it failed when its worker could not: it was killed at the last try. Like others that failed by no fault of their
 * own it is made when somebody asks again, or when its job is run again.
 */
@Injectable()
export class EndLostDocuments implements JobHandler<EndLostDocumentsInput> {
  readonly kind = END_LOST_DOCUMENTS;

  constructor(
    private readonly database: Database,
    private readonly jobs: JobQueue,
  ) {}

  async handle(_input: EndLostDocumentsInput, signal: AbortSignal): Promise<void> {
    const abandoned = await this.database.read(NOBODY, (tx) =>
      this.jobs.abandoned(tx, RENDER_DOCUMENT, LOOK_BACK_HOURS),
    );
    for (const [tenantId, ofTenant] of Map.groupBy(abandoned, ({ input }) => input.tenantId)) {
      signal.throwIfAborted();
      await this.end(tenantId, ofTenant);
    }
  }

  private async end(tenantId: string, abandoned: readonly AbandonedInput<RenderDocumentInput>[]): Promise<void> {
    await this.database.write({ tenantId, userId: null }, async (tx) => {
      // What was begun after that has another job, entered since it was looked.
      const [ended] = await tx.query<[{ id: string }[], number]>(
        `UPDATE document SET state = 'failed', state_since = now(), fault = $3
         FROM unnest($1::uuid[], $2::timestamptz[]) AS abandoned (id, died_at)
         WHERE document.tenant_id = app_tenant() AND document.id = abandoned.id
           AND document.state IN ('queued', 'rendering') AND document.state_since <= abandoned.died_at
         RETURNING document.id`,
        [
          abandoned.map(({ input }) => input.documentId),
          abandoned.map(({ diedAt }) => diedAt),
          JSON.stringify(MACHINE_FAULT),
        ],
      );
      for (const { id } of ended) await tellOfDocument(tx, tenantId, id);
    });
  }
}
