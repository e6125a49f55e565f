import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AccessRole } from '../access/permissions.js';

/** The OpenID Connect server that vouches for an organisation's people. */
@Entity('oidc_provider')
export class OidcProvider {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'oidc_provider_pk' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'oidc_provider_pk' })
  id!: string;

  @Column('text')
  issuer!: string;

  @Column('text', { name: 'client_id' })
  clientId!: string;

  /** Sealed. */
  @Column('text', { name: 'client_secret' })
  clientSecret!: string;

  /** In lower case. Nobody else is let in, whatever the server says. */
  @Column('text', { name: 'email_domains', array: true })
  emailDomains!: string[];

  @Column('text', { name: 'default_access_role' })
  defaultAccessRole!: Exclude<AccessRole, 'owner' | 'admin'>;

  @Column('integer', { default: 1 })
  revision!: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
