import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '#platform';

/** Teams as a tree, people, and who belongs to which team. */
export class TeamsAndPeople1761000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.makeTeams(runner);
    await this.makePeople(runner);
    await runner.query(`
      CREATE TABLE team_member (
        tenant_id uuid NOT NULL,
        team_id uuid NOT NULL,
        person_id uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT team_member_pk PRIMARY KEY (tenant_id, team_id, person_id),
        CONSTRAINT team_member_of_team FOREIGN KEY (tenant_id, team_id) REFERENCES team (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT team_member_is_person FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id) ON DELETE CASCADE
      );
      CREATE INDEX team_member_by_person ON team_member (tenant_id, person_id);
      ${tenantTable('team')}
      ${tenantTable('person')}
      ${tenantTable('team_member')}`);
    await this.keepTheTree(runner);
    await this.dateOffers(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE team_member; DROP TABLE person; DROP TABLE team;
      DROP FUNCTION team_has_no_circle(); DROP FUNCTION person_offer_is_dated();`);
  }

  private async makeTeams(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE team (
        tenant_id uuid NOT NULL,
        id uuid NOT NULL,
        name text NOT NULL,
        parent_id uuid,
        revision integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT team_pk PRIMARY KEY (tenant_id, id),
        CONSTRAINT team_of_organisation FOREIGN KEY (tenant_id) REFERENCES organisation (id),
        CONSTRAINT team_under_parent FOREIGN KEY (tenant_id, parent_id) REFERENCES team (tenant_id, id)
      );
      CREATE UNIQUE INDEX team_name_unique ON team (tenant_id, lower(name));
      CREATE INDEX team_by_parent ON team (tenant_id, parent_id);`);
  }

  private async makePeople(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE person (
        tenant_id uuid NOT NULL,
        id uuid NOT NULL,
        display_name text NOT NULL,
        email text,
        user_id uuid,
        time_zone text NOT NULL,
        working_hours jsonb,
        state text NOT NULL,
        offered_at timestamptz,
        revision integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT person_pk PRIMARY KEY (tenant_id, id),
        CONSTRAINT person_of_organisation FOREIGN KEY (tenant_id) REFERENCES organisation (id),
        CONSTRAINT person_user_is_member FOREIGN KEY (tenant_id, user_id) REFERENCES membership (tenant_id, user_id)
          ON DELETE SET NULL (user_id),
        CONSTRAINT person_state_known CHECK (state IN ('candidate', 'offered', 'employed', 'left')),
        CONSTRAINT person_offer_dated CHECK (
          CASE state WHEN 'candidate' THEN offered_at IS NULL WHEN 'left' THEN true ELSE offered_at IS NOT NULL END)
      );
      CREATE UNIQUE INDEX person_email_unique ON person (tenant_id, lower(email));
      CREATE UNIQUE INDEX person_user_unique ON person (tenant_id, user_id);`);
  }

  /** Two moves at the same time could each be right and together make a circle, so moves within an organisation wait for each other. */
  private async keepTheTree(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION team_has_no_circle() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock(hashtextextended('team-tree/' || NEW.tenant_id, 0));
        IF EXISTS (
          WITH RECURSIVE above AS (
            SELECT NEW.parent_id AS id
            UNION
            SELECT team.parent_id FROM above JOIN team ON team.tenant_id = NEW.tenant_id AND team.id = above.id)
          SELECT 1 FROM above WHERE id = NEW.id
        ) THEN
          RAISE EXCEPTION 'a team cannot be above itself' USING ERRCODE = 'check_violation', CONSTRAINT = 'team_has_no_circle';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER team_has_no_circle BEFORE INSERT OR UPDATE OF parent_id ON team
        FOR EACH ROW WHEN (NEW.parent_id IS NOT NULL) EXECUTE FUNCTION team_has_no_circle();`);
  }

  /** The date of an offer follows from the state and the database's clock, whoever writes. */
  private async dateOffers(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION person_offer_is_dated() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF NEW.state = 'candidate' THEN
          NEW.offered_at := NULL;
        ELSIF NEW.state IN ('offered', 'employed') AND NEW.offered_at IS NULL THEN
          NEW.offered_at := now();
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER person_offer_is_dated BEFORE INSERT OR UPDATE ON person
        FOR EACH ROW EXECUTE FUNCTION person_offer_is_dated();`);
  }
}
