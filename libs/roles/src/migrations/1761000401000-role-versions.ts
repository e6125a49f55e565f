import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '#platform';

/** What was published, and stays as it was: the servers may neither change nor delete a version. */
export class RoleVersions1761000401000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE role_version (
        tenant_id uuid NOT NULL,
        id uuid NOT NULL,
        role_id uuid NOT NULL,
        number integer NOT NULL,
        text text NOT NULL,
        model jsonb NOT NULL,
        model_hash text NOT NULL,
        author_user_id uuid,
        author_api_key_id uuid,
        findings jsonb NOT NULL,
        measures jsonb NOT NULL,
        check_config jsonb NOT NULL,
        from_policies jsonb NOT NULL,
        note text,
        published_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT role_version_pk PRIMARY KEY (tenant_id, id),
        CONSTRAINT role_version_number_unique UNIQUE (tenant_id, role_id, number),
        CONSTRAINT role_version_of_role FOREIGN KEY (tenant_id, role_id) REFERENCES role (tenant_id, id),
        CONSTRAINT role_version_counts_from_one CHECK (number > 0),
        CONSTRAINT role_version_has_hash CHECK (model_hash ~ '^[0-9a-f]{64}$')
      );
      ${tenantTable('role_version', ['SELECT', 'INSERT'])}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE role_version;');
  }
}
