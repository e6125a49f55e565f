import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { ALL_PERMISSIONS, type Permission } from '#accounts';
import { projectRoot } from '#program';
import { DutyBreakdownsDoor } from '../duty-breakdowns/duty-breakdowns.module.js';
import {
  aCaller,
  anExampleApp,
  filesMailAndSecretsUnused,
  type ExampleApp,
} from '../http/testing/example-app.fixture.js';
import { RolesDoor } from './roles.module.js';

const TEXT = readFileSync(join(projectRoot(), 'examples', 'article-5-6-designer.yaml'), 'utf8');

let example: ExampleApp;
let tenantId: string;
beforeAll(async () => {
  example = await anExampleApp({
    hasRateLimits: false,
    imports: [filesMailAndSecretsUnused, RolesDoor, DutyBreakdownsDoor],
  });
});
afterAll(() => example.close());
beforeEach(async () => {
  tenantId = randomUUID();
  await example.db.owner.query('INSERT INTO organisation (id, name, slug) VALUES ($1::uuid, $2, $1::text)', [
    tenantId,
    'Harbour',
  ]);
});

interface Answered {
  readonly [key: string]: unknown;
  readonly id?: string;
  readonly text?: string;
  readonly model?: object;
  readonly type?: string;
  readonly nextCursor?: string;
  readonly items?: { readonly title: string }[];
  readonly faults?: { readonly pointer: string }[];
  readonly changes?: unknown[];
  readonly duties?: unknown[];
}

interface Asked {
  readonly revision?: number;
  readonly permissions?: readonly Permission[];
  readonly type?: string;
  readonly accept?: string;
}

async function answerTo(request: string, payload?: object | string | Buffer, asked: Asked = {}) {
  const [method = 'GET', path = ''] = request.split(' ');
  const { revision, permissions = ALL_PERMISSIONS, type, accept } = asked;
  return example.app.inject({
    method: method as 'GET',
    url: `/api/v1/${path}`,
    headers: {
      ...aCaller('somebody', tenantId, [...permissions]).headers,
      ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }),
      ...(type === undefined ? {} : { 'content-type': type }),
      ...(accept === undefined ? {} : { accept }),
    },
    ...(payload === undefined ? {} : { payload }),
  });
}

async function ask(request: string, payload?: object | string | Buffer, asked: Asked = {}) {
  const answer = await answerTo(request, payload, asked);
  return {
    status: answer.statusCode,
    etag: answer.headers['etag'],
    body: answer.body === '' ? ({} as Answered) : answer.json<Answered>(),
  };
}

async function aRole(text = TEXT): Promise<string> {
  const { body } = await ask('POST roles', { text });
  return `roles/${body.id}`;
}

