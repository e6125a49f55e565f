import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The root certificate of this installation: whoever trusts it trusts the seals of its organisations. There is one. */
@Entity('seal_authority')
export class SealAuthorityRow {
  @PrimaryColumn('smallint', { default: 1, primaryKeyConstraintName: 'seal_authority_pk' })
  id!: number;

  /** DER. */
  @Column('bytea')
  certificate!: Buffer;

  /** PKCS #8, sealed by `Secrets`. */
  @Column('text', { name: 'private_key' })
  privateKey!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
