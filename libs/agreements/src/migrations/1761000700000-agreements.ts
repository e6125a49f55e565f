import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '#platform';
import { AGREEMENT_STATES } from '../states/agreement-states.js';
import { PARTS, PARTY_STATES } from '../states/party-states.js';

/** Agreements, their parties, and how parties get to them. */
export class Agreements1761000700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(AGREEMENT);
    await runner.query(WAYS_IN);
    await runner.query(SAID);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE agreement_acknowledgement; DROP TABLE agreement_question; DROP TABLE signer_session; DROP TABLE agreement_link;
      DROP TABLE agreement_party; DROP TABLE agreement;`);
  }
}

function listed(words: readonly string[]): string {
  return words.map((word) => `'${word}'`).join(', ');
}

const AGREEMENT = `
  CREATE TABLE agreement (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    role_id uuid NOT NULL,
    role_version integer NOT NULL,
    kind text NOT NULL,
    language text NOT NULL,
    paper text NOT NULL,
    variation jsonb,
    model_hash text NOT NULL,
    document_id uuid,
    state text NOT NULL DEFAULT 'draft',
    state_since timestamptz NOT NULL DEFAULT now(),
    revision integer NOT NULL DEFAULT 1,
    sender_user_id uuid,
    message text,
    asks_for_code boolean NOT NULL,
    asks_for_format_check boolean NOT NULL,
    reminders jsonb NOT NULL,
    expires_in_days integer NOT NULL,
    replaces_id uuid,
    batch_id uuid,
    file_key text,
    file_bytes integer,
    level_wanted text,
    level text,
    fault jsonb,
    jurisdiction text,
    keep_until timestamptz,
    end_reason text,
    hold_reason text,
    created_at timestamptz NOT NULL DEFAULT now(),
    sent_at timestamptz,
    ended_at timestamptz,
    CONSTRAINT agreement_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT agreement_of_organisation FOREIGN KEY (tenant_id) REFERENCES organisation (id),
    CONSTRAINT agreement_of_role_version FOREIGN KEY (tenant_id, role_id, role_version) REFERENCES role_version (tenant_id, role_id, number),
    CONSTRAINT agreement_has_print FOREIGN KEY (tenant_id, document_id) REFERENCES document (tenant_id, id) ON DELETE SET NULL (document_id),
    CONSTRAINT agreement_replaces FOREIGN KEY (tenant_id, replaces_id) REFERENCES agreement (tenant_id, id) ON DELETE SET NULL (replaces_id),
    CONSTRAINT agreement_state_known CHECK (state IN (${listed(AGREEMENT_STATES)})),
    CONSTRAINT agreement_file_is_whole CHECK ((file_key IS NULL) = (file_bytes IS NULL)),
    CONSTRAINT agreement_file_key_is_hash CHECK (file_key ~ '^[0-9a-f]{64}$'),
    CONSTRAINT agreement_signed_has_file CHECK (file_key IS NOT NULL OR state NOT IN ('opened', 'consented', 'signed', 'countersigned', 'seal-failed', 'sealed', 'delivered'))
  );
  CREATE INDEX agreement_by_role ON agreement (tenant_id, role_id, id);
  CREATE INDEX agreement_by_state ON agreement (tenant_id, state, id);
  CREATE INDEX agreement_replacing ON agreement (tenant_id, replaces_id);
  CREATE INDEX agreement_by_print ON agreement (tenant_id, document_id);
  CREATE INDEX agreement_waiting_for_seal ON agreement (state_since) WHERE state IN ('countersigned', 'seal-failed', 'sealed');
  CREATE INDEX agreement_kept_until ON agreement (keep_until) WHERE keep_until IS NOT NULL;
  ${tenantTable('agreement', ['SELECT', 'INSERT', 'UPDATE'])}
  CREATE TABLE agreement_party (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    agreement_id uuid NOT NULL,
    position integer NOT NULL,
    turn integer NOT NULL,
    part text NOT NULL,
    display_name text NOT NULL,
    email text NOT NULL,
    title text,
    language text NOT NULL,
    time_zone text NOT NULL,
    hours jsonb,
    person_id uuid,
    user_id uuid,
    field text,
    state text NOT NULL DEFAULT 'waiting',
    state_since timestamptz NOT NULL DEFAULT now(),
    asks_for_code boolean,
    invited_at timestamptz,
    opened_at timestamptz,
    consented_at timestamptz,
    consent_version text,
    acted_at timestamptz,
    expires_at timestamptz,
    reminders jsonb,
    reminders_sent integer NOT NULL DEFAULT 0,
    next_reminder_at timestamptz,
    delivered_at timestamptz,
    mail_fault jsonb,
    reason text,
    CONSTRAINT agreement_party_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT agreement_party_of_agreement FOREIGN KEY (tenant_id, agreement_id) REFERENCES agreement (tenant_id, id),
    CONSTRAINT agreement_party_is_person FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id) ON DELETE SET NULL (person_id),
    CONSTRAINT agreement_party_part_known CHECK (part IN (${listed(PARTS)})),
    CONSTRAINT agreement_party_state_known CHECK (state IN (${listed(PARTY_STATES)}))
  );
  CREATE INDEX agreement_party_by_agreement ON agreement_party (tenant_id, agreement_id, position);
  CREATE INDEX agreement_party_by_person ON agreement_party (tenant_id, person_id);
  CREATE INDEX agreement_party_by_email ON agreement_party (tenant_id, lower(email));
  CREATE INDEX agreement_party_to_remind ON agreement_party (next_reminder_at) WHERE next_reminder_at IS NOT NULL;
  CREATE INDEX agreement_party_to_expire ON agreement_party (expires_at) WHERE expires_at IS NOT NULL;
  ${tenantTable('agreement_party', ['SELECT', 'INSERT', 'UPDATE', 'DELETE'])}
