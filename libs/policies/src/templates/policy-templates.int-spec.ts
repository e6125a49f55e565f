import type { Actor } from '#platform';
import {
  PolicyRevisionDiffers,
  PolicyTemplateArchived,
  PolicyTemplateInvalid,
  PolicyTemplateNotFound,
  PolicyVersionNotFound,
  PolicyVersionUnchanged,
} from '../policies.errors.js';
import { aBody, anAssignmentOf, aPoliciesRoom, type PoliciesRoom } from '../policies-room.fixture.js';
import { SHIPPED } from '../schema/shipped.fixture.js';

let room: PoliciesRoom;
let actor: Actor;
let stranger: Actor;
beforeAll(async () => {
  room = await aPoliciesRoom();
});
afterAll(() => room.db.close());
beforeEach(async () => {
  actor = await room.anActor();
  stranger = await room.anActor();
});

const everything = { limit: 100, after: null, archived: false, kind: null };

describe('a draft', () => {
  it('is made, found, edited and listed by kind, and each change is noted', async () => {
    const made = await room.templates.create(actor, aBody());
    expect(made).toMatchObject({ revision: 1, latestVersion: 0, kinds: ['communication-norms', 'quiet-hours'] });
    expect(await room.templates.get(actor, made.id)).toEqual(made);
    const edited = await room.templates.edit(
      actor,
      made.id,
      1,
      aBody({ title: 'Talking', parameters: [], fields: { meetingDays: 'MO' } }),
    );
    expect(edited).toMatchObject({ revision: 2, draft: { title: 'Talking' }, kinds: ['meeting-days'] });
    const listed = (kind: 'meeting-days' | 'quiet-hours') => room.templates.list(actor, { ...everything, kind });
    expect(await listed('meeting-days')).toEqual([edited]);
    expect(await listed('quiet-hours')).toEqual([]);
    expect(await room.factsOf(actor)).toEqual(['policy-template-created', 'policy-draft-edited']);
  });

  it('is refused with every fault when it is no template', async () => {
    const wrong = room.templates.create(actor, aBody({ fields: { quietHours: 'nightly', sync: [] }, parameters: [] }));
    await expect(wrong).rejects.toThrow(PolicyTemplateInvalid);
    await expect(wrong).rejects.toMatchObject({ faults: [expect.objectContaining({ pointer: '/fields/sync' })] });
    expect(await room.factsOf(actor)).toEqual([]);
  });

  it('is not changed over the head of somebody else, who is shown', async () => {
    const { id } = await room.templates.create(actor, aBody());
    await room.templates.edit(actor, id, 1, aBody({ title: 'First' }));
    const late = room.templates.edit(actor, id, 1, aBody({ title: 'Second' }));
    await expect(late).rejects.toThrow(PolicyRevisionDiffers);
    await expect(late).rejects.toMatchObject({
      extra: { expectedRevision: 1, current: { revision: 2, draft: { title: 'First' } } },
    });
    expect((await room.templates.edit(actor, id, null, aBody({ title: 'Third' }))).revision).toBe(3);
  });
});

describe('publishing', () => {
  it('makes numbered versions that say what the draft said', async () => {
    const { id } = await room.templates.create(actor, aBody());
    const first = await room.publish(actor, id, 1);
    expect(first.version).toMatchObject({ number: 1, publishedBy: actor.userId, body: first.template.draft });
    expect(first.version.hash).toMatch(/^[0-9a-f]{64}$/);
    await room.templates.edit(actor, id, 2, aBody({ title: 'Talking' }));
    const second = await room.publish(actor, id, 3);
    expect(second.template).toMatchObject({ latestVersion: 2, revision: 4 });
    const versions = await room.templates.versions(actor, id, { limit: 10, before: null });
    expect(versions.map(({ number, body }) => [number, body.title])).toEqual([
      [2, 'Talking'],
      [1, 'Communication policy'],
    ]);
    expect(await room.templates.versions(actor, id, { limit: 10, before: 2 })).toEqual([first.version]);
  });

  it('says in words and as a patch what another version says differently', async () => {
    const { id } = await room.templates.create(actor, aBody());
    await room.publish(actor, id, 1);
    await room.templates.edit(
      actor,
      id,
      2,
      aBody({ parameters: [{ name: 'reply', type: 'minutes', default: 60, description: 'How fast.' }] }),
    );
    await room.publish(actor, id, 3);
    const { changes, patch } = await room.templates.diff(actor, id, { from: 1, to: 2 });
    expect(changes.map(({ path, material }) => [path, material])).toEqual([['/norms/0/responseMinutes', true]]);
    expect(changes[0]?.sentence).toBe('You must now answer team messages on Chat within 1 working hour instead of 4.');
    expect(patch).toEqual([{ op: 'replace', path: '/parameters/0/default', value: 60 }]);
    expect(await room.templates.diff(actor, id, { from: 2, to: 2 })).toEqual({ changes: [], patch: [] });
  });

  it('refuses what is published already', async () => {
    const { id } = await room.templates.create(actor, aBody());
    await room.publish(actor, id, null);
    await expect(room.publish(actor, id, null)).rejects.toThrow(PolicyVersionUnchanged);
  });

  it('of many at the same moment lets exactly one have each number', async () => {
    const { id } = await room.templates.create(actor, aBody());
    for (const number of [1, 2, 3]) {
      const { revision } = await room.templates.edit(actor, id, null, aBody({ title: `Title ${number}` }));
      const tries = Array.from({ length: 12 }, () => room.publish(actor, id, revision));
      const settled = await Promise.allSettled(tries);
      const lost = settled.filter((one) => one.status === 'rejected');
      expect(settled.length - lost.length).toBe(1);
      expect(lost.every(({ reason }) => reason instanceof PolicyRevisionDiffers)).toBe(true);
    }
    const versions = await room.templates.versions(actor, id, { limit: 10, before: null });
    expect(versions.map(({ number, body }) => [number, body.title])).toEqual([
      [3, 'Title 3'],
      [2, 'Title 2'],
      [1, 'Title 1'],
    ]);
    expect((await room.factsOf(actor)).filter((fact) => fact === 'policy-template-published')).toHaveLength(3);
  });

  it('moves nothing that is in use, and says where older versions are', async () => {
    const { id } = await room.templates.create(actor, aBody());
    await room.publish(actor, id, 1);
    const teamId = await room.aTeam(actor);
    const inUse = await room.assignments.assign(actor, anAssignmentOf(id, { level: 'team', teamId }));
    await room.templates.edit(actor, id, 2, aBody({ title: 'Talking' }));
    const { outdated } = await room.publish(actor, id, 3);
    expect(outdated).toEqual([inUse.assignment]);
    expect(await room.assignments.get(actor, inUse.assignment.id)).toMatchObject({ version: 1, teamId });
  });

  it('cannot be undone or rewritten, whatever the servers try', async () => {
    const { id } = await room.templates.create(actor, aBody());
    await room.publish(actor, id, 1);
    for (const statement of ["UPDATE policy_template_version SET hash = 'x'", 'DELETE FROM policy_template_version']) {
      const attempt = room.db.database.write(actor, (tx) => tx.query(statement));
      await expect(attempt).rejects.toThrow('permission denied for table policy_template_version');
    }
  });
});

