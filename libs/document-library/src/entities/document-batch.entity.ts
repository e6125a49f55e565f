import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An order of many documents. How far it is, is counted from its items. */
@Entity('document_batch')
export class DocumentBatch {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'document_batch_pk' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'document_batch_pk' })
  id!: string;

  @Column('integer')
  total!: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
