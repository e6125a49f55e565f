import type { EntityManager } from 'typeorm';
import type { DocumentKind, Language, Paper } from '#documents';
import { DocumentNotFound } from '../document-library.errors.js';
import type { DocumentFault } from './document-fault.js';

export const DOCUMENT_STATES = ['queued', 'rendering', 'ready', 'failed'] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];

export interface StoredDocument {
  readonly id: string;
  /** Null with the sample of a template. */
  readonly roleId: string | null;
  readonly roleVersion: number | null;
  readonly kind: DocumentKind;
  readonly language: Language;
  readonly paper: Paper;
  /** Null: as shipped. */
  readonly templateId: string | null;
  readonly templateVersion: number | null;
  /** Of the draft that a sample is laid out by; null for documents of roles. */
  readonly templateRevision: number | null;
  readonly state: DocumentState;
  readonly fileName: string;
  /** SHA-256 of the file; null until there is one. */
  readonly fileKey: string | null;
  readonly bytes: number | null;
  readonly pages: number | null;
  readonly fault: DocumentFault | null;
  /** The role says something else by now: a newer version was published whose model differs, if only by its number, from that this was made of. */
  readonly isStale: boolean;
  readonly createdAt: Date;
  readonly readyAt: Date | null;
}

/** Columns of a `StoredDocument`, for queries that name the table `document`. What is stale is asked of the roles each time. */
export const DOCUMENT = `document.id, document.role_id AS "roleId", document.role_version AS "roleVersion", document.kind, document.language,
  document.paper, document.template_id AS "templateId", document.template_version AS "templateVersion",
  document.template_revision AS "templateRevision", document.state, document.file_name AS "fileName", document.file_key AS "fileKey",
  document.bytes, document.pages, document.fault, document.created_at AS "createdAt", document.ready_at AS "readyAt",
  EXISTS (SELECT FROM role
    JOIN role_version latest ON latest.tenant_id = role.tenant_id AND latest.role_id = role.id AND latest.number = role.latest_version
    JOIN role_version made ON made.tenant_id = role.tenant_id AND made.role_id = role.id AND made.number = document.role_version
    WHERE role.tenant_id = document.tenant_id AND role.id = document.role_id AND latest.model_hash <> made.model_hash) AS "isStale"`;

/** @throws DocumentNotFound */
export async function storedDocument(tx: EntityManager, id: string): Promise<StoredDocument> {
  const [row] = await tx.query<StoredDocument[]>(
    `SELECT ${DOCUMENT} FROM document WHERE tenant_id = app_tenant() AND id = $1`,
    [id],
  );
  if (row === undefined) throw new DocumentNotFound();
  return row;
}

export async function findByInputs(tx: EntityManager, inputsHash: string): Promise<StoredDocument | null> {
  const [row] = await tx.query<StoredDocument[]>(
    `SELECT ${DOCUMENT} FROM document WHERE tenant_id = app_tenant() AND inputs_hash = $1`,
    [inputsHash],
  );
  return row ?? null;
}

/** Nothing more will happen to it by itself. */
export function isSettled({ state }: Pick<StoredDocument, 'state'>): boolean {
  return state === 'ready' || state === 'failed';
}
