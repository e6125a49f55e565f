import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A published version of a template. Never changed, never deleted. */
@Entity('document_template_version')
@Unique('document_template_version_number_unique', ['tenantId', 'templateId', 'number'])
export class DocumentTemplateVersion {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'document_template_version_pk' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'document_template_version_pk' })
  id!: string;

  @Column('uuid', { name: 'template_id' })
  templateId!: string;

  /** From 1, without gaps. */
  @Column('integer')
  number!: number;

  @Column('jsonb')
  sources!: unknown;

  @Column('text')
  hash!: string;

  @Column('uuid', { name: 'author_user_id', nullable: true })
  authorUserId!: string | null;

  @Column('uuid', { name: 'author_api_key_id', nullable: true })
  authorApiKeyId!: string | null;

  @Column('timestamptz', { name: 'published_at', default: () => 'now()' })
  publishedAt!: Date;
}
