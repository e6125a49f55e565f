import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One agreement of an order. */
@Entity('agreement_batch_item')
export class AgreementBatchItem {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'agreement_batch_item_pk' })
  tenantId!: string;

  @PrimaryColumn('uuid', { name: 'batch_id', primaryKeyConstraintName: 'agreement_batch_item_pk' })
  batchId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'agreement_batch_item_pk' })
  position!: number;

  @Column('jsonb')
  wish!: unknown;

  @Column('boolean', { name: 'is_taken', default: false })
  isTaken!: boolean;

  @Column('uuid', { name: 'agreement_id', nullable: true })
  agreementId!: string | null;

  @Column('jsonb', { nullable: true })
  fault!: unknown;
}
