import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, tenantTable } from '#platform';

/** Roles with their drafts, and the words they are found by. */
export class Roles1761000400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE role (
        tenant_id uuid NOT NULL,
        id uuid NOT NULL,
        slug text NOT NULL,
        title text NOT NULL,
        state text NOT NULL DEFAULT 'draft',
        team_id uuid,
        engagement text NOT NULL,
        location_mode text,
        jurisdictions text[] NOT NULL,
        draft_text text NOT NULL,
        draft_model jsonb,
        draft_faults jsonb NOT NULL DEFAULT '[]',
        draft_revision integer NOT NULL DEFAULT 1,
        draft_is_open boolean NOT NULL DEFAULT true,
        draft_cause jsonb,
        latest_version integer NOT NULL DEFAULT 0,
        search_words text[] NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT role_pk PRIMARY KEY (tenant_id, id),
        CONSTRAINT role_of_organisation FOREIGN KEY (tenant_id) REFERENCES organisation (id),
        CONSTRAINT role_of_team FOREIGN KEY (tenant_id, team_id) REFERENCES team (tenant_id, id),
        CONSTRAINT role_slug_unique UNIQUE (tenant_id, slug),
        CONSTRAINT role_state_known CHECK (state IN ('draft', 'published', 'archived')),
        CONSTRAINT role_draft_has_model_or_faults CHECK ((draft_model IS NULL) = (draft_faults <> '[]')),
        CONSTRAINT role_published_has_version CHECK (state <> 'published' OR latest_version > 0)
      );
      CREATE INDEX role_by_state ON role (tenant_id, state, id);
      CREATE INDEX role_by_team ON role (tenant_id, team_id, id);
      ${tenantTable('role', ['SELECT', 'INSERT', 'UPDATE'])}`);
    await this.searching(runner);
  }

  /**
   * One row a role and beginning of a word, so that a search is an equality on an index that has the order of the list: fifty matches cost
   * the same among 1,000 roles and among 100,000. A trigram index (pg_trgm) cannot be used here: ILIKE is not leakproof, so under
   * row-level security Postgres may not apply it before the policy, and would read every role of the organisation.
   */
  private async searching(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE role_term (
        tenant_id uuid NOT NULL,
        term text COLLATE "C" NOT NULL,
        role_id uuid NOT NULL,
        CONSTRAINT role_term_pk PRIMARY KEY (tenant_id, term, role_id),
        CONSTRAINT role_term_of_role FOREIGN KEY (tenant_id, role_id) REFERENCES role (tenant_id, id) ON DELETE CASCADE
      );
      ${tenantTable('role_term', ['SELECT', 'INSERT', 'DELETE'])}
      CREATE FUNCTION role_terms(words text[]) RETURNS SETOF text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT DISTINCT CASE WHEN position(':' in word) > 0 THEN word ELSE left(word, length) END
        FROM unnest(words) AS word,
          generate_series(1, CASE WHEN position(':' in word) > 0 THEN 1 ELSE least(length(word), 20) END) AS length
      $$;
      CREATE FUNCTION keep_role_terms() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF TG_OP = 'UPDATE' THEN
          DELETE FROM role_term WHERE tenant_id = OLD.tenant_id AND role_id = OLD.id
            AND term IN (SELECT role_terms(OLD.search_words) EXCEPT SELECT role_terms(NEW.search_words));
        END IF;
        INSERT INTO role_term (tenant_id, term, role_id)
          SELECT NEW.tenant_id, term, NEW.id FROM role_terms(NEW.search_words) AS term ON CONFLICT DO NOTHING;
        RETURN NULL;
      END $$;
      CREATE TRIGGER role_is_found AFTER INSERT ON role FOR EACH ROW EXECUTE FUNCTION keep_role_terms();
      CREATE TRIGGER role_is_found_anew AFTER UPDATE OF search_words ON role FOR EACH ROW
        WHEN (OLD.search_words IS DISTINCT FROM NEW.search_words) EXECUTE FUNCTION keep_role_terms();
      REVOKE EXECUTE ON FUNCTION role_terms(text[]), keep_role_terms() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION role_terms(text[]), keep_role_terms() TO ${APP_ROLE};`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE role_term; DROP TABLE role; DROP FUNCTION keep_role_terms(); DROP FUNCTION role_terms(text[]);',
    );
  }
}
