import type { Actor } from '#platform';
import type { PersonState } from '../persons/person.entity.js';
import { aMember, anOrganisation, aPeopleRoom, personFields } from '../organisation.fixture.js';
import { PreferredWindowNotFound, PreferredWindowNotYours } from './preferred-window.errors.js';

/** Minutes that appear nowhere else. */
const HOURS = { MO: [[421, 787] as [number, number]] };

let room: Awaited<ReturnType<typeof aPeopleRoom>>;
let admin: Actor & { userId: string };
let person: Actor & { userId: string };
let personId: string;
beforeAll(async () => {
  room = await aPeopleRoom();
});
afterAll(() => room.db.close());
beforeEach(async () => {
  await room.db.owner.query('DELETE FROM preferred_window');
  const tenantId = await anOrganisation(room.db);
  admin = await aMember(room.db, tenantId, 'admin');
  person = await aMember(room.db, tenantId);
  personId = (await room.people.add(admin, personFields({ userId: person.userId, state: 'offered' }))).id;
});

const setState = (state: PersonState, userId: string | null = person.userId) =>
  room.people.change(admin, personId, null, personFields({ userId, state }));
/** Whether any row of any table holds the hours, as the owner of the database sees them. */
async function areAnywhere(): Promise<boolean> {
  const { rows } = await room.db.owner.query<{ text: string }>(
    `SELECT string_agg(query_to_xml(format('SELECT * FROM %I.%I', schemaname, tablename), true, true, '')::text, '') AS text
     FROM pg_tables WHERE schemaname IN ('public', 'pgboss')`,
  );
  return rows[0]!.text.includes('[[421, 787]]');
}
const rowsLeft = async () =>
  (await room.db.owner.query('SELECT 1 FROM preferred_window WHERE person_id = $1', [personId])).rowCount;

describe('preferred hours', () => {
  it('are kept, changed and read by the person', async () => {
    await expect(room.windows.get(person)).rejects.toThrow(PreferredWindowNotFound);
    expect((await room.windows.choose(person, HOURS)).hours).toEqual(HOURS);
    await room.windows.choose(person, { TU: [[0, 60]] });
    expect((await room.windows.get(person)).hours).toEqual({ TU: [[0, 60]] });
  });

  it.each(['offered', 'employed'] as const)('of somebody who is %s can be kept', async (state) => {
    await setState(state);
    await room.windows.choose(person, HOURS);
    expect(await rowsLeft()).toBe(1);
  });

  it.each(['candidate', 'left'] as const)('of somebody who is “%s” cannot be kept', async (state) => {
    await setState(state);
    await expect(room.windows.choose(person, HOURS)).rejects.toThrow(PreferredWindowNotYours);
    expect(await rowsLeft()).toBe(0);
  });

  it('of a candidate cannot be kept by raw SQL either', async () => {
    await setState('candidate');
    const insert = room.db.database.write(person, (tx) =>
      tx.query('INSERT INTO preferred_window (tenant_id, person_id, user_id, hours) VALUES ($1, $2, $3, $4)', [
        person.tenantId,
        personId,
        person.userId,
        JSON.stringify(HOURS),
      ]),
    );
    await expect(insert).rejects.toThrow('violates row-level security policy');
    expect(await rowsLeft()).toBe(0);
  });

  it('cannot be kept for somebody who is no person here, nor by an API key', async () => {
    await expect(room.windows.choose(admin, HOURS)).rejects.toThrow(PreferredWindowNotYours);
    await expect(room.windows.choose({ ...person, userId: null }, HOURS)).rejects.toThrow(PreferredWindowNotYours);
  });

  it('are gone at once when the person says so: nothing anywhere remembers them', async () => {
    await room.windows.choose(person, HOURS);
    expect(await areAnywhere()).toBe(true);
    await room.windows.delete(person);
    await room.windows.delete(person);
    await expect(room.windows.get(person)).rejects.toThrow(PreferredWindowNotFound);
    expect(await rowsLeft()).toBe(0);
    expect(await areAnywhere()).toBe(false);
  });

  it('leave no entry in the audit log, which others read and which tells webhooks', async () => {
    const entries = () => room.db.owner.query('SELECT * FROM audit_entry WHERE tenant_id = $1', [person.tenantId]);
    const { rowCount } = await entries();
    await room.windows.choose(person, HOURS);
    await room.windows.get(person);
    await room.windows.delete(person);
    expect((await entries()).rowCount).toBe(rowCount);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['the person leaves', () => setState('left')],
    ['the offer is taken back', () => setState('candidate')],
    ['the person is linked to another member', () => setState('employed', admin.userId)],
    ['the person is linked to nobody', () => setState('employed', null)],
    ['the person is erased', () => room.people.erase(admin, personId, null)],
    [
      'the member is removed',
      () =>
        room.db.owner.query('DELETE FROM membership WHERE tenant_id = $1 AND user_id = $2', [
          person.tenantId,
          person.userId,
        ]),
    ],
  ])('are gone when %s', async (_what, happens) => {
    await room.windows.choose(person, HOURS);
    await happens();
    expect(await rowsLeft()).toBe(0);
    expect(await areAnywhere()).toBe(false);
  });

  it('stay when the rest of the record changes', async () => {
    await room.windows.choose(person, HOURS);
    await room.people.change(admin, personId, null, personFields({ userId: person.userId, displayName: 'New name' }));
    expect((await room.windows.get(person)).hours).toEqual(HOURS);
  });

  it('do not come back when the person does', async () => {
    await room.windows.choose(person, HOURS);
    await setState('left');
    await setState('employed');
    await expect(room.windows.get(person)).rejects.toThrow(PreferredWindowNotFound);
  });

  it('are never left behind by somebody who chooses and leaves at the same moment', async () => {
    for (let round = 0; round < 20; round++) {
      await setState('employed');
      await Promise.allSettled([
        room.windows.choose(person, HOURS),
        setState('left'),
        room.windows.choose(person, HOURS),
      ]);
      expect(await rowsLeft()).toBe(0);
    }
  });

  it('chosen while the person is leaving wait, and are refused', async () => {
    await setState('employed');
    const owner = await room.db.owner.connect();
    await owner.query('BEGIN');
    await owner.query(`UPDATE person SET state = 'left' WHERE id = $1`, [personId]);
    const choice = room.windows.choose(person, HOURS);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await owner.query('COMMIT');
    owner.release();
    await expect(choice).rejects.toThrow(PreferredWindowNotYours);
    expect(await rowsLeft()).toBe(0);
  });
});
