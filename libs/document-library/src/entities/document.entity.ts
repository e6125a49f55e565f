import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** A document that was asked for, and the file it became. */
@Entity('document')
@Unique('document_inputs_unique', ['tenantId', 'inputsHash'])
@Index('document_by_role', ['tenantId', 'roleId', 'id'])
@Index('document_by_file', ['fileKey'])
export class Document {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'document_pk' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'document_pk' })
  id!: string;

  /** Null with the sample of a template. */
  @Column('uuid', { name: 'role_id', nullable: true })
  roleId!: string | null;

  @Column('integer', { name: 'role_version', nullable: true })
  roleVersion!: number | null;

  /** SHA-256 of the canonical model. */
  @Column('text', { name: 'model_hash', nullable: true })
  modelHash!: string | null;

  /** A whole model, which it says instead of the version's: the terms of one agreement. */
  @Column('jsonb', { nullable: true })
  variation!: unknown;

  @Column('text')
  kind!: string;

  @Column('text')
  language!: string;

  @Column('text')
  paper!: string;

  /** Null: as shipped. */
  @Column('uuid', { name: 'template_id', nullable: true })
  templateId!: string | null;

  @Column('integer', { name: 'template_version', nullable: true })
  templateVersion!: number | null;

  /** Of the draft that the sample is laid out by. */
  @Column('integer', { name: 'template_revision', nullable: true })
  templateRevision!: number | null;

  /** SHA-256 of everything the document depends on: the same inputs are one document. */
  @Column('text', { name: 'inputs_hash' })
  inputsHash!: string;

  @Column('text', { name: 'file_name' })
  fileName!: string;

  @Column('text', { default: 'queued' })
  state!: string;

  @Column('timestamptz', { name: 'state_since', default: () => 'now()' })
  stateSince!: Date;

  /** How often a worker has begun it. */
  @Column('integer', { default: 0 })
  tries!: number;

  @Column('text', { name: 'file_key', nullable: true })
  fileKey!: string | null;

  @Column('integer', { nullable: true })
  bytes!: number | null;

  @Column('integer', { nullable: true })
  pages!: number | null;

  @Column('jsonb', { nullable: true })
  fault!: unknown;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'ready_at', nullable: true })
  readyAt!: Date | null;
}
