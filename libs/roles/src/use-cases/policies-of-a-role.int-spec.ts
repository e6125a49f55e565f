import { aRoleText, aRolesRoom, factsAbout, type RolesRoom } from '../roles.fixture.js';

const QUIET = {
  title: 'Quiet evenings',
  why: 'Evenings belong to people.',
  parameters: [{ name: 'night', type: 'time-range', default: '20:00-07:00', description: 'When not.' }],
  fields: { quietHours: 'daily {night}' },
};
const ORGANISATION = {
  level: 'organisation' as const,
  teamId: null,
  roleId: null,
  version: null,
  parameters: {},
  overrides: {},
  locks: [],
};

describe('the policies of a role', () => {
  let room: RolesRoom;
  beforeAll(async () => {
    room = await aRolesRoom();
  });
  afterAll(() => room.db.close());

  it('are in what is published, with where each is from; the text stays as it was written', async () => {
    const actor = await room.anActor();
    const text = aRoleText().replace('quietHours: daily 19:00-08:00\n', '');
    const role = await room.createRole.create(actor, { text, teamId: null });
    const template = await room.policyTemplates.create(actor, QUIET);
    await room.policyTemplates.publish(actor, template.id, template.revision);
    await room.policyAssignments.assign(actor, { ...ORGANISATION, templateId: template.id });
    const { version } = await room.publishRole.publish(actor, role.id, 1, null);
    const kept = await room.getVersions.get(actor, role.id, version.number);
    expect(kept.text).toBe(text);
    expect(kept.model.quietHours?.hours.MO).toEqual([
      [0, 420],
      [1200, 1440],
    ]);
    expect(kept.fromPolicies.policies).toEqual([{ templateId: template.id, version: 1 }]);
    expect(kept.fromPolicies.fields).toEqual([
      expect.objectContaining({
        field: '/quietHours',
        outcome: 'applied',
        explanation: expect.stringContaining('Quiet evenings v1'),
      }),
    ]);
  });

  it('open a draft of each published role when they change; nothing published changes', async () => {
    const actor = await room.anActor();
    const text = aRoleText().replace('quietHours: daily 19:00-08:00\n', '');
    const published = await room.createRole.create(actor, { text, teamId: null });
    const unpublished = await room.createRole.create(actor, {
      text: text.replaceAll('Report Writer', 'Editor'),
      teamId: null,
    });
    await room.publishRole.publish(actor, published.id, 1, null);
    const before = await room.getVersions.get(actor, published.id, 1);

    const template = await room.policyTemplates.create(actor, QUIET);
    await room.policyTemplates.publish(actor, template.id, template.revision);
    await room.policyAssignments.assign(actor, { ...ORGANISATION, templateId: template.id });
    const policy = { templateId: template.id, version: 1 };
    const { roles, nextAfter } = await room.openDraftsForPolicy.open(actor, policy, { limit: 10, after: null });

    expect(nextAfter).toBeNull();
    expect(roles.map(({ role, draft, obstacles }) => [role.id, draft, obstacles])).toEqual([
      [published.id, 'opened', []],
    ]);
    expect(roles[0]?.changes.map(({ path }) => path)).toEqual(['/quietHours']);
    expect(roles[0]?.role).toMatchObject({
      draftIsOpen: true,
      draftCause: { kind: 'policy', ...policy },
      latestVersion: 1,
    });
    expect(await room.getVersions.get(actor, published.id, 1)).toEqual(before);
    expect((await room.getRole.get(actor, unpublished.id)).revision).toBe(1);
    expect(await factsAbout(room.db, published.id)).toEqual(['role-created', 'role-published', 'role-draft-opened']);

    const again = await room.openDraftsForPolicy.open(actor, policy, { limit: 10, after: null });
    expect(again.roles.map(({ draft }) => draft)).toEqual(['was-open']);
    const { version } = await room.publishRole.publish(actor, published.id, null, null);
    expect((await room.getVersions.get(actor, published.id, version.number)).model.quietHours).not.toBeNull();
  });

  it('reach the roles of a team and one role, batch by batch', async () => {
    const actor = await room.anActor();
    const teamId = await room.aTeam(actor);
    const ids: string[] = [];
    for (const title of ['One', 'Two', 'Three', 'Four']) {
      const role = await room.createRole.create(actor, {
        text: aRoleText(title),
        teamId: title === 'Four' ? null : teamId,
      });
      await room.publishRole.publish(actor, role.id, 1, null);
      ids.push(role.id);
    }
    const template = await room.policyTemplates.create(actor, QUIET);
    await room.policyTemplates.publish(actor, template.id, template.revision);
    await room.policyAssignments.assign(actor, { ...ORGANISATION, level: 'team', teamId, templateId: template.id });
    const policy = { templateId: template.id, version: 1 };
    const first = await room.openDraftsForPolicy.open(actor, policy, { limit: 2, after: null });
    const second = await room.openDraftsForPolicy.open(actor, policy, { limit: 2, after: first.nextAfter });
    expect([...first.roles, ...second.roles].map(({ role }) => role.id)).toEqual(ids.slice(0, 3));
    expect([first.nextAfter, second.nextAfter]).toEqual([ids[1], null]);
  });
});
