import type { EntityManager } from 'typeorm';
import { AgreementFile } from '../entities/agreement-file.entity.js';
import type { Agreement } from '../entities/agreement.entity.js';
import { modelOf } from '../terms/current-terms.js';
import type { KeptFile } from './agreement-files.js';

export interface NamedFile extends KeptFile {
  readonly fileName: string;
}

/** The sealed document; null while there is none. */
export async function sealedFileOf(tx: EntityManager, agreement: Agreement): Promise<NamedFile | null> {
  return fileOf(tx, agreement, 'sealed', 'signed');
}

/** The completion certificate; null while there is none. */
export async function certificateOf(tx: EntityManager, agreement: Agreement): Promise<NamedFile | null> {
  return fileOf(tx, agreement, 'certificate', 'certificate');
}

async function fileOf(
  tx: EntityManager,
  agreement: Agreement,
  kind: AgreementFile['kind'],
  word: string,
): Promise<NamedFile | null> {
  const file = await tx.findOneBy(AgreementFile, { agreementId: agreement.id, kind });
  if (file === null) return null;
  const { id } = await modelOf(tx, agreement);
  return { fileKey: file.fileKey, bytes: file.bytes, fileName: `${id}-${word}.pdf` };
}
