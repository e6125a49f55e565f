import type { Actor } from '#platform';
import { aMember, anOrganisation, aPeopleRoom, personFields } from '../organisation.fixture.js';
import { RevisionDiffers } from '../revision-differs.js';
import {
  TeamInCircle,
  TeamInUse,
  TeamMemberUnknown,
  TeamNameTaken,
  TeamNotFound,
  TeamParentUnknown,
} from './team.errors.js';

let room: Awaited<ReturnType<typeof aPeopleRoom>>;
let actor: Actor;
let stranger: Actor;
beforeAll(async () => {
  room = await aPeopleRoom();
});
afterAll(() => room.db.close());
beforeEach(async () => {
  actor = await aMember(room.db, await anOrganisation(room.db), 'owner');
  stranger = await aMember(room.db, await anOrganisation(room.db), 'owner');
});

const factsOf = async ({ tenantId }: Actor): Promise<string[]> => {
  const { rows } = await room.db.owner.query<{ fact: string }>(
    'SELECT fact FROM audit_entry WHERE tenant_id = $1 ORDER BY id',
    [tenantId],
  );
  return rows.map(({ fact }) => fact);
};
const team = (name: string, parentId: string | null = null) => room.teams.create(actor, { name, parentId });

describe('a team', () => {
  it('is made, found, changed and deleted, and each is noted', async () => {
    const made = await team('Design');
    expect(made).toMatchObject({ name: 'Design', parentId: null, revision: 1 });
    expect(await room.teams.get(actor, made.id)).toEqual(made);
    const changed = await room.teams.change(actor, made.id, 1, { name: 'Design & Brand', parentId: null });
    expect(changed).toMatchObject({ name: 'Design & Brand', revision: 2 });
    await room.teams.delete(actor, made.id, 2);
    await expect(room.teams.get(actor, made.id)).rejects.toThrow(TeamNotFound);
    expect(await factsOf(actor)).toEqual(['team-created', 'team-changed', 'team-deleted']);
  });

  it('is not changed over the head of somebody else, who is shown', async () => {
    const { id } = await team('Design');
    await room.teams.change(actor, id, 1, { name: 'Brand', parentId: null });
    const late = room.teams.change(actor, id, 1, { name: 'Studio', parentId: null });
    await expect(late).rejects.toThrow(RevisionDiffers);
    await expect(late).rejects.toMatchObject({
      extra: { expectedRevision: 1, current: { name: 'Brand', revision: 2 } },
    });
    await expect(room.teams.delete(actor, id, 1)).rejects.toThrow(RevisionDiffers);
    expect((await room.teams.change(actor, id, null, { name: 'Studio', parentId: null })).revision).toBe(3);
  });

  it('of many changes at the same moment takes one', async () => {
    const { id } = await team('Design');
    const tries = Array.from({ length: 10 }, (_, at) =>
      room.teams.change(actor, id, 1, { name: `Name ${at}`, parentId: null }),
    );
    const results = await Promise.allSettled(tries);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await room.teams.get(actor, id)).revision).toBe(2);
  });

  it('has a name of its own within the organisation, whatever the capitals', async () => {
    await team('Design');
    await expect(team('DESIGN')).rejects.toThrow(TeamNameTaken);
    await expect(room.teams.create(stranger, { name: 'Design', parentId: null })).resolves.toMatchObject({
      name: 'Design',
    });
  });

  it('never belongs to itself, however far around', async () => {
    const top = await team('Top');
    const middle = await team('Middle', top.id);
    const bottom = await team('Bottom', middle.id);
    for (const parentId of [top.id, middle.id, bottom.id]) {
      await expect(room.teams.change(actor, top.id, null, { name: 'Top', parentId })).rejects.toThrow(TeamInCircle);
    }
  });

  it('never belongs to itself by two moves at the same moment', async () => {
    for (let round = 0; round < 5; round++) {
      const [a, b] = [await team(`A${round}`), await team(`B${round}`)];
      const moves = [
        room.teams.change(actor, a.id, null, { name: a.name, parentId: b.id }),
        room.teams.change(actor, b.id, null, { name: b.name, parentId: a.id }),
      ];
      const results = await Promise.allSettled(moves);
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    }
  });

  it('belongs only to a team that is there, in the same organisation', async () => {
    const theirs = await room.teams.create(stranger, { name: 'Theirs', parentId: null });
    for (const parentId of [theirs.id, '0198b000-0000-7000-8000-000000000000']) {
      await expect(team('Ours', parentId)).rejects.toThrow(TeamParentUnknown);
    }
  });

  it('stays while teams belong to it', async () => {
    const top = await team('Top');
    await team('Below', top.id);
    await expect(room.teams.delete(actor, top.id, null)).rejects.toThrow(TeamInUse);
  });

  it('of another organisation is not there, for any verb', async () => {
    const { id } = await room.teams.create(stranger, { name: 'Theirs', parentId: null });
    await expect(room.teams.get(actor, id)).rejects.toThrow(TeamNotFound);
    await expect(room.teams.change(actor, id, null, { name: 'Mine', parentId: null })).rejects.toThrow(TeamNotFound);
    await expect(room.teams.delete(actor, id, null)).rejects.toThrow(TeamNotFound);
    expect(await room.teams.list(actor, { limit: 100, after: null })).toEqual([]);
  });

  it('is listed in pages, in the order of making', async () => {
    const made = [];
    for (const name of ['c', 'a', 'b', 'd', 'e']) made.push((await team(name)).id);
    const first = await room.teams.list(actor, { limit: 3, after: null });
    const second = await room.teams.list(actor, { limit: 3, after: first[2]!.id });
    expect([...first, ...second].map(({ id }) => id)).toEqual(made);
  });
});

describe('a member of a team', () => {
  it('is added once, listed, and removed', async () => {
    const { id: teamId } = await team('Design');
    const { id: personId } = await room.people.add(actor, personFields());
    await room.people.add(actor, personFields({ displayName: 'Not a member' }));
    await room.members.add(actor, teamId, personId);
    await room.members.add(actor, teamId, personId);
    const listed = await room.people.list(actor, { limit: 10, after: null, teamId });
    expect(listed.map(({ id }) => id)).toEqual([personId]);
    await room.members.remove(actor, teamId, personId);
    await room.members.remove(actor, teamId, personId);
    expect(await room.people.list(actor, { limit: 10, after: null, teamId })).toEqual([]);
    expect((await factsOf(actor)).filter((fact) => fact.startsWith('team-member'))).toEqual([
      'team-member-added',
      'team-member-removed',
    ]);
  });

  it('cannot be somebody of another organisation, nor belong to a team there', async () => {
    const { id: teamId } = await team('Design');
    const ours = await room.people.add(actor, personFields());
    const theirs = await room.people.add(stranger, personFields());
    await expect(room.members.add(actor, teamId, theirs.id)).rejects.toThrow(TeamMemberUnknown);
    await expect(room.members.add(stranger, teamId, theirs.id)).rejects.toThrow(TeamMemberUnknown);
    await expect(room.members.add(stranger, teamId, ours.id)).rejects.toThrow(TeamMemberUnknown);
  });

  it('leaves with the team, and stays a person', async () => {
    const { id: teamId } = await team('Design');
    const { id: personId } = await room.people.add(actor, personFields());
    await room.members.add(actor, teamId, personId);
    await room.teams.delete(actor, teamId, null);
    expect((await room.people.get(actor, personId)).displayName).toBe('Jo Bloggs');
  });
});
