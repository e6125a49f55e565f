import type { Actor } from '#platform';
import { aMember, anOrganisation, aPeopleRoom, personFields } from '../organisation.fixture.js';
import { RevisionDiffers } from '../revision-differs.js';
import { PersonEmailTaken, PersonNotFound, PersonUserTaken, PersonUserUnknown } from './person.errors.js';

let room: Awaited<ReturnType<typeof aPeopleRoom>>;
let actor: Actor;
let stranger: Actor & { userId: string };
beforeAll(async () => {
  room = await aPeopleRoom();
});
afterAll(() => room.db.close());
beforeEach(async () => {
  actor = await aMember(room.db, await anOrganisation(room.db), 'owner');
  stranger = await aMember(room.db, await anOrganisation(room.db), 'owner');
});

async function entriesOf({ tenantId }: Actor, fact: string) {
  const { rows } = await room.db.owner.query<{ subject: string; subject_id: string; user_id: string; details: object }>(
    'SELECT subject, subject_id, user_id, details FROM audit_entry WHERE tenant_id = $1 AND fact = $2 ORDER BY id',
    [tenantId, fact],
  );
  return rows;
}

describe('a person', () => {
  it('is kept as given', async () => {
    const fields = personFields({ email: 'Jo@Example.org', workingHours: { MO: [[0, 540]], SU: [[1380, 1440]] } });
    const { id } = await room.people.add(actor, fields);
    expect(await room.people.get(actor, id)).toMatchObject({ ...fields, revision: 1 });
  });

  it('who is read leaves an entry that says who read, and nothing of what it said', async () => {
    const { id } = await room.people.add(actor, personFields({ email: 'jo@example.org' }));
    await room.people.get(actor, id);
    const entries = await entriesOf(actor, 'person-read');
    expect(entries).toEqual([{ subject: 'person', subject_id: id, user_id: actor.userId, details: {} }]);
    expect(JSON.stringify(await entriesOf(actor, 'person-added'))).not.toMatch(/jo@example|Bloggs/);
  });

  it('who is listed is named in the entry of the list', async () => {
    const ids = [];
    for (let at = 0; at < 3; at++) ids.push((await room.people.add(actor, personFields())).id);
    const [first] = [await room.people.list(actor, { limit: 2, after: null })];
    expect(first.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    expect(await entriesOf(actor, 'person-read')).toMatchObject([
      { subject: 'person-list', subject_id: 'all', details: { personIds: ids.slice(0, 2) } },
    ]);
  });

  it('who cannot be read leaves none', async () => {
    await expect(room.people.get(actor, '0198b000-0000-7000-8000-000000000000')).rejects.toThrow(PersonNotFound);
    expect(await entriesOf(actor, 'person-read')).toEqual([]);
  });

  it('has a dated offer exactly when the state says so, by the clock of the database', async () => {
    const { id } = await room.people.add(actor, personFields({ state: 'candidate' }));
    const to = async (state: 'candidate' | 'offered' | 'employed' | 'left') =>
      (await room.people.change(actor, id, null, personFields({ state }))).offeredAt;
    expect((await room.people.get(actor, id)).offeredAt).toBeNull();
    const offered = await to('offered');
    expect(offered).toBeInstanceOf(Date);
    expect(await to('employed')).toEqual(offered);
    expect(await to('left')).toEqual(offered);
    expect(await to('candidate')).toBeNull();
  });

  it('is not changed over the head of somebody else; the entry names fields, not values', async () => {
    const { id } = await room.people.add(actor, personFields());
    await room.people.change(actor, id, 1, personFields({ displayName: 'Jo B.', timeZone: 'Europe/Lisbon' }));
    const late = room.people.change(actor, id, 1, personFields());
    await expect(late).rejects.toThrow(RevisionDiffers);
    await expect(late).rejects.toMatchObject({ extra: { current: { displayName: 'Jo B.', revision: 2 } } });
    expect(await entriesOf(actor, 'person-changed')).toMatchObject([
      { details: { fields: ['displayName', 'timeZone'], revision: 2 } },
    ]);
  });

  it('has an e-mail address and a member of their own', async () => {
    const member = await aMember(room.db, actor.tenantId);
    await room.people.add(actor, personFields({ email: 'jo@example.org', userId: member.userId }));
    await expect(room.people.add(actor, personFields({ email: 'JO@example.org' }))).rejects.toThrow(PersonEmailTaken);
    await expect(room.people.add(actor, personFields({ userId: member.userId }))).rejects.toThrow(PersonUserTaken);
    await expect(room.people.add(actor, personFields({ userId: stranger.userId }))).rejects.toThrow(PersonUserUnknown);
    await expect(room.people.add(stranger, personFields({ email: 'jo@example.org' }))).resolves.toBeDefined();
  });

  it('stays when the member is removed from the organisation', async () => {
    const member = await aMember(room.db, actor.tenantId);
    const { id } = await room.people.add(actor, personFields({ userId: member.userId }));
    await room.db.owner.query('DELETE FROM membership WHERE tenant_id = $1 AND user_id = $2', [
      actor.tenantId,
      member.userId,
    ]);
    expect((await room.people.get(actor, id)).userId).toBeNull();
  });

  it('is erased: no column of any table holds the name or address any more', async () => {
    const { id } = await room.people.add(
      actor,
      personFields({ displayName: 'Zebediah Quux', email: 'zq@example.org' }),
    );
    await room.people.get(actor, id);
    await room.people.erase(actor, id, 1);
    await expect(room.people.get(actor, id)).rejects.toThrow(PersonNotFound);
    const { rows } = await room.db.owner.query<{ text: string }>(
      `SELECT string_agg(query_to_xml(format('SELECT * FROM %I', tablename), true, true, '')::text, '') AS text
       FROM pg_tables WHERE schemaname = 'public'`,
    );
    expect(rows[0]!.text).toContain(id);
    expect(rows[0]!.text).not.toMatch(/Quux|zq@example/);
  });

  it('of another organisation is not there, for any verb', async () => {
    const { id } = await room.people.add(stranger, personFields());
    await expect(room.people.get(actor, id)).rejects.toThrow(PersonNotFound);
    await expect(room.people.change(actor, id, null, personFields())).rejects.toThrow(PersonNotFound);
    await expect(room.people.erase(actor, id, null)).rejects.toThrow(PersonNotFound);
    expect(await room.people.list(actor, { limit: 100, after: null })).toEqual([]);
  });
});
