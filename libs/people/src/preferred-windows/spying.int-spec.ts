import { inspect } from 'node:util';
import type { Actor, Scope } from '#platform';
import { aMember, aMembership, anOrganisation, aPeopleRoom, personFields } from '../organisation.fixture.js';
import { SPYING_QUERIES, type SpyingQuery } from './spying-queries.fixture.js';

/** The victim's hours; the two minutes stand together nowhere else. */
const HOURS = { MO: [[421, 787] as [number, number]] };
const SEEN = /421,\s*787/;

let room: Awaited<ReturnType<typeof aPeopleRoom>>;
let victim: Actor & { userId: string };
let victimId: string;
const spies = new Map<string, Scope>();

beforeAll(async () => {
  room = await aPeopleRoom();
  const tenantId = await anOrganisation(room.db);
  const elsewhere = await anOrganisation(room.db);
  const owner = await aMember(room.db, tenantId, 'owner');
  for (const accessRole of ['owner', 'admin', 'recruiter', 'hiring-manager', 'viewer']) {
    spies.set(`the ${accessRole}`, await aMember(room.db, tenantId, accessRole));
  }
  // The victim's row is the first, so that whatever stops at the first row stops at theirs.
  victim = await aMember(room.db, tenantId);
  await aMembership(room.db, elsewhere, victim.userId);
  victimId = (await room.people.add(owner, personFields({ userId: victim.userId }))).id;
  await room.windows.choose(victim, HOURS);
  const colleague = await aMember(room.db, tenantId);
  await room.people.add(owner, personFields({ userId: colleague.userId }));
  await room.windows.choose(colleague, { TU: [[1, 2]] });
  const candidate = await aMember(room.db, tenantId);
  await room.people.add(owner, personFields({ userId: candidate.userId, state: 'candidate' }));
  spies.set('another person', colleague);
  spies.set('a candidate', candidate);
  spies.set('an API key without a user', { tenantId, userId: null });
  spies.set('the owner of another organisation', await aMember(room.db, elsewhere, 'owner'));
  spies.set('the same user in another organisation', { tenantId: elsewhere, userId: victim.userId });
  spies.set('the same user without organisation', { tenantId: null, userId: victim.userId });
  spies.set('nobody', { tenantId: null, userId: null });
  await room.db.owner.query('ANALYZE preferred_window');
});
afterAll(() => room.db.close());

const textOf = (query: SpyingQuery) => query.sql.replaceAll('$victim', victimId).replaceAll('$tenant', victim.tenantId);
/** Everything that comes back: rows, or the error with all its parts. Changes are undone. */
async function comesBack(query: (sql: string) => Promise<unknown>, sql: string): Promise<string> {
  const answer = await query(sql).catch((error: unknown) => error);
  // The query itself holds a guess of the hours in one case; only what the database adds counts.
  return inspect(answer, { depth: 20, maxArrayLength: null, maxStringLength: null })
    .replaceAll(sql, '')
    .replaceAll(/\(hours = '.*?'/g, '');
}
class Undo extends Error {
  constructor(readonly answer: unknown) {
    super('undone');
  }
}
const asServer = (scope: Scope) => (sql: string) =>
  room.db.database
    .write(scope, async (tx) => {
      throw new Undo(await tx.query(sql));
    })
    .catch((error: unknown) => {
      if (error instanceof Undo) return error.answer;
      throw error;
    });
async function asOwner(sql: string): Promise<unknown> {
  const client = await room.db.owner.connect();
  try {
    await client.query('BEGIN');
    return await client.query(sql);
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

describe('preferred hours', () => {
  it('are seen by the person', async () => {
    expect(await comesBack(asServer(victim), 'SELECT * FROM preferred_window')).toMatch(SEEN);
  });

  it.each(SPYING_QUERIES.filter((query) => query.shows))(
    'would be seen by $how, if the database let it',
    async (query) => {
      expect(await comesBack(asOwner, textOf(query))).toMatch(SEEN);
    },
  );

  it.each(SPYING_QUERIES)('are seen by nobody else through $how', async (query) => {
    for (const [who, scope] of spies) {
      const answer = await comesBack(asServer(scope), textOf(query));
      if (SEEN.test(answer)) throw new Error(`${who} sees them: ${answer.slice(0, 2000)}`);
    }
  });

  it('are neither counted nor confirmed for anybody else', async () => {
    for (const [who, scope] of spies) {
      const row = await room.db.database
        .read(scope, (tx) =>
          tx.query<[{ n: number; theirs: boolean | null; guessed: boolean }]>(
            `SELECT count(*)::int AS n, bool_or(person_id = $1) AS theirs,
             EXISTS (SELECT 1 FROM preferred_window WHERE hours = $2) AS guessed FROM preferred_window`,
            [victimId, JSON.stringify(HOURS)],
          ),
        )
        .then(([only]) => only);
      const own = who === 'another person' ? 1 : 0;
      expect([who, row.n, row.theirs ?? false, row.guessed]).toEqual([who, own, false, false]);
    }
  });

  it('are told by no refusal: writing them for somebody who has some and somebody who has none sounds the same', async () => {
    const without = await room.people.add({ ...victim }, personFields());
    const refusal = async (personId: string) => {
      const sql = `INSERT INTO preferred_window (tenant_id, person_id, user_id, hours) VALUES ('${victim.tenantId}', '${personId}', app_user(), '{}')`;
      const answer = await asServer(spies.get('the admin')!)(sql).catch((error: unknown) => error);
      const { message, driverError } = answer as { message: string; driverError: { code: string; detail?: string } };
      return { message, code: driverError.code, detail: driverError.detail };
    };
    const told = await refusal(victimId);
    expect(told.code).toBe('42501');
    expect(await refusal(without.id)).toEqual(told);
  });

  it('are changed and deleted by nobody else', async () => {
    for (const [who, scope] of spies) {
      if (who === 'another person') continue;
      for (const sql of ['DELETE FROM preferred_window', `UPDATE preferred_window SET hours = '{}'`]) {
        await room.db.database.write(scope, (tx) => tx.query(sql));
      }
    }
    expect((await room.windows.get(victim)).hours).toEqual(HOURS);
  });

  it('are in no view, and in no function that runs with more rights, but the one that deletes them', async () => {
    const { rows: views } = await room.db.owner.query(
      `SELECT viewname FROM pg_views WHERE schemaname = 'public' AND definition ILIKE '%preferred_window%'`,
    );
    const { rows: functions } = await room.db.owner.query(
      `SELECT proname FROM pg_proc WHERE prosecdef AND prosrc ILIKE '%preferred_window%'`,
    );
    expect({ views, functions }).toEqual({ views: [], functions: [{ proname: 'preferred_window_ends' }] });
  });
});
