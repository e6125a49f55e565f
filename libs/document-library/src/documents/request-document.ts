import { Injectable } from '@nestjs/common';
import { Database, type Actor } from '#platform';
import type { WorkModel } from '#work-model';
import { DocumentNotMade, DocumentNotPrinted } from '../document-library.errors.js';
import { templateDraft } from '../templates/template-rows.js';
import { DocumentNews } from './document-news.js';
import { findByInputs, isSettled, storedDocument, type StoredDocument } from './document-rows.js';
import type { DocumentWish } from './document-wish.js';
import { EnterDocument } from './enter-document.js';
import { PrepareDocument, preparedSample, type PreparedDocument } from './prepare-document.js';

/** Longer waits hold connections that others need. */
const LONGEST_WAIT_MS = 20_000;
/** How often the table is asked when no news come. */
const LOOK_MS = 500;

/** Asks for one document and waits a little for it. */
@Injectable()
export class RequestDocument {
  constructor(
    private readonly database: Database,
    private readonly preparing: PrepareDocument,
    private readonly entering: EnterDocument,
    private readonly news: DocumentNews,
  ) {}

  /**
   * @param waitMs at most; 20 s are the limit
   * @param variation what the document says instead of the role's version
   * @returns the document, ready or not yet
   * @throws DocumentNotMade when the inputs cannot become a document, DocumentNotPrinted; errors of `PrepareDocument`
   */
  async request(
    actor: Actor,
    wish: DocumentWish,
    waitMs: number,
    variation: WorkModel | null = null,
  ): Promise<StoredDocument> {
    return this.have(actor, await this.preparing.prepare(actor, wish, variation), waitMs);
  }

  /** The sample of a kind, laid out by the template's draft as it is now. @throws TemplateNotFound, DocumentNotMade */
  async requestSample(actor: Actor, templateId: string, waitMs: number): Promise<StoredDocument> {
    const draft = await this.database.read(actor, (tx) => templateDraft(tx, templateId));
    return this.have(actor, preparedSample(draft), waitMs);
  }

  private async have(actor: Actor, prepared: PreparedDocument, waitMs: number): Promise<StoredDocument> {
    const known = await this.database.read(actor, (tx) => findByInputs(tx, prepared.inputsHash));
    const document =
      known?.state === 'ready'
        ? known
        : await this.database.write(actor, (tx) => this.entering.enter(tx, actor, prepared));
    const settled = await this.settled(actor, document, Math.min(waitMs, LONGEST_WAIT_MS));
    if (settled.fault !== null)
      throw settled.fault.isFinal ? new DocumentNotMade(settled.fault, settled.id) : new DocumentNotPrinted();
    return settled;
  }

  private async settled(actor: Actor, document: StoredDocument, waitMs: number): Promise<StoredDocument> {
    const end = performance.now() + waitMs;
    const ear = this.news.ear((_, documentId) => documentId === document.id);
    try {
      let current = document;
      while (!isSettled(current)) {
        const left = end - performance.now();
        if (left <= 0) break;
        await ear.heard(Math.min(left, LOOK_MS));
        current = await this.database.read(actor, (tx) => storedDocument(tx, document.id));
      }
      return current;
    } finally {
      ear.close();
    }
  }
}
