import { createHmac } from 'node:crypto';
import { Client } from 'pg';
import { everyItem } from '#api-client';
import { aReceiver } from '../../../libs/webhooks/src/receiver.fixture.js';
import { eventually } from '../eventually.js';
import { inBrowser } from './access.js';
import type { Journey } from './journey-state.js';
import { dataOf, etagOf, type Traveller } from './traveller.js';

const GUEST = 'guest@journey.example';

/** Programs outside are told, people are invited and let in and out, and what failed and what was done can be seen. */
export function itTellsOthers(journey: Journey): void {
  const api = () => journey.owner.api;
  let guest: Traveller;
  let guestId: string;

  it('tells a program outside what happens, signed', async () => {
    const receiver = await aReceiver();
    try {
      const body = { url: receiver.url, description: null, events: ['team-created'], isEnabled: true };
      const { secret, id: webhookId } = dataOf(await api().POST('/api/v1/webhooks', { body }));
      const team = dataOf(await api().POST('/api/v1/teams', { body: { name: 'Told of', parentId: null } }));
      const delivery = await eventually(() => receiver.received[0]);
      expect(isSigned(delivery, secret)).toBe(true);
      expect(isSigned(delivery, 'another secret')).toBe(false);
      expect(JSON.parse(delivery.body)).toMatchObject({ event: 'team-created', data: { subjectId: team.id } });
      const path = { webhookId };
      const delivered = await eventually(async () => {
        const list = await api().GET('/api/v1/webhooks/{webhookId}/deliveries', { params: { path } });
        return dataOf(list).items.find(({ state }) => state === 'delivered');
      });
      expect(delivered).toMatchObject({ event: 'team-created', lastStatus: 200 });
    } finally {
      await receiver.close();
    }
  });

  it('shows work that failed for the last time, and does it when it is asked to again', async () => {
    journey.ground.letMailFail(true);
    await api().POST('/api/v1/invitations', { body: { email: GUEST, accessRole: 'viewer' } });
    await giveUpSoon(journey.ground.ownerUrl, 'send-invitation');
    const dead = await eventually(async () => dataOf(await api().GET('/api/v1/jobs/dead')).items[0]);
    expect(dead).toMatchObject({ kind: 'send-invitation', reason: expect.stringContaining('Mail cannot be sent') });
    journey.ground.letMailFail(false);
    await api().POST('/api/v1/jobs/dead/{jobId}/rerun', { params: { path: { jobId: dead.id } } });
    const mail = await eventually(async () => (await journey.ground.mails()).find(({ to }) => to === GUEST));
    expect(mail.text).toContain('/invitations/');
    expect(dataOf(await api().GET('/api/v1/jobs/dead')).items).toEqual([]);
  });

  it('lets in who follows the link of an invitation, with the access that it names', async () => {
    const mail = (await journey.ground.mails()).find(({ to }) => to === GUEST);
    const [link = ''] = /\/invitations\/[\w-]+/.exec(mail?.text ?? '') ?? [];
    const page = await (await journey.stranger.get(link)).text();
    expect(page).toContain('<form');
    const form = new URLSearchParams({ name: 'Gust Guest' });
    const accepted = await journey.stranger.ask('POST', link, { body: form });
    expect(accepted.status).toBe(303);
    expect((await journey.stranger.ask('GET', link)).status).toBe(404);
    guest = inBrowser(journey.stranger, accepted);
    const session = dataOf(await guest.api.GET('/api/v1/session'));
    expect(session).toMatchObject({ accessRole: 'viewer', user: { email: GUEST, name: 'Gust Guest' } });
    guestId = session.user.id;
  });

  it('lets members do what their access says, from the next request on', async () => {
    const params = { path: { roleId: journey.roleId } };
    const role = await guest.api.GET('/api/v1/roles/{roleId}', { params });
    const archiving = { params: { ...params, header: { 'If-Match': etagOf(role) } } };
    const begin = () => guest.api.POST('/api/v1/roles', { body: { model: {}, teamId: null } });
    await expect(begin()).rejects.toMatchObject({ code: 'permission-missing' });
    const member = dataOf(await api().GET('/api/v1/members')).items.find(({ userId }) => userId === guestId);
    const path = { userId: guestId };
    await api().PATCH('/api/v1/members/{userId}', {
      params: { path, header: { 'If-Match': `"${member?.revision}"` } },
      body: { accessRole: 'hiring-manager' },
    });
    // It may now, and what it sends is no role.
    await expect(begin()).rejects.toMatchObject({ code: 'role-file-invalid' });
    await api().DELETE('/api/v1/members/{userId}', { params: { path } });
    const archive = guest.api.POST('/api/v1/roles/{roleId}/archive', archiving);
    await expect(archive).rejects.toMatchObject({
      code: expect.stringMatching(/no-organisation|permission-missing|not-signed-in/),
    });
  });

  it('has all of it in the audit log, with who did it', async () => {
    const facts = new Map<string, { userId: string | null; apiKeyId: string | null }>();
    const readPage = (query: { cursor?: string }) =>
      api().GET('/api/v1/audit', { params: { query: { limit: 100, ...query } } });
    for await (const { fact, userId, apiKeyId } of everyItem(readPage)) facts.set(fact, { userId, apiKeyId });
    expect(FACTS.filter((fact) => !facts.has(fact))).toEqual([]);
    expect(facts.get('role-version-restored')?.apiKeyId).toMatch(/./);
    expect(facts.get('job-run-again')?.userId).toMatch(/./);
  });

  it('holds guessing back by one count, however many servers are asked', async () => {
    const began = performance.now();
    const statuses: number[] = [];
    for (let guess = 0; guess < 24; guess++) {
      const body = JSON.stringify({ token: 'x'.repeat(43) });
      const headers = { 'content-type': 'application/json' };
      const answer = await journey.stranger.ask('POST', '/api/v1/login-links/redeem', { headers, body });
      if (answer.status === 429) expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      statuses.push(answer.status);
    }
    const refilled = Math.ceil((performance.now() - began) / 6_000);
    expect(statuses.filter((status) => status !== 429).length).toBeLessThanOrEqual(10 + refilled);
    expect(statuses).toContain(429);
  });
}

/** One fact of each thing that the journey did. */
const FACTS = [
  'signed-in',
  'api-key-made',
  'team-created',
  'member-invited',
  'invitation-accepted',
  'access-changed',
  'members-read',
  'member-removed',
  'job-run-again',
  'webhook-created',
  'role-created',
  'role-draft-saved',
  'role-published',
  'role-version-restored',
  'role-draft-opened',
  'policy-assigned',
  'policy-draft-edited',
  'policy-template-published',
  'document-asked',
  'document-batch-ordered',
  'document-template-published',
];

interface Delivery {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** As the guide tells customers to check it. */
function isSigned({ headers, body }: Delivery, secret: string): boolean {
  const [, time, mac] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['workpact-signature'])) ?? [];
  return mac === createHmac('sha256', secret).update(`${time}.${body}`).digest('hex');
}

/** Takes the tries from a job that has failed once, so that nobody waits an hour for the last of them. */
async function giveUpSoon(ownerUrl: string, kind: string): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const lastTry = `UPDATE pgboss.job SET retry_limit = 0, start_after = now() WHERE name = $1 AND state = 'retry'`;
    await eventually(async () => (await owner.query(lastTry, [kind])).rowCount || undefined);
  } finally {
    await owner.end();
  }
}
