import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { projectRoot } from '#program';
import type { Journey } from './journey-state.js';
import { dataOf, etagOf } from './traveller.js';

/** A role of `examples/` under another name, so that it stands beside the demo's. */
function exampleRole(file: string, title: string, newTitle: string): string {
  return readFileSync(join(projectRoot(), 'examples', file), 'utf8').replaceAll(title, newTitle);
}

const TEXT = exampleRole('design-firm-designer.yaml', 'Exhibition Designer', 'Journey Designer');
const CHANGED = TEXT.replace("from: '14:00'", "from: '13:30'");

/** A role is begun, written, checked, published, compared and restored, and goes through an archive. */
export function itKeepsRoles(journey: Journey): void {
  const params = () => ({ path: { roleId: journey.roleId } });
  const etag = async () => etagOf(await journey.program.api.GET('/api/v1/roles/{roleId}', { params: params() }));
  const ifMatch = async () => ({ ...params(), header: { 'If-Match': await etag() } });
  const text = async (place: string) =>
    (await journey.program.get(`/api/v1/roles/${journey.roleId}/${place}/file`)).text();

  it('keeps a role file of the examples to the byte, comments included', async () => {
    const answer = await journey.program.api.POST('/api/v1/roles', { body: { text: TEXT, teamId: journey.teamId } });
    const role = dataOf(answer);
    expect(role).toMatchObject({ title: 'Journey Designer', state: 'draft', latestVersion: 0 });
    journey.roleId = role.id;
    expect(await text('draft')).toBe(TEXT);
  });

  it('refuses to overwrite what somebody else has saved, and shows both sides', async () => {
    const { api, ask } = { api: journey.program.api, ask: journey.program.ask.bind(journey.program) };
    const path = { ...params(), header: { 'If-Match': await etag() } };
    await api.PUT('/api/v1/roles/{roleId}/draft', { params: path, body: { text: CHANGED } });
    const late = api.PUT('/api/v1/roles/{roleId}/draft', { params: path, body: { text: `${TEXT}# late\n` } });
    await expect(late).rejects.toMatchObject({
      status: 412,
      code: 'draft-changed',
      body: { yours: { text: `${TEXT}# late\n` }, current: { text: CHANGED } },
    });
    const headers = { 'content-type': 'application/yaml' };
    const blind = await ask('PUT', `/api/v1/roles/${journey.roleId}/draft`, { headers, body: TEXT });
    expect(blind.status).toBe(428);
    expect(await text('draft')).toBe(CHANGED);
  });

  it('does not publish a role with an open question, and says which', async () => {
    const { api } = journey.program;
    const patch = [{ op: 'remove' as const, path: '/norms' }];
    await api.PATCH('/api/v1/roles/{roleId}/draft', { params: await ifMatch(), body: patch });
    const check = dataOf(await api.GET('/api/v1/roles/{roleId}/draft/check', { params: params() }));
    expect(check.isPublishable).toBe(false);
    expect(check.openQuestions.length).toBeGreaterThan(0);
    const publishing = api.POST('/api/v1/roles/{roleId}/publish', { params: await ifMatch(), body: { note: null } });
    await expect(publishing).rejects.toMatchObject({ code: 'role-not-publishable', status: 422 });
  });

  it('publishes versions, and tells in words what changed between any two', async () => {
    const { api } = journey.program;
    for (const [version, written] of [TEXT, CHANGED].entries()) {
      await api.PUT('/api/v1/roles/{roleId}/draft', { params: await ifMatch(), body: { text: written } });
      const check = dataOf(await api.GET('/api/v1/roles/{roleId}/draft/check', { params: params() }));
      expect(check).toMatchObject({ isPublishable: true, openQuestions: [] });
      const body = { note: `Number ${version + 1}` };
      const published = dataOf(await api.POST('/api/v1/roles/{roleId}/publish', { params: await ifMatch(), body }));
      expect(published.version).toMatchObject({
        number: version + 1,
        modelHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
    }
    const { items } = dataOf(await api.GET('/api/v1/roles/{roleId}/versions', { params: params() }));
    expect(items.map(({ number, note }) => [number, note])).toEqual([
      [2, 'Number 2'],
      [1, 'Number 1'],
    ]);
    const between = { ...params(), query: { from: 1, to: 2 } };
    const { changes } = dataOf(await api.GET('/api/v1/roles/{roleId}/changes', { params: between }));
    expect(changes.map(({ sentence }) => sentence)).toEqual([expect.stringContaining('Design review')]);
    expect(changes[0]?.material).toBe(true);
  });

  it('makes an old version the draft again, which then says the same', async () => {
    const { api } = journey.program;
    const first = { path: { ...params().path, number: 1 } };
    const header = { 'If-Match': await etag() };
    await api.POST('/api/v1/roles/{roleId}/versions/{number}/restore', { params: { ...first, header } });
    expect(await text('draft')).toBe(TEXT);
    const body = { note: 'As it was' };
    const { version } = dataOf(await api.POST('/api/v1/roles/{roleId}/publish', { params: await ifMatch(), body }));
    expect(version.number).toBe(3);
    const between = { ...params(), query: { from: 1, to: 3 } };
    expect(dataOf(await api.GET('/api/v1/roles/{roleId}/changes', { params: between })).changes).toEqual([]);
    expect(await text('versions/2')).toBe(CHANGED);
  });

  it('breaks a version down into duties, as data, as a table and as a picture', async () => {
    const { api } = journey.program;
    const version = { path: { ...params().path, number: 1 } };
    const address = `/api/v1/roles/${journey.roleId}/versions/1/duty-breakdown`;
    const asJson = await api.GET('/api/v1/roles/{roleId}/versions/{number}/duty-breakdown', { params: version });
    const { duties } = dataOf(asJson) as { duties: { title: string; mode: string; when: string }[] };
    expect(duties).toHaveLength(8);
    expect(duties).toContainEqual(expect.objectContaining({ title: 'Design review', mode: 'sync' }));
    const csv = await (await journey.program.get(`${address}?format=csv`)).text();
    expect(csv.trim().split('\n')).toHaveLength(duties.length + 1);
    const svg = await (await journey.program.get(`${address}?format=svg`)).text();
    expect(svg).toMatch(/^<svg[^]*<title[^]*<desc/);
    for (const { title } of duties) expect([csv.includes(title), svg.includes(title)]).toEqual([true, true]);
  });

  it('takes an archive of role files in and gives it out again, byte for byte', async () => {
    const { program } = journey;
    const team = dataOf(await program.api.POST('/api/v1/teams', { body: { name: 'Archive', parentId: null } }));
    const files = {
      'a/designer.yaml': exampleRole('article-5-6-designer.yaml', 'Designer', 'Archived Designer'),
      'with-crlf.yaml': TEXT.replaceAll('Journey', 'Second').replaceAll('\n', '\r\n'),
      'counselor.yml': exampleRole('article-2-client-counselor.yaml', 'title: ', 'title: Archived '),
    };
    const sent = zipSync(Object.fromEntries(Object.entries(files).map(([name, file]) => [name, Buffer.from(file)])));
    const importing = await program.ask('POST', `/api/v1/roles/import?teamId=${team.id}`, {
      headers: { 'content-type': 'application/zip' },
      body: Buffer.from(sent),
    });
    expect(await importing.json()).toMatchObject({ imported: [{}, {}, {}], refused: [] });
    const archive = await (await program.get(`/api/v1/roles/export?teamId=${team.id}`)).arrayBuffer();
    const given = Object.values(unzipSync(new Uint8Array(archive))).map((file) => Buffer.from(file).toString());
    expect(given.sort()).toEqual(Object.values(files).sort());
  });
}
