import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file of an agreement: each form the document has had, and its certificate. */
@Entity('agreement_file')
export class AgreementFile {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'agreement_file_pk' })
  tenantId!: string;

  @PrimaryColumn('uuid', { name: 'agreement_id', primaryKeyConstraintName: 'agreement_file_pk' })
  agreementId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'agreement_file_pk' })
  position!: number;

  /** `issued`, `signed`, `sealed`, `certificate`. */
  @Column('text')
  kind!: 'issued' | 'signed' | 'sealed' | 'certificate';

  @Column('text', { name: 'file_key' })
  fileKey!: string;

  @Column('integer')
  bytes!: number;

  /** Whose signature came with it. */
  @Column('uuid', { name: 'party_id', nullable: true })
  partyId!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
