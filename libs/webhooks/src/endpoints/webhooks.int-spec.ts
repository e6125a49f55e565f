import type { Actor } from '#platform';
import { anOwner, aWebhooksRoom, webhookFields } from '../webhooks-room.fixture.js';
import { TooManyWebhooks, WebhookAddressRefused, WebhookNotFound, WebhookRevisionDiffers } from './webhook.errors.js';

const URL = 'https://hooks.example.org/workpact?from=w';

let room: Awaited<ReturnType<typeof aWebhooksRoom>>;
let actor: Actor & { userId: string };
beforeAll(async () => {
  room = await aWebhooksRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  actor = await anOwner(room.db);
});

describe('a webhook', () => {
  it('is made with a secret that is told once and kept sealed', async () => {
    const { endpoint, secret } = await room.webhooks.create(
      actor,
      webhookFields(URL, { events: ['*', '*', 'team-created'] }),
    );
    expect(secret).toMatch(/^wpwh_[\w-]{43}$/);
    expect(endpoint).toMatchObject({ url: URL, events: ['*', 'team-created'], disabledAt: null, revision: 1 });
    const { rows } = await room.db.owner.query(
      `SELECT query_to_xml('SELECT * FROM webhook_endpoint', true, true, '')::text AS text`,
    );
    expect(rows[0].text).not.toContain(secret.slice(5, 20));
    expect(JSON.stringify(await room.webhooks.get(actor, endpoint.id))).not.toContain(secret.slice(5, 20));
  });

  it('gets another secret when asked for one', async () => {
    const { endpoint, secret } = await room.webhooks.create(actor, webhookFields(URL));
    const renewed = await room.webhooks.renewSecret(actor, endpoint.id);
    expect(renewed.secret).not.toBe(secret);
    expect(renewed.endpoint.revision).toBe(2);
  });

  it('is changed, disabled, enabled and deleted, and each is noted without the secret', async () => {
    const { endpoint, secret } = await room.webhooks.create(actor, webhookFields(URL));
    const { id } = endpoint;
    const disabled = await room.webhooks.change(actor, id, 1, webhookFields(URL, { isEnabled: false }));
    expect(disabled).toMatchObject({ disabledReason: 'Disabled by hand.', revision: 2 });
    const again = await room.webhooks.change(
      actor,
      id,
      2,
      webhookFields(URL, { isEnabled: false, description: 'Payroll' }),
    );
    expect(again.disabledAt).toEqual(disabled.disabledAt);
    expect(await room.webhooks.change(actor, id, 3, webhookFields(URL))).toMatchObject({
      disabledAt: null,
      disabledReason: null,
    });
    await room.webhooks.delete(actor, id, 4);
    await expect(room.webhooks.get(actor, id)).rejects.toThrow(WebhookNotFound);
    const { rows } = await room.db.owner.query(
      'SELECT fact, details FROM audit_entry WHERE tenant_id = $1 ORDER BY id',
      [actor.tenantId],
    );
    expect(rows.map(({ fact }: { fact: string }) => fact)).toEqual([
      'webhook-created',
      ...Array(3).fill('webhook-changed'),
      'webhook-deleted',
    ]);
    expect(JSON.stringify(rows)).not.toContain(secret.slice(5, 20));
  });

  it('is not changed over the head of somebody else', async () => {
    const { endpoint } = await room.webhooks.create(actor, webhookFields(URL));
    await room.webhooks.change(actor, endpoint.id, 1, webhookFields(URL, { description: 'first' }));
    const late = room.webhooks.change(actor, endpoint.id, 1, webhookFields(URL));
    await expect(late).rejects.toThrow(WebhookRevisionDiffers);
    await expect(late).rejects.toMatchObject({
      extra: { expectedRevision: 1, current: { description: 'first', revision: 2 } },
    });
  });

  it.each([
    'not an address',
    'http://hooks.example.org/',
    'ftp://hooks.example.org/',
    'file:///etc/passwd',
    'https://user:secret@hooks.example.org/',
    'https://localhost/',
    'https://localhost./',
    'https://intranet/',
    'https://printer.local/',
    'https://metadata.google.internal/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://169.254.169.254/latest/meta-data/',
  ])('cannot lead to %s', async (url) => {
    await expect(room.guarded.create(actor, webhookFields(url))).rejects.toThrow(WebhookAddressRefused);
  });

  it('can lead inside where the installation allows it', async () => {
    await expect(room.webhooks.create(actor, webhookFields('http://10.0.0.1:8080/hooks'))).resolves.toBeDefined();
  });

  it('is one of twenty at most, also when many are made at once', async () => {
    const made = await Promise.allSettled(
      Array.from({ length: 24 }, () => room.webhooks.create(actor, webhookFields(URL))),
    );
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
    await expect(room.webhooks.create(actor, webhookFields(URL))).rejects.toThrow(TooManyWebhooks);
  });

  it('of another organisation is not there, for any verb', async () => {
    const { endpoint } = await room.webhooks.create(await anOwner(room.db), webhookFields(URL));
    for (const call of [
      () => room.webhooks.get(actor, endpoint.id),
      () => room.webhooks.change(actor, endpoint.id, null, webhookFields(URL)),
      () => room.webhooks.renewSecret(actor, endpoint.id),
      () => room.webhooks.delete(actor, endpoint.id, null),
    ]) {
      await expect(call()).rejects.toThrow(WebhookNotFound);
    }
    expect(await room.webhooks.list(actor, { limit: 100, after: null })).toEqual([]);
  });
});
