import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where an event was asked from. Personal, and erased before the chain is. */
@Entity('agreement_event_trace')
export class AgreementEventTrace {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'agreement_event_trace_pk' })
  tenantId!: string;

  @PrimaryColumn('uuid', { name: 'agreement_id', primaryKeyConstraintName: 'agreement_event_trace_pk' })
  agreementId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'agreement_event_trace_pk' })
  sequence!: number;

  @Column('text')
  salt!: string;

  @Column('text', { nullable: true })
  address!: string | null;

  @Column('text', { nullable: true })
  device!: string | null;
}
