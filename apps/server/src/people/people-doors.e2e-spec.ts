import { Module } from '@nestjs/common';
import { PERMISSIONS_OF, type AccessRole } from '#accounts';
import { newId, Secrets } from '#platform';
import { aCaller, anExampleApp, type ExampleApp } from '../http/testing/example-app.fixture.js';
import type { TestCaller } from '../http/testing/subject.fixture.js';
import { TeamsDoor } from '../teams/teams.module.js';
import { WebhooksDoor } from '../webhooks/webhooks.module.js';
import { PeopleDoor } from './people.module.js';

@Module({})
class SealingStandIn {}
const sealing = {
  module: SealingStandIn,
  global: true,
  providers: [{ provide: Secrets, useValue: new Secrets(Buffer.alloc(32, 1)) }],
  exports: [Secrets],
};

let example: ExampleApp;
let tenantId: string;
let owner: TestCaller;
beforeAll(async () => {
  example = await anExampleApp({ hasRateLimits: false, imports: [sealing, TeamsDoor, PeopleDoor, WebhooksDoor] });
  tenantId = newId();
  await example.db.owner.query('INSERT INTO organisation (id, name, slug) VALUES ($1, $2, $3)', [
    tenantId,
    'Harbour & Sons',
    tenantId,
  ]);
  owner = (await aMember('owner')).caller;
}, 120_000);
afterAll(() => example.close());

/** A member of the organisation whom the example application knows. */
async function aMember(role: AccessRole): Promise<{ caller: TestCaller; userId: string }> {
  const caller = aCaller(role, tenantId, PERMISSIONS_OF[role]);
  const token = caller.headers['authorization']?.replace('Bearer ', '') ?? '';
  const { id: userId } = JSON.parse(Buffer.from(token, 'base64url').toString()) as { id: string };
  await example.db.owner.query('INSERT INTO app_user (id, email, name) VALUES ($1, $2, $3)', [
    userId,
    `${userId}@example.org`,
    'X',
  ]);
  await example.db.owner.query('INSERT INTO membership (tenant_id, user_id, access_role) VALUES ($1, $2, $3)', [
    tenantId,
    userId,
    role,
  ]);
  return { caller, userId };
}

/** What the tests look at in answers of any kind. */
interface AnswerBody {
  readonly id: string;
  readonly items: readonly { readonly id: string }[];
  readonly nextCursor: string | null;
  readonly faults: readonly { readonly pointer: string }[];
  readonly secret: string;
  readonly body: string;
}

async function send(
  caller: TestCaller,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  payload?: object,
  etag?: string,
) {
  const headers = { ...caller.headers, ...(etag === undefined ? {} : { 'if-match': etag }) };
  const answer = await example.app.inject({ method, url: `/api/v1${path}`, headers, ...(payload ? { payload } : {}) });
  const body = JSON.parse(answer.body === '' ? '{}' : answer.body) as AnswerBody;
  return { status: answer.statusCode, etag: String(answer.headers['etag']), body };
}

const JO = {
  displayName: 'Jo Bloggs',
  timeZone: 'Europe/Berlin',
  workingHours: { MO: [[540, 1020]] },
  state: 'employed',
};

describe('teams over HTTP', () => {
  it('are made, changed with the right ETag only, and deleted', async () => {
    const made = await send(owner, 'POST', '/teams', { name: 'Design' });
    expect(made).toMatchObject({ status: 201, etag: '"1"', body: { name: 'Design', parentId: null, revision: 1 } });
    const path = `/teams/${made.body.id}`;
    expect((await send(owner, 'PUT', path, { name: 'Brand' })).status).toBe(428);
    expect(await send(owner, 'PUT', path, { name: 'Brand' }, '"1"')).toMatchObject({ status: 200, etag: '"2"' });
    const late = await send(owner, 'PUT', path, { name: 'Studio' }, '"1"');
    expect(late).toMatchObject({ status: 412, body: { expectedRevision: 1, current: { name: 'Brand', revision: 2 } } });
    expect((await send(owner, 'DELETE', path, undefined, '"2"')).status).toBe(204);
    expect((await send(owner, 'GET', path)).status).toBe(404);
  });

  it('have members, listed in pages', async () => {
    const team = (await send(owner, 'POST', '/teams', { name: 'Support' })).body.id;
    for (let at = 0; at < 3; at++) {
      const one = await send(owner, 'POST', '/people', JO);
      expect((await send(owner, 'PUT', `/teams/${team}/members/${one.body.id}`)).status).toBe(204);
    }
    const first = await send(owner, 'GET', `/teams/${team}/members?limit=2`);
    expect(first.body.items).toHaveLength(2);
    const rest = await send(owner, 'GET', `/teams/${team}/members?limit=2&cursor=${first.body.nextCursor}`);
    expect(rest.body).toMatchObject({ items: [{ displayName: 'Jo Bloggs' }], nextCursor: null });
    expect((await send(owner, 'GET', `/teams/${newId()}/members`)).status).toBe(404);
  });
});

