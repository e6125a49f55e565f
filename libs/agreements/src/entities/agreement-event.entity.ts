import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AuditEvent } from '#signing';

/** One thing that happened to an agreement, in its place in the chain of hashes. Never changed. */
@Entity('agreement_event')
export class AgreementEvent {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'agreement_event_pk' })
  tenantId!: string;

  @PrimaryColumn('uuid', { name: 'agreement_id', primaryKeyConstraintName: 'agreement_event_pk' })
  agreementId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'agreement_event_pk' })
  sequence!: number;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  fact!: string;

  @Column('uuid', { name: 'party_id', nullable: true })
  partyId!: string | null;

  @Column('uuid', { name: 'user_id', nullable: true })
  userId!: string | null;

  @Column('text', { name: 'trace_hash', nullable: true })
  traceHash!: string | null;

  @Column('text', { name: 'token_hash', nullable: true })
  tokenHash!: string | null;

  @Column('text', { name: 'document_hash', nullable: true })
  documentHash!: string | null;

  @Column('jsonb')
  details!: AuditEvent['details'];

  @Column('text', { name: 'previous_hash', nullable: true })
  previousHash!: string | null;

  @Column('text')
  hash!: string;
}