describe('archiving', () => {
  it('ends changing, publishing and assigning, and leaves what is in use', async () => {
    const { id } = await room.templates.create(actor, aBody());
    await room.publish(actor, id, 1);
    const { assignment } = await room.assignments.assign(actor, anAssignmentOf(id));
    await room.templates.archive(actor, id);
    expect((await room.templates.archive(actor, id)).archivedAt).toBeInstanceOf(Date);
    await expect(room.templates.edit(actor, id, null, aBody())).rejects.toThrow(PolicyTemplateArchived);
    await expect(room.publish(actor, id, null)).rejects.toThrow(PolicyTemplateArchived);
    const team = anAssignmentOf(id, { level: 'team', teamId: await room.aTeam(actor) });
    await expect(room.assignments.assign(actor, team)).rejects.toThrow(PolicyTemplateArchived);
    expect(await room.templates.list(actor, everything)).toEqual([]);
    expect(await room.templates.list(actor, { ...everything, archived: true })).toHaveLength(1);
    expect(
      (await room.assignments.explainFor(actor, { teamId: null, roleId: null })).fields.get('/quietHours'),
    ).toMatchObject({
      source: { assignmentId: assignment.id },
    });
    expect((await room.factsOf(actor)).filter((fact) => fact === 'policy-template-archived')).toHaveLength(1);
  });
});

describe('templates that come with the product', () => {
  it('are given once, each published, and are then the organisation’s own', async () => {
    const seed = () => room.db.database.write(actor, (tx) => room.templates.seedShipped(tx, actor));
    expect(await seed()).toBe(SHIPPED.length);
    const all = await room.templates.list(actor, everything);
    expect(all.map(({ shippedAs }) => shippedAs).sort()).toEqual(SHIPPED);
    expect(new Set(all.map(({ latestVersion }) => latestVersion))).toEqual(new Set([1]));
    await room.templates.archive(actor, all[0]!.id);
    expect(await seed()).toBe(0);
  });
});

describe('another organisation', () => {
  it('sees, changes and publishes nothing, and hears nothing but that there is no such template', async () => {
    const { id } = await room.templates.create(actor, aBody());
    await room.publish(actor, id, 1);
    const tries = [
      () => room.templates.get(stranger, id),
      () => room.templates.edit(stranger, id, null, aBody()),
      () => room.publish(stranger, id, null),
      () => room.templates.archive(stranger, id),
      () => room.templates.versions(stranger, id, { limit: 5, before: null }),
      () => room.templates.version(stranger, id, 1),
      () => room.assignments.assign(stranger, anAssignmentOf(id)),
    ];
    for (const attempt of tries) await expect(attempt()).rejects.toThrow(PolicyTemplateNotFound);
    expect(await room.templates.list(stranger, everything)).toEqual([]);
    await expect(room.templates.version(actor, id, 2)).rejects.toThrow(PolicyVersionNotFound);
  });

  it('sees nothing when a query forgets to ask for one’s own', async () => {
    const { id } = await room.templates.create(actor, aBody());
    await room.publish(actor, id, 1);
    await room.assignments.assign(actor, anAssignmentOf(id));
    for (const table of ['policy_template', 'policy_template_version', 'policy_assignment']) {
      const seen = (who: Actor) => room.db.database.read(who, (tx) => tx.query<unknown[]>(`SELECT 1 FROM ${table}`));
      expect(await seen(stranger)).toHaveLength(0);
      expect(await seen(actor)).toHaveLength(1);
    }
  });
});
