import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Reminders } from '#accounts';
import type { Language, Paper } from '#documents';
import type { WorkModel } from '#work-model';
import type { AgreementFault } from '../agreement-fault.js';
import type { AgreementKind } from '../agreement-kind.js';
import { modelColumn } from '../model-column.js';
import type { AgreementState } from '../states/agreement-states.js';

/** One agreement about one role: what is signed, by whom, and how far it is. */
@Entity('agreement')
export class Agreement {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'agreement_pk' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'agreement_pk' })
  id!: string;

  @Column('uuid', { name: 'role_id' })
  roleId!: string;

  /** The published version that it is made of. */
  @Column('integer', { name: 'role_version' })
  roleVersion!: number;

  /** `onboarding-agreement`, or `statement-of-work` with contractors. */
  @Column('text')
  kind!: AgreementKind;

  @Column('text')
  language!: Language;

  @Column('text')
  paper!: Paper;

  /** The terms of this agreement where they differ from the role's: a whole model. Null: as published. */
  @Column('jsonb', { nullable: true, transformer: modelColumn })
  variation!: WorkModel | null;

  /** The terms that approvers had approved before they were changed, until all have approved anew; null: nothing that was approved has changed. */
  @Column('jsonb', { name: 'approved_terms', nullable: true, transformer: modelColumn })
  approvedTerms!: WorkModel | null;

  /** SHA-256 of the canonical model that is signed. */
  @Column('text', { name: 'model_hash' })
  modelHash!: string;

  /** The print, in the document library; null until it was asked for. */
  @Column('uuid', { name: 'document_id', nullable: true })
  documentId!: string | null;

  @Column('text', { default: 'draft' })
  state!: AgreementState;

  @Column('timestamptz', { name: 'state_since', default: () => 'now()' })
  stateSince!: Date;

  @Column('integer', { default: 1 })
  revision!: number;

  /** Who is told of questions and ends; null when an API key or the program made it. */
  @Column('uuid', { name: 'sender_user_id', nullable: true })
  senderUserId!: string | null;

  /** From the sender to all parties. */
  @Column('text', { nullable: true })
  message!: string | null;

  /** Whether parties show a code from their mail before they read. */
  @Column('boolean', { name: 'asks_for_code' })
  asksForCode!: boolean;

  /** Whether parties show before consenting that they can open a PDF. */
  @Column('boolean', { name: 'asks_for_format_check' })
  asksForFormatCheck!: boolean;

  /** When parties are reminded: first after, then every, so many days; at most so often. */
  @Column('jsonb')
  reminders!: Reminders;

  /** From the day that a party is asked. */
  @Column('integer', { name: 'expires_in_days' })
  expiresInDays!: number;

  /** The agreement whose place this one takes. */
  @Column('uuid', { name: 'replaces_id', nullable: true })
  replacesId!: string | null;

  /** The order of many that it is part of. */
  @Column('uuid', { name: 'batch_id', nullable: true })
  batchId!: string | null;

  /** The document as it is now, with what was filled in and signed; null until it was sent. */
  @Column('text', { name: 'file_key', nullable: true })
  fileKey!: string | null;

  @Column('integer', { name: 'file_bytes', nullable: true })
  fileBytes!: number | null;

  /** PAdES level that the seal was to have, and has. */
  @Column('text', { name: 'level_wanted', nullable: true })
  levelWanted!: string | null;

  @Column('text', { nullable: true })
  level!: string | null;

  /** Why the level is lower than the one wanted; null when it is not. */
  @Column('text', { name: 'lowered_because', nullable: true })
  loweredBecause!: string | null;

  /** Why it does not go on by itself, and what helps; null when it does. */
  @Column('jsonb', { nullable: true })
  fault!: AgreementFault | null;

  /** Where the new hire works, for how long records are kept: codes of places with spaces between them. */
  @Column('text', { nullable: true })
  jurisdiction!: string | null;

  /** When it is erased; null while it runs. */
  @Column('timestamptz', { name: 'keep_until', nullable: true })
  keepUntil!: Date | null;

  /** Why it was voided, in the sender's words. */
  @Column('text', { name: 'end_reason', nullable: true })
  endReason!: string | null;

  /** Legal hold: not erased whatever the date. */
  @Column('text', { name: 'hold_reason', nullable: true })
  holdReason!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt!: Date | null;

  /** When nothing more was to come: delivered, declined, expired, voided, superseded, on paper. */
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
}
