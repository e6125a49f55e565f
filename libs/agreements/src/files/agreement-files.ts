import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { expectFile, forgetExpectedFile, keepFile } from '#document-library';
import { Database, FileStore, type Scope } from '#platform';
import { AgreementFile } from '../entities/agreement-file.entity.js';

/** Three hundred pages with pictures, and what signatures add. */
const MOST_BYTES = 80 * 1024 * 1024;

export interface KeptFile {
  /** SHA-256 of the content, by which it is kept. */
  readonly fileKey: string;
  readonly bytes: number;
}

/** The contents of agreements' files. Which agreement has which is said by `addFile`. */
@Injectable()
export class AgreementFiles {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
  ) {}

  /** Puts a file into the store, noted first: if nothing comes to have it, the sweep takes it away again. */
  async put(scope: Scope, content: Uint8Array): Promise<KeptFile> {
    const fileKey = createHash('sha256').update(content).digest('hex');
    await this.database.write(scope, (tx) => expectFile(tx, fileKey));
    await this.files.put(content, { maxBytes: MOST_BYTES });
    return { fileKey, bytes: content.length };
  }

  /** @throws FileNotFound, FileDamaged, FilesUnavailable */
  async read({ fileKey, bytes }: KeptFile): Promise<Buffer> {
    return buffer(await this.files.open(fileKey, { bytes, hash: true }));
  }
}

/** Holds a file for the rest of the transaction; call it before the row that names it is written. */
export async function holdFile(tx: EntityManager, fileKey: string): Promise<void> {
  await keepFile(tx, fileKey);
  await forgetExpectedFile(tx, fileKey);
}

/** Adds a form of the document to an agreement. The caller holds the agreement. */
export async function addFile(
  tx: EntityManager,
  { tenantId, id: agreementId }: { readonly tenantId: string; readonly id: string },
  kind: AgreementFile['kind'],
  { fileKey, bytes }: KeptFile,
  partyId: string | null = null,
): Promise<void> {
  await holdFile(tx, fileKey);
  const position = await tx.count(AgreementFile, { where: { agreementId } });
  await tx.insert(AgreementFile, { tenantId, agreementId, position, kind, fileKey, bytes, partyId });
}
