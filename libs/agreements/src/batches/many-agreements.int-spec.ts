import { Client } from 'pg';
import type { Actor } from '#platform';
import {
  anAgreementsRoom,
  aPublishedRole,
  aSender,
  aWish,
  eventually,
  type AgreementsRoom,
} from '../agreements.fixture.js';
import { DraftAgreement } from '../drafting/draft-agreement.js';
import { byUser } from '../log/doer.js';
import { ReadAgreements } from '../reading/read-agreements.js';
import { IssueAgreement } from '../sending/issue-agreement.js';
import { SendAgreement } from '../sending/send-agreement.js';
import { RenderDocument } from '#document-library';
import { AgreementBatches } from './agreement-batches.js';
import type { BatchWish } from './judge-items.js';
import { WorkOffBatch } from './work-off-batch.js';

const STRANGER = '01a207dd-1ce9-7ce0-b434-1c20ae6cb1ed';

let room: AgreementsRoom;
let actor: Actor;
let roleId: string;

beforeAll(async () => {
  room = await anAgreementsRoom();
  actor = await aSender(room.db);
  roleId = await aPublishedRole(room, actor);
}, 60_000);
afterAll(() => room.close());

const batches = () => room.app.get(AgreementBatches);
const idle = () => new AbortController().signal;
const work = (batchId: string, signal = idle()) =>
  room.app.get(WorkOffBatch).handle({ tenantId: actor.tenantId, batchId }, signal);

/** Wishes for so many people, no two of them with the same address. */
function wishes(count: number, label: string): BatchWish[] {
  const usual = aWish(roleId);
  return Array.from({ length: count }, (_, number) => ({
    replacesId: null,
    wish: {
      ...usual,
      parties: usual.parties.map((party) =>
        party.part === 'new-hire'
          ? { ...party, displayName: `Person ${number}`, email: `${label}-${number}@example.net` }
          : party,
      ),
    },
  }));
}

/** What came of an order, counted in the tables: people, their agreements, jobs that make their documents, events. */
async function counted(batchId: string) {
  const { rows } = await room.db.owner.query(
    `SELECT count(*)::int AS agreements, count(DISTINCT p.email)::int AS people, coalesce(min(jobs.n), 0)::int AS "fewestJobs",
       coalesce(max(jobs.n), 0)::int AS "mostJobs", count(*) FILTER (WHERE events.n = 2)::int AS "withBothEvents"
     FROM agreement a JOIN agreement_party p ON p.agreement_id = a.id AND p.part = 'new-hire'
     CROSS JOIN LATERAL (SELECT count(*) AS n FROM agreement_event e WHERE e.agreement_id = a.id) events
     LEFT JOIN (SELECT data ->> 'agreementId' AS id, count(*) AS n FROM pgboss.job WHERE name = 'issue-agreement' GROUP BY 1) jobs ON jobs.id = a.id::text
     WHERE a.batch_id = $1`,
    [batchId],
  );
  return rows[0];
}

function exactly(people: number) {
  return { agreements: people, people, fewestJobs: 1, mostJobs: 1, withBothEvents: people };
}

