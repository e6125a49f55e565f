import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WeeklyHours } from '#work-model';
import { hoursColumn } from '../weekly-hours-column.js';

/** When a person likes to work, chosen by the person, for the person. Row-level security shows it to nobody else. */
@Entity('preferred_window')
export class PreferredWindow {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'preferred_window_pk' })
  tenantId!: string;

  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'preferred_window_pk' })
  personId!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @Column('jsonb', { transformer: hoursColumn })
  hours!: WeeklyHours;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
