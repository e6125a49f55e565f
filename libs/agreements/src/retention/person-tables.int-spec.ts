import { aDatabase, type TestDatabase } from '../../../../test/factories/database.js';
import { PERSON_TABLES } from './person-tables.js';

/** Columns that say who somebody is, or in which words they spoke. */
const ABOUT_PEOPLE =
  /^(name|display_name|email|address|device|(\w+_)?user_id|person_id|party_id|agreement_id|\w+_by|wish|text|answer|reason|body|variation|subject_id)$/;

/** Exported with the person, not with an agreement. */
const OF_PERSON = ['person', 'team_member'];

/** Everything else that has such a column, and why it is in no export of a person by address. */
const NOT_EXPORTED: Readonly<Record<string, string>> = {
  agreement_batch: 'who ordered; the items say whom it was for',
  api_key: 'a key of the organisation',
  app_user: 'an account is its owner’s, who sees it in their settings, across organisations',
  audit_entry: 'ids, no words; what a party did stands in the events of the agreement',
  document: 'a print; that of somebody’s own terms is exported as the files of the agreement',
  document_batch_item: 'wishes for prints of roles',
  document_template: 'a design',
  document_template_version: 'a design',
  erasure_record: 'ids, no words',
  idempotency_key: 'an answer of the last day, encrypted, for whoever has the key',
  invitation: 'to an account, as `app_user`',
  login_challenge: 'part of an account',
  login_link: 'part of an account',
  membership: 'part of an account',
  migration: 'names of migrations',
  oidc_identity: 'part of an account',
  organisation: 'the name of the organisation',
  passkey: 'part of an account',
  policy_template_version: 'words of a policy',
  preferred_window: 'shown to nobody but the person, in no export for the organisation (see libs/people)',
  role_version: 'words of a role, by whom it was written',
  session: 'part of an account',
  team: 'the name of a team; those of a person are in the export',
  user_credential: 'part of an account',
  webhook_delivery: 'ids, no words',
};

describe('the export of a person', () => {
  let db: TestDatabase;

  beforeAll(async () => {
    db = await aDatabase();
  });
  afterAll(() => db.close());

  it('has every table that knows about people, or a reason why not', async () => {
    const { rows } = await db.owner.query<{ table: string; column: string }>(
      `SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns WHERE table_schema = 'public'`,
    );
    const about = new Set(rows.filter(({ column }) => ABOUT_PEOPLE.test(column)).map(({ table }) => table));
    // What hangs on an agreement is about its parties, whatever its columns are called.
    const { rows: hanging } = await db.owner.query<{ table: string }>(
      `SELECT DISTINCT conrelid::regclass::text AS "table" FROM pg_constraint
       WHERE contype = 'f' AND confrelid::regclass::text IN ('person', 'agreement', 'agreement_party', 'agreement_event')`,
    );
    for (const { table } of hanging) about.add(table);
    const known = [...PERSON_TABLES.map(({ table }) => table), ...OF_PERSON, ...Object.keys(NOT_EXPORTED)];
    expect([...about].toSorted()).toEqual(known.toSorted());
  });

  it('names each table once', () => {
    const names = PERSON_TABLES.map(({ as }) => as);
    expect(new Set(names).size).toBe(names.length);
  });
});
