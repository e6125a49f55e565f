import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, tenantTable } from '#platform';

/** Documents that were asked for, the files they became, and orders of many at once. */
export class Documents1761000501000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DOCUMENT);
    await runner.query(BATCHES);
    await runner.query(UNUSED_FILES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE document_batch_item; DROP TABLE document_batch; DROP TABLE document;
      DROP FUNCTION forget_unused_document_file(text); DROP FUNCTION unused_document_files(interval, int);
      DROP FUNCTION note_unused_document_file(); DROP TABLE unused_document_file;`);
  }
}

const DOCUMENT = `
  CREATE TABLE document (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    role_id uuid,
    role_version integer,
    model_hash text,
    kind text NOT NULL,
    language text NOT NULL,
    paper text NOT NULL,
    template_id uuid,
    template_version integer,
    template_revision integer,
    inputs_hash text NOT NULL,
    file_name text NOT NULL,
    state text NOT NULL DEFAULT 'queued',
    state_since timestamptz NOT NULL DEFAULT now(),
    tries integer NOT NULL DEFAULT 0,
    file_key text,
    bytes integer,
    pages integer,
    fault jsonb,
    created_at timestamptz NOT NULL DEFAULT now(),
    ready_at timestamptz,
    CONSTRAINT document_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT document_of_organisation FOREIGN KEY (tenant_id) REFERENCES organisation (id),
    CONSTRAINT document_of_role_version
      FOREIGN KEY (tenant_id, role_id, role_version) REFERENCES role_version (tenant_id, role_id, number),
    CONSTRAINT document_of_template
      FOREIGN KEY (tenant_id, template_id) REFERENCES document_template (tenant_id, id),
    CONSTRAINT document_inputs_unique UNIQUE (tenant_id, inputs_hash),
    CONSTRAINT document_state_known CHECK (state IN ('queued', 'rendering', 'ready', 'failed')),
    CONSTRAINT document_of_role_or_sample CHECK ((role_id IS NULL) = (template_revision IS NOT NULL)),
    CONSTRAINT document_role_is_whole CHECK ((role_id IS NULL) = (role_version IS NULL) AND (role_id IS NULL) = (model_hash IS NULL)),
    CONSTRAINT document_ready_has_file CHECK ((state = 'ready') = (file_key IS NOT NULL AND bytes IS NOT NULL AND ready_at IS NOT NULL)),
    CONSTRAINT document_failed_has_fault CHECK ((state = 'failed') = (fault IS NOT NULL)),
    CONSTRAINT document_file_key_is_hash CHECK (file_key ~ '^[0-9a-f]{64}$')
  );
  CREATE INDEX document_by_role ON document (tenant_id, role_id, id);
  CREATE INDEX document_by_file ON document (file_key);
  ${tenantTable('document')}`;

const BATCHES = `
  CREATE TABLE document_batch (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    total integer NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT document_batch_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT document_batch_of_organisation FOREIGN KEY (tenant_id) REFERENCES organisation (id)
  );
  ${tenantTable('document_batch', ['SELECT', 'INSERT'])}
  CREATE TABLE document_batch_item (
    tenant_id uuid NOT NULL,
    batch_id uuid NOT NULL,
    position integer NOT NULL,
    wish jsonb NOT NULL,
    is_taken boolean NOT NULL DEFAULT false,
    document_id uuid,
    fault jsonb,
    CONSTRAINT document_batch_item_pk PRIMARY KEY (tenant_id, batch_id, position),
    CONSTRAINT document_batch_item_of_batch
      FOREIGN KEY (tenant_id, batch_id) REFERENCES document_batch (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT document_batch_item_is_document
      FOREIGN KEY (tenant_id, document_id) REFERENCES document (tenant_id, id) ON DELETE SET NULL (document_id)
  );
  CREATE INDEX document_batch_item_by_document ON document_batch_item (tenant_id, document_id);
  ${tenantTable('document_batch_item', ['SELECT', 'INSERT', 'UPDATE'])}`;

/**
 * Files that a document had, noted by Postgres itself when the document goes. Equal files of all organisations are one file, so whether
 * it is still needed is asked across organisations, by functions that tell nothing else.
 */
const UNUSED_FILES = `
  CREATE TABLE unused_document_file (
    file_key text NOT NULL CONSTRAINT unused_document_file_pk PRIMARY KEY,
    since timestamptz NOT NULL DEFAULT now()
  );
  CREATE FUNCTION note_unused_document_file() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$ BEGIN
    INSERT INTO unused_document_file (file_key) VALUES (OLD.file_key)
      ON CONFLICT (file_key) DO UPDATE SET since = now();
    RETURN NULL;
  END $$;
  CREATE TRIGGER document_leaves_file AFTER DELETE ON document FOR EACH ROW
    WHEN (OLD.file_key IS NOT NULL) EXECUTE FUNCTION note_unused_document_file();
  CREATE TRIGGER document_changes_file AFTER UPDATE OF file_key ON document FOR EACH ROW
    WHEN (OLD.file_key IS NOT NULL AND OLD.file_key IS DISTINCT FROM NEW.file_key)
    EXECUTE FUNCTION note_unused_document_file();
  CREATE FUNCTION unused_document_files(older_than interval, most int) RETURNS SETOF text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT file_key FROM unused_document_file WHERE since <= now() - older_than ORDER BY since LIMIT most
  $$;
  CREATE FUNCTION forget_unused_document_file(unused text) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$ BEGIN
    DELETE FROM unused_document_file WHERE file_key = unused;
    RETURN FOUND AND NOT EXISTS (SELECT FROM document WHERE file_key = unused);
  END $$;
  REVOKE ALL ON FUNCTION note_unused_document_file(), unused_document_files(interval, int),
    forget_unused_document_file(text) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION unused_document_files(interval, int), forget_unused_document_file(text) TO ${APP_ROLE};`;
