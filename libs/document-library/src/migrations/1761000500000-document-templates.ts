import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '#platform';

/** An organisation's own templates: a draft that people work on, and versions that stay as they were published. */
export class DocumentTemplates1761000500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE document_template (
        tenant_id uuid NOT NULL,
        id uuid NOT NULL,
        kind text NOT NULL,
        name text NOT NULL,
        draft jsonb NOT NULL,
        draft_faults jsonb NOT NULL DEFAULT '[]',
        revision integer NOT NULL DEFAULT 1,
        latest_version integer NOT NULL DEFAULT 0,
        is_default boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT document_template_pk PRIMARY KEY (tenant_id, id),
        CONSTRAINT document_template_of_organisation FOREIGN KEY (tenant_id) REFERENCES organisation (id),
        CONSTRAINT document_template_default_is_published CHECK (latest_version > 0 OR NOT is_default)
      );
      CREATE UNIQUE INDEX document_template_one_default ON document_template (tenant_id, kind) WHERE is_default;
      ${tenantTable('document_template')}
      CREATE TABLE document_template_version (
        tenant_id uuid NOT NULL,
        id uuid NOT NULL,
        template_id uuid NOT NULL,
        number integer NOT NULL,
        sources jsonb NOT NULL,
        hash text NOT NULL,
        author_user_id uuid,
        author_api_key_id uuid,
        published_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT document_template_version_pk PRIMARY KEY (tenant_id, id),
        CONSTRAINT document_template_version_number_unique UNIQUE (tenant_id, template_id, number),
        CONSTRAINT document_template_version_of_template
          FOREIGN KEY (tenant_id, template_id) REFERENCES document_template (tenant_id, id),
        CONSTRAINT document_template_version_counts_from_one CHECK (number > 0),
        CONSTRAINT document_template_version_has_hash CHECK (hash ~ '^[0-9a-f]{64}$')
      );
      ${tenantTable('document_template_version', ['SELECT', 'INSERT'])}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE document_template_version; DROP TABLE document_template;');
  }
}
