import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A signature that a party has given. */
@Entity('agreement_signature')
export class AgreementSignature {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'agreement_signature_pk' })
  tenantId!: string;

  @PrimaryColumn('uuid', { name: 'party_id', primaryKeyConstraintName: 'agreement_signature_pk' })
  partyId!: string;

  @Column('uuid', { name: 'agreement_id' })
  agreementId!: string;

  /** SHA-256 over the byte range: what was shown. */
  @Column('text')
  digest!: string;

  /** The document with the signature. */
  @Column('text', { name: 'file_key' })
  fileKey!: string;

  @Column('text', { name: 'mark_kind' })
  markKind!: string;

  /** Which statement of intent they ticked. */
  @Column('text', { name: 'intent_version' })
  intentVersion!: string;

  @Column('timestamptz', { name: 'signed_at' })
  signedAt!: Date;
}
