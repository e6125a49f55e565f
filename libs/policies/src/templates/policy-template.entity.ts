import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PolicyKind } from '../schema/field.js';
import { typedBy } from '../typed-by.js';
import { policyTemplateSchema, type PolicyTemplate } from '../schema/policy-template.js';

const asTemplate = typedBy(policyTemplateSchema);

/** A policy template of an organisation: the draft that people work on. What is in use are its versions. */
@Entity('policy_template')
export class StoredPolicyTemplate {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'policy_template_pk' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'policy_template_pk' })
  id!: string;

  @Column('jsonb', { transformer: asTemplate })
  draft!: PolicyTemplate;

  /** What the draft sets, to search by. */
  @Column('text', { array: true })
  kinds!: PolicyKind[];

  /** Number of the last version; 0 before the first. */
  @Column('integer', { name: 'latest_version', default: 0 })
  latestVersion!: number;

  /** Name of the template that came with the product and began this one; null for one of their own. */
  @Column('text', { name: 'shipped_as', nullable: true })
  shippedAs!: string | null;

  @Column('timestamptz', { name: 'archived_at', nullable: true })
  archivedAt!: Date | null;

  @Column('integer', { default: 1 })
  revision!: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}

/** What a template said when it was published. Never changed: the servers may not, and Postgres holds them to it. */
@Entity('policy_template_version')
export class PolicyTemplateVersion {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'policy_template_version_pk' })
  tenantId!: string;

  @PrimaryColumn('uuid', { name: 'template_id', primaryKeyConstraintName: 'policy_template_version_pk' })
  templateId!: string;

  /** From 1, without gaps. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'policy_template_version_pk' })
  number!: number;

  @Column('jsonb', { transformer: asTemplate })
  body!: PolicyTemplate;

  /** SHA-256 of the body's canonical JSON (RFC 8785), 64 lower-case hex digits. */
  @Column('text')
  hash!: string;

  /** Null when a program or the installation itself published it. */
  @Column('uuid', { name: 'published_by', nullable: true })
  publishedBy!: string | null;

  @Column('timestamptz', { name: 'published_at', default: () => 'now()' })
  publishedAt!: Date;
}
