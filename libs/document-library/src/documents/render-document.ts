import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DocumentRenderer, type PrintedDocument } from '#documents';
import { Database, FileStore, ProductError, type Actor, type JobHandler } from '#platform';
import { GetVersions } from '#roles';
import { modelOfJson } from '#work-model';
import { expectFile, forgetExpectedFile, keepFile } from '../files/file-locks.js';
import { templateDraft, templateVersion } from '../templates/template-rows.js';
import { faultOfInputs, MACHINE_FAULT, type DocumentFault } from './document-fault.js';
import { tellOfDocument } from './document-news.js';
import { DOCUMENT, type StoredDocument } from './document-rows.js';
import { RENDER_DOCUMENT, RENDER_RETRIES, type RenderDocumentInput } from './render-document.job.js';

/** Three hundred pages with pictures. */
const MOST_BYTES = 64 * 1024 * 1024;

class SampleOutdated extends ProductError {
  readonly kind = 'conflict';
  readonly code = 'template-changed';

  constructor() {
    super('The draft was changed after its sample was asked for. Ask for the sample again.');
  }
}

type BegunDocument = StoredDocument & { readonly tries: number; readonly variation: string | null };

/** Prints one document and keeps its file. Done twice, it finds the document settled and changes nothing. */
@Injectable()
export class RenderDocument implements JobHandler<RenderDocumentInput> {
  readonly kind = RENDER_DOCUMENT;

  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
    private readonly renderer: DocumentRenderer,
    private readonly versions: GetVersions,
  ) {}

  async handle({ tenantId, documentId }: RenderDocumentInput, signal: AbortSignal): Promise<void> {
    const actor: Actor = { tenantId, userId: null, apiKeyId: null, requestId: null, address: null };
    const begun = await this.begin(actor, documentId);
    if (begun === null) return;
    try {
      await this.keep(actor, documentId, await this.print(actor, begun, signal));
    } catch (error) {
      const fault = faultOfInputs(error);
      if (fault !== null) return this.fail(actor, documentId, fault);
      // The last try: whoever waits is told; the job itself goes to the dead ones with its reason, from where it can be run again.
      if (begun.tries > RENDER_RETRIES) await this.fail(actor, documentId, MACHINE_FAULT);
      throw error;
    }
  }

  private async begin(actor: Actor, id: string): Promise<BegunDocument | null> {
    return this.database.write(actor, async (tx) => {
      const [rows] = await tx.query<[BegunDocument[], number]>(
        `UPDATE document SET state = 'rendering', state_since = now(), tries = tries + 1, fault = NULL
         WHERE tenant_id = app_tenant() AND id = $1
           AND (state IN ('queued', 'rendering') OR state = 'failed' AND fault -> 'isFinal' = 'false')
         RETURNING ${DOCUMENT}, tries, variation::text`,
        [id],
      );
      return rows[0] ?? null;
    });
  }

  private async print(actor: Actor, document: BegunDocument, signal: AbortSignal): Promise<PrintedDocument> {
    const { roleId, roleVersion, variation, kind, language, paper, templateId, templateVersion: number } = document;
    if (roleId === null || roleVersion === null) return this.printSample(actor, document, signal);
    const model =
      variation === null ? (await this.versions.get(actor, roleId, roleVersion)).model : modelOfJson(variation);
    const version =
      templateId === null || number === null
        ? null
        : await this.database.read(actor, (tx) => templateVersion(tx, templateId, number));
    return this.renderer.print({ model, kind, language, paper, template: version?.sources ?? null }, signal);
  }

  private async printSample(actor: Actor, document: StoredDocument, signal: AbortSignal): Promise<PrintedDocument> {
    const { templateId, templateRevision, kind } = document;
    const draft = await this.database.read(actor, (tx) => templateDraft(tx, templateId ?? ''));
    if (draft.revision !== templateRevision) throw new SampleOutdated();
    return this.renderer.printSample(kind, draft.sources, signal);
  }

  private async keep(actor: Actor, id: string, { pdf, pages }: PrintedDocument): Promise<void> {
    const fileKey = createHash('sha256').update(pdf).digest('hex');
    await this.database.write(actor, (tx) => expectFile(tx, fileKey));
    await this.database.write(actor, async (tx) => {
      await keepFile(tx, fileKey);
      const { key, bytes } = await this.files.put(pdf, { maxBytes: MOST_BYTES });
      const [, kept] = await tx.query<[unknown[], number]>(
        `UPDATE document SET state = 'ready', state_since = now(), ready_at = now(), file_key = $2, bytes = $3, pages = $4
         WHERE tenant_id = app_tenant() AND id = $1 AND state = 'rendering'`,
        [id, key, bytes, pages],
      );
      // None when the document was deleted or given up meanwhile: the note stays, and the file goes.
      if (kept > 0) await forgetExpectedFile(tx, fileKey);
      await tellOfDocument(tx, actor.tenantId, id);
    });
  }

  private async fail(actor: Actor, id: string, fault: DocumentFault): Promise<void> {
    await this.database.write(actor, async (tx) => {
      await tx.query(
        `UPDATE document SET state = 'failed', state_since = now(), fault = $2
         WHERE tenant_id = app_tenant() AND id = $1 AND state = 'rendering'`,
        [id, JSON.stringify(fault)],
      );
      await tellOfDocument(tx, actor.tenantId, id);
    });
  }
}
