import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A document as a party is about to sign it: shown to them, and sealed when they confirm its digest. */
@Entity('prepared_signature')
export class PreparedSignatureRow {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'prepared_signature_pk' })
  tenantId!: string;

  @PrimaryColumn('uuid', { name: 'party_id', primaryKeyConstraintName: 'prepared_signature_pk' })
  partyId!: string;

  @Column('uuid', { name: 'agreement_id' })
  agreementId!: string;

  /** The document that it adds to. When another has signed since, it is out of date. */
  @Column('text', { name: 'base_file_key' })
  baseFileKey!: string;

  @Column('text', { name: 'file_key' })
  fileKey!: string;

  @Column('integer', { name: 'file_bytes' })
  fileBytes!: number;

  /** SHA-256 over the byte range, 64 hex digits. */
  @Column('text')
  digest!: string;

  @Column('text', { name: 'mark_kind' })
  markKind!: string;

  @Column('timestamptz', { name: 'prepared_at' })
  preparedAt!: Date;
}
