import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A party has said of one expectation that they understood it. */
@Entity('agreement_acknowledgement')
export class AgreementAcknowledgement {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'agreement_acknowledgement_pk' })
  tenantId!: string;

  @PrimaryColumn('uuid', { name: 'agreement_id', primaryKeyConstraintName: 'agreement_acknowledgement_pk' })
  agreementId!: string;

  @PrimaryColumn('uuid', { name: 'party_id', primaryKeyConstraintName: 'agreement_acknowledgement_pk' })
  partyId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'agreement_acknowledgement_pk' })
  expectation!: string;

  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;
}
