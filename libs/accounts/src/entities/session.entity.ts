import { Column, Entity, PrimaryColumn } from 'typeorm';

export type SignInMethod = 'login-link' | 'password' | 'passkey' | 'oidc';

/** A browser in which a person is signed in. */
@Entity('session')
export class Session {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'session_pk' })
  id!: string;

  @Column('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  /** The organisation in which the person acts. */
  @Column('uuid', { name: 'tenant_id', nullable: true })
  tenantId!: string | null;

  /** Good for `tenantId` only: the organisation's single sign-on vouched for the person, and can vouch no further than for itself. */
  @Column('boolean', { name: 'is_confined', default: false })
  isConfined!: boolean;

  @Column('text', { name: 'signed_in_by' })
  signedInBy!: SignInMethod;

  @Column('text', { name: 'user_agent', nullable: true })
  userAgent!: string | null;

  @Column('text', { nullable: true })
  address!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  /** Right to five minutes: a write before every read would cost more than the minutes are worth. */
  @Column('timestamptz', { name: 'last_seen_at', default: () => 'now()' })
  lastSeenAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}
