import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A WebAuthn credential: a key pair whose private half never leaves the person's device. */
@Entity('passkey')
export class Passkey {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'passkey_pk' })
  id!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  /** base64url */
  @Column('text', { name: 'credential_id' })
  credentialId!: string;

  /** COSE */
  @Column('bytea', { name: 'public_key' })
  publicKey!: Buffer;

  /** How often the device says it has signed; one that counts backwards was copied. Text: Postgres' bigint. */
  @Column('bigint')
  counter!: string;

  @Column('text', { array: true, default: () => "'{}'" })
  transports!: string[];

  @Column('text')
  name!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  lastUsedAt!: Date | null;
}
