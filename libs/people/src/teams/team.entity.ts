import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A group of people who work together, perhaps inside a larger one. */
@Entity('team')
export class Team {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'team_pk' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'team_pk' })
  id!: string;

  @Column('text')
  name!: string;

  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId!: string | null;

  @Column('integer', { default: 1 })
  revision!: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
