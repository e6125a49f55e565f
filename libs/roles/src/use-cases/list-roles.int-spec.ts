import type { Actor } from '#platform';
import { aRoleText, aRolesRoom, type RolesRoom } from '../roles.fixture.js';
import { roleQuery, type RoleFilter } from '../rows/role-query.js';

const ANY: RoleFilter = { text: null, state: null, teamId: null, engagement: null, location: null, jurisdiction: null };

describe('listing roles', () => {
  let room: RolesRoom;
  let actor: Actor;
  let teamId: string;
  const titles = async (filter: Partial<RoleFilter>): Promise<string[]> => {
    const roles = await room.listRoles.list(actor, { ...ANY, ...filter }, { limit: 50, after: null });
    return roles.map(({ title }) => title);
  };

  beforeAll(async () => {
    room = await aRolesRoom();
    actor = await room.anActor();
    teamId = await room.aTeam(actor);
    const roles: [string, (text: string) => string][] = [
      ['Senior Data Engineer', (text) => text.replace('remote', 'onsite')],
      ['Bürokauffrau', (text) => text.replace('US-NY', 'DE')],
      ['Data Analyst', (text) => text],
      ['Old Engineer', (text) => text],
    ];
    for (const [title, change] of roles) {
      const role = await room.createRole.create(actor, {
        text: change(aRoleText(title)),
        teamId: title === 'Data Analyst' ? teamId : null,
      });
      if (title === 'Old Engineer') await room.archiveRole.archive(actor, role.id, 1);
    }
    await room.createRole.create(await room.anActor(), { text: aRoleText('Foreign Engineer'), teamId: null });
  });
  afterAll(() => room.db.close());

  it.each<[Partial<RoleFilter> & { inTeam?: true }, string[]]>([
    [{}, ['Data Analyst', 'Bürokauffrau', 'Senior Data Engineer']],
    [{ state: 'archived' }, ['Old Engineer']],
    [{ state: 'published' }, []],
    [{ inTeam: true }, ['Data Analyst']],
    [{ text: 'eng' }, ['Senior Data Engineer']],
    [{ text: 'ENGIN data' }, ['Senior Data Engineer']],
    [{ text: 'data' }, ['Data Analyst', 'Senior Data Engineer']],
    [{ text: 'buro' }, ['Bürokauffrau']],
    [{ text: 'Büro' }, ['Bürokauffrau']],
    [{ text: 'kauffrau' }, []],
    [{ text: 'data', state: 'draft', inTeam: true }, ['Data Analyst']],
    [{ jurisdiction: 'de' }, ['Bürokauffrau']],
    [{ location: 'onsite' }, ['Senior Data Engineer']],
    [{ engagement: 'contractor' }, []],
    [{ text: "'; DROP TABLE role; --" }, []],
    [{ text: '%' }, ['Data Analyst', 'Bürokauffrau', 'Senior Data Engineer']],
  ])('finds by %j: %j', async ({ inTeam, ...filter }, expected) => {
    expect(await titles({ ...filter, teamId: inTeam ? teamId : null })).toEqual(expected);
  });

  it('finds a role by its new title and no longer by its old one', async () => {
    const role = await room.createRole.create(actor, { text: aRoleText('Gardener'), teamId: null });
    await room.saveDraft.text(actor, role.id, 1, aRoleText('Florist'));
    expect([await titles({ text: 'gard' }), await titles({ text: 'flor' })]).toEqual([[], ['Florist']]);
    await room.archiveRole.archive(actor, role.id, 2);
  });

  it('gives every role once, page by page', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (;;) {
      const page = await room.listRoles.list(actor, ANY, { limit: 2, after });
      if (page.length === 0) break;
      seen.push(...page.map(({ id }) => id));
      after = page.at(-1)?.id ?? null;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(3);
    expect(seen).toEqual(seen.toSorted().toReversed());
  });
});

describe('among 20,000 roles', () => {
  let room: RolesRoom;
  let actor: Actor;
  beforeAll(async () => {
    room = await aRolesRoom();
    actor = await room.anActor();
    await room.db.owner.query(
      `INSERT INTO role (tenant_id, id, slug, title, engagement, jurisdictions, draft_text, draft_model, search_words, team_id)
       SELECT $1, gen_random_uuid(), 'role-' || n, 'Engineer ' || n, 'employee', '{}', 'x', '{}', ARRAY['engineer', n::text], NULL FROM generate_series(1, 20000) AS n`,
      [actor.tenantId],
    );
    await room.db.owner.query('ANALYZE role; ANALYZE role_term');
  }, 120_000);
  afterAll(() => room.db.close());

  it.each<[string, Partial<RoleFilter>]>([
    ['a list', {}],
    ['a search that every role matches', { text: 'eng' }],
    ['a search that one role matches', { text: '19999' }],
    ['a search of two words', { text: 'engineer 1999' }],
  ])('%s reads only what it shows', async (_, filter) => {
    const { sql, values } = roleQuery({ ...ANY, ...filter }, { limit: 51, after: null });
    const rows = await room.db.database.read(actor, (tx) =>
      tx.query<{ 'QUERY PLAN': string }[]>(`EXPLAIN (ANALYZE, BUFFERS) ${sql}`, values),
    );
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).not.toMatch(/Seq Scan/);
    // A page has 51 rows of some 8 columns; all of the table would be thousands of blocks.
    const blocks =
      /Buffers: shared hit=(\d+)(?: read=(\d+))?/
        .exec(plan)
        ?.slice(1)
        .map((count) => Number(count ?? 0)) ?? [];
    expect(blocks.reduce((sum, count) => sum + count, 0)).toBeLessThan(600);
  });
});
