import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE } from '#platform';

/** Certificates that an organisation seals with and brought itself, and whose time stamps it takes: both stand in what it gave away. */
export class BroughtCertificates1761000652000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION brought_certificates(organisation_slug text) RETURNS TABLE (certificate bytea) LANGUAGE sql STABLE
        SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
          SELECT k.certificates[1] FROM seal_key k JOIN organisation o ON o.id = k.tenant_id
          WHERE o.slug = organisation_slug AND k.kind = 'pkcs12' ORDER BY k.created_at DESC LIMIT 50
        $function$;
      CREATE FUNCTION timestamp_roots(organisation_slug text) RETURNS text LANGUAGE sql STABLE
        SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
          SELECT s.tsa_roots FROM seal_settings s JOIN organisation o ON o.id = s.tenant_id WHERE o.slug = organisation_slug
        $function$;
      REVOKE ALL ON FUNCTION timestamp_roots(text) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION timestamp_roots(text) TO ${APP_ROLE};
      REVOKE ALL ON FUNCTION brought_certificates(text) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION brought_certificates(text) TO ${APP_ROLE};`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION timestamp_roots(text); DROP FUNCTION brought_certificates(text);');
  }
}
