import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PatchOperation } from '#work-model';
import type { ProposalJudgement } from '../questions/proposal-judgement.js';

/** What a party asks or proposes about one expectation, and what came of it. */
@Entity('agreement_question')
export class AgreementQuestion {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'agreement_question_pk' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'agreement_question_pk' })
  id!: string;

  @Column('uuid', { name: 'agreement_id' })
  agreementId!: string;

  @Column('uuid', { name: 'party_id' })
  partyId!: string;

  /** Id in the model. */
  @Column('text')
  expectation!: string;

  /** `question` or `proposal`. */
  @Column('text')
  kind!: 'question' | 'proposal';

  @Column('text')
  text!: string;

  /** JSON Patch (RFC 6902) on the model: what they propose. */
  @Column('jsonb', { nullable: true })
  patch!: readonly PatchOperation[] | null;

  /** What the checker says of the model with the proposal. */
  @Column('jsonb', { nullable: true })
  judgement!: ProposalJudgement | null;

  @Column('text', { default: 'open' })
  state!: 'open' | 'answered' | 'accepted' | 'refused' | 'withdrawn';

  @Column('text', { nullable: true })
  answer!: string | null;

  @Column('uuid', { name: 'answered_by', nullable: true })
  answeredBy!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;
}