describe('roles over HTTP', () => {
  it('are made from YAML as it is, and given back to the byte', async () => {
    const made = await ask('POST roles', TEXT, { type: 'application/yaml' });
    expect(made).toMatchObject({
      status: 201,
      etag: '"1"',
      body: { slug: 'designer', state: 'draft', revision: 1, latestVersion: 0 },
    });
    const file = await answerTo(`GET roles/${made.body.id}/draft/file`);
    expect(file.body).toBe(TEXT);
    expect(file.headers).toMatchObject({
      'content-type': 'application/yaml; charset=utf-8',
      'content-disposition': 'attachment; filename="designer.yaml"',
    });
    expect((await ask(`GET roles/${made.body.id}`)).body).toEqual(made.body);
  });

  it('are made from a model as JSON, whose faults have places', async () => {
    const model = {
      workpact: 1,
      organisation: { legalName: 'A' },
      role: { title: 'B', engagement: 'employee', contracted: '40 h' },
    };
    const made = await ask('POST roles', { model });
    expect(made).toMatchObject({ status: 201, body: { slug: 'b' } });
    expect((await ask(`GET roles/${made.body.id}/draft`)).body.text).toContain('contracted: 40 h');
    const refused = await ask('POST roles', { model: { ...model, role: { ...model.role, engagement: 'x' } } });
    expect(refused).toMatchObject({
      status: 422,
      body: { faults: [{ in: 'body', pointer: '/model/role/engagement' }] },
    });
    expect((await ask('POST roles', { model, text: TEXT })).status).toBe(422);
    expect((await ask('POST roles', {})).status).toBe(422);
    expect((await ask('POST roles', { text: TEXT, teamId: randomUUID() })).status).toBe(422);
  });

  it('are edited by If-Match: 428 without it, 412 with both sides when it differs', async () => {
    const at = await aRole();
    const mine = TEXT.replace('Weekly kickoff', 'Kickoff of the week');
    expect((await ask(`PUT ${at}/draft`, { text: mine })).status).toBe(428);
    expect(await ask(`PUT ${at}/draft`, { text: mine }, { revision: 1 })).toMatchObject({
      status: 200,
      etag: '"2"',
      body: { role: { revision: 2 }, revision: 2, faults: [] },
    });
    expect(await ask(`GET ${at}/draft`)).toMatchObject({ etag: '"2"', body: { text: mine, faults: [] } });
    expect(await ask(`PUT ${at}/draft`, TEXT, { revision: 1, type: 'application/yaml' })).toMatchObject({
      status: 412,
      body: { yours: { revision: 1, text: TEXT }, current: { revision: 2, text: mine } },
    });
    const patch = [{ op: 'replace', path: '/role/positions', value: 3 }];
    expect(await ask(`PATCH ${at}/draft`, patch, { revision: 2 })).toMatchObject({
      status: 200,
      body: { revision: 3 },
    });
    const patched = await ask(`GET ${at}/draft`);
    expect(patched.body.text).toBe(mine.replace('positions: 1 #', 'positions: 3 #'));
    const { model } = patched.body;
    expect(await ask(`PUT ${at}/draft`, { model: { ...model, version: 7 } }, { revision: 3 })).toMatchObject({
      status: 200,
      body: { revision: 4, faults: [] },
    });
    expect(await ask(`PUT ${at}/draft`, { model: { ...model, chronotype: 'late' } }, { revision: 4 })).toMatchObject({
      status: 422,
      body: { faults: [{ pointer: '/model/chronotype' }] },
    });
    expect(await ask(`PATCH ${at}/draft`, [{ op: 'remove', path: '/nothing' }], { revision: 4 })).toMatchObject({
      status: 422,
      body: { faults: [{ pointer: '/nothing' }] },
    });
    expect(await ask(`PUT ${at}/draft`, { text: 'half: [' }, { revision: 4 })).toMatchObject({
      status: 200,
      body: { role: { draftHasFaults: true, title: 'Designer' }, faults: [{ line: 1 }] },
    });
  });

  it('are checked, published, compared, restored, archived', async () => {
    const at = await aRole();
    expect(await ask(`GET ${at}/draft/check`)).toMatchObject({
      status: 200,
      body: { isPublishable: true, obstacles: [], openQuestions: [], measures: { weeklySyncHours: 16 } },
    });
    expect((await ask(`POST ${at}/publish`, {})).status).toBe(428);
    expect(await ask(`POST ${at}/publish`, { note: 'First' }, { revision: 1 })).toMatchObject({
      status: 200,
      etag: '"2"',
      body: { version: { number: 1, note: 'First' }, role: { state: 'published' } },
    });
    expect((await ask(`POST ${at}/publish`, {}, { revision: 1 })).status).toBe(412);
    await ask(`PUT ${at}/draft`, { text: TEXT.replace("to: '10:30'", "to: '11:00'") }, { revision: 2 });
    const { body } = await ask(`GET ${at}/changes?from=1&to=draft`);
    expect(body.changes).toEqual([
      expect.objectContaining({ id: 'kickoff', material: true, sentence: expect.stringContaining('11:00') }),
    ]);
    expect((await ask(`GET ${at}/versions`)).body.items).toHaveLength(1);
    expect(await ask(`GET ${at}/versions/1`)).toMatchObject({
      status: 200,
      body: { text: TEXT, number: 1, fromPolicies: { policies: [] } },
    });
    expect((await answerTo(`GET ${at}/versions/1/file`)).body).toBe(TEXT);
    expect(await ask(`POST ${at}/versions/1/restore`, undefined, { revision: 3 })).toMatchObject({
      status: 200,
      body: { role: { revision: 4 }, revision: 4, faults: [] },
    });
    expect(await ask(`POST ${at}/archive`, undefined, { revision: 4 })).toMatchObject({
      status: 200,
      body: { state: 'archived' },
    });
    expect((await ask(`PUT ${at}/draft`, { text: TEXT }, { revision: 5 })).status).toBe(409);
    expect(await ask(`POST ${at}/unarchive`, undefined, { revision: 5 })).toMatchObject({
      status: 200,
      body: { state: 'published' },
    });
    expect((await ask(`GET ${at}/versions/2`)).status).toBe(404);
  });

  it('cannot be published with open questions: 422 with the place of each', async () => {
    const at = await aRole('workpact: 1\norganisation: { legalName: A }\nrole: { title: B, engagement: employee }\n');
    const { status, body } = await ask(`POST ${at}/publish`, {}, { revision: 1 });
    expect(status).toBe(422);
    expect(body.type).toMatch(/role-not-publishable$/);
    expect(body.faults?.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining(['/sync', '/role/locationMode', '/role/workingWindow', '/norms']),
    );
  });

  it('are listed page by page and searched', async () => {
    for (const name of ['Ash', 'Birch', 'Cedar'])
      await aRole(
        TEXT.replace('title: Designer', `title: ${name} Designer`).replace(
          'owner: Designer',
          `owner: ${name} Designer`,
        ),
      );
    const first = (await ask('GET roles?limit=2')).body;
    expect(first.items?.map(({ title }) => title)).toEqual(['Cedar Designer', 'Birch Designer']);
    const second = (await ask(`GET roles?limit=2&cursor=${first.nextCursor}`)).body;
    expect(second).toMatchObject({ items: [{ title: 'Ash Designer' }], nextCursor: null });
    expect((await ask('GET roles?q=bir%20des&state=draft&location=hybrid&jurisdiction=US-NY')).body.items).toHaveLength(
      1,
    );
    expect((await ask('GET roles?cursor=nonsense')).status).toBe(400);
    expect((await ask('GET roles?state=lost')).status).toBe(400);
  });

  it('are exported as an archive and imported again, byte for byte', async () => {
    await aRole();
    const archive = (await answerTo('GET roles/export')).rawPayload;
    expect(
      Object.entries(unzipSync(archive)).map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]),
    ).toEqual([['designer.yaml', TEXT]]);
    const refused = await ask('POST roles/import', archive, { type: 'application/zip' });
    expect(refused).toMatchObject({ status: 422, body: { refused: [{ file: 'designer.yaml' }] } });
    const two = Buffer.from(
      zipSync({
        'new.yaml': Buffer.from(TEXT.replace('title: Designer', 'title: Architect')),
        'bad.yaml': Buffer.from('x: ['),
      }),
    );
    expect((await ask('POST roles/import', two, { type: 'application/zip' })).status).toBe(422);
    expect(await ask('POST roles/import?partial=true', two, { type: 'application/zip' })).toMatchObject({
      status: 201,
      body: { imported: [{ file: 'new.yaml', role: { slug: 'architect' } }], refused: [{ file: 'bad.yaml' }] },
    });
    expect((await ask('POST roles/import', Buffer.from('no zip'), { type: 'application/zip' })).status).toBe(422);
    expect((await ask('POST roles/import', { not: 'a zip' })).status).toBe(422);
  });

  it.each<[string, Permission]>([
    ['POST roles', 'roles:write'],
    ['GET roles', 'roles:read'],
    ['POST roles/import', 'roles:write'],
    ['POST roles/policy-drafts', 'policies:publish'],
    [`POST roles/${randomUUID()}/publish`, 'roles:publish'],
    [`PUT roles/${randomUUID()}/draft`, 'roles:write'],
    [`GET roles/${randomUUID()}/draft/duty-breakdown`, 'roles:read'],
  ])('%s needs %s', async (request, permission) => {
    const others = ALL_PERMISSIONS.filter((one) => one !== permission);
    expect((await ask(request, request.startsWith('GET') ? undefined : {}, { permissions: others })).status).toBe(403);
  });
});

