import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A browser in which a party has opened an agreement. */
@Entity('signer_session')
export class SignerSession {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'signer_session_pk' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'signer_session_pk' })
  id!: string;

  @Column('uuid', { name: 'agreement_id' })
  agreementId!: string;

  @Column('uuid', { name: 'party_id' })
  partyId!: string;

  @Column('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  /** The link it came by. */
  @Column('uuid', { name: 'link_id', nullable: true })
  linkId!: string | null;

  /** Of the code that was mailed; null when none is asked for or out. */
  @Column('bytea', { name: 'code_hash', nullable: true })
  codeHash!: Buffer | null;

  @Column('timestamptz', { name: 'code_expires_at', nullable: true })
  codeExpiresAt!: Date | null;

  @Column('smallint', { name: 'code_tries_left', default: 0 })
  codeTriesLeft!: number;

  /** When the code was right; null while it is still to be shown. */
  @Column('timestamptz', { name: 'proven_at', nullable: true })
  provenAt!: Date | null;

  @Column('timestamptz', { name: 'started_at', default: () => 'now()' })
  startedAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
}