/** Ends all connections of the product, as when its machine goes. */
async function killConnections(): Promise<void> {
  const client = new Client({ connectionString: room.db.appUrl });
  await client.connect();
  await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()`,
  );
  await client.end();
}

/** Works until the order says that so many are made, and is ended then. @returns what the worker ended with */
async function endedAfter(batchId: string, made: number, end: 'kill' | 'stop'): Promise<unknown> {
  const stopping = new AbortController();
  const working = work(batchId, stopping.signal).catch((error: unknown) => error);
  await eventually(async () => ((await batches().progress(actor, batchId)).made >= made ? true : null));
  if (end === 'kill') await killConnections();
  else stopping.abort(new Error('stopped'));
  return working;
}

/** After so many, a worker is killed, or told to stop. */
const ENDS = [
  [700, 'kill'],
  [1_500, 'stop'],
  [2_600, 'kill'],
] as const;
const LOST = { code: expect.stringMatching(/database-unavailable|outcome-unknown/) };

describe('an order of 5,000 agreements', () => {
  it('shows how far it is, outlives its workers, and gives each person one agreement', async () => {
    const { id } = await batches().order(actor, 'agreements', wishes(5_000, 'many'));
    const seen = [await batches().progress(actor, id)];
    expect(seen[0]).toMatchObject({ total: 5_000, waiting: 5_000, made: 0, failed: 0 });
    const ends: unknown[] = [];
    for (const [made, end] of ENDS) {
      ends.push(await endedAfter(id, made, end));
      seen.push(await batches().progress(actor, id));
    }
    expect(ends).toMatchObject([LOST, { message: 'stopped' }, LOST]);
    expect(seen.at(-1)?.waiting).toBeGreaterThan(0);
    await Promise.all([work(id), work(id)]);
    seen.push(await batches().progress(actor, id));
    const made = seen.map((progress) => progress.made);
    expect(made).toEqual(made.toSorted((a, b) => a - b));
    for (const progress of seen) expect(progress.waiting + progress.made).toBe(5_000);
    expect(seen.at(-1)).toMatchObject({ waiting: 0, made: 5_000, out: 5_000, failed: 0, cancelled: 0 });
    expect(await counted(id)).toEqual(exactly(5_000));
    // Once more by a job that was given to two workers: nothing is left to do.
    await work(id);
    expect(await counted(id)).toEqual(exactly(5_000));
  }, 120_000);
});

describe('an order of agreements', () => {
  it('gives each person one invitation, also when documents are asked for twice', async () => {
    const { id } = await batches().order(actor, 'agreements', wishes(12, 'invited'));
    await endedAfter(id, 0, 'kill');
    await work(id);
    const worker = await room.working([RenderDocument]);
    const { rows } = await room.db.owner.query<{ id: string }>('SELECT id FROM agreement WHERE batch_id = $1', [id]);
    const issue = room.app.get(IssueAgreement);
    for (const { id: agreementId } of rows) {
      const input = { tenantId: actor.tenantId, agreementId };
      await Promise.all([issue.handle(input), issue.handle(input)]);
    }
    await worker.close();
    const invitations = await room.db.owner.query(
      `SELECT p.email, count(*)::int AS mails FROM agreement a JOIN agreement_party p ON p.agreement_id = a.id AND p.part = 'new-hire'
       JOIN pgboss.job ON job.name = 'send-agreement-mail' AND job.data ->> 'partyId' = p.id::text AND job.data ->> 'mail' = 'agreement-to-sign'
       WHERE a.batch_id = $1 GROUP BY p.email`,
      [id],
    );
    expect(invitations.rows).toHaveLength(12);
    expect(invitations.rows.every(({ mails }) => mails === 1)).toBe(true);
  }, 60_000);

  it('names what cannot be made, with its place and the reason, and makes the rest', async () => {
    const asked: BatchWish[] = wishes(130, 'mixed');
    const [usual] = asked;
    const parties = usual?.wish.parties ?? [];
    const bad = new Map<number, { wish: unknown; code: string; message: RegExp }>([
      [3, { code: 'wish-invalid', message: /\/wish\/parties\/0\/email/, wish: spoiled(parties, { email: 'nobody' }) }],
      [
        40,
        {
          code: 'agreement-parties-invalid',
          message: /\/parties\/1\/email/,
          wish: spoiled(parties, { email: 'mara@example-works.example' }),
        },
      ],
      [41, { code: 'person-not-found', message: /no such person/, wish: spoiled(parties, { personId: STRANGER }) }],
      [77, { code: 'role-not-found', message: /role/, wish: { ...aWish(roleId), roleId: STRANGER } }],
      [
        99,
        {
          code: 'agreement-step-hindered',
          message: /signs for the company/,
          wish: { ...aWish(roleId), parties: parties.slice(0, 1) },
        },
      ],
      [129, { code: 'role-version-not-found', message: /version/, wish: { ...aWish(roleId), roleVersion: 99 } }],
    ]);
    const { id } = await batches().order(actor, 'agreements', asked);
    for (const [position, { wish }] of bad)
      await room.db.owner.query('UPDATE agreement_batch_item SET wish = $3 WHERE batch_id = $1 AND position = $2', [
        id,
        position,
        JSON.stringify({ wish, replacesId: null }),
      ]);
    await work(id);
    expect(await batches().progress(actor, id)).toMatchObject({ waiting: 0, made: 124, failed: 6, cancelled: 0 });
    const items = await batches().items(actor, id, { limit: 200, after: null });
    const faulty = items.filter(({ fault }) => fault !== null);
    expect(faulty.map(({ position, fault }) => [position, fault])).toEqual(
      [...bad].map(([position, { code, message }]) => [position, { code, message: expect.stringMatching(message) }]),
    );
    expect(faulty.every(({ agreementId }) => agreementId === null)).toBe(true);
    expect(await counted(id)).toEqual(exactly(124));
  });

  it('keeps nothing of what was asked for once it is made', async () => {
    const { rows } = await room.db.owner.query(
      `SELECT count(*)::int AS kept FROM agreement_batch_item WHERE is_taken AND wish <> 'null'`,
    );
    expect(rows).toEqual([{ kept: 0 }]);
  });

  it('is finished when a value that cannot be kept spoils a group', async () => {
    // What passes every check and is refused by the table alone.
    await room.db.owner.query(
      `ALTER TABLE agreement_party ADD CONSTRAINT not_this_one CHECK (display_name <> 'Person 7') NOT VALID`,
    );
    const { id } = await batches().order(actor, 'agreements', wishes(20, 'spoiled'));
    await work(id);
    await room.db.owner.query('ALTER TABLE agreement_party DROP CONSTRAINT not_this_one');
    expect(await batches().progress(actor, id)).toMatchObject({ waiting: 0, made: 19, failed: 1 });
    const [fault] = (await batches().items(actor, id, { limit: 1, after: 6 })).map((item) => item.fault);
    expect(fault).toMatchObject({ code: 'wish-impossible' });
    expect(await counted(id)).toEqual(exactly(19));
  });

  it('can be cancelled: what is made stays, the rest is not made, and the log says who did it', async () => {
    const { id } = await batches().order(actor, 'agreements', wishes(400, 'cancelled'));
    const working = work(id);
    await eventually(async () => ((await batches().progress(actor, id)).made >= 100 ? true : null));
    const after = await batches().cancel(actor, id);
    await working;
    expect(after.waiting).toBe(0);
    expect(after.made).toBeGreaterThanOrEqual(100);
    expect(after.made + after.cancelled).toBe(400);
    expect(await batches().cancel(actor, id)).toEqual(after);
    expect(await counted(id)).toEqual(exactly(after.made));
    const { rows } = await room.db.owner.query(
      `SELECT user_id, details FROM audit_entry WHERE fact = 'agreements-order-cancelled' AND subject_id = $1`,
      [id],
    );
    expect(rows).toEqual(
      after.cancelled === 0 ? [] : [{ user_id: actor.userId, details: { cancelled: after.cancelled } }],
    );
  });

  it('is nobody else’s to see or cancel', async () => {
    const { id } = await batches().order(actor, 'agreements', wishes(1, 'foreign'));
    const other = await aSender(room.db);
    await expect(batches().progress(other, id)).rejects.toMatchObject({ code: 'agreement-batch-not-found' });
    await expect(batches().cancel(other, id)).rejects.toMatchObject({ code: 'agreement-batch-not-found' });
    expect((await batches().progress(actor, id)).waiting).toBe(1);
  });

  it('makes what drafting and sending by hand makes', async () => {
    const [one] = wishes(1, 'alike');
    if (one === undefined) throw new Error('There is one.');
    const doer = byUser({ ...actor, address: null, requestId: null });
    const { agreement: byHand } = await room.app.get(DraftAgreement).draft(doer, one.wish);
    await room.app.get(SendAgreement).send(doer, byHand.id, null);
    const { id } = await batches().order(actor, 'agreements', [one]);
    await work(id);
    const [item] = await batches().items(actor, id, { limit: 1, after: null });
    const [single, ordered] = [await shape(byHand.id), await shape(item?.agreementId ?? '')];
    expect(ordered).toEqual(single);
    expect((await room.app.get(ReadAgreements).events(actor, item?.agreementId ?? '')).fault).toBeNull();
  });
});

function spoiled(parties: BatchWish['wish']['parties'], more: Readonly<Record<string, unknown>>) {
  return {
    ...aWish(roleId),
    parties: parties.map((party) => (party.part === 'new-hire' ? { ...party, ...more } : party)),
  };
}

const OWN = new Set([
  'id',
  'agreement_id',
  'batch_id',
  'at',
  'hash',
  'previous_hash',
  'state_since',
  'created_at',
  'sent_at',
  'subject_id',
  'request_id',
]);

/** All rows of an agreement without what is each one's own. */
async function shape(agreementId: string): Promise<unknown> {
  const of = async (sql: string) =>
    (await room.db.owner.query(sql, [agreementId])).rows.map((row: object) =>
      Object.fromEntries(Object.entries(row).filter(([column]) => !OWN.has(column))),
    );
  return {
    agreement: await of('SELECT * FROM agreement WHERE id = $1'),
    parties: await of('SELECT * FROM agreement_party WHERE agreement_id = $1 ORDER BY position'),
    events: await of('SELECT * FROM agreement_event WHERE agreement_id = $1 ORDER BY sequence'),
    audit: await of('SELECT * FROM audit_entry WHERE subject_id = $1::text ORDER BY id'),
    jobs: await of(`SELECT name, retry_limit, group_id FROM pgboss.job WHERE data ->> 'agreementId' = $1::text`),
  };
}
