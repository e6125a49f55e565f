import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE } from '#platform';

type Lookup = readonly [signature: string, returns: string, body: string];

/**
 * What must be found before it is known whose rows to show: what a link or session is for, and which organisations have work that is due.
 * Each gives ids and nothing else.
 */
const LOOKUPS: readonly Lookup[] = [
  [
    'find_agreement_link(hash bytea)',
    'TABLE (tenant_id uuid, agreement_id uuid, party_id uuid, link_id uuid)',
    'SELECT l.tenant_id, l.agreement_id, l.party_id, l.id FROM agreement_link l WHERE l.token_hash = hash',
  ],
  [
    'find_signer_session(hash bytea)',
    'TABLE (tenant_id uuid, agreement_id uuid, party_id uuid, session_id uuid)',
    `SELECT s.tenant_id, s.agreement_id, s.party_id, s.id FROM signer_session s
     WHERE s.token_hash = hash AND s.ended_at IS NULL AND s.expires_at > now()`,
  ],
  [
    'due_agreement_parties(most int)',
    'TABLE (tenant_id uuid, agreement_id uuid, party_id uuid, is_expired boolean)',
    `SELECT p.tenant_id, p.agreement_id, p.id, p.expires_at <= now() FROM agreement_party p
     WHERE p.expires_at <= now() OR p.next_reminder_at <= now() ORDER BY least(p.expires_at, p.next_reminder_at) LIMIT most`,
  ],
  [
    'stuck_agreements(since interval, most int)',
    'TABLE (tenant_id uuid, agreement_id uuid, state text)',
    `SELECT a.tenant_id, a.id, a.state FROM agreement a
     WHERE (a.state IN ('countersigned', 'seal-failed', 'sealed') OR a.state = 'sent' AND a.file_key IS NULL)
       AND a.state_since <= now() - since AND coalesce((a.fault ->> 'at')::timestamptz, '-infinity') <= now() - since
     ORDER BY a.state_since LIMIT most`,
  ],
  [
    'agreements_kept_long_enough(most int)',
    'TABLE (tenant_id uuid, agreement_id uuid)',
    'SELECT a.tenant_id, a.id FROM agreement a WHERE a.keep_until <= now() AND a.hold_reason IS NULL ORDER BY a.keep_until LIMIT most',
  ],
];

export class AgreementLookups1761000703000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [signature, returns, body] of LOOKUPS) {
      await runner.query(`
        CREATE FUNCTION ${signature} RETURNS ${returns} LANGUAGE sql STABLE
          SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$ ${body} $function$;
        REVOKE ALL ON FUNCTION ${typesOf(signature)} FROM PUBLIC;
        GRANT EXECUTE ON FUNCTION ${typesOf(signature)} TO ${APP_ROLE};`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [signature] of LOOKUPS) await runner.query(`DROP FUNCTION ${typesOf(signature)}`);
  }
}

/** `f(a uuid, b text)` → `f(uuid, text)`. */
function typesOf(signature: string): string {
  return signature.replaceAll(/\b\w+ (?=\w+[,)])/g, '');
}
