import { eventually } from '../eventually.js';
import type { Journey } from './journey-state.js';
import { dataOf, etagOf } from './traveller.js';

const FIELD = '/quietHours';

/** A shipped policy is used by the organisation and a team, locked, changed, rolled out, and reaches the role at its next version. */
export function itAppliesPolicies(journey: Journey): void {
  let templateId: string;
  let ofOrganisation: string;
  let latest: number;
  const api = () => journey.program.api;
  const assignment = async (assignmentId: string) => {
    const path = { assignmentId };
    const header = {
      'If-Match': etagOf(await api().GET('/api/v1/policy-assignments/{assignmentId}', { params: { path } })),
    };
    return { path, header };
  };
  const explained = async () => {
    const query = { teamId: journey.teamId, roleId: journey.roleId };
    const { fields, refusals } = dataOf(await api().GET('/api/v1/policy-assignments/explained', { params: { query } }));
    return { ...fields.find(({ field }) => field === FIELD), refusals };
  };
  const role = async () => {
    const answer = await api().GET('/api/v1/roles/{roleId}', { params: { path: { roleId: journey.roleId } } });
    return { ...dataOf(answer), etag: etagOf(answer) };
  };

  it('ships twelve policies, each published', async () => {
    const { items } = dataOf(await api().GET('/api/v1/policy-templates', { params: { query: { limit: 100 } } }));
    const shipped = items.filter(({ shippedAs }) => shippedAs !== null);
    expect(shipped).toHaveLength(12);
    expect(shipped.filter(({ latestVersion }) => latestVersion !== 1)).toEqual([]);
    templateId = shipped.find(({ shippedAs }) => shippedAs === 'quiet-hours-both-ways')?.id ?? '';
  });

  it('lets a team say otherwise than the organisation, and tells of each field where it is from', async () => {
    const widest = { level: 'organisation' as const, templateId };
    ofOrganisation = dataOf(await api().POST('/api/v1/policy-assignments', { body: widest })).id;
    expect((await explained()).explanation).toBe('from Quiet hours, both ways v1');
    const { teamId } = journey;
    const narrower = { level: 'team' as const, teamId, templateId, parameters: { night: '21:00-06:00' } };
    const kept = dataOf(await api().POST('/api/v1/policy-assignments', { body: narrower }));
    expect(kept.notApplied).toEqual([]);
    const now = await explained();
    expect(now.explanation).toContain('set by Journey team in place of');
    expect(now.steps?.map(({ level }) => level)).toEqual(['organisation', 'team']);
  });

  it('holds a locked field against everyone below', async () => {
    const body = { parameters: {}, overrides: {}, locks: [FIELD] };
    await api().PUT('/api/v1/policy-assignments/{assignmentId}', { params: await assignment(ofOrganisation), body });
    const { lockedBy, refusals, steps } = await explained();
    expect(lockedBy).toMatchObject({ level: 'organisation' });
    expect(refusals).toMatchObject([{ code: 'field-locked', level: 'team', field: FIELD }]);
    expect(steps?.map(({ level }) => level)).toEqual(['organisation']);
  });

  it('names where a new version of a policy is to come, and the roles that it reaches', async () => {
    const path = { templateId };
    const template = await api().GET('/api/v1/policy-templates/{templateId}', { params: { path } });
    const { draft } = dataOf(template);
    const quietHours = { hours: ['daily {night}', 'SU 00:00-24:00'], appliesTo: 'both' };
    const body = { ...draft, fields: { quietHours } };
    const edited = await api().PUT('/api/v1/policy-templates/{templateId}', {
      params: { path, header: { 'If-Match': etagOf(template) } },
      body,
    });
    latest = (await role()).latestVersion;
    const published = dataOf(
      await api().POST('/api/v1/policy-templates/{templateId}/publish', {
        params: { path, header: { 'If-Match': etagOf(edited) } },
        body: {},
      }),
    );
    expect(published).toMatchObject({ version: { number: 2 }, outdatedCount: 2 });
    expect(published.outdated.map(({ id }) => id)).toContain(ofOrganisation);
    expect(published.affectedRoles.items.map(({ id }) => id)).toContain(journey.roleId);
  });

  it('has a worker bring it there and open drafts of those roles, and publishes none of them', async () => {
    const opened = await eventually(async () => {
      const now = await role();
      return now.draftIsOpen && now.draftCause?.version === 2 ? now : undefined;
    });
    expect(opened.draftCause).toEqual({ kind: 'policy', templateId, version: 2 });
    expect(await explained()).toMatchObject({ explanation: expect.stringContaining('from Quiet hours, both ways v2') });
    const policy = { templateId, version: 2, limit: 100 };
    const { items } = dataOf(await api().POST('/api/v1/roles/policy-drafts', { body: policy }));
    const ours = items.find((item) => item.role.id === journey.roleId);
    expect(ours?.draft).toBe('was-open');
    expect(ours?.changes.map(({ sentence }) => sentence).join(' ')).toMatch(/quiet hours/i);
    expect(await role()).toMatchObject({ latestVersion: latest, draftIsOpen: true });
  });

  it('publishes a role with the policies that reach it, and says so in the version', async () => {
    const { etag, latestVersion } = await role();
    const path = { roleId: journey.roleId };
    const params = { path, header: { 'If-Match': etag } };
    const body = { note: 'Quiet hours of the organisation' };
    const { version } = dataOf(await api().POST('/api/v1/roles/{roleId}/publish', { params, body }));
    expect(version.number).toBe(latestVersion + 1);
    const at = { params: { path: { ...path, number: version.number } } };
    const { model, fromPolicies } = dataOf(await api().GET('/api/v1/roles/{roleId}/versions/{number}', at));
    expect(fromPolicies.policies).toContainEqual({ templateId, version: 2 });
    expect(model['quietHours']).toMatchObject({
      appliesTo: 'both',
      hours: {
        MO: [
          [0, 420],
          [1200, 1440],
        ],
        SU: [[0, 1440]],
      },
    });
  });
}