`;

const WAYS_IN = `
  CREATE TABLE agreement_link (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    agreement_id uuid NOT NULL,
    party_id uuid NOT NULL,
    token_hash bytea NOT NULL,
    purpose text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    revoked_at timestamptz,
    CONSTRAINT agreement_link_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT agreement_link_token_unique UNIQUE (token_hash),
    CONSTRAINT agreement_link_of_party FOREIGN KEY (tenant_id, party_id) REFERENCES agreement_party (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT agreement_link_purpose_known CHECK (purpose IN ('act', 'device', 'read'))
  );
  CREATE INDEX agreement_link_by_party ON agreement_link (tenant_id, party_id);
  ${tenantTable('agreement_link', ['SELECT', 'INSERT', 'UPDATE'])}
  CREATE TABLE signer_session (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    agreement_id uuid NOT NULL,
    party_id uuid NOT NULL,
    token_hash bytea NOT NULL,
    link_id uuid,
    code_hash bytea,
    code_expires_at timestamptz,
    code_tries_left smallint NOT NULL DEFAULT 0,
    proven_at timestamptz,
    started_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    ended_at timestamptz,
    CONSTRAINT signer_session_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT signer_session_token_unique UNIQUE (token_hash),
    CONSTRAINT signer_session_of_party FOREIGN KEY (tenant_id, party_id) REFERENCES agreement_party (tenant_id, id) ON DELETE CASCADE
  );
  CREATE INDEX signer_session_by_party ON signer_session (tenant_id, party_id);
  ${tenantTable('signer_session', ['SELECT', 'INSERT', 'UPDATE'])}
`;

const SAID = `
  CREATE TABLE agreement_question (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    agreement_id uuid NOT NULL,
    party_id uuid NOT NULL,
    expectation text NOT NULL,
    kind text NOT NULL,
    text text NOT NULL,
    patch jsonb,
    judgement jsonb,
    state text NOT NULL DEFAULT 'open',
    answer text,
    answered_by uuid,
    created_at timestamptz NOT NULL DEFAULT now(),
    answered_at timestamptz,
    CONSTRAINT agreement_question_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT agreement_question_of_party FOREIGN KEY (tenant_id, party_id) REFERENCES agreement_party (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT agreement_question_kind_known CHECK (kind IN ('question', 'proposal') AND (kind = 'proposal') = (patch IS NOT NULL)),
    CONSTRAINT agreement_question_state_known CHECK (state IN ('open', 'answered', 'accepted', 'refused', 'withdrawn'))
  );
  CREATE INDEX agreement_question_by_agreement ON agreement_question (tenant_id, agreement_id, id);
  CREATE INDEX agreement_question_by_party ON agreement_question (tenant_id, party_id);
  ${tenantTable('agreement_question', ['SELECT', 'INSERT', 'UPDATE'])}
  CREATE TABLE agreement_acknowledgement (
    tenant_id uuid NOT NULL,
    agreement_id uuid NOT NULL,
    party_id uuid NOT NULL,
    expectation text NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT agreement_acknowledgement_pk PRIMARY KEY (tenant_id, agreement_id, party_id, expectation),
    CONSTRAINT agreement_acknowledgement_of_party FOREIGN KEY (tenant_id, party_id) REFERENCES agreement_party (tenant_id, id) ON DELETE CASCADE
  );
  ${tenantTable('agreement_acknowledgement', ['SELECT', 'INSERT'])}
`;
