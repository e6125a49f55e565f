import { AuditLog } from '#platform';
import { aRoleText, aRolesRoom, factsAbout, type RolesRoom } from '../roles.fixture.js';
import { CheckDraft, type CheckedDraft } from '../use-cases/check-draft.js';
import { EffectiveModels } from './effective-model.js';
import { OpenDraftsForPolicy } from './open-drafts-for-policy.js';
import { RollOutPolicy } from './roll-out-policy.js';

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

  /** Brings policies to roles while, once, somebody does something else after a role was checked and before its draft is opened. */
  function rollingOutWhile(meanwhile: () => Promise<unknown>): RollOutPolicy {
    const { database } = room.db;
    const audit = new AuditLog();
    let isDone = false;
    class Interrupted extends CheckDraft {
      override async check(...asked: Parameters<CheckDraft['check']>): Promise<CheckedDraft> {
        const checked = await super.check(...asked);
        if (!isDone) await meanwhile();
        isDone = true;
        return checked;
      }
    }
    const drafts = new OpenDraftsForPolicy(database, audit, new Interrupted(database, new EffectiveModels()));
    return new RollOutPolicy(database, audit, room.policyAssignments, drafts);
  }

  it('are in what is published, with where each is from; the text stays as it was written', async () => {
    const actor = await room.anActor();
    const text = aRoleText().replace('quietHours: daily 19:00-08:00\n', '');
    const role = await room.createRole.create(actor, { text, teamId: null });
    const template = await room.policyTemplates.create(actor, QUIET);
    await room.publishPolicy.publish(actor, template.id, template.revision, { rollOut: false });
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
    await room.publishPolicy.publish(actor, template.id, template.revision, { rollOut: false });
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
    await room.publishPolicy.publish(actor, template.id, template.revision, { rollOut: false });
    await room.policyAssignments.assign(actor, { ...ORGANISATION, level: 'team', teamId, templateId: template.id });
    const policy = { templateId: template.id, version: 1 };
    const first = await room.openDraftsForPolicy.open(actor, policy, { limit: 2, after: null });
    const second = await room.openDraftsForPolicy.open(actor, policy, { limit: 2, after: first.nextAfter });
    expect([...first.roles, ...second.roles].map(({ role }) => role.id)).toEqual(ids.slice(0, 3));
    expect([first.nextAfter, second.nextAfter]).toEqual([ids[1], null]);
  });

  it('come to roles in a new version by a job, once somebody publishes it', async () => {
    const actor = await room.anActor();
    const text = aRoleText().replace('quietHours: daily 19:00-08:00\n', '');
    const teamId = await room.aTeam(actor);
    const template = await room.policyTemplates.create(actor, QUIET);
    await room.publishPolicy.publish(actor, template.id, 1, { rollOut: true });
    const { assignment } = await room.policyAssignments.assign(actor, { ...ORGANISATION, templateId: template.id });
    const role = await room.createRole.create(actor, { text, teamId: null });
    await room.publishRole.publish(actor, role.id, 1, null);
    const apart = await room.createRole.create(actor, { text: aRoleText('Editor'), teamId });
    await room.publishRole.publish(actor, apart.id, 1, null);
    expect(await room.rollOuts(actor)).toEqual([]); // nothing was in use when the first version was published

    const nights = { ...QUIET, fields: { quietHours: 'weekdays {night}' } };
    await room.policyTemplates.edit(actor, template.id, 2, nights);
    const { outdated, affectedRoles } = await room.publishPolicy.publish(actor, template.id, 3, { rollOut: true });
    expect(outdated.map(({ id }) => id)).toEqual([assignment.id]);
    expect(affectedRoles).toMatchObject({ count: 2, items: [{ id: role.id }, { id: apart.id }] });
    expect((await room.policyAssignments.get(actor, assignment.id)).version).toBe(1);

    const [job, ...more] = await room.rollOuts(actor);
    expect(more).toEqual([]);
    expect(job).toMatchObject({ tenantId: actor.tenantId, templateId: template.id, version: 2, userId: actor.userId });
    for (const again of [job, job]) if (again) await room.rollOutPolicy.handle(again, new AbortController().signal);
    expect((await room.policyAssignments.get(actor, assignment.id)).version).toBe(2);
    expect(await room.getRole.get(actor, role.id)).toMatchObject({
      latestVersion: 1,
      draftIsOpen: true,
      draftCause: { kind: 'policy', templateId: template.id, version: 2 },
    });
    // It says its quiet hours itself, so the policy changes nothing.
    expect(await room.getRole.get(actor, apart.id)).toMatchObject({ draftIsOpen: false });
    expect(await factsAbout(room.db, role.id)).toEqual(['role-created', 'role-published', 'role-draft-opened']);
  });

  it('are brought once more to a role that somebody was changing', async () => {
    const actor = await room.anActor();
    const text = aRoleText().replace('quietHours: daily 19:00-08:00\n', '');
    const role = await room.createRole.create(actor, { text, teamId: null });
    await room.publishRole.publish(actor, role.id, 1, null);
    const template = await room.policyTemplates.create(actor, QUIET);
    await room.publishPolicy.publish(actor, template.id, 1, { rollOut: false });
    await room.policyAssignments.assign(actor, { ...ORGANISATION, templateId: template.id });
    await room.policyTemplates.edit(actor, template.id, 2, { ...QUIET, fields: { quietHours: 'weekdays {night}' } });
    await room.publishPolicy.publish(actor, template.id, 3, { rollOut: true });
    const [job] = await room.rollOuts(actor);
    if (job === undefined) throw new Error('There is no job.');
    const rollOut = rollingOutWhile(async () => {
      await room.archiveRole.archive(actor, role.id, null);
      await room.archiveRole.unarchive(actor, role.id, null);
    });
    await expect(rollOut.handle(job, new AbortController().signal)).rejects.toThrow('looked at again');
    expect(await room.getRole.get(actor, role.id)).toMatchObject({ draftIsOpen: false });
    await rollOut.handle(job, new AbortController().signal);
    expect(await room.getRole.get(actor, role.id)).toMatchObject({ draftIsOpen: true });
  });

  it('stay in the version they have where the new one does not fit what was said there, and that is noted', async () => {
    const actor = await room.anActor();
    const template = await room.policyTemplates.create(actor, QUIET);
    await room.publishPolicy.publish(actor, template.id, 1, { rollOut: true });
    const locked = { ...ORGANISATION, templateId: template.id, locks: ['/quietHours'] };
    const { assignment } = await room.policyAssignments.assign(actor, locked);
    const fridays = { title: 'Fridays', why: 'Time to think.', parameters: [], fields: { meetingDays: 'MO-TH' } };
    await room.policyTemplates.edit(actor, template.id, 2, fridays);
    await room.publishPolicy.publish(actor, template.id, 3, { rollOut: true });
    for (const job of await room.rollOuts(actor)) await room.rollOutPolicy.handle(job, new AbortController().signal);
    expect((await room.policyAssignments.get(actor, assignment.id)).version).toBe(1);
    expect((await factsAbout(room.db, assignment.id)).at(-1)).toBe('policy-version-not-adopted');
  });

  it('stay where they are when the new version is not to be rolled out', async () => {
    const actor = await room.anActor();
    const template = await room.policyTemplates.create(actor, QUIET);
    await room.publishPolicy.publish(actor, template.id, 1, { rollOut: true });
    const { assignment } = await room.policyAssignments.assign(actor, { ...ORGANISATION, templateId: template.id });
    await room.policyTemplates.edit(actor, template.id, 2, { ...QUIET, title: 'Quiet nights' });
    await room.publishPolicy.publish(actor, template.id, 3, { rollOut: false });
    expect(await room.rollOuts(actor)).toEqual([]);
    expect((await room.policyAssignments.get(actor, assignment.id)).version).toBe(1);
  });
});
