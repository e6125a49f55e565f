import { randomUUID } from 'node:crypto';
import { ALL_PERMISSIONS, type Permission } from '#accounts';
import { aCaller, anExampleApp, type ExampleApp } from '../http/testing/example-app.fixture.js';
import { PolicyTemplatesDoor } from './policy-templates.module.js';

let example: ExampleApp;
let tenantId: string;
beforeAll(async () => {
  example = await anExampleApp({ hasRateLimits: false, imports: [PolicyTemplatesDoor] });
});
afterAll(() => example.close());
beforeEach(async () => {
  tenantId = await anOrganisation();
});

async function anOrganisation(): Promise<string> {
  const id = randomUUID();
  await example.db.owner.query('INSERT INTO organisation (id, name, slug) VALUES ($1::uuid, $2, $1::text)', [
    id,
    'Harbour',
  ]);
  return id;
}

const BODY = {
  title: 'Communication policy',
  why: 'People answer when they work.',
  parameters: [{ name: 'night', type: 'time-range', default: '20:00-07:00', description: 'When not.' }],
  fields: { quietHours: 'daily {night}' },
};

interface Answer {
  readonly id: string;
  readonly [key: string]: unknown;
}

async function ask(
  request: string,
  payload?: object,
  {
    revision,
    permissions = [...ALL_PERMISSIONS],
    of = tenantId,
  }: { revision?: number; permissions?: Permission[]; of?: string } = {},
) {
  const [method = 'GET', path = ''] = request.split(' ');
  const answer = await example.app.inject({
    method: method as 'GET',
    url: `/api/v1/${path}`,
    headers: {
      ...aCaller('somebody', of, permissions).headers,
      ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }),
    },
    ...(payload === undefined ? {} : { payload }),
  });
  return {
    status: answer.statusCode,
    etag: answer.headers['etag'],
    body: answer.body === '' ? null : answer.json<Answer>(),
  };
}

async function published(): Promise<string> {
  const id = (await ask('POST policy-templates', BODY)).body?.id ?? '';
  await ask(`POST policy-templates/${id}/publish`, {}, { revision: 1 });
  return id;
}

describe('policy templates over HTTP', () => {
  it('are made, read, edited, published, compared and archived', async () => {
    const made = await ask('POST policy-templates', BODY);
    expect(made).toMatchObject({
      status: 201,
      etag: '"1"',
      body: { revision: 1, latestVersion: 0, kinds: ['quiet-hours'] },
    });
    const at = `policy-templates/${made.body?.id ?? ''}`;
    expect((await ask(`GET ${at}`)).body).toEqual(made.body);
    expect((await ask(`PUT ${at}`, BODY)).status).toBe(428);
    expect(await ask(`POST ${at}/publish`, {}, { revision: 1 })).toMatchObject({
      status: 200,
      etag: '"2"',
      body: { version: { number: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) }, outdated: [], outdatedCount: 0 },
    });
    const edited = { ...BODY, fields: { quietHours: 'weekdays {night}' } };
    expect(await ask(`PUT ${at}`, edited, { revision: 2 })).toMatchObject({ status: 200, etag: '"3"' });
    expect(await ask(`PUT ${at}`, BODY, { revision: 2 })).toMatchObject({
      status: 412,
      body: { expectedRevision: 2, current: { revision: 3, draft: edited } },
    });
    await ask(`POST ${at}/publish`, {}, { revision: 3 });
    expect(await ask(`GET ${at}/versions?limit=1`)).toMatchObject({
      body: { items: [{ number: 2 }], nextCursor: expect.any(String) },
    });
    const { body } = await ask(`GET ${at}/versions?limit=1`);
    expect(await ask(`GET ${at}/versions?limit=1&cursor=${String(body?.['nextCursor'])}`)).toMatchObject({
      body: { items: [{ number: 1 }], nextCursor: null },
    });
    expect(await ask(`GET ${at}/versions/1`)).toMatchObject({ status: 200, body: { number: 1 } });
    expect(await ask(`GET ${at}/versions/9`)).toMatchObject({
      status: 404,
      body: { type: expect.stringContaining('policy-version-not-found') },
    });
    expect(await ask(`GET ${at}/versions/1/diff/2`)).toMatchObject({
      body: {
        changes: [{ kind: 'changed', material: true, sentence: expect.any(String) }],
        patch: [{ op: 'replace', path: '/fields/quietHours', value: 'weekdays {night}' }],
      },
    });
    expect(await ask(`POST ${at}/archive`)).toMatchObject({ status: 200, body: { archivedAt: expect.any(String) } });
    expect(await ask('GET policy-templates')).toMatchObject({ body: { items: [] } });
    expect(await ask('GET policy-templates?archived=true&kind=quiet-hours')).toMatchObject({
      body: { items: [{ id: made.body?.id }] },
    });
  });

  it.each([
    ['of shape', { ...BODY, also: 1 }],
    ['of content', { ...BODY, fields: { quietHours: 'nightly {night}' } }],
  ])('say every fault %s with a pointer into the body', async (_what, body) => {
    const { status, body: problem } = await ask('POST policy-templates', body);
    expect(status).toBe(422);
    expect(problem).toMatchObject({
      faults: [{ in: 'body', pointer: expect.any(String), detail: expect.any(String) }],
    });
  });

  it('are for those who may', async () => {
    const id = await published();
    const may = (request: string, permissions: Permission[], of?: string) =>
      ask(request, request.startsWith('POST policy-templates ') ? BODY : undefined, {
        permissions,
        revision: 2,
        ...(of === undefined ? {} : { of }),
      });
    expect((await may(`GET policy-templates/${id}`, [])).status).toBe(403);
    expect((await may(`GET policy-templates/${id}`, ['policies:read'])).status).toBe(200);
    expect((await may(`POST policy-templates/${id}/publish`, ['policies:read', 'policies:write'])).status).toBe(403);
    expect((await may(`GET policy-templates/${id}`, ['policies:read'], await anOrganisation())).status).toBe(404);
  });
});

