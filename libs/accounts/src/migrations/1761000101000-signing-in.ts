import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE } from '#platform';

const OF_A_PERSON = `
  CREATE TABLE session (
    id uuid NOT NULL,
    token_hash bytea NOT NULL,
    user_id uuid NOT NULL,
    tenant_id uuid,
    is_confined boolean NOT NULL DEFAULT false,
    signed_in_by text NOT NULL,
    user_agent text,
    address text,
    created_at timestamptz NOT NULL DEFAULT now(),
    last_seen_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz,
    CONSTRAINT session_pk PRIMARY KEY (id),
    CONSTRAINT session_token_unique UNIQUE (token_hash),
    CONSTRAINT session_of_user FOREIGN KEY (user_id) REFERENCES app_user (id) ON DELETE CASCADE,
    CONSTRAINT session_in_organisation FOREIGN KEY (tenant_id) REFERENCES organisation (id),
    CONSTRAINT session_confined_to_one CHECK (NOT is_confined OR tenant_id IS NOT NULL)
  );
  CREATE INDEX session_by_user ON session (user_id, id);
  CREATE TABLE login_link (
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    token_hash bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    CONSTRAINT login_link_pk PRIMARY KEY (id),
    CONSTRAINT login_link_token_unique UNIQUE (token_hash),
    CONSTRAINT login_link_of_user FOREIGN KEY (user_id) REFERENCES app_user (id) ON DELETE CASCADE
  );
  CREATE INDEX login_link_by_user ON login_link (user_id, id);
  CREATE TABLE passkey (
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    credential_id text NOT NULL,
    public_key bytea NOT NULL,
    counter bigint NOT NULL,
    transports text[] NOT NULL DEFAULT '{}',
    name text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    last_used_at timestamptz,
    CONSTRAINT passkey_pk PRIMARY KEY (id),
    CONSTRAINT passkey_credential_unique UNIQUE (credential_id),
    CONSTRAINT passkey_of_user FOREIGN KEY (user_id) REFERENCES app_user (id) ON DELETE CASCADE
  );
  CREATE INDEX passkey_by_user ON passkey (user_id, id);`;

const OF_NOBODY_YET = `
  CREATE TABLE login_challenge (
    id uuid NOT NULL,
    kind text NOT NULL,
    token_hash bytea NOT NULL,
    user_id uuid,
    payload jsonb NOT NULL,
    tries_left smallint NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    CONSTRAINT login_challenge_pk PRIMARY KEY (id),
    CONSTRAINT login_challenge_token_unique UNIQUE (token_hash),
    CONSTRAINT login_challenge_of_user FOREIGN KEY (user_id) REFERENCES app_user (id) ON DELETE CASCADE
  );
  CREATE TABLE attempt_count (
    key bytea NOT NULL,
    attempts integer NOT NULL,
    ends_at timestamptz NOT NULL,
    CONSTRAINT attempt_count_pk PRIMARY KEY (key)
  );
  CREATE INDEX attempt_count_by_end ON attempt_count (ends_at);`;

/** Sessions, and the ways to get one. */
export class SigningIn1761000101000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(OF_A_PERSON);
    await runner.query(OF_NOBODY_YET);
    const ofSelf = ['session', 'login_link', 'passkey'].map(
      (table) => `
      ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
      CREATE POLICY ${table}_of_self ON ${table} TO ${APP_ROLE} USING (user_id = app_user()) WITH CHECK (user_id = app_user());
      GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO ${APP_ROLE};`,
    );
    // Challenges are put in before anybody is known and come out by their token only (take_login_challenge); counts by function only.
    await runner.query(`${ofSelf.join('')}
      ALTER TABLE login_challenge ENABLE ROW LEVEL SECURITY;
      CREATE POLICY login_challenge_of_self_or_nobody ON login_challenge FOR INSERT TO ${APP_ROLE}
        WITH CHECK (user_id IS NULL OR user_id = app_user());
      GRANT INSERT ON login_challenge TO ${APP_ROLE};
      ALTER TABLE attempt_count ENABLE ROW LEVEL SECURITY;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE attempt_count; DROP TABLE login_challenge; DROP TABLE passkey; DROP TABLE login_link; DROP TABLE session;',
    );
  }
}
