import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An organisation's template of one kind of document, as somebody works on it. */
@Entity('document_template')
export class DocumentTemplate {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'document_template_pk' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'document_template_pk' })
  id!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  name!: string;

  /** The sources as they were saved last; may have faults. */
  @Column('jsonb')
  draft!: unknown;

  @Column('jsonb', { name: 'draft_faults', default: () => `'[]'` })
  draftFaults!: unknown;

  /** Counts every change; its ETag. */
  @Column('integer', { default: 1 })
  revision!: number;

  @Column('integer', { name: 'latest_version', default: 0 })
  latestVersion!: number;

  /** Documents of its kind are made with it when nobody names a template. */
  @Column('boolean', { name: 'is_default', default: false })
  isDefault!: boolean;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
