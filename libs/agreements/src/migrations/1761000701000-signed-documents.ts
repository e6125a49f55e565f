import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, tenantTable } from '#platform';

/** What was shown and signed, the chain of events, and the files. */
export class SignedDocuments1761000701000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SIGNATURES);
    await runner.query(EVENTS);
    await runner.query(FILES);
    await runner.query(KEPT_FILES);
    await runner.query(UNCHANGING);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER agreement_stays_sealed ON agreement; DROP FUNCTION keep_sealed_agreement();
      DROP TABLE agreement_file; DROP TABLE agreement_event_trace; DROP TABLE agreement_event; DROP TABLE agreement_signature;
      DROP TABLE prepared_signature;
      CREATE OR REPLACE FUNCTION forget_unused_document_file(unused text) RETURNS boolean
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$ BEGIN
        DELETE FROM unused_document_file WHERE file_key = unused;
        RETURN FOUND AND NOT EXISTS (SELECT FROM document WHERE file_key = unused);
      END $$;`);
  }
}

const SIGNATURES = `
  CREATE TABLE prepared_signature (
    tenant_id uuid NOT NULL,
    party_id uuid NOT NULL,
    agreement_id uuid NOT NULL,
    base_file_key text NOT NULL,
    file_key text NOT NULL,
    file_bytes integer NOT NULL,
    digest text NOT NULL,
    mark_kind text NOT NULL,
    prepared_at timestamptz NOT NULL,
    CONSTRAINT prepared_signature_pk PRIMARY KEY (tenant_id, party_id),
    CONSTRAINT prepared_signature_of_party FOREIGN KEY (tenant_id, party_id) REFERENCES agreement_party (tenant_id, id) ON DELETE CASCADE
  );
  CREATE INDEX prepared_signature_by_file ON prepared_signature (file_key);
  ${tenantTable('prepared_signature')}
  CREATE TABLE agreement_signature (
    tenant_id uuid NOT NULL,
    party_id uuid NOT NULL,
    agreement_id uuid NOT NULL,
    digest text NOT NULL,
    file_key text NOT NULL,
    mark_kind text NOT NULL,
    intent_version text NOT NULL,
    signed_at timestamptz NOT NULL,
    CONSTRAINT agreement_signature_pk PRIMARY KEY (tenant_id, party_id),
    CONSTRAINT agreement_signature_of_party FOREIGN KEY (tenant_id, party_id) REFERENCES agreement_party (tenant_id, id)
  );
  CREATE INDEX agreement_signature_by_agreement ON agreement_signature (tenant_id, agreement_id);
  ${tenantTable('agreement_signature', ['SELECT', 'INSERT'])}
`;

const EVENTS = `
  CREATE TABLE agreement_event (
    tenant_id uuid NOT NULL,
    agreement_id uuid NOT NULL,
    sequence integer NOT NULL,
    at timestamptz NOT NULL,
    fact text NOT NULL,
    party_id uuid,
    user_id uuid,
    trace_hash text,
    token_hash text,
    document_hash text,
    details jsonb NOT NULL,
    previous_hash text,
    hash text NOT NULL,
    CONSTRAINT agreement_event_pk PRIMARY KEY (tenant_id, agreement_id, sequence),
    CONSTRAINT agreement_event_of_agreement FOREIGN KEY (tenant_id, agreement_id) REFERENCES agreement (tenant_id, id),
    CONSTRAINT agreement_event_linked CHECK ((sequence = 1) = (previous_hash IS NULL))
  );
  ${tenantTable('agreement_event', ['SELECT', 'INSERT'])}
  CREATE TABLE agreement_event_trace (
    tenant_id uuid NOT NULL,
    agreement_id uuid NOT NULL,
    sequence integer NOT NULL,
    salt text NOT NULL,
    address text,
    device text,
    CONSTRAINT agreement_event_trace_pk PRIMARY KEY (tenant_id, agreement_id, sequence),
    CONSTRAINT agreement_event_trace_of_event FOREIGN KEY (tenant_id, agreement_id, sequence) REFERENCES agreement_event (tenant_id, agreement_id, sequence)
  );
  ${tenantTable('agreement_event_trace', ['SELECT', 'INSERT'])}
`;

const FILES = `
  CREATE TABLE agreement_file (
    tenant_id uuid NOT NULL,
    agreement_id uuid NOT NULL,
    position integer NOT NULL,
    kind text NOT NULL,
    file_key text NOT NULL,
    bytes integer NOT NULL,
    party_id uuid,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT agreement_file_pk PRIMARY KEY (tenant_id, agreement_id, position),
    CONSTRAINT agreement_file_of_agreement FOREIGN KEY (tenant_id, agreement_id) REFERENCES agreement (tenant_id, id),
    CONSTRAINT agreement_file_kind_known CHECK (kind IN ('issued', 'signed', 'sealed', 'certificate'))
  );
  CREATE INDEX agreement_file_by_key ON agreement_file (file_key);
  ${tenantTable('agreement_file', ['SELECT', 'INSERT'])}
`;

/** Files are shared with the document library, whose sweep deletes what nobody has: from here on it asks agreements too. */
const KEPT_FILES = `
  CREATE TRIGGER agreement_leaves_file AFTER DELETE ON agreement_file FOR EACH ROW EXECUTE FUNCTION note_unused_document_file();
  CREATE TRIGGER prepared_signature_leaves_file AFTER DELETE ON prepared_signature FOR EACH ROW EXECUTE FUNCTION note_unused_document_file();
  CREATE TRIGGER prepared_signature_changes_file AFTER UPDATE OF file_key ON prepared_signature FOR EACH ROW
    WHEN (OLD.file_key <> NEW.file_key) EXECUTE FUNCTION note_unused_document_file();
  CREATE OR REPLACE FUNCTION forget_unused_document_file(unused text) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$ BEGIN
    DELETE FROM unused_document_file WHERE file_key = unused;
    RETURN FOUND AND NOT EXISTS (SELECT FROM document WHERE file_key = unused)
      AND NOT EXISTS (SELECT FROM agreement_file WHERE file_key = unused)
      AND NOT EXISTS (SELECT FROM prepared_signature WHERE file_key = unused);
  END $$;`;

/** Once sealed, an agreement stays: what is left is whether it was delivered, and how long it is kept. */
const UNCHANGING = `
  CREATE FUNCTION keep_sealed_agreement() RETURNS trigger
  LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$ BEGIN
    IF OLD.state IN ('sealed', 'delivered') AND (
      NEW.state NOT IN (OLD.state, 'delivered')
      OR (to_jsonb(NEW) - '{state,state_since,revision,ended_at,fault,keep_until,hold_reason,document_id,sender_user_id}'::text[])
        <> (to_jsonb(OLD) - '{state,state_since,revision,ended_at,fault,keep_until,hold_reason,document_id,sender_user_id}'::text[]))
    THEN RAISE EXCEPTION 'A sealed agreement does not change.' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER agreement_stays_sealed BEFORE UPDATE ON agreement FOR EACH ROW EXECUTE FUNCTION keep_sealed_agreement();
  REVOKE ALL ON FUNCTION keep_sealed_agreement() FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION keep_sealed_agreement() TO ${APP_ROLE};`;
