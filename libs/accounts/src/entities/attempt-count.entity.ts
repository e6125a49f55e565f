import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often something was tried. The servers reach it through `count_attempt` only. */
@Entity('attempt_count')
export class AttemptCount {
  /** SHA-256 of what is counted: neither addresses nor e-mails stand here. */
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'attempt_count_pk' })
  key!: Buffer;

  @Column('integer')
  attempts!: number;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt!: Date;
}
