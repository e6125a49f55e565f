import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A published version of a role. Never changed, never deleted. */
@Entity('role_version')
@Unique('role_version_number_unique', ['tenantId', 'roleId', 'number'])
export class RoleVersion {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'role_version_pk' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'role_version_pk' })
  id!: string;

  @Column('uuid', { name: 'role_id' })
  roleId!: string;

  /** From 1, without gaps. */
  @Column('integer')
  number!: number;

  /** The role file as its author wrote it. */
  @Column('text')
  text!: string;

  /** What holds: the file with the policies that applied, in exact form. */
  @Column('jsonb')
  model!: unknown;

  @Column('text', { name: 'model_hash' })
  modelHash!: string;

  @Column('uuid', { name: 'author_user_id', nullable: true })
  authorUserId!: string | null;

  @Column('uuid', { name: 'author_api_key_id', nullable: true })
  authorApiKeyId!: string | null;

  /** The report of the check that let it pass. */
  @Column('jsonb')
  findings!: unknown;

  @Column('jsonb')
  measures!: unknown;

  @Column('jsonb', { name: 'check_config' })
  checkConfig!: unknown;

  /** Which policy versions applied, and what became of each of their fields. */
  @Column('jsonb', { name: 'from_policies' })
  fromPolicies!: unknown;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('timestamptz', { name: 'published_at', default: () => 'now()' })
  publishedAt!: Date;
}
