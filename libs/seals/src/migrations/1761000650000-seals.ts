import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, tenantTable } from '#platform';

/** The installation's root of trust, organisations' keys, and how they seal. */
export class Seals1761000650000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(AUTHORITY);
    await runner.query(KEYS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE seal_settings; DROP TABLE seal_key; DROP FUNCTION keep_seal_authority(bytea, text); DROP FUNCTION find_seal_authority();
      DROP TABLE seal_authority;`);
  }
}

/** It belongs to no organisation, so servers reach it by two functions: one reads it, one keeps the first that is made. */
const AUTHORITY = `
  CREATE TABLE seal_authority (
    id smallint NOT NULL DEFAULT 1,
    certificate bytea NOT NULL,
    private_key text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT seal_authority_pk PRIMARY KEY (id),
    CONSTRAINT seal_authority_is_one CHECK (id = 1)
  );
  ALTER TABLE seal_authority ENABLE ROW LEVEL SECURITY;
  CREATE FUNCTION find_seal_authority() RETURNS TABLE (certificate bytea, private_key text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT a.certificate, a.private_key FROM seal_authority a
  $$;
  CREATE FUNCTION keep_seal_authority(made bytea, sealed_key text) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    INSERT INTO seal_authority (certificate, private_key) VALUES (made, sealed_key) ON CONFLICT (id) DO NOTHING
  $$;
  REVOKE ALL ON FUNCTION find_seal_authority() FROM PUBLIC;
  REVOKE ALL ON FUNCTION keep_seal_authority(bytea, text) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION find_seal_authority(), keep_seal_authority(bytea, text) TO ${APP_ROLE};`;

const KEYS = `
  CREATE TABLE seal_key (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL,
    certificates bytea[] NOT NULL,
    private_key text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    retired_at timestamptz,
    CONSTRAINT seal_key_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT seal_key_of_organisation FOREIGN KEY (tenant_id) REFERENCES organisation (id),
    CONSTRAINT seal_key_kind_known CHECK (kind IN ('made', 'pkcs12')),
    CONSTRAINT seal_key_has_certificate CHECK (cardinality(certificates) > 0)
  );
  CREATE UNIQUE INDEX seal_key_current ON seal_key (tenant_id) WHERE retired_at IS NULL;
  ${tenantTable('seal_key', ['SELECT', 'INSERT', 'UPDATE'])}
  CREATE TABLE seal_settings (
    tenant_id uuid NOT NULL,
    level text NOT NULL,
    tsa_url text,
    tsa_user text,
    tsa_password text,
    tsa_roots text,
    when_timestamp_fails text NOT NULL,
    revision integer NOT NULL DEFAULT 1,
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT seal_settings_pk PRIMARY KEY (tenant_id),
    CONSTRAINT seal_settings_of_organisation FOREIGN KEY (tenant_id) REFERENCES organisation (id),
    CONSTRAINT seal_settings_level_known CHECK (level IN ('B-B', 'B-T', 'B-LT', 'B-LTA')),
    CONSTRAINT seal_settings_failure_known CHECK (when_timestamp_fails IN ('wait', 'lower')),
    CONSTRAINT seal_settings_password_has_user CHECK (tsa_password IS NULL OR tsa_user IS NOT NULL)
  );
  ${tenantTable('seal_settings', ['SELECT', 'INSERT', 'UPDATE'])}`;
