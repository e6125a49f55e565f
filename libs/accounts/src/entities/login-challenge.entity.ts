import { Column, Entity, PrimaryColumn } from 'typeorm';

export type ChallengeKind = 'second-factor' | 'passkey-registration' | 'passkey-sign-in' | 'oidc';

/** A sign-in that is under way. Kept here and not in memory, because the next step may reach another server. */
@Entity('login_challenge')
export class LoginChallenge {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'login_challenge_pk' })
  id!: string;

  @Column('text')
  kind!: ChallengeKind;

  @Column('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  @Column('uuid', { name: 'user_id', nullable: true })
  userId!: string | null;

  @Column('jsonb')
  payload!: unknown;

  @Column('smallint', { name: 'tries_left' })
  triesLeft!: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
}
