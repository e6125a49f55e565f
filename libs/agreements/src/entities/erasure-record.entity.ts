import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which rule applied, and what was kept and why. No personal data. */
export interface ErasureDetails {
  readonly state?: string;
  readonly jurisdiction?: string | null;
  readonly keptUntil?: string | null;
  readonly erased?: number;
  readonly kept?: readonly { readonly agreementId: string; readonly because: string; readonly until: string | null }[];
}

/** That something was erased, when and why; nothing of what it was. */
@Entity('erasure_record')
export class ErasureRecord {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'erasure_record_pk' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'erasure_record_pk' })
  id!: string;

  /** `agreement` or `person`. */
  @Column('text')
  subject!: string;

  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;

  /** `retention`: its time had come; `request`: the person asked. */
  @Column('text')
  cause!: string;

  @Column('jsonb')
  details!: ErasureDetails;

  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;
}
