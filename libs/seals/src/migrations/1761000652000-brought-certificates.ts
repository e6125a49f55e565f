import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE } from '#platform';

/** Certificates that an organisation seals with and brought itself: they stand in every document that it gave away. */
export class BroughtCertificates1761000652000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION brought_certificates(organisation_slug text) RETURNS TABLE (certificate bytea) LANGUAGE sql STABLE
        SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
          SELECT k.certificates[1] FROM seal_key k JOIN organisation o ON o.id = k.tenant_id
          WHERE o.slug = organisation_slug AND k.kind = 'pkcs12' ORDER BY k.created_at DESC LIMIT 50
        $function$;
      REVOKE ALL ON FUNCTION brought_certificates(text) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION brought_certificates(text) TO ${APP_ROLE};`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION brought_certificates(text)');
  }
}
