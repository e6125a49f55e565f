import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AccessRole } from '../access/permissions.js';

/** A person is asked to join an organisation. */
@Entity('invitation')
export class Invitation {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'invitation_pk' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'invitation_pk' })
  id!: string;

  /** In lower case. */
  @Column('text')
  email!: string;

  @Column('text', { name: 'access_role' })
  accessRole!: AccessRole;

  /** Null until the mail is made: the token is made with it and kept nowhere. */
  @Column('bytea', { name: 'token_hash', nullable: true })
  tokenHash!: Buffer | null;

  /** Null when an API key or the installation invited. */
  @Column('uuid', { name: 'invited_by', nullable: true })
  invitedBy!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'accepted_at', nullable: true })
  acceptedAt!: Date | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}
