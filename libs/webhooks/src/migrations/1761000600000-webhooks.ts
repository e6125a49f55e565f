import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '#platform';

/** Who wants to hear of what, and what was sent to them. */
export class Webhooks1761000600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE webhook_endpoint (
        tenant_id uuid NOT NULL,
        id uuid NOT NULL,
        url text NOT NULL,
        description text,
        events text[] NOT NULL,
        sealed_secret text NOT NULL,
        failing_since timestamptz,
        disabled_at timestamptz,
        disabled_reason text,
        revision integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT webhook_endpoint_pk PRIMARY KEY (tenant_id, id),
        CONSTRAINT webhook_endpoint_of_organisation FOREIGN KEY (tenant_id) REFERENCES organisation (id),
        CONSTRAINT webhook_endpoint_disabled_with_reason CHECK ((disabled_at IS NULL) = (disabled_reason IS NULL))
      );
      CREATE TABLE webhook_delivery (
        tenant_id uuid NOT NULL,
        id uuid NOT NULL,
        endpoint_id uuid NOT NULL,
        event text NOT NULL,
        body text NOT NULL,
        state text NOT NULL DEFAULT 'waiting',
        attempts integer NOT NULL DEFAULT 0,
        attempt_id uuid,
        next_attempt_at timestamptz,
        last_attempt_at timestamptz,
        last_status integer,
        last_error text,
        delivered_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT webhook_delivery_pk PRIMARY KEY (tenant_id, id),
        CONSTRAINT webhook_delivery_to_endpoint FOREIGN KEY (tenant_id, endpoint_id)
          REFERENCES webhook_endpoint (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT webhook_delivery_state_known CHECK (state IN ('waiting', 'delivered', 'dead')),
        CONSTRAINT webhook_delivery_waits_for_an_attempt CHECK ((state = 'waiting') = (attempt_id IS NOT NULL))
      );
      CREATE INDEX webhook_delivery_by_endpoint ON webhook_delivery (tenant_id, endpoint_id, id);
      ${tenantTable('webhook_endpoint')}
      ${tenantTable('webhook_delivery')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE webhook_delivery; DROP TABLE webhook_endpoint;');
  }
}