describe('duty breakdowns over HTTP', () => {
  it('are given as what is asked for, by parameter or by header', async () => {
    const at = await aRole();
    await ask(`POST ${at}/publish`, {}, { revision: 1 });
    const json = await ask(`GET ${at}/versions/1/duty-breakdown?language=de`);
    expect(json).toMatchObject({
      status: 200,
      body: { language: 'de', totals: { setTime: { minutes: 960, exact: '960' }, setTimePercent: 40 } },
    });
    expect(json.body.duties?.[0]).toMatchObject({
      id: 'office-day',
      mode: 'sync',
      setTime: { startMinute: 540 },
      sharePercent: 33.8,
      when: 'Montag und Donnerstag, 9:00–17:00 Uhr',
    });
    const csv = await answerTo(`GET ${at}/draft/duty-breakdown`, undefined, { accept: 'text/csv' });
    expect(csv.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="designer-duties.csv"',
    });
    expect(csv.body).toContain('kickoff,Weekly kickoff,set time,60,60,2.5');
    const svg = await answerTo(`GET ${at}/versions/1/duty-breakdown?format=svg&width=390`, undefined, {
      accept: 'text/csv',
    });
    expect(svg.headers['content-type']).toBe('image/svg+xml; charset=utf-8');
    expect(svg.body).toMatch(/^<svg [^>]*role="img"[^>]* width="390"/);
    const html = await answerTo(`GET ${at}/draft/duty-breakdown?format=html`);
    expect(html.body).toMatch(/^<!doctype html>.*<svg .*<table /s);
    expect((await ask(`GET ${at}/versions/7/duty-breakdown`)).status).toBe(404);
    expect((await ask(`GET ${at}/draft/duty-breakdown?format=pdf`)).status).toBe(400);
  });
});
