import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PolicyLevel } from '../resolution/levels.js';
import { typedBy } from '../typed-by.js';
import { fieldChoices, parameterValues, type FieldChoices, type ParameterValues } from '../schema/policy-template.js';

/** A version of a template in use by the organisation, a team or a role. */
@Entity('policy_assignment')
export class PolicyAssignment {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'policy_assignment_pk' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'policy_assignment_pk' })
  id!: string;

  @Column('text')
  level!: PolicyLevel;

  /** Only at the level of a team. */
  @Column('uuid', { name: 'team_id', nullable: true })
  teamId!: string | null;

  /** Only at the level of a role. */
  @Column('uuid', { name: 'role_id', nullable: true })
  roleId!: string | null;

  @Column('uuid', { name: 'template_id' })
  templateId!: string;

  @Column('integer')
  version!: number;

  /** A value for every parameter: what was a default then stays when the default of a later version is another. */
  @Column('jsonb', { transformer: typedBy(parameterValues) })
  parameters!: ParameterValues;

  @Column('jsonb', { transformer: typedBy(fieldChoices) })
  overrides!: FieldChoices;

  @Column('text', { array: true })
  locks!: string[];

  @Column('integer', { default: 1 })
  revision!: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
