import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a person proves themselves with. A table of its own, so that colleagues, who may see the person, cannot see this. */
@Entity('user_credential')
export class UserCredential {
  @PrimaryColumn('uuid', { name: 'user_id', primaryKeyConstraintName: 'user_credential_pk' })
  userId!: string;

  /** Argon2id in the PHC string format. */
  @Column('text', { name: 'password_hash', nullable: true })
  passwordHash!: string | null;

  @Column('timestamptz', { name: 'password_changed_at', nullable: true })
  passwordChangedAt!: Date | null;

  /** Sealed. */
  @Column('text', { name: 'totp_secret', nullable: true })
  totpSecret!: string | null;

  /** Until the person has shown a right code, the second factor is not asked for. */
  @Column('timestamptz', { name: 'totp_confirmed_at', nullable: true })
  totpConfirmedAt!: Date | null;

  /** The 30-second step of the last code that was taken: it and older ones are worth nothing again. */
  @Column('integer', { name: 'totp_last_step', default: 0 })
  totpLastStep!: number;

  @Column('bytea', { name: 'recovery_code_hashes', array: true, default: () => "'{}'" })
  recoveryCodeHashes!: Buffer[];
}
