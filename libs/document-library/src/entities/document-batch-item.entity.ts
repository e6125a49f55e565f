import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One document of an order. */
@Entity('document_batch_item')
@Index('document_batch_item_by_document', ['tenantId', 'documentId'])
export class DocumentBatchItem {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'document_batch_item_pk' })
  tenantId!: string;

  @PrimaryColumn('uuid', { name: 'batch_id', primaryKeyConstraintName: 'document_batch_item_pk' })
  batchId!: string;

  /** From 0, in the order of the request. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'document_batch_item_pk' })
  position!: number;

  /** What was asked for. */
  @Column('jsonb')
  wish!: unknown;

  /** A worker has come to it. */
  @Column('boolean', { name: 'is_taken', default: false })
  isTaken!: boolean;

  /** Null until a worker has come to it, when it cannot be made, and when the document was deleted since. */
  @Column('uuid', { name: 'document_id', nullable: true })
  documentId!: string | null;

  /** Why there is no document to make. */
  @Column('jsonb', { nullable: true })
  fault!: unknown;
}
