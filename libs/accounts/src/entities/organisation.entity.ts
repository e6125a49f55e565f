import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One customer of the installation, kept apart from all others. Its id is the `tenant_id` of everything it owns. */
@Entity('organisation')
export class Organisation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'organisation_pk' })
  id!: string;

  @Column('text')
  name!: string;

  /** In addresses, and what people type to find their single sign-on. */
  @Column('text')
  slug!: string;

  @Column('jsonb', { default: {} })
  settings!: Record<string, unknown>;

  @Column('integer', { default: 1 })
  revision!: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
