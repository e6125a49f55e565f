import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { AuditLog, Database, FileStore, type Actor } from '#platform';
import { DocumentNotReady } from '../document-library.errors.js';
import { DOCUMENT, storedDocument, type DocumentState, type StoredDocument } from './document-rows.js';

export interface DocumentFilter {
  readonly roleId: string | null;
  readonly kind: string | null;
  readonly state: DocumentState | null;
}

export interface DocumentFile {
  readonly document: StoredDocument;
  /** SHA-256 in hexadecimal; the file of a document never changes. */
  readonly key: string;
  readonly bytes: number;
  /** @throws FileNotFound, FilesUnavailable */
  readonly open: () => Promise<Readable>;
}

/** The documents of an organisation: to look at, to fetch, to delete. */
@Injectable()
export class Documents {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DocumentNotFound */
  async get(actor: Actor, id: string): Promise<StoredDocument> {
    return this.database.read(actor, (tx) => storedDocument(tx, id));
  }

  /** The newest first. @param page.after id of the last document of the page before */
  async list(
    actor: Actor,
    { roleId, kind, state }: DocumentFilter,
    page: { readonly limit: number; readonly after: string | null },
  ): Promise<StoredDocument[]> {
    return this.database.read(actor, (tx) =>
      tx.query<StoredDocument[]>(
        `SELECT ${DOCUMENT} FROM document
         WHERE tenant_id = app_tenant() AND ($1::uuid IS NULL OR role_id = $1) AND ($2::text IS NULL OR kind = $2)
           AND ($3::text IS NULL OR state = $3) AND ($4::uuid IS NULL OR id < $4)
         ORDER BY id DESC LIMIT $5`,
        [roleId, kind, state, page.after, page.limit],
      ),
    );
  }

  /** @throws DocumentNotFound, DocumentNotReady */
  async file(actor: Actor, id: string): Promise<DocumentFile> {
    const document = await this.get(actor, id);
    const { fileKey, bytes, state } = document;
    if (fileKey === null || bytes === null) throw new DocumentNotReady(state);
    return { document, key: fileKey, bytes, open: () => this.files.open(fileKey, { bytes }) };
  }

  /** Takes a document out of the library. Its file goes later, unless another document has the same. @throws DocumentNotFound */
  async delete(actor: Actor, id: string): Promise<void> {
    await this.database.write(actor, async (tx) => {
      const { kind, roleId } = await storedDocument(tx, id);
      await tx.query('DELETE FROM document WHERE tenant_id = app_tenant() AND id = $1', [id]);
      await this.audit.record(tx, actor, {
        fact: 'document-deleted',
        subject: 'document',
        subjectId: id,
        details: { kind, roleId },
      });
    });
  }
}
