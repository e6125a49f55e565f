import { DatabaseUnavailable } from '#platform';
import { canonicalHash } from '#work-model';
import { DraftChanged, RoleNotPublishable } from '../roles.errors.js';
import { aRoleText, aRolesRoom, factsAbout, type RolesRoom } from '../roles.fixture.js';

describe('publishing', () => {
  let room: RolesRoom;
  beforeAll(async () => {
    room = await aRolesRoom();
  });
  afterAll(() => room.db.close());

  it('is refused while one of the four questions is open, with the place of each', async () => {
    const actor = await room.anActor();
    const text = 'workpact: 1\norganisation: { legalName: A }\nrole: { title: B, engagement: employee }\n';
    const role = await room.createRole.create(actor, { text, teamId: null });
    const publishing = room.publishRole.publish(actor, role.id, 1, null);
    await expect(publishing).rejects.toThrow(RoleNotPublishable);
    const pointers = await publishing.catch((error: unknown) =>
      error instanceof RoleNotPublishable ? error.extra['causes'] : null,
    );
    expect(pointers).toEqual(
      expect.arrayContaining([
        { cause: 'question:mode', pointer: '/sync' },
        { cause: 'question:place', pointer: '/role/locationMode' },
        { cause: 'question:schedule', pointer: '/role/workingWindow' },
        { cause: 'question:coordination', pointer: '/norms' },
      ]),
    );
    expect((await room.getRole.get(actor, role.id)).latestVersion).toBe(0);
    expect(await factsAbout(room.db, role.id)).toEqual(['role-created']);
  });

  it('is refused for errors, with the place of each, and for nothing else', async () => {
    const actor = await room.anActor();
    const meeting = (day: string): string =>
      `sync:\n  - { title: Talk, kind: meeting, days: ${day}, from: 10:00, to: 11:00, place: video, participants: [team], owner: Mara Quinn, reason: collaboration }\n`;
    const role = await room.createRole.create(actor, {
      text: aRoleText('A', `protected:\n  - { title: Quiet days, days: [TU] }\n${meeting('TU')}`),
      teamId: null,
    });
    const publishing = room.publishRole.publish(actor, role.id, 1, null);
    await expect(publishing).rejects.toMatchObject({
      code: 'role-not-publishable',
      extra: { causes: [{ cause: expect.stringMatching(/^rule:/), pointer: expect.stringMatching(/^\/sync\/0/) }] },
    });
    await room.saveDraft.text(
      actor,
      role.id,
      1,
      aRoleText('A', `protected:\n  - { title: Quiet days, days: [TU] }\n${meeting('WE')}`),
    );
    expect((await room.publishRole.publish(actor, role.id, 2, null)).version.number).toBe(1);
  });

  it('makes the model say the number of its version, whatever its file says; the file stays as it was', async () => {
    const actor = await room.anActor();
    const text = aRoleText('Numbered', 'version: 9\n');
    const role = await room.createRole.create(actor, { text, teamId: null });
    await room.publishRole.publish(actor, role.id, 1, null);
    expect((await room.checkDraft.check(actor, role.id)).effective.model.version).toBe(2);
    await room.publishRole.publish(actor, role.id, 2, null);
    const [first, second] = [
      await room.getVersions.get(actor, role.id, 1),
      await room.getVersions.get(actor, role.id, 2),
    ];
    expect([first.model.version, first.text, second.model.version, second.text]).toEqual([1, text, 2, text]);
    expect(second.modelHash).toBe(canonicalHash(second.model));
    expect(await room.compareVersions.compare(actor, role.id, 1, 2)).toEqual([]);
    expect(await room.compareVersions.compare(actor, role.id, 2, 'draft')).toEqual([]);
  });

  it('is won by exactly one of a thousand at once, for each version', async () => {
    const actor = await room.anActor();
    const role = await room.createRole.create(actor, { text: aRoleText(), teamId: null });
    for (const [round, revision] of [1, 2, 3].entries()) {
      const attempts = await Promise.allSettled(
        Array.from({ length: 1000 }, () => room.publishRole.publish(actor, role.id, revision, null)),
      );
      const won = attempts.filter((attempt) => attempt.status === 'fulfilled');
      expect(won.map((attempt) => attempt.value.version.number)).toEqual([round + 1]);
      const lost = attempts.filter((attempt) => attempt.status === 'rejected');
      // On a loaded machine some wait too long for one of the twelve connections: they too have changed nothing.
      for (const { reason } of lost) expect([DraftChanged, DatabaseUnavailable]).toContain(Object(reason).constructor);
      expect(lost.some(({ reason }) => reason instanceof DraftChanged)).toBe(true);
    }
    expect(
      (await room.getVersions.list(actor, role.id, { limit: 10, before: null })).map(({ number }) => number),
    ).toEqual([3, 2, 1]);
    expect(await factsAbout(room.db, role.id)).toEqual([
      'role-created',
      'role-published',
      'role-published',
      'role-published',
    ]);
  }, 120_000);

  it('of whatever is there by a hundred at once leaves no gap and no double number', async () => {
    const actor = await room.anActor();
    const role = await room.createRole.create(actor, { text: aRoleText(), teamId: null });
    const attempts = await Promise.allSettled(
      Array.from({ length: 100 }, () => room.publishRole.publish(actor, role.id, null, null)),
    );
    const won = attempts
      .filter((attempt) => attempt.status === 'fulfilled')
      .map((attempt) => attempt.value.version.number);
    expect(won.toSorted((a, b) => a - b)).toEqual(Array.from({ length: won.length }, (_, index) => index + 1));
    expect((await room.getRole.get(actor, role.id)).latestVersion).toBe(won.length);
  });
});
