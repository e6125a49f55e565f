import { createHmac } from 'node:crypto';
import { JobWorker, type Actor } from '#platform';
import { WebhookDisabled, WebhookDeliveryNotFound, WebhookNotFound } from '../endpoints/webhook.errors.js';
import { aReceiver } from '../receiver.fixture.js';
import { anOwner, aWebhooksRoom, webhookFields } from '../webhooks-room.fixture.js';

let room: Awaited<ReturnType<typeof aWebhooksRoom>>;
let receiver: Awaited<ReturnType<typeof aReceiver>>;
let actor: Actor & { userId: string };
beforeAll(async () => {
  room = await aWebhooksRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  actor = await anOwner(room.db);
  receiver = await aReceiver();
  await room.takeJobs();
});
afterEach(() => receiver.close());

const aWebhook = (overrides: Parameters<typeof webhookFields>[1] = {}) =>
  room.webhooks.create(actor, webhookFields(receiver.url, overrides));
const deliveriesOf = (endpointId: string) => room.deliveries.list(actor, endpointId, { limit: 100, after: null });

describe('an event', () => {
  it('is delivered, signed with the secret that was told once', async () => {
    const { endpoint, secret } = await aWebhook();
    await room.happen(actor);
    expect(await room.runJobs()).toEqual([0]);
    const [{ body, headers }] = receiver.received as [(typeof receiver.received)[0]];
    expect(JSON.parse(body)).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      event: 'role-published',
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      organisationId: actor.tenantId,
      actor: { userId: actor.userId, apiKeyId: null },
      data: { subject: 'role', subjectId: expect.any(String), version: 3 },
    });
    const [, time, mac] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['workpact-signature'])) ?? [];
    expect(Math.abs(Date.now() / 1000 - Number(time))).toBeLessThan(60);
    expect(mac).toBe(createHmac('sha256', secret).update(`${time}.${body}`).digest('hex'));
    const [delivery] = await deliveriesOf(endpoint.id);
    expect(headers).toMatchObject({ 'workpact-event': 'role-published', 'workpact-delivery': delivery!.id });
    expect(delivery).toMatchObject({ state: 'delivered', attempts: 1, lastStatus: 200, body, attemptId: null });
  });

  it('that is undone with its change is never sent', async () => {
    const { endpoint } = await aWebhook();
    const undone = room.db.database.write(actor, async (tx) => {
      await room.audit.record(tx, actor, { fact: 'role-published', subject: 'role', subjectId: 'x' });
      throw new Error('the change failed after all');
    });
    await expect(undone).rejects.toThrow('after all');
    expect(await room.takeJobs()).toEqual([]);
    expect(await deliveriesOf(endpoint.id)).toEqual([]);
  });

  it('takes place although its webhook is deleted at that moment', async () => {
    const { endpoint } = await aWebhook();
    let happening: Promise<void> = Promise.resolve();
    await room.db.database.write(actor, async (tx) => {
      await tx.query('DELETE FROM webhook_endpoint WHERE id = $1', [endpoint.id]);
      happening = room.happen(actor);
      // Time to look for webhooks, which still shows the one that is going.
      await new Promise((resolve) => setTimeout(resolve, 200));
    });
    await expect(happening).resolves.toBeUndefined();
    expect(await room.takeJobs()).toEqual([]);
  });

  it('goes to whoever asked for it, by name or for all; nobody gets who read whom without asking by name', async () => {
    const named = await aWebhook({ events: ['role-published', 'person-read'] });
    const all = await aWebhook({ events: ['*'] });
    const other = await aWebhook({ events: ['team-created'] });
    await room.takeJobs();
    await room.db.owner.query('DELETE FROM webhook_delivery');
    await room.happen(actor, 'role-published');
    await room.happen(actor, 'person-read');
    const eventsOf = async (id: string) => (await deliveriesOf(id)).map(({ event }) => event);
    expect(await eventsOf(named.endpoint.id)).toEqual(['person-read', 'role-published']);
    expect(await eventsOf(all.endpoint.id)).toEqual(['role-published']);
    expect(await eventsOf(other.endpoint.id)).toEqual([]);
  });

  it('of another organisation goes to nobody here', async () => {
    await aWebhook({ events: ['*'] });
    await room.takeJobs();
    await room.happen(await anOwner(room.db));
    expect(await room.takeJobs()).toEqual([]);
  });

  it('is delivered by a real worker from the real queue', async () => {
    await aWebhook();
    const worker = new JobWorker({ url: room.db.appUrl, slots: 1, onError: () => undefined });
    await worker.start([room.handler]);
    try {
      await room.happen(actor);
      for (let tries = 0; tries < 200 && receiver.received.length === 0; tries++) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      expect(receiver.received).toHaveLength(1);
    } finally {
      await worker.stop();
    }
  });
});

