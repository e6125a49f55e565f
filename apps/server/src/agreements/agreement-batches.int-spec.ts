import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WorkOffBatch } from '#agreements';
import { newId, type Actor } from '#platform';
import { projectRoot } from '#program';
import { CreateRole, PublishRole } from '#roles';
import {
  aCaller,
  anExampleApp,
  filesMailAndSecretsUnused,
  type ExampleApp,
} from '../http/testing/example-app.fixture.js';
import { AgreementsDoor } from './agreements.module.js';

describe('orders of agreements over HTTP', () => {
  let example: ExampleApp;
  let address: string;
  let tenantId: string;
  let roleId: string;
  let sender: Record<string, string>;
  let stranger: Record<string, string>;

  beforeAll(async () => {
    example = await anExampleApp({ imports: [filesMailAndSecretsUnused, AgreementsDoor], hasRateLimits: false });
    await example.app.listen(0, '127.0.0.1');
    address = `${await example.app.getUrl()}/api/v1`;
    tenantId = await anOrganisation();
    roleId = await aRole();
    const permissions = ['agreements:read', 'agreements:write', 'privacy:manage'] as const;
    sender = { ...aCaller('sender', tenantId, permissions).headers };
    stranger = { ...aCaller('stranger', await anOrganisation(), permissions).headers };
  });
  afterAll(() => example.close());

  async function anOrganisation(): Promise<string> {
    const id = newId();
    await example.db.owner.query('INSERT INTO organisation (id, name, slug) VALUES ($1, $2, $2)', [
      id,
      `Example ${id}`,
    ]);
    return id;
  }

  async function aRole(): Promise<string> {
    const actor: Actor = { tenantId, userId: newId(), apiKeyId: null, requestId: null, address: null };
    const text = readFileSync(join(projectRoot(), 'examples', 'remote-engineer.yaml'), 'utf8');
    const role = await example.app.get(CreateRole, { strict: false }).create(actor, { text, teamId: null });
    await example.app.get(PublishRole, { strict: false }).publish(actor, role.id, null, null);
    return role.id;
  }

  async function call(
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: unknown,
  ): Promise<{ status: number; body: unknown }> {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const type = body === undefined ? {} : { 'content-type': 'application/json' };
    const answer = await fetch(`${address}${path}`, { method, headers: { ...headers, ...type }, ...sent });
    return { status: answer.status, body: await answer.json() };
  }

  const items = (count: number) =>
    Array.from({ length: count }, (_, number) => ({
      roleId,
      parties: [
        { part: 'new-hire', displayName: `Person ${number}`, email: `person-${number}@example.net` },
        // Nobody signs for the company in the second.
        ...(number === 1 ? [] : [{ part: 'company-signer', displayName: 'Mara Quinn', email: 'mara@example.org' }]),
      ],
    }));

  async function ordered(count: number): Promise<string> {
    const { status, body } = await call('POST', '/agreement-batches', sender, { items: items(count) });
    expect({ status, body }).toMatchObject({ status: 201, body: { total: count, waiting: count, made: 0 } });
    return typeof body === 'object' && body !== null && 'id' in body ? String(body.id) : '';
  }

  it('show how far they are, and what could not be made with its place', async () => {
    const id = await ordered(3);
    await example.app
      .get(WorkOffBatch, { strict: false })
      .handle({ tenantId, batchId: id }, new AbortController().signal);
    expect(await call('GET', `/agreement-batches/${id}`, sender)).toMatchObject({
      status: 200,
      body: { waiting: 0, made: 2, out: 2, failed: 1 },
    });
    expect(await call('GET', `/agreement-batches/${id}/items`, sender)).toMatchObject({
      status: 200,
      body: {
        items: [
          { position: 0, fault: null },
          { position: 1, agreementId: null, fault: { code: 'agreement-step-hindered' } },
          { position: 2, fault: null },
        ],
      },
    });
  });

  it('are cancelled as far as nothing is made yet', async () => {
    const id = await ordered(2);
    for (const _ of [1, 2])
      expect(await call('POST', `/agreement-batches/${id}/cancel`, sender)).toMatchObject({
        status: 200,
        body: { waiting: 0, made: 0 },
      });
    expect(await call('GET', `/agreement-batches/${id}/items`, sender)).toMatchObject({
      body: { items: [{ fault: { code: 'order-cancelled' } }, { fault: { code: 'order-cancelled' } }] },
    });
  });

  it('are there for nobody else', async () => {
    const id = await ordered(1);
    for (const [method, path] of [
      ['GET', ''],
      ['GET', '/items'],
      ['POST', '/cancel'],
    ] as const)
      expect(await call(method, `/agreement-batches/${id}${path}`, stranger)).toMatchObject({
        status: 404,
        body: { title: 'Agreement batch not found' },
      });
  });

  it('are asked for by address when somebody wants to know or erase what is kept of them', async () => {
    const known = await call('POST', '/person-data/export', sender, { email: 'Person-0@example.net' });
    expect(known).toMatchObject({ status: 200, body: { agreements: [{ state: 'sent', parts: ['new-hire'] }] } });
    expect(await call('POST', '/person-data/erase', sender, { email: 'person-0@example.net' })).toMatchObject({
      status: 200,
      body: { erased: 0, kept: [{ because: 'running' }] },
    });
    expect(await call('POST', '/person-data/export', stranger, { email: 'person-0@example.net' })).toMatchObject({
      body: { agreements: [] },
    });
  });
});