describe('people over HTTP', () => {
  it('are told where their hours are wrong', async () => {
    const wrong = {
      ...JO,
      timeZone: 'EST',
      workingHours: {
        MO: [[540, 1020]],
        TU: [
          [600, 540],
          [30, 60],
        ],
      },
    };
    const { status, body } = await send(owner, 'POST', '/people', wrong);
    expect(status).toBe(422);
    expect(body.faults.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining(['/timeZone', '/workingHours/TU/0']),
    );
  });

  it('are read by those who may, and each reading is noted', async () => {
    const { id } = (await send(owner, 'POST', '/people', JO)).body;
    const recruiter = await aMember('recruiter');
    expect(await send(recruiter.caller, 'GET', `/people/${id}`)).toMatchObject({ status: 200, etag: '"1"', body: JO });
    expect((await send((await aMember('viewer')).caller, 'GET', `/people/${id}`)).status).toBe(403);
    expect((await send(recruiter.caller, 'PUT', `/people/${id}`, JO, '"1"')).status).toBe(403);
    const { rows } = await example.db.owner.query(
      `SELECT user_id FROM audit_entry WHERE fact = 'person-read' AND subject_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ user_id: recruiter.userId }]);
  });
});

describe('preferred hours over HTTP', () => {
  const HOURS = { hours: { TU: [[421, 787]] } };

  it('belong to the person, from the offer on, and no answer to anybody else has them', async () => {
    const jo = await aMember('viewer');
    const candidate = { ...JO, userId: jo.userId, state: 'candidate' };
    const { id } = (await send(owner, 'POST', '/people', candidate)).body;
    expect(await send(jo.caller, 'PUT', '/me/preferred-window', HOURS)).toMatchObject({
      status: 403,
      body: { type: expect.stringContaining('preferred-window-not-yours') },
    });
    await send(owner, 'PUT', `/people/${id}`, { ...candidate, state: 'offered' }, '*');
    expect((await send(jo.caller, 'PUT', '/me/preferred-window', HOURS)).status).toBe(200);
    expect((await send(jo.caller, 'GET', '/me/preferred-window')).body).toMatchObject(HOURS);
    for (const role of ['owner', 'admin', 'recruiter', 'hiring-manager', 'viewer'] as const) {
      const { caller } = await aMember(role);
      for (const path of ['/me/preferred-window', '/people', `/people/${id}`, '/teams', '/webhooks']) {
        expect(JSON.stringify((await send(caller, 'GET', path)).body)).not.toMatch(/421,\s*787/);
      }
    }
    expect((await send(jo.caller, 'DELETE', '/me/preferred-window')).status).toBe(204);
    expect((await send(jo.caller, 'GET', '/me/preferred-window')).status).toBe(404);
  });

  it('are hours, not nothing', async () => {
    for (const hours of [{}, { MO: [] }, { MO: [[0, 1441]] }, 'MO-FR 09:00-17:00']) {
      expect((await send(owner, 'PUT', '/me/preferred-window', { hours })).status).toBe(422);
    }
  });
});

describe('webhooks over HTTP', () => {
  const FIELDS = { url: 'https://hooks.example.org/w', events: ['team-created'] };

  it('tell their secret once', async () => {
    const made = await send(owner, 'POST', '/webhooks', FIELDS);
    expect(made).toMatchObject({
      status: 201,
      etag: '"1"',
      body: { ...FIELDS, isEnabled: true, secret: expect.stringMatching(/^wpwh_/) },
    });
    const path = `/webhooks/${made.body.id}`;
    for (const answer of [await send(owner, 'GET', path), await send(owner, 'GET', '/webhooks')]) {
      expect(answer.status).toBe(200);
      expect(JSON.stringify(answer.body)).not.toMatch(/wpwh_|sealed/i);
    }
    const renewed = await send(owner, 'POST', `${path}/secret`);
    expect(renewed.status).toBe(200);
    expect(renewed.body.secret).not.toBe(made.body.secret);
  });

  it('have deliveries from the transaction of the change, which can be sent again', async () => {
    const { id } = (await send(owner, 'POST', '/webhooks', FIELDS)).body;
    await send(owner, 'POST', '/teams', { name: 'Announced' });
    expect((await send(owner, 'POST', '/teams', { name: 'announced' })).status).toBe(409);
    const { body } = await send(owner, 'GET', `/webhooks/${id}/deliveries`);
    expect(body).toMatchObject({ items: [{ event: 'team-created', state: 'waiting', attempts: 0 }], nextCursor: null });
    const path = `/webhooks/${id}/deliveries/${body.items[0]?.id}`;
    expect((await send(owner, 'GET', path)).body.body).toContain('"event":"team-created"');
    expect((await send(owner, 'POST', `${path}/resend`)).status).toBe(202);
  });

  it('are refused where they would reach inside, with the place of the fault', async () => {
    for (const url of ['http://hooks.example.org/', 'https://10.0.0.1/', 'https://localhost/']) {
      expect(await send(owner, 'POST', '/webhooks', { ...FIELDS, url })).toMatchObject({
        status: 422,
        body: { faults: [{ in: 'body', pointer: '/url' }] },
      });
    }
    expect((await send(owner, 'POST', '/webhooks', { ...FIELDS, events: ['no such event'] })).status).toBe(422);
  });

  it('are for owners and admins', async () => {
    for (const role of ['recruiter', 'hiring-manager', 'viewer'] as const) {
      expect((await send((await aMember(role)).caller, 'GET', '/webhooks')).status).toBe(403);
    }
  });
});
