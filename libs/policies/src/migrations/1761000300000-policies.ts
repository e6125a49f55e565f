import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '#platform';

/** Policy templates, their versions, and where they are in use. */
export class Policies1761000300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE policy_template (
        tenant_id uuid NOT NULL,
        id uuid NOT NULL,
        draft jsonb NOT NULL,
        kinds text[] NOT NULL,
        latest_version integer NOT NULL DEFAULT 0,
        shipped_as text,
        archived_at timestamptz,
        revision integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT policy_template_pk PRIMARY KEY (tenant_id, id),
        CONSTRAINT policy_template_of_organisation FOREIGN KEY (tenant_id) REFERENCES organisation (id)
      );
      CREATE UNIQUE INDEX policy_template_shipped_once ON policy_template (tenant_id, shipped_as);
      ${tenantTable('policy_template', ['SELECT', 'INSERT', 'UPDATE'])}`);
    // No UPDATE, no DELETE: people have agreed to what a version says.
    await runner.query(`
      CREATE TABLE policy_template_version (
        tenant_id uuid NOT NULL,
        template_id uuid NOT NULL,
        number integer NOT NULL,
        body jsonb NOT NULL,
        hash text NOT NULL,
        published_by uuid,
        published_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT policy_template_version_pk PRIMARY KEY (tenant_id, template_id, number),
        CONSTRAINT policy_template_version_of_template FOREIGN KEY (tenant_id, template_id)
          REFERENCES policy_template (tenant_id, id),
        CONSTRAINT policy_template_version_counts CHECK (number >= 1)
      );
      ${tenantTable('policy_template_version', ['SELECT', 'INSERT'])}`);
    await this.makeAssignments(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE policy_assignment; DROP TABLE policy_template_version; DROP TABLE policy_template;');
  }

  /** Roles are no concern of this room, so role_id points at nothing; whoever deletes a role takes its assignments away. */
  private async makeAssignments(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE policy_assignment (
        tenant_id uuid NOT NULL,
        id uuid NOT NULL,
        level text NOT NULL,
        team_id uuid,
        role_id uuid,
        template_id uuid NOT NULL,
        version integer NOT NULL,
        parameters jsonb NOT NULL,
        overrides jsonb NOT NULL,
        locks text[] NOT NULL,
        revision integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT policy_assignment_pk PRIMARY KEY (tenant_id, id),
        CONSTRAINT policy_assignment_of_version FOREIGN KEY (tenant_id, template_id, version)
          REFERENCES policy_template_version (tenant_id, template_id, number),
        CONSTRAINT policy_assignment_of_team FOREIGN KEY (tenant_id, team_id) REFERENCES team (tenant_id, id),
        CONSTRAINT policy_assignment_level_fits CHECK (
          CASE level
            WHEN 'organisation' THEN team_id IS NULL AND role_id IS NULL
            WHEN 'team' THEN team_id IS NOT NULL AND role_id IS NULL
            WHEN 'role' THEN team_id IS NULL AND role_id IS NOT NULL
            ELSE false END)
      );
      CREATE UNIQUE INDEX policy_assignment_once
        ON policy_assignment (tenant_id, level, team_id, role_id, template_id) NULLS NOT DISTINCT;
      CREATE INDEX policy_assignment_by_template ON policy_assignment (tenant_id, template_id, version);
      ${tenantTable('policy_assignment')}`);
  }
}
