import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { JsonValue } from '../errors/product-error.js';

/** One thing that happened, as it is kept: who did what to what, when. Never changed, never deleted. */
@Entity('audit_entry')
export class AuditEntry {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'audit_entry_pk' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'audit_entry_pk' })
  id!: string;

  @Column('text')
  fact!: string;

  @Column('text')
  subject!: string;

  @Column('text', { name: 'subject_id' })
  subjectId!: string;

  @Column('uuid', { name: 'user_id', nullable: true })
  userId!: string | null;

  @Column('uuid', { name: 'api_key_id', nullable: true })
  apiKeyId!: string | null;

  @Column('text', { name: 'request_id', nullable: true })
  requestId!: string | null;

  @Column('text', { nullable: true })
  address!: string | null;

  @Column('jsonb')
  details!: Record<string, JsonValue>;

  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;
}
