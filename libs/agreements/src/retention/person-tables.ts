/**
 * What the tables hold about somebody, by their address. `$1` is an agreement, `$2` their parties in it. Rows come as JSON; secrets are left out,
 * also as hashes: whoever reads an export must not be able to come in by it.
 */
export interface PersonTable {
  readonly table: string;
  /** What it is called in the export. */
  readonly as: string;
  /** Everything of the agreement, which is theirs when they are its new hire; else what is their own in an agreement of somebody else. */
  readonly reach: 'agreement' | 'party';
  readonly sql: string;
}

interface More {
  readonly without?: readonly string[];
  readonly order?: string;
}

function rows(table: string, where: string, { without = [], order = '' }: More = {}): string {
  return `SELECT to_jsonb(found) - '{${['tenant_id', ...without].join()}}'::text[] AS row FROM ${table} found
    WHERE found.tenant_id = app_tenant() AND ${where} ${order === '' ? '' : `ORDER BY ${order}`}`;
}

function ofAgreement(table: string, as: string, more: More = {}): PersonTable {
  return {
    table,
    as,
    reach: 'agreement',
    sql: rows(table, '$2::uuid[] IS NOT NULL AND found.agreement_id = $1', more),
  };
}

function ofParty(table: string, as: string, more: More = {}): PersonTable {
  return { table, as, reach: 'party', sql: rows(table, 'found.agreement_id = $1 AND found.party_id = ANY ($2)', more) };
}

export const PERSON_TABLES: readonly PersonTable[] = [
  {
    table: 'agreement_party',
    as: 'parties',
    reach: 'party',
    sql: rows('agreement_party', 'found.agreement_id = $1 AND found.id = ANY ($2)', { order: 'position' }),
  },
  {
    table: 'agreement',
    as: 'agreement',
    reach: 'agreement',
    sql: rows('agreement', '$2::uuid[] IS NOT NULL AND found.id = $1'),
  },
  ofAgreement('agreement_file', 'files', { order: 'position' }),
  ofAgreement('agreement_batch_item', 'orders', { without: ['wish'] }),
  ofParty('agreement_question', 'questions', { order: 'id' }),
  ofParty('agreement_acknowledgement', 'acknowledgements', { order: 'expectation' }),
  ofParty('agreement_signature', 'signatures'),
  ofParty('prepared_signature', 'previews'),
  ofParty('agreement_link', 'links', { without: ['token_hash'], order: 'id' }),
  ofParty('signer_session', 'sessions', { without: ['token_hash', 'code_hash'], order: 'id' }),
  ofParty('agreement_mail', 'mails', { order: 'sent_at' }),
  {
    table: 'agreement_event',
    as: 'events',
    reach: 'agreement',
    sql: rows('agreement_event', '$2::uuid[] IS NOT NULL AND found.agreement_id = $1', { order: 'sequence' }),
  },
  {
    // Where they came from and with what; of others it is none of theirs.
    table: 'agreement_event_trace',
    as: 'traces',
    reach: 'party',
    sql: rows(
      'agreement_event_trace',
      `found.agreement_id = $1 AND EXISTS (SELECT FROM agreement_event event WHERE event.tenant_id = found.tenant_id
         AND event.agreement_id = found.agreement_id AND event.sequence = found.sequence AND event.party_id = ANY ($2))`,
      { order: 'sequence' },
    ),
  },
];
