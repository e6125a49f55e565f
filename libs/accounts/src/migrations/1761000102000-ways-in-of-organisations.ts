import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '#platform';

const INVITATIONS_AND_KEYS = `
  CREATE TABLE invitation (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    email text NOT NULL,
    access_role text NOT NULL,
    token_hash bytea,
    invited_by uuid,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    accepted_at timestamptz,
    revoked_at timestamptz,
    CONSTRAINT invitation_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT invitation_of_organisation FOREIGN KEY (tenant_id) REFERENCES organisation (id),
    CONSTRAINT invitation_token_unique UNIQUE (token_hash),
    CONSTRAINT invitation_access_role_known
      CHECK (access_role IN ('owner', 'admin', 'recruiter', 'hiring-manager', 'viewer'))
  );
  CREATE UNIQUE INDEX invitation_open_once ON invitation (tenant_id, email)
    WHERE accepted_at IS NULL AND revoked_at IS NULL;
  ${tenantTable('invitation')}
  CREATE TABLE api_key (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL,
    prefix text NOT NULL,
    key_hash bytea NOT NULL,
    scopes text[] NOT NULL,
    created_by uuid,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    last_used_at timestamptz,
    revoked_at timestamptz,
    CONSTRAINT api_key_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT api_key_of_organisation FOREIGN KEY (tenant_id) REFERENCES organisation (id),
    CONSTRAINT api_key_hash_unique UNIQUE (key_hash)
  );
  ${tenantTable('api_key')}`;

const SINGLE_SIGN_ON = `
  CREATE TABLE oidc_provider (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    issuer text NOT NULL,
    client_id text NOT NULL,
    client_secret text NOT NULL,
    email_domains text[] NOT NULL,
    default_access_role text NOT NULL,
    revision integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT oidc_provider_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT oidc_provider_of_organisation FOREIGN KEY (tenant_id) REFERENCES organisation (id),
    CONSTRAINT oidc_provider_one_an_organisation UNIQUE (tenant_id),
    CONSTRAINT oidc_provider_default_below_admin
      CHECK (default_access_role IN ('recruiter', 'hiring-manager', 'viewer'))
  );
  ${tenantTable('oidc_provider')}
  CREATE TABLE oidc_identity (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    issuer text NOT NULL,
    subject text NOT NULL,
    user_id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT oidc_identity_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT oidc_identity_of_organisation FOREIGN KEY (tenant_id) REFERENCES organisation (id),
    CONSTRAINT oidc_identity_of_user FOREIGN KEY (user_id) REFERENCES app_user (id) ON DELETE CASCADE,
    CONSTRAINT oidc_identity_subject_unique UNIQUE (tenant_id, issuer, subject)
  );
  ${tenantTable('oidc_identity', ['SELECT', 'INSERT'])}`;

/** How an organisation lets people and programs in: invitations, API keys, single sign-on. */
export class WaysInOfOrganisations1761000102000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INVITATIONS_AND_KEYS);
    await runner.query(SINGLE_SIGN_ON);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE oidc_identity; DROP TABLE oidc_provider; DROP TABLE api_key; DROP TABLE invitation;',
    );
  }
}
