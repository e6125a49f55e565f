import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file that a document had before it went, or is about to have. Only functions of the database read and write it. */
@Entity('unused_document_file')
export class UnusedDocumentFile {
  @PrimaryColumn('text', { name: 'file_key', primaryKeyConstraintName: 'unused_document_file_pk' })
  fileKey!: string;

  @Column('timestamptz', { default: () => 'now()' })
  since!: Date;
}
