import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Reminders } from '#accounts';
import type { Language } from '#documents';
import type { MailFault, MailHours } from '../mail/party-mail.js';
import type { Part, PartyState } from '../states/party-states.js';

/** Somebody who has a part in an agreement. */
@Entity('agreement_party')
export class AgreementParty {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'agreement_party_pk' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'agreement_party_pk' })
  id!: string;

  @Column('uuid', { name: 'agreement_id' })
  agreementId!: string;

  /** From 0, in the order in which they are listed. */
  @Column('integer')
  position!: number;

  /** Parties with the same turn act together; the next turn begins when all of them are done. */
  @Column('integer')
  turn!: number;

  @Column('text')
  part!: Part;

  @Column('text', { name: 'display_name' })
  displayName!: string;

  @Column('text')
  email!: string;

  /** In what capacity a company signer signs. */
  @Column('text', { nullable: true })
  title!: string | null;

  @Column('text')
  language!: Language;

  /** IANA name. */
  @Column('text', { name: 'time_zone' })
  timeZone!: string;

  /** When mail may come, in their zone; null: office hours. */
  @Column('jsonb', { nullable: true })
  hours!: readonly MailHours[] | null;

  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  @Column('uuid', { name: 'user_id', nullable: true })
  userId!: string | null;

  /** Their signature field in the document; null for those who do not sign. */
  @Column('text', { nullable: true })
  field!: string | null;

  @Column('text', { default: 'waiting' })
  state!: PartyState;

  @Column('timestamptz', { name: 'state_since', default: () => 'now()' })
  stateSince!: Date;

  /** Null: as the agreement says. */
  @Column('boolean', { name: 'asks_for_code', nullable: true })
  asksForCode!: boolean | null;

  @Column('timestamptz', { name: 'invited_at', nullable: true })
  invitedAt!: Date | null;

  @Column('timestamptz', { name: 'opened_at', nullable: true })
  openedAt!: Date | null;

  @Column('timestamptz', { name: 'consented_at', nullable: true })
  consentedAt!: Date | null;

  /** Which text they agreed to. */
  @Column('text', { name: 'consent_version', nullable: true })
  consentVersion!: string | null;

  /** When they signed or approved. */
  @Column('timestamptz', { name: 'acted_at', nullable: true })
  actedAt!: Date | null;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt!: Date | null;

  /** Null: as the agreement says. */
  @Column('jsonb', { nullable: true })
  reminders!: Reminders | null;

  @Column('integer', { name: 'reminders_sent', default: 0 })
  remindersSent!: number;

  @Column('timestamptz', { name: 'next_reminder_at', nullable: true })
  nextReminderAt!: Date | null;

  /** When the sealed document was mailed to them. */
  @Column('timestamptz', { name: 'delivered_at', nullable: true })
  deliveredAt!: Date | null;

  /** Why their mail does not arrive. */
  @Column('jsonb', { name: 'mail_fault', nullable: true })
  mailFault!: MailFault | null;

  /** Why they declined. */
  @Column('text', { nullable: true })
  reason!: string | null;
}
