import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A link that was mailed to a party. Its secret is kept by hash only. */
@Entity('agreement_link')
export class AgreementLink {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'agreement_link_pk' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'agreement_link_pk' })
  id!: string;

  @Column('uuid', { name: 'agreement_id' })
  agreementId!: string;

  @Column('uuid', { name: 'party_id' })
  partyId!: string;

  @Column('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  /** `act`: opens the agreement, once; `device`: goes on with it on another device, once; `read`: fetches what was signed, as often as liked. */
  @Column('text')
  purpose!: 'act' | 'device' | 'read';

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt!: Date | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}
