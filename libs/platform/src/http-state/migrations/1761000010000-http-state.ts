import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, tenantTable } from '../../database/tenant-table.js';

/** What several servers must agree on about requests: which were carried out already, and how many a caller may still send. */
export class HttpState1761000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE idempotency_key (
        tenant_id uuid NOT NULL,
        caller_id uuid NOT NULL,
        key_hash bytea NOT NULL,
        request_hash bytea NOT NULL,
        lease uuid NOT NULL,
        lease_until timestamptz NOT NULL,
        effect_at timestamptz,
        answer bytea,
        expires_at timestamptz NOT NULL,
        CONSTRAINT idempotency_key_pk PRIMARY KEY (tenant_id, caller_id, key_hash)
      );
      CREATE INDEX idempotency_key_expiry ON idempotency_key (expires_at);
      ${tenantTable('idempotency_key')}`);
    // Unlogged: losing it in a crash of Postgres gives everybody a full bucket, and it spares the log every request's write.
    await runner.query(`
      CREATE UNLOGGED TABLE rate_bucket (
        id bytea NOT NULL CONSTRAINT rate_bucket_pk PRIMARY KEY,
        tokens double precision NOT NULL,
        refilled_at timestamptz NOT NULL,
        full_at timestamptz NOT NULL
      );
      CREATE INDEX rate_bucket_full ON rate_bucket (full_at);`);
    await runner.query(TAKE_TOKENS);
    await runner.query(FORGET);
    for (const name of ['take_tokens(bytea, int, int, double precision)', 'forget_http_state()']) {
      await runner.query(
        `REVOKE ALL ON FUNCTION ${name} FROM PUBLIC; GRANT EXECUTE ON FUNCTION ${name} TO ${APP_ROLE};`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION forget_http_state();
      DROP FUNCTION take_tokens(bytea, int, int, double precision);
      DROP TABLE rate_bucket;
      DROP TABLE idempotency_key;`);
  }
}

/**
 * Takes up to `wanted` tokens from a bucket that holds `capacity` and refills by `per_second`. The upsert locks the row, so that
 * servers take one after the other. A clock that goes back refills nothing.
 */
const TAKE_TOKENS = `
  CREATE FUNCTION take_tokens(bucket bytea, wanted int, capacity int, per_second double precision)
  RETURNS TABLE (granted int, remaining double precision)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  DECLARE
    moment timestamptz := clock_timestamp();
    available double precision;
  BEGIN
    INSERT INTO rate_bucket AS b (id, tokens, refilled_at, full_at) VALUES (bucket, capacity, moment, moment)
      ON CONFLICT (id) DO UPDATE SET
        tokens = least(capacity, b.tokens + per_second * greatest(0, extract(epoch FROM moment - b.refilled_at))),
        refilled_at = moment
      RETURNING tokens INTO available;
    granted := least(wanted, floor(available)::int);
    remaining := available - granted;
    UPDATE rate_bucket SET tokens = remaining,
      full_at = moment + make_interval(secs => (capacity - remaining) / per_second) WHERE id = bucket;
    RETURN NEXT;
  END $$;`;

/** A bucket that has refilled says nothing any more; nor does a key whose day is over. */
const FORGET = `
  CREATE FUNCTION forget_http_state() RETURNS int
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  DECLARE
    buckets int;
    keys int;
  BEGIN
    DELETE FROM rate_bucket WHERE full_at < clock_timestamp();
    GET DIAGNOSTICS buckets = ROW_COUNT;
    DELETE FROM idempotency_key WHERE expires_at < now();
    GET DIAGNOSTICS keys = ROW_COUNT;
    RETURN buckets + keys;
  END $$;`;