describe('a delivery that fails', () => {
  it('is tried twelve times, each pause twice the one before, and is then dead and says why', async () => {
    const { endpoint } = await aWebhook();
    receiver.answer.status = 503;
    await room.happen(actor);
    const pauses = [];
    for (let rounds = 0; rounds < 20; rounds++) pauses.push(...(await room.runJobs()));
    expect(pauses).toEqual([0, 30, 60, 120, 240, 480, 960, 1920, 3840, 7680, 15_360, 30_720]);
    expect(receiver.received).toHaveLength(12);
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1);
    expect(await deliveriesOf(endpoint.id)).toMatchObject([
      {
        state: 'dead',
        attempts: 12,
        lastStatus: 503,
        lastError: 'It answered 503.',
        nextAttemptAt: null,
        deliveredAt: null,
      },
    ]);
  });

  it('says when it will be tried next', async () => {
    const { endpoint } = await aWebhook();
    receiver.answer.status = 500;
    await room.happen(actor);
    await room.runJobs();
    const [{ state, nextAttemptAt, lastAttemptAt }] = (await deliveriesOf(endpoint.id)) as [never];
    expect(state).toBe('waiting');
    expect((nextAttemptAt as Date).getTime() - (lastAttemptAt as Date).getTime()).toBe(30_000);
  });

  it('arrives when the endpoint is well again', async () => {
    const { endpoint } = await aWebhook();
    receiver.answer.status = null;
    await room.happen(actor);
    await room.runJobs();
    expect((await room.webhooks.get(actor, endpoint.id)).failingSince).toBeInstanceOf(Date);
    receiver.answer.status = 200;
    await room.runJobs();
    expect(await deliveriesOf(endpoint.id)).toMatchObject([{ state: 'delivered', attempts: 2, lastError: null }]);
    expect((await room.webhooks.get(actor, endpoint.id)).failingSince).toBeNull();
  });

  it('is sent again when somebody says so; the attempt that was planned before does nothing', async () => {
    const { endpoint } = await aWebhook();
    receiver.answer.status = 500;
    await room.happen(actor);
    await room.runJobs();
    const planned = await room.takeJobs();
    const [delivery] = await deliveriesOf(endpoint.id);
    receiver.answer.status = 200;
    await room.deliveries.resend(actor, endpoint.id, delivery!.id);
    await room.runJobs();
    for (const { input } of planned) await room.handler.handle(input);
    expect(receiver.received).toHaveLength(2);
    expect(await deliveriesOf(endpoint.id)).toMatchObject([{ state: 'delivered', attempts: 1 }]);
  });

  it('is counted once when its job is done twice', async () => {
    const { endpoint } = await aWebhook();
    await room.happen(actor);
    const [job] = await room.takeJobs();
    await room.handler.handle(job!.input);
    await room.handler.handle(job!.input);
    expect(receiver.received).toHaveLength(1);
    expect(await deliveriesOf(endpoint.id)).toMatchObject([{ state: 'delivered', attempts: 1 }]);
  });

  it('after days in which nothing arrived disables the webhook, with the reason, and is noted', async () => {
    const { endpoint } = await aWebhook();
    receiver.answer.status = 500;
    const lastAttempt = async () => {
      await room.happen(actor);
      await room.db.owner.query(
        `UPDATE webhook_delivery SET attempts = 11 WHERE state = 'waiting' AND endpoint_id = $1`,
        [endpoint.id],
      );
      await room.runJobs();
    };
    await lastAttempt();
    expect((await room.webhooks.get(actor, endpoint.id)).disabledAt).toBeNull();
    await room.db.owner.query(`UPDATE webhook_endpoint SET failing_since = now() - interval '73 hours' WHERE id = $1`, [
      endpoint.id,
    ]);
    await lastAttempt();
    const disabled = await room.webhooks.get(actor, endpoint.id);
    expect(disabled.disabledReason).toBe('Nothing has arrived for 3 days.');
    const { rows } = await room.db.owner.query(
      `SELECT user_id, details FROM audit_entry WHERE tenant_id = $1 AND fact = 'webhook-disabled'`,
      [actor.tenantId],
    );
    expect(rows).toEqual([{ user_id: null, details: { reason: 'Nothing has arrived for 3 days.' } }]);
    await room.happen(actor);
    expect(await room.takeJobs()).toEqual([]);
  });

  it('answered 410 Gone disables the webhook at once', async () => {
    const { endpoint } = await aWebhook();
    receiver.answer.status = 410;
    await room.happen(actor);
    await room.runJobs();
    expect(await deliveriesOf(endpoint.id)).toMatchObject([{ state: 'dead', attempts: 1 }]);
    expect((await room.webhooks.get(actor, endpoint.id)).disabledReason).toBe('It answered 410 Gone.');
  });
});

