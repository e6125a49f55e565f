import type { Actor } from '#platform';
import { anAgreementsRoom, aPublishedRole, aSender, aWish, type AgreementsRoom } from '../agreements.fixture.js';
import { DraftAgreement } from '../drafting/draft-agreement.js';
import { VoidAgreement } from '../ending/void-agreement.js';
import { byUser } from '../log/doer.js';
import { SendAgreement } from '../sending/send-agreement.js';
import { EraseAgreement } from './erase-agreement.js';
import { EraseDue } from './erase-due.js';
import { KeepAgreement } from './keep-agreement.js';

let room: AgreementsRoom;
let actor: Actor;
let roleId: string;

beforeAll(async () => {
  room = await anAgreementsRoom();
  actor = await aSender(room.db);
  roleId = await aPublishedRole(room, actor);
}, 60_000);
afterAll(() => room.close());

async function drafted(): Promise<string> {
  return (await room.app.get(DraftAgreement).draft(byUser(actor), aWish(roleId))).agreement.id;
}

/** What signing and sealing come to, without the signing. */
async function signed(replacesId: string | null = null): Promise<string> {
  const id = await drafted();
  await room.db.owner.query(
    `UPDATE agreement SET state = 'delivered', file_key = repeat('0', 64), file_bytes = 1, replaces_id = $2 WHERE id = $1`,
    [id, replacesId],
  );
  return id;
}

/** Sent from a place, taken back, and so many days old since. */
async function ended(jurisdiction: string, days: number): Promise<string> {
  const id = await drafted();
  await room.db.owner.query('UPDATE agreement SET jurisdiction = $2 WHERE id = $1', [id, jurisdiction]);
  await room.app.get(SendAgreement).send(byUser(actor), id, null);
  await room.app.get(VoidAgreement).void(byUser(actor), id, 'It was a test.');
  await room.db.owner.query('UPDATE agreement SET keep_until = keep_until - make_interval(days => $2) WHERE id = $1', [
    id,
    days,
  ]);
  return id;
}

async function isThere(id: string): Promise<boolean> {
  return (await room.db.owner.query('SELECT FROM agreement WHERE id = $1', [id])).rowCount === 1;
}

describe('an agreement that is kept', () => {
  it.each([
    ['NL', 28],
    ['DE', 180],
    ['FR', 730],
    ['US-NY', 366],
    ['CA-ON', 1096],
    ['GB', 180],
  ])('that came to nothing in %s is there for %i days, and gone then', async (place, days) => {
    const [kept, due] = [await ended(place, days - 1), await ended(place, days)];
    expect(await room.app.get(EraseAgreement).erase(actor.tenantId, kept, 'request')).toBe(false);
    expect(await room.app.get(EraseDue).eraseDue()).toBe(1);
    expect([await isThere(kept), await isThere(due)]).toEqual([true, false]);
  });

  it('is kept as long as anybody works under it, and six years from then, with all that it replaced', async () => {
    const oldest = await signed();
    const older = await signed(oldest);
    const newest = await signed(older);
    expect(await room.app.get(EraseAgreement).erase(actor.tenantId, newest, 'request')).toBe(false);
    await room.app.get(KeepAgreement).workEnded(byUser(actor), newest, new Date('2026-03-31T00:00:00Z'));
    const { rows } = await room.db.owner.query('SELECT keep_until AS at FROM agreement WHERE id = ANY ($1)', [
      [oldest, older, newest],
    ]);
    expect(rows).toEqual(Array.from({ length: 3 }, () => ({ at: new Date('2032-03-31T00:00:00Z') })));
  });

  it('that is not signed has no work under it', async () => {
    await expect(
      room.app.get(KeepAgreement).workEnded(byUser(actor), await drafted(), new Date()),
    ).rejects.toMatchObject({ code: 'agreement-is-kept' });
  });

  it('does not keep others from being erased when it cannot be', async () => {
    const [stuck, due] = [await ended('DE', 200), await ended('DE', 190)];
    await room.db.owner.query(
      `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF OLD.id::text = TG_ARGV[0] THEN RAISE 'not this one'; END IF; RETURN OLD; END $$`,
    );
    await room.db.owner.query(
      `CREATE TRIGGER refuse BEFORE DELETE ON agreement FOR EACH ROW EXECUTE FUNCTION refuse('${stuck}')`,
    );
    await expect(room.app.get(EraseDue).eraseDue()).rejects.toMatchObject({ errors: [{ message: 'not this one' }] });
    expect([await isThere(stuck), await isThere(due)]).toEqual([true, false]);
  });
});
