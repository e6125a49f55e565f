import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A mail that was handed on, by the name that mail servers know it by: they name it when it comes back. */
@Entity('agreement_mail')
export class AgreementMail {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'agreement_mail_pk' })
  tenantId!: string;

  /** What stands in its Message-ID before the @. */
  @PrimaryColumn('text', { name: 'message_id', primaryKeyConstraintName: 'agreement_mail_pk' })
  messageId!: string;

  @Column('uuid', { name: 'agreement_id' })
  agreementId!: string;

  /** Null: it went to the sender. */
  @Column('uuid', { name: 'party_id', nullable: true })
  partyId!: string | null;

  @Column('text')
  mail!: string;

  @Column('timestamptz', { name: 'sent_at', default: () => 'now()' })
  sentAt!: Date;
}
