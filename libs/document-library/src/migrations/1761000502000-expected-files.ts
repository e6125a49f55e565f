import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE } from '#platform';

/** A file is noted before it is stored, so that one whose document never comes to be committed is found. */
export class ExpectedFiles1761000502000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION expect_document_file(expected text) RETURNS void
      LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        INSERT INTO unused_document_file (file_key) VALUES (expected) ON CONFLICT (file_key) DO UPDATE SET since = now()
      $$;
      REVOKE ALL ON FUNCTION expect_document_file(text) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION expect_document_file(text) TO ${APP_ROLE};`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION expect_document_file(text)');
  }
}
