import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person belongs to a team. */
@Entity('team_member')
export class TeamMember {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'team_member_pk' })
  tenantId!: string;

  @PrimaryColumn('uuid', { name: 'team_id', primaryKeyConstraintName: 'team_member_pk' })
  teamId!: string;

  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'team_member_pk' })
  personId!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
