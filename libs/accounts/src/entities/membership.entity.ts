import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AccessRole } from '../access/permissions.js';

/** A person belongs to an organisation, with this access. */
@Entity('membership')
export class Membership {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'membership_pk' })
  tenantId!: string;

  @PrimaryColumn('uuid', { name: 'user_id', primaryKeyConstraintName: 'membership_pk' })
  userId!: string;

  @Column('text', { name: 'access_role' })
  accessRole!: AccessRole;

  @Column('integer', { default: 1 })
  revision!: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
