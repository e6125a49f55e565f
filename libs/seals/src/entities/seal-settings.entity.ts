import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SealLevel } from '../settings/seal-level.js';

/** How an organisation seals, where it does not as usual. */
@Entity('seal_settings')
export class SealSettingsRow {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'seal_settings_pk' })
  tenantId!: string;

  @Column('text')
  level!: SealLevel;

  /** RFC 3161 time stamping authority. */
  @Column('text', { name: 'tsa_url', nullable: true })
  tsaUrl!: string | null;

  @Column('text', { name: 'tsa_user', nullable: true })
  tsaUser!: string | null;

  /** Sealed by `Secrets`. */
  @Column('text', { name: 'tsa_password', nullable: true })
  tsaPassword!: string | null;

  /** PEM: which authorities' roots are trusted; null: any that signs rightly. */
  @Column('text', { name: 'tsa_roots', nullable: true })
  tsaRoots!: string | null;

  /** `wait`: not sealed until a time stamp can be had; `lower`: sealed without, and told. */
  @Column('text', { name: 'when_timestamp_fails' })
  whenTimestampFails!: 'wait' | 'lower';

  @Column('integer', { default: 1 })
  revision!: number;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
