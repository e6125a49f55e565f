import { canonicalHash, parseRoleFile } from '#work-model';
import { newId } from '#platform';
import { openRoleArchive } from '../role-archive/role-archive.js';
import { aRoleText, aRolesRoom, factsAbout, type RolesRoom } from '../roles.fixture.js';
import {
  DraftChanged,
  DraftHasFaults,
  DraftPatchRefused,
  RoleArchived,
  RoleFileInvalid,
  RoleIdTaken,
  RoleNotArchived,
  RoleNotFound,
  RoleTeamUnknown,
  RoleTextUnstorable,
  RoleVersionNotFound,
} from '../roles.errors.js';

describe('the life of a role', () => {
  let room: RolesRoom;
  beforeAll(async () => {
    room = await aRolesRoom();
  });
  afterAll(() => room.db.close());

  async function created(text = aRoleText()) {
    const actor = await room.anActor();
    return { actor, role: await room.createRole.create(actor, { text, teamId: null }) };
  }

  it('begins as a draft that keeps its text to the byte', async () => {
    const text = `\uFEFF${aRoleText().replaceAll('\n', '\r\n')}`;
    const { actor, role } = await created(text);
    expect(role).toMatchObject({
      slug: 'report-writer',
      title: 'Report Writer',
      state: 'draft',
      revision: 1,
      latestVersion: 0,
      draftIsOpen: true,
    });
    expect((await room.getRole.draft(actor, role.id)).text).toBe(text);
    expect((await room.exportRoles.one(actor, role.id, 'draft')).text).toBe(text);
    expect(await room.getRole.get(actor, role.id)).toEqual(role);
    expect(await factsAbout(room.db, role.id)).toEqual(['role-created']);
  });

  it('can begin with a model, of which a text is written', async () => {
    const read = parseRoleFile(aRoleText(), { file: 'a.yaml' });
    if (!read.ok) throw new Error('faults');
    const actor = await room.anActor();
    const role = await room.createRole.create(actor, { model: read.model, teamId: null });
    const draft = await room.getRole.draft(actor, role.id);
    expect(draft.model).toEqual(read.model);
    expect(draft.text).toContain('due: FR 16:00');
  });

  it('cannot begin with faults, and names every one', async () => {
    const creating = room.createRole.create(await room.anActor(), {
      text: aRoleText().replace('employee', 'slave').replace('40 h', '40'),
      teamId: null,
    });
    await expect(creating).rejects.toThrow(RoleFileInvalid);
    await expect(creating).rejects.toMatchObject({
      faults: [
        expect.objectContaining({ pointer: '/role/engagement' }),
        expect.objectContaining({ pointer: '/role/contracted' }),
      ],
    });
  });

  it('has an id that no other role of the organisation has', async () => {
    const { actor, role } = await created();
    await expect(room.createRole.create(actor, { text: aRoleText(), teamId: null })).rejects.toThrow(RoleIdTaken);
    const other = await room.createRole.create(actor, { text: aRoleText('Editor'), teamId: null });
    await expect(room.saveDraft.text(actor, other.id, 1, aRoleText())).rejects.toThrow(RoleIdTaken);
    expect((await room.createRole.create(await room.anActor(), { text: aRoleText(), teamId: null })).slug).toBe(
      role.slug,
    );
  });

  it('keeps a text with faults as somebody’s work, and cannot be published until they are mended', async () => {
    const { actor, role } = await created();
    const broken = `${aRoleText()}nonsense: [\n`;
    const saved = await room.saveDraft.text(actor, role.id, 1, broken);
    expect(saved.role).toMatchObject({ revision: 2, draftHasFaults: true, title: 'Report Writer' });
    const draft = await room.getRole.draft(actor, role.id);
    expect([draft.text, draft.model, draft.faults.length > 0]).toEqual([broken, null, true]);
    await expect(room.publishRole.publish(actor, role.id, 2, null)).rejects.toThrow(DraftHasFaults);
    await expect(room.saveDraft.patch(actor, role.id, 2, [])).rejects.toThrow(DraftHasFaults);
    await room.saveDraft.text(actor, role.id, 2, aRoleText());
    expect((await room.publishRole.publish(actor, role.id, 3, null)).version.number).toBe(1);
  });

  it.each([
    ['a NUL', 'workpact: 1\0'],
    ['half a character', 'workpact: 1 # \ud800'],
    ['more than a megabyte', `# ${'x'.repeat(1_000_000)}`],
  ])('refuses to keep %s', async (_, text) => {
    const { actor, role } = await created();
    await expect(room.saveDraft.text(actor, role.id, 1, text)).rejects.toThrow(RoleTextUnstorable);
  });

  it('is edited in place by a JSON Patch: comments stay', async () => {
    const { actor, role } = await created();
    const patch = [{ op: 'replace', path: '/async/0/due/minute', value: 15 * 60 }] as const;
    await room.saveDraft.patch(actor, role.id, 1, patch);
    expect((await room.getRole.draft(actor, role.id)).text).toBe(aRoleText().replace('FR 16:00', 'FR 15:00'));
    const refused = room.saveDraft.patch(actor, role.id, 2, [{ op: 'remove', path: '/async/7' }]);
    await expect(refused).rejects.toThrow(DraftPatchRefused);
    await expect(refused).rejects.toMatchObject({ faults: [{ pointer: '/async/7' }] });
  });

  it('is edited in place by a whole model too', async () => {
    const { actor, role } = await created();
    const { model } = await room.getRole.draft(actor, role.id);
    if (model === null) throw new Error('no model');
    for (const positions of [2, 3]) {
      await room.saveDraft.model(actor, role.id, null, { ...model, role: { ...model.role, positions } });
    }
    const draft = await room.getRole.draft(actor, role.id);
    expect(draft.text).toContain('# agreed in May');
    expect(draft.text).toContain('positions: 3');
    expect(draft.model?.role.positions).toBe(3);
  });

  it('has a text that says what was saved last, wherever it is shown: conflict, export, version, draft after publication', async () => {
    const { actor, role } = await created();
    await room.saveDraft.patch(actor, role.id, 1, [{ op: 'replace', path: '/async/0/due/minute', value: 15 * 60 }]);
    const text = aRoleText().replace('FR 16:00', 'FR 15:00');
    await expect(room.saveDraft.text(actor, role.id, 1, aRoleText())).rejects.toMatchObject({
      extra: { current: { revision: 2, text } },
    });
    expect((await room.exportRoles.one(actor, role.id, 'draft')).text).toBe(text);
    const archive = await openRoleArchive(await room.exportRoles.archive(actor, { state: null, teamId: null }));
    expect(archive.files.map((file) => file.text)).toContain(text);
    await room.publishRole.publish(actor, role.id, 2, null);
    expect((await room.getVersions.get(actor, role.id, 1)).text).toBe(text);
    expect((await room.getRole.draft(actor, role.id)).text).toBe(text);
  });

  it('shows both sides to whoever saves what somebody else has changed', async () => {
    const { actor, role } = await created();
    const mine = aRoleText().replace('3 h', '4 h');
    const theirs = aRoleText().replace('3 h', '5 h');
    await room.saveDraft.text(actor, role.id, 1, theirs);
    const saving = room.saveDraft.text(actor, role.id, 1, mine);
    await expect(saving).rejects.toThrow(DraftChanged);
    await expect(saving).rejects.toMatchObject({
      kind: 'precondition-failed',
      extra: { yours: { revision: 1, text: mine }, current: { revision: 2, text: theirs } },
    });
    const publishing = room.publishRole.publish(actor, role.id, 1, null);
    await expect(publishing).rejects.toMatchObject({
      extra: { yours: { revision: 1, text: null }, current: { revision: 2, text: theirs } },
    });
    expect((await room.getRole.draft(actor, role.id)).text).toBe(theirs);
  });

  it('is published as numbered versions with hash, author, note, findings and measures', async () => {
    const { actor, role } = await created();
    const first = await room.publishRole.publish(actor, role.id, 1, 'First');
    expect(first.role).toMatchObject({ state: 'published', latestVersion: 1, revision: 2, draftIsOpen: false });
    await room.saveDraft.text(actor, role.id, 2, aRoleText().replace('3 h', '4 h'));
    const second = await room.publishRole.publish(actor, role.id, 3, null);
    expect(second.version).toMatchObject({ number: 2, authorUserId: actor.userId, note: null });
    const version = await room.getVersions.get(actor, role.id, 1);
    expect(version).toMatchObject({
      number: 1,
      note: 'First',
      text: aRoleText(),
      measures: { weeklySyncHours: 0 },
      checkConfig: { extends: ['recommended'] },
      fromPolicies: { policies: [] },
    });
    expect(version.modelHash).toBe(canonicalHash(version.model));
    expect(version.findings.findings.every(({ severity }) => severity !== 'error')).toBe(true);
    expect(
      (await room.getVersions.list(actor, role.id, { limit: 10, before: null })).map(({ number }) => number),
    ).toEqual([2, 1]);
    expect((await room.getVersions.list(actor, role.id, { limit: 10, before: 2 })).map(({ number }) => number)).toEqual(
      [1],
    );
    expect(await factsAbout(room.db, role.id)).toEqual([
      'role-created',
      'role-published',
      'role-draft-saved',
      'role-published',
    ]);
    await expect(room.getVersions.get(actor, role.id, 3)).rejects.toThrow(RoleVersionNotFound);
  });

  it('says what changed between any two versions and the draft, and breaks each of them down', async () => {
    const { actor, role } = await created();
    await room.publishRole.publish(actor, role.id, 1, null);
    await room.saveDraft.text(actor, role.id, 2, aRoleText().replace('3 h', '4 h'));
    expect((await room.compareVersions.compare(actor, role.id, 1, 'draft')).map(({ sentence }) => sentence)).toEqual([
      expect.stringMatching(/4 hours .* instead of 3 hours/),
    ]);
    await room.publishRole.publish(actor, role.id, 3, null);
    expect(await room.compareVersions.compare(actor, role.id, 2, 1)).toHaveLength(1);
    const hours = async (place: number | 'draft') =>
      (await room.breakDownRole.breakDown(actor, role.id, place, 'en')).duties[0]?.perWeek?.minutes;
    expect([await hours(1), await hours(2), await hours('draft')]).toEqual([180, 240, 240]);
  });

  it('takes a version back as a draft, to the byte', async () => {
    const { actor, role } = await created();
    await room.publishRole.publish(actor, role.id, 1, null);
    await room.saveDraft.text(actor, role.id, 2, aRoleText('Chief Report Writer'));
    const { role: restored } = await room.restoreVersion.restore(actor, role.id, 1, 3);
    expect(restored).toMatchObject({ slug: 'report-writer', revision: 4, draftIsOpen: true, latestVersion: 1 });
    expect((await room.getRole.draft(actor, role.id)).text).toBe(aRoleText());
  });

  it('belongs to a team of its organisation, or to none', async () => {
    const { actor, role } = await created();
    const foreign = await room.aTeam(await room.anActor());
    await expect(room.moveRole.move(actor, role.id, 1, foreign)).rejects.toThrow(RoleTeamUnknown);
    const teamId = await room.aTeam(actor);
    expect(await room.moveRole.move(actor, role.id, 1, teamId)).toMatchObject({ teamId, revision: 2 });
    expect(await room.moveRole.move(actor, role.id, 2, null)).toMatchObject({ teamId: null });
  });

  it('is put away and taken out again', async () => {
    const { actor, role } = await created();
    await expect(room.archiveRole.unarchive(actor, role.id, 1)).rejects.toThrow(RoleNotArchived);
    expect((await room.archiveRole.archive(actor, role.id, 1)).state).toBe('archived');
    await expect(room.saveDraft.text(actor, role.id, 2, aRoleText())).rejects.toThrow(RoleArchived);
    await expect(room.publishRole.publish(actor, role.id, 2, null)).rejects.toThrow(RoleArchived);
    expect((await room.archiveRole.unarchive(actor, role.id, 2)).state).toBe('draft');
  });

  it('is of one organisation: another finds nothing of it', async () => {
    const { actor, role } = await created();
    await room.publishRole.publish(actor, role.id, 1, null);
    const other = await room.anActor();
    const attempts = [
      room.getRole.get(other, role.id),
      room.getRole.draft(other, role.id),
      room.getVersions.get(other, role.id, 1),
      room.saveDraft.text(other, role.id, null, aRoleText()),
      room.publishRole.publish(other, role.id, null, null),
      room.archiveRole.archive(other, role.id, null),
      room.archiveRole.unarchive(other, role.id, null),
      room.moveRole.move(other, role.id, null, newId()),
      room.exportRoles.one(other, role.id, 'draft'),
      room.compareVersions.compare(other, role.id, 1, 1),
      room.restoreVersion.restore(other, role.id, 1, null),
    ];
    for (const attempt of attempts) await expect(attempt).rejects.toThrow(RoleNotFound);
    expect(
      await room.listRoles.list(
        other,
        { text: 'report', state: null, teamId: null, engagement: null, location: null, jurisdiction: null },
        { limit: 5, after: null },
      ),
    ).toEqual([]);
    expect(await room.getVersions.list(other, role.id, { limit: 5, before: null })).toEqual([]);
    for (const table of ['role', 'role_term', 'role_version']) {
      expect(await room.db.database.read(other, (tx) => tx.query(`SELECT * FROM ${table}`))).toEqual([]);
    }
  });

  it.each([
    'UPDATE role_version SET note = NULL',
    'DELETE FROM role_version',
    'TRUNCATE role_version',
    'DELETE FROM role',
  ])('cannot be rewritten by the servers: %s', async (statement) => {
    const { actor, role } = await created();
    await room.publishRole.publish(actor, role.id, 1, null);
    await expect(room.db.database.write(actor, (tx) => tx.query(statement))).rejects.toThrow('permission denied');
  });
});
