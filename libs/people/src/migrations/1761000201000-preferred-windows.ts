import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE } from '#platform';

/**
 * When a person likes to work says something about their health. So it belongs to the person alone: only they can see or write it, only
 * once they have an offer, and it is gone when they say so, when they leave, or when their record is given to another user. All of
 * it is held here, not in TypeScript: a query that forgets to ask reads nothing.
 */
export class PreferredWindows1761000201000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // user_id is the person who wrote it. Without it, whoever may edit people could link a record to themselves and read on.
    await runner.query(`
      CREATE TABLE preferred_window (
        tenant_id uuid NOT NULL,
        person_id uuid NOT NULL,
        user_id uuid NOT NULL,
        hours jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT preferred_window_pk PRIMARY KEY (tenant_id, person_id),
        CONSTRAINT preferred_window_of_person FOREIGN KEY (tenant_id, person_id)
          REFERENCES person (tenant_id, id) ON DELETE CASCADE
      );
      ALTER TABLE preferred_window ENABLE ROW LEVEL SECURITY;
      CREATE POLICY preferred_window_of_self ON preferred_window TO ${APP_ROLE} USING (${OWN}) WITH CHECK (${OWN});
      GRANT SELECT, INSERT, UPDATE, DELETE ON preferred_window TO ${APP_ROLE};`);
    await this.waitForOffers(runner);
    await this.endWithTheJob(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER preferred_window_ends ON person;
      DROP TABLE preferred_window;
      DROP FUNCTION preferred_window_ends();
      DROP FUNCTION preferred_window_needs_offer();`);
  }

  /**
   * The policy sees the person as of the beginning of the statement. This looks again and holds the record until commit, so that
   * somebody who is leaving at this moment does not leave a window behind. Its words are those of the policy: a refusal tells nothing.
   */
  private async waitForOffers(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION preferred_window_needs_offer() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        PERFORM 1 FROM person
          WHERE person.tenant_id = NEW.tenant_id AND person.id = NEW.person_id AND person.user_id = NEW.user_id
            AND person.state IN ('offered', 'employed')
          FOR SHARE;
        IF NOT FOUND THEN
          RAISE EXCEPTION 'new row violates row-level security policy for table "preferred_window"' USING ERRCODE = '42501';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER preferred_window_needs_offer BEFORE INSERT OR UPDATE ON preferred_window
        FOR EACH ROW EXECUTE FUNCTION preferred_window_needs_offer();`);
  }

  /** Runs as the owner of the table: whoever changes the person may not see the window that goes. */
  private async endWithTheJob(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION preferred_window_ends() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        DELETE FROM preferred_window WHERE preferred_window.tenant_id = OLD.tenant_id AND preferred_window.person_id = OLD.id;
        RETURN NULL;
      END $$;
      REVOKE EXECUTE ON FUNCTION preferred_window_ends() FROM PUBLIC;
      CREATE TRIGGER preferred_window_ends AFTER UPDATE ON person FOR EACH ROW
        WHEN (NEW.state NOT IN ('offered', 'employed') OR NEW.user_id IS DISTINCT FROM OLD.user_id)
        EXECUTE FUNCTION preferred_window_ends();`);
  }
}

const OWN = `preferred_window.tenant_id = app_tenant() AND preferred_window.user_id = app_user() AND EXISTS (
  SELECT 1 FROM person
  WHERE person.tenant_id = preferred_window.tenant_id AND person.id = preferred_window.person_id
    AND person.user_id = app_user() AND person.state IN ('offered', 'employed'))`;
