import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '#platform';

/** What approvers had approved, while they are asked about something else; why a seal has a lower level than was wanted; and which mails went out, for when they come back. */
export class AgreementChanges1761000705000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE agreement ADD approved_terms jsonb, ADD lowered_because text');
    await runner.query(`
      CREATE TABLE agreement_mail (
        tenant_id uuid NOT NULL,
        message_id text NOT NULL,
        agreement_id uuid NOT NULL,
        party_id uuid,
        mail text NOT NULL,
        sent_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT agreement_mail_pk PRIMARY KEY (tenant_id, message_id),
        CONSTRAINT agreement_mail_of_agreement FOREIGN KEY (tenant_id, agreement_id) REFERENCES agreement (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT agreement_mail_to_party FOREIGN KEY (tenant_id, party_id) REFERENCES agreement_party (tenant_id, id) ON DELETE CASCADE
      );
      CREATE INDEX agreement_mail_by_agreement ON agreement_mail (tenant_id, agreement_id);
      CREATE INDEX agreement_mail_by_party ON agreement_mail (tenant_id, party_id);
      ${tenantTable('agreement_mail', ['SELECT', 'INSERT'])}`);
    await runner.query(REPLACED_MAY_GO);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE agreement_mail; ALTER TABLE agreement DROP approved_terms, DROP lowered_because');
  }
}

/** A sealed agreement does not change, but what it replaced may be erased before it. */
const REPLACED_MAY_GO = `
  CREATE OR REPLACE FUNCTION keep_sealed_agreement() RETURNS trigger
  LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$ BEGIN
    IF OLD.state IN ('sealed', 'delivered') AND (
      NEW.state NOT IN (OLD.state, 'delivered')
      OR NEW.replaces_id IS DISTINCT FROM OLD.replaces_id AND NEW.replaces_id IS NOT NULL
      OR (to_jsonb(NEW) - '{state,state_since,revision,ended_at,fault,keep_until,hold_reason,document_id,sender_user_id,replaces_id}'::text[])
        <> (to_jsonb(OLD) - '{state,state_since,revision,ended_at,fault,keep_until,hold_reason,document_id,sender_user_id,replaces_id}'::text[]))
    THEN RAISE EXCEPTION 'A sealed agreement does not change.' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
  END $$;`;
