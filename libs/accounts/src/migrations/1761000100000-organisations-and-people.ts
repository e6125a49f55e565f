import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, tenantTable } from '#platform';

const TABLES = `
  CREATE TABLE organisation (
    id uuid NOT NULL,
    name text NOT NULL,
    slug text NOT NULL,
    settings jsonb NOT NULL DEFAULT '{}',
    revision integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT organisation_pk PRIMARY KEY (id),
    CONSTRAINT organisation_slug_unique UNIQUE (slug)
  );
  CREATE TABLE app_user (
    id uuid NOT NULL,
    email text NOT NULL,
    name text NOT NULL,
    locale text NOT NULL DEFAULT 'en',
    email_verified_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT app_user_pk PRIMARY KEY (id),
    CONSTRAINT app_user_email_unique UNIQUE (email),
    CONSTRAINT app_user_email_in_lower_case CHECK (email = lower(email))
  );
  CREATE TABLE user_credential (
    user_id uuid NOT NULL,
    password_hash text,
    password_changed_at timestamptz,
    totp_secret text,
    totp_confirmed_at timestamptz,
    totp_last_step integer NOT NULL DEFAULT 0,
    recovery_code_hashes bytea[] NOT NULL DEFAULT '{}',
    CONSTRAINT user_credential_pk PRIMARY KEY (user_id),
    CONSTRAINT user_credential_of_user FOREIGN KEY (user_id) REFERENCES app_user (id) ON DELETE CASCADE
  );
  CREATE TABLE membership (
    tenant_id uuid NOT NULL,
    user_id uuid NOT NULL,
    access_role text NOT NULL,
    revision integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT membership_pk PRIMARY KEY (tenant_id, user_id),
    CONSTRAINT membership_of_organisation FOREIGN KEY (tenant_id) REFERENCES organisation (id),
    CONSTRAINT membership_of_user FOREIGN KEY (user_id) REFERENCES app_user (id) ON DELETE CASCADE,
    CONSTRAINT membership_access_role_known
      CHECK (access_role IN ('owner', 'admin', 'recruiter', 'hiring-manager', 'viewer'))
  );
  CREATE INDEX membership_by_user ON membership (user_id);`;

/** A person is seen by themselves and by those who share the organisation; what they prove themselves with, by nobody else. */
const POLICIES = `
  ALTER TABLE organisation ENABLE ROW LEVEL SECURITY;
  CREATE POLICY organisation_of_tenant ON organisation TO ${APP_ROLE}
    USING (id = app_tenant()) WITH CHECK (id = app_tenant());
  GRANT SELECT, INSERT, UPDATE ON organisation TO ${APP_ROLE};
  ${tenantTable('membership')}
  ALTER TABLE app_user ENABLE ROW LEVEL SECURITY;
  CREATE POLICY app_user_is_self ON app_user TO ${APP_ROLE} USING (id = app_user()) WITH CHECK (id = app_user());
  CREATE POLICY app_user_is_colleague ON app_user FOR SELECT TO ${APP_ROLE} USING (EXISTS (
    SELECT 1 FROM membership WHERE membership.tenant_id = app_tenant() AND membership.user_id = app_user.id));
  GRANT SELECT, INSERT, UPDATE ON app_user TO ${APP_ROLE};
  ALTER TABLE user_credential ENABLE ROW LEVEL SECURITY;
  CREATE POLICY user_credential_of_self ON user_credential TO ${APP_ROLE}
    USING (user_id = app_user()) WITH CHECK (user_id = app_user());
  GRANT SELECT, INSERT, UPDATE, DELETE ON user_credential TO ${APP_ROLE};`;

/** Organisations, people, what people prove themselves with, and who belongs where. */
export class OrganisationsAndPeople1761000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(POLICIES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP POLICY app_user_is_colleague ON app_user;
      DROP TABLE membership; DROP TABLE user_credential; DROP TABLE app_user; DROP TABLE organisation;`);
  }
}
