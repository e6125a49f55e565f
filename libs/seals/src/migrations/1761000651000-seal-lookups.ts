import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE } from '#platform';

/** Which organisations seal in a way of their own, for whoever looks after the installation. Ids and nothing else. */
export class SealLookups1761000651000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION organisations_with_seals(most int) RETURNS TABLE (tenant_id uuid) LANGUAGE sql STABLE
        SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
          SELECT k.tenant_id FROM seal_key k WHERE k.retired_at IS NULL
          UNION SELECT s.tenant_id FROM seal_settings s ORDER BY 1 LIMIT most
        $function$;
      REVOKE ALL ON FUNCTION organisations_with_seals(int) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION organisations_with_seals(int) TO ${APP_ROLE};`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION organisations_with_seals(int)');
  }
}
