import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A link by which its receiver signs in, once. */
@Entity('login_link')
export class LoginLink {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'login_link_pk' })
  id!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @Column('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt!: Date | null;
}
