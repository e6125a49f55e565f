import { Column, Entity, PrimaryColumn } from 'typeorm';

export const DELIVERY_STATES = ['waiting', 'delivered', 'dead'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** One event on its way to one endpoint. */
@Entity('webhook_delivery')
export class WebhookDelivery {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'webhook_delivery_pk' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'webhook_delivery_pk' })
  id!: string;

  @Column('uuid', { name: 'endpoint_id' })
  endpointId!: string;

  @Column('text')
  event!: string;

  /** The exact text that is signed and sent, the same in every attempt. */
  @Column('text')
  body!: string;

  @Column('text', { default: 'waiting' })
  state!: DeliveryState;

  /** Attempts made since it was made or sent again. */
  @Column('integer', { default: 0 })
  attempts!: number;

  /** The one attempt that is due. A job that knows another is out of date and does nothing. */
  @Column('uuid', { name: 'attempt_id', nullable: true })
  attemptId!: string | null;

  @Column('timestamptz', { name: 'next_attempt_at', nullable: true })
  nextAttemptAt!: Date | null;

  @Column('timestamptz', { name: 'last_attempt_at', nullable: true })
  lastAttemptAt!: Date | null;

  /** HTTP status of the last attempt; null when there was no answer. */
  @Column('integer', { name: 'last_status', nullable: true })
  lastStatus!: number | null;

  /** Why the last attempt failed, in words. */
  @Column('text', { name: 'last_error', nullable: true })
  lastError!: string | null;

  @Column('timestamptz', { name: 'delivered_at', nullable: true })
  deliveredAt!: Date | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
