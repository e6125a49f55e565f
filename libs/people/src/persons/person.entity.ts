import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WeeklyHours } from '#work-model';
import { hoursColumn } from '../weekly-hours-column.js';

export const PERSON_STATES = ['candidate', 'offered', 'employed', 'left'] as const;
export type PersonState = (typeof PERSON_STATES)[number];

/** Somebody who works, worked or may work for the organisation. */
@Entity('person')
export class Person {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'person_pk' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'person_pk' })
  id!: string;

  @Column('text', { name: 'display_name' })
  displayName!: string;

  @Column('text', { nullable: true })
  email!: string | null;

  /** The member who is this person, once they have signed in. */
  @Column('uuid', { name: 'user_id', nullable: true })
  userId!: string | null;

  /** IANA name. */
  @Column('text', { name: 'time_zone' })
  timeZone!: string;

  /** Agreed hours, in the person's zone; null while nobody said. */
  @Column('jsonb', { name: 'working_hours', nullable: true, transformer: hoursColumn })
  workingHours!: WeeklyHours | null;

  @Column('text')
  state!: PersonState;

  /** Set by the database when the state first says so. */
  @Column('timestamptz', { name: 'offered_at', nullable: true })
  offeredAt!: Date | null;

  @Column('integer', { default: 1 })
  revision!: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
