import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, tenantTable } from '../tenant-table.js';

/** The group that servers log in with, the two settings that row-level security reads, and the audit log. */
export class Foundation1761000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Roles belong to the whole cluster: another database of it may have made this one already, perhaps at this moment.
    await runner.query(`DO $$ BEGIN
      CREATE ROLE ${APP_ROLE} NOLOGIN NOSUPERUSER NOBYPASSRLS;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`);
    // After a transaction that set it, a setting is '' and not absent; both mean nobody.
    await runner.query(`
      CREATE FUNCTION app_tenant() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT nullif(current_setting('app.tenant', true), '')::uuid $$;
      CREATE FUNCTION app_user() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT nullif(current_setting('app.user', true), '')::uuid $$;
      REVOKE CREATE ON SCHEMA public FROM PUBLIC;
      GRANT USAGE ON SCHEMA public TO ${APP_ROLE};`);
    await runner.query(`
      CREATE TABLE audit_entry (
        tenant_id uuid NOT NULL,
        id uuid NOT NULL,
        fact text NOT NULL,
        subject text NOT NULL,
        subject_id text NOT NULL,
        user_id uuid,
        api_key_id uuid,
        request_id text,
        address text,
        details jsonb NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT audit_entry_pk PRIMARY KEY (tenant_id, id)
      );
      CREATE INDEX audit_entry_by_subject ON audit_entry (tenant_id, subject, subject_id, id);
      ${tenantTable('audit_entry', ['SELECT', 'INSERT'])}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    // The group role stays: other databases of the cluster may use it.
    await runner.query('DROP TABLE audit_entry; DROP FUNCTION app_tenant(); DROP FUNCTION app_user();');
  }
}
