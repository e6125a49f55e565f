import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An order of many agreements: one action, one progress. */
@Entity('agreement_batch')
export class AgreementBatch {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'agreement_batch_pk' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'agreement_batch_pk' })
  id!: string;

  /** `agreements` or `change-notices`. */
  @Column('text')
  kind!: 'agreements' | 'change-notices';

  @Column('integer')
  total!: number;

  @Column('uuid', { name: 'user_id', nullable: true })
  userId!: string | null;

  @Column('uuid', { name: 'api_key_id', nullable: true })
  apiKeyId!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
