import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, tenantTable } from '#platform';

/** What is erased, and what is said of it afterwards. */
export class AgreementRetention1761000704000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE erasure_record (
        tenant_id uuid NOT NULL,
        id uuid NOT NULL,
        subject text NOT NULL,
        subject_id uuid NOT NULL,
        cause text NOT NULL,
        details jsonb NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT erasure_record_pk PRIMARY KEY (tenant_id, id),
        CONSTRAINT erasure_record_of_organisation FOREIGN KEY (tenant_id) REFERENCES organisation (id)
      );
      ${tenantTable('erasure_record', ['SELECT', 'INSERT'])}`);
    await runner.query(ERASING);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION erase_agreement(uuid); DROP TABLE erasure_record;');
  }
}

/**
 * Servers may not delete an agreement or its events. This function does, when its time has come and nobody holds it, or when it was never
 * sent; it asks both again, so that no mistake of a server erases what must be kept.
 */
const ERASING = `
  CREATE FUNCTION erase_agreement(erased uuid) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$ BEGIN
    PERFORM FROM agreement WHERE tenant_id = app_tenant() AND id = erased AND hold_reason IS NULL
      AND (keep_until <= now() OR sent_at IS NULL AND state IN ('draft', 'voided')) FOR UPDATE;
    IF NOT FOUND THEN RETURN false; END IF;
    DELETE FROM prepared_signature WHERE tenant_id = app_tenant() AND agreement_id = erased;
    DELETE FROM agreement_signature WHERE tenant_id = app_tenant() AND agreement_id = erased;
    DELETE FROM agreement_file WHERE tenant_id = app_tenant() AND agreement_id = erased;
    DELETE FROM agreement_event_trace WHERE tenant_id = app_tenant() AND agreement_id = erased;
    DELETE FROM agreement_event WHERE tenant_id = app_tenant() AND agreement_id = erased;
    DELETE FROM agreement_party WHERE tenant_id = app_tenant() AND agreement_id = erased;
    DELETE FROM agreement WHERE tenant_id = app_tenant() AND id = erased;
    RETURN true;
  END $$;
  REVOKE ALL ON FUNCTION erase_agreement(uuid) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION erase_agreement(uuid) TO ${APP_ROLE};`;