describe('policy assignments over HTTP', () => {
  it('are made, changed, moved to a new version, explained and taken out of use', async () => {
    const templateId = await published();
    const made = await ask('POST policy-assignments', { level: 'organisation', templateId, locks: ['/quietHours'] });
    expect(made).toMatchObject({
      status: 201,
      etag: '"1"',
      body: { version: 1, parameters: { night: '20:00-07:00' }, notApplied: [] },
    });
    const at = `policy-assignments/${made.body?.id ?? ''}`;
    const choices = { parameters: { night: '22:00-06:00' }, overrides: {}, locks: ['/quietHours'] };
    expect(await ask(`PUT ${at}`, choices, { revision: 1 })).toMatchObject({ status: 200, etag: '"2"', body: choices });
    const roleId = randomUUID();
    const role = { level: 'role', roleId, templateId, overrides: { '/quietHours': { rule: 'override', value: null } } };
    expect(await ask('POST policy-assignments', role)).toMatchObject({
      status: 201,
      body: { notApplied: [{ code: 'field-locked', field: '/quietHours' }] },
    });
    expect(await ask(`GET policy-assignments/explained?roleId=${roleId}`)).toMatchObject({
      status: 200,
      body: {
        fields: [
          {
            field: '/quietHours',
            value: { id: 'quiet-hours', appliesTo: 'both' },
            explanation: 'from Communication policy v1, locked by the organisation',
            lockedBy: { level: 'organisation' },
          },
        ],
        refusals: [{ code: 'field-locked', level: 'role' }],
      },
    });
    await ask(`PUT policy-templates/${templateId}`, { ...BODY, title: 'Quiet policy' }, { revision: 2 });
    const { body } = await ask(`POST policy-templates/${templateId}/publish`, {}, { revision: 3 });
    expect(body).toMatchObject({
      outdated: [
        { id: made.body?.id, version: 1 },
        { roleId, version: 1 },
      ],
    });
    expect(await ask(`POST ${at}/adopt`, { version: 2 }, { revision: 2 })).toMatchObject({
      status: 200,
      body: { version: 2, parameters: { night: '22:00-06:00' }, revision: 3 },
    });
    expect(await ask(`GET policy-assignments?templateId=${templateId}&level=organisation`)).toMatchObject({
      body: { items: [{ version: 2 }] },
    });
    expect((await ask(`DELETE ${at}`)).status).toBe(428);
    expect((await ask(`DELETE ${at}`, undefined, { revision: 3 })).status).toBe(204);
    expect((await ask(`GET ${at}`)).status).toBe(404);
  });

  it('that conflict are refused, both named', async () => {
    const [first, second] = [await published(), await published()];
    await ask('POST policy-assignments', { level: 'organisation', templateId: first });
    expect(await ask('POST policy-assignments', { level: 'organisation', templateId: second })).toMatchObject({
      status: 409,
      body: {
        type: expect.stringContaining('policies-conflict'),
        faults: [{ pointer: '/overrides/~1quietHours' }],
        conflicts: [{ field: '/quietHours' }],
      },
    });
  });
});