describe('a delivery', () => {
  it('to a webhook that was disabled meanwhile is not sent, and can be sent after enabling it', async () => {
    const { endpoint } = await aWebhook();
    await room.happen(actor);
    await room.webhooks.change(actor, endpoint.id, null, webhookFields(receiver.url, { isEnabled: false }));
    await room.runJobs();
    expect(receiver.received).toEqual([]);
    const [delivery] = await deliveriesOf(endpoint.id);
    expect(delivery).toMatchObject({ state: 'dead', attempts: 0, lastError: 'Not sent: the webhook is disabled.' });
    await expect(room.deliveries.resend(actor, endpoint.id, delivery!.id)).rejects.toThrow(WebhookDisabled);
    await room.webhooks.change(actor, endpoint.id, null, webhookFields(receiver.url));
    await room.deliveries.resend(actor, endpoint.id, delivery!.id);
    await room.runJobs();
    expect(receiver.received).toHaveLength(1);
  });

  it('goes with its webhook; a job that comes too late does nothing', async () => {
    const { endpoint } = await aWebhook();
    await room.happen(actor);
    await room.webhooks.delete(actor, endpoint.id, null);
    await room.runJobs();
    expect(receiver.received).toEqual([]);
  });

  it('that arrived a month ago is forgotten, one that waits is not', async () => {
    const { endpoint } = await aWebhook();
    for (let at = 0; at < 3; at++) await room.happen(actor);
    const jobs = await room.takeJobs();
    await room.handler.handle(jobs[0]!.input);
    await room.db.owner.query(`UPDATE webhook_delivery SET created_at = now() - interval '31 days'`);
    await room.handler.handle(jobs[1]!.input);
    expect((await deliveriesOf(endpoint.id)).map(({ state }) => state)).toEqual(['waiting']);
  });

  it('of another organisation is not there', async () => {
    const { endpoint } = await aWebhook();
    await room.happen(actor);
    const [delivery] = await deliveriesOf(endpoint.id);
    const stranger = await anOwner(room.db);
    await expect(room.deliveries.get(stranger, endpoint.id, delivery!.id)).rejects.toThrow(WebhookDeliveryNotFound);
    await expect(room.deliveries.resend(stranger, endpoint.id, delivery!.id)).rejects.toThrow(WebhookDeliveryNotFound);
    await expect(room.deliveries.list(stranger, endpoint.id, { limit: 1, after: null })).rejects.toThrow(
      WebhookNotFound,
    );
  });

  it('is listed with the newest first, in pages, by state', async () => {
    const { endpoint } = await aWebhook();
    for (let at = 0; at < 5; at++) await room.happen(actor);
    await room.handler.handle((await room.takeJobs())[0]!.input);
    const all = (await deliveriesOf(endpoint.id)).map(({ id }) => id);
    expect(all).toEqual([...all].sort().reverse());
    const page = await room.deliveries.list(actor, endpoint.id, { limit: 2, after: all[1]! });
    expect(page.map(({ id }) => id)).toEqual(all.slice(2, 4));
    expect(await room.deliveries.list(actor, endpoint.id, { limit: 9, after: null, state: 'delivered' })).toHaveLength(
      1,
    );
  });
});
