import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who a subject of an OpenID Connect server is here. Their e-mail may change there; the subject does not. */
@Entity('oidc_identity')
export class OidcIdentity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'oidc_identity_pk' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'oidc_identity_pk' })
  id!: string;

  @Column('text')
  issuer!: string;

  @Column('text')
  subject!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
