import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A key that an organisation seals with. Retired ones stay, for what they have sealed. */
@Entity('seal_key')
export class SealKeyRow {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'seal_key_pk' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'seal_key_pk' })
  id!: string;

  /** `made` here, or `pkcs12`: brought along. */
  @Column('text')
  kind!: 'made' | 'pkcs12';

  /** DER; the key's own first, then the chain to the root. */
  @Column('bytea', { array: true })
  certificates!: Buffer[];

  /** Sealed by `Secrets`: PKCS #8 of a key that was made; the PKCS #12 file with its password of one that was brought. */
  @Column('text', { name: 'private_key' })
  privateKey!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'retired_at', nullable: true })
  retiredAt!: Date | null;
}
