import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE } from '#platform';

/**
 * What must be found before anybody's tenant or person is known. Each function runs as the owner of the tables, past row-level
 * security, so each takes a secret (as its hash) or one exact name, and gives ids, and no more than the next step needs.
 *
 * PL/pgSQL, because it keeps its plans; functions in SQL do so from Postgres 18 on only. `find_session` runs before every request: of
 * 100,000 sessions it finds one in 0.14 ms there (Postgres 15, with the round trip), where SQL takes 0.26 ms.
 */
const LOOKUPS: readonly (readonly [signature: string, returns: string, body: string])[] = [
  [
    'find_session(hash bytea)',
    'TABLE (session_id uuid, user_id uuid, tenant_id uuid, access_role text, is_confined boolean, is_stale boolean)',
    `RETURN QUERY SELECT s.id, s.user_id, m.tenant_id, m.access_role, s.is_confined, s.last_seen_at < now() - interval '5 minutes'
       FROM session s LEFT JOIN membership m ON m.tenant_id = s.tenant_id AND m.user_id = s.user_id
      WHERE s.token_hash = hash AND s.revoked_at IS NULL AND s.expires_at > now();`,
  ],
  [
    'touch_session(id_of_session uuid, idle_seconds integer)',
    'void',
    // Not past 90 days, however busy the session is.
    `UPDATE session SET last_seen_at = now(),
        expires_at = least(now() + make_interval(secs => idle_seconds), created_at + interval '90 days')
      WHERE id = id_of_session AND last_seen_at < now() - interval '5 minutes' AND expires_at > now();`,
  ],
  [
    'end_session(hash bytea)',
    'void',
    'UPDATE session SET revoked_at = now() WHERE token_hash = hash AND revoked_at IS NULL;',
  ],
  [
    'find_api_key(hash bytea)',
    'TABLE (tenant_id uuid, api_key_id uuid, scopes text[], is_stale boolean)',
    `RETURN QUERY SELECT k.tenant_id, k.id, k.scopes, coalesce(k.last_used_at < now() - interval '5 minutes', true)
       FROM api_key k WHERE k.key_hash = hash AND k.revoked_at IS NULL AND k.expires_at > now();`,
  ],
  [
    'touch_api_key(id_of_tenant uuid, id_of_key uuid)',
    'void',
    'UPDATE api_key SET last_used_at = now() WHERE tenant_id = id_of_tenant AND id = id_of_key;',
  ],
  ['find_user(address text)', 'uuid', 'RETURN (SELECT id FROM app_user WHERE email = lower(address));'],
  [
    'find_login_link(hash bytea)',
    'TABLE (login_link_id uuid, user_id uuid)',
    `RETURN QUERY SELECT l.id, l.user_id FROM login_link l
      WHERE l.token_hash = hash AND l.used_at IS NULL AND l.expires_at > now();`,
  ],
  [
    'find_invitation(hash bytea)',
    'TABLE (tenant_id uuid, invitation_id uuid)',
    `RETURN QUERY SELECT i.tenant_id, i.id FROM invitation i
      WHERE i.token_hash = hash AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > now();`,
  ],
  [
    'find_passkey_user(credential text)',
    'uuid',
    'RETURN (SELECT user_id FROM passkey WHERE credential_id = credential);',
  ],
  [
    'find_oidc_provider(organisation_slug text)',
    'uuid',
    'RETURN (SELECT p.tenant_id FROM oidc_provider p JOIN organisation o ON o.id = p.tenant_id WHERE o.slug = organisation_slug);',
  ],
  [
    'list_own_organisations()',
    'TABLE (id uuid, name text, slug text, access_role text)',
    `RETURN QUERY SELECT o.id, o.name, o.slug, m.access_role FROM membership m JOIN organisation o ON o.id = m.tenant_id
      WHERE m.user_id = app_user() ORDER BY m.created_at, o.id;`,
  ],
  [
    'take_login_challenge(hash bytea, of_kind text)',
    'TABLE (challenge_id uuid, user_id uuid, payload jsonb)',
    `RETURN QUERY UPDATE login_challenge c SET tries_left = c.tries_left - 1
      WHERE c.token_hash = hash AND c.kind = of_kind AND c.tries_left > 0 AND c.expires_at > now()
      RETURNING c.id, c.user_id, c.payload;`,
  ],
  [
    'end_login_challenge(id_of_challenge uuid)',
    'boolean',
    'DELETE FROM login_challenge WHERE id = id_of_challenge; RETURN FOUND;',
  ],
  [
    // Gives the seconds to wait when more than `most` attempts came within the window, else 0. Counting is one statement, so that
    // a thousand guesses at once are a thousand guesses.
    'count_attempt(of_key bytea, most integer, window_seconds integer)',
    'integer',
    `DECLARE wait integer; BEGIN
      INSERT INTO attempt_count AS a (key, attempts, ends_at)
        VALUES (of_key, 1, now() + make_interval(secs => window_seconds))
        ON CONFLICT (key) DO UPDATE SET
          attempts = CASE WHEN a.ends_at <= now() THEN 1 ELSE a.attempts + 1 END,
          ends_at = CASE WHEN a.ends_at <= now() THEN excluded.ends_at ELSE a.ends_at END
        RETURNING CASE WHEN a.attempts > most THEN greatest(1, ceil(extract(epoch FROM a.ends_at - now())))::integer ELSE 0 END
        INTO wait;
      RETURN wait; END;`,
  ],
  ['uncount_attempt(of_key bytea)', 'void', 'UPDATE attempt_count SET attempts = attempts - 1 WHERE key = of_key;'],
  ['forget_attempts(of_key bytea)', 'void', 'DELETE FROM attempt_count WHERE key = of_key;'],
  [
    // What has ended is kept for a month, for its owner to look at, where it says anything; the rest goes at once.
    'sweep_accounts()',
    'void',
    `DELETE FROM attempt_count WHERE ends_at < now();
     DELETE FROM login_challenge WHERE expires_at < now();
     DELETE FROM login_link WHERE expires_at < now() - interval '1 day';
     DELETE FROM session WHERE least(expires_at, revoked_at) < now() - interval '30 days';`,
  ],
];

const WRITING = /^(touch|take|end|count|uncount|forget|sweep)_/;

/** The functions that are asked before row-level security can know whose rows to show. */
export class Lookups1761000103000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [signature, returns, body] of LOOKUPS) {
      const block = body.startsWith('DECLARE') ? body : `BEGIN ${body} END;`;
      await runner.query(`
        CREATE FUNCTION ${signature} RETURNS ${returns} LANGUAGE plpgsql ${WRITING.test(signature) ? 'VOLATILE' : 'STABLE'}
          SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
          AS $function$ #variable_conflict use_column
          ${block} $function$;
        REVOKE ALL ON FUNCTION ${typesOf(signature)} FROM PUBLIC;
        GRANT EXECUTE ON FUNCTION ${typesOf(signature)} TO ${APP_ROLE};`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [signature] of LOOKUPS) await runner.query(`DROP FUNCTION ${typesOf(signature)}`);
  }
}

/** `f(a uuid, b text)` → `f(uuid, text)`: Postgres tells functions apart by name and types. */
function typesOf(signature: string): string {
  return signature.replaceAll(/\b\w+ (?=\w+[,)])/g, '');
}
