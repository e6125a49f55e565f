import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { MoreThan, type EntityManager } from 'typeorm';
import { AuditLog, Database, ENV, newId, Secrets, type Actor, type Env } from '#platform';
import { endpointAddress } from './endpoint-address.js';
import { secretContext, WEBHOOK_SECRET_PREFIX } from './webhook-secret.js';
import { WebhookEndpoint } from './webhook-endpoint.entity.js';
import { TooManyWebhooks, WebhookNotFound, WebhookRevisionDiffers } from './webhook.errors.js';

export interface WebhookFields {
  readonly url: string;
  readonly description: string | null;
  /** Names of events, or `*` for all but the reading of personal data. */
  readonly events: readonly string[];
  readonly isEnabled: boolean;
}

/** A webhook with its secret, which is told this once. */
export interface NewSecret {
  readonly endpoint: WebhookEndpoint;
  readonly secret: string;
}

/** Each event costs a row and a request for each. */
const MOST_WEBHOOKS = 20;

/** Webhooks of an organisation. */
@Injectable()
export class WebhookService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly secrets: Secrets,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** @throws WebhookAddressRefused, TooManyWebhooks */
  async create(actor: Actor, fields: WebhookFields): Promise<NewSecret> {
    const { tenantId } = actor;
    const id = newId();
    const { secret, sealedSecret } = this.newSecret(tenantId, id);
    const row = { tenantId, id, sealedSecret, ...this.columns(fields) };
    return this.database.write(actor, async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('webhooks/' || $1, 0))`, [tenantId]);
      if ((await tx.countBy(WebhookEndpoint, { tenantId })) >= MOST_WEBHOOKS) throw new TooManyWebhooks(MOST_WEBHOOKS);
      await tx.insert(WebhookEndpoint, row);
      const details = { events: [...fields.events] };
      await this.audit.record(tx, actor, { fact: 'webhook-created', subject: 'webhook', subjectId: id, details });
      return { endpoint: await tx.findOneByOrFail(WebhookEndpoint, { tenantId, id }), secret };
    });
  }

  /** In the order of their making. @param after id of the last one of the page before */
  async list(
    actor: Actor,
    { limit, after }: { readonly limit: number; readonly after: string | null },
  ): Promise<WebhookEndpoint[]> {
    const { tenantId } = actor;
    const where = after === null ? { tenantId } : { tenantId, id: MoreThan(after) };
    return this.database.read(actor, (tx) => tx.find(WebhookEndpoint, { where, order: { id: 'ASC' }, take: limit }));
  }

  /** @throws WebhookNotFound */
  async get(actor: Actor, id: string): Promise<WebhookEndpoint> {
    const endpoint = await this.database.read(actor, (tx) =>
      tx.findOneBy(WebhookEndpoint, { tenantId: actor.tenantId, id }),
    );
    if (endpoint === null) throw new WebhookNotFound();
    return endpoint;
  }

  /**
   * Enabling it again forgets why it was disabled; what died meanwhile can be sent again.
   * @param revision what the change starts from; null for whatever is there
   * @throws WebhookNotFound, WebhookRevisionDiffers, WebhookAddressRefused
   */
  async change(actor: Actor, id: string, revision: number | null, fields: WebhookFields): Promise<WebhookEndpoint> {
    const { tenantId } = actor;
    const columns = this.columns(fields);
    return this.database.write(actor, async (tx) => {
      const endpoint = await held(tx, tenantId, id, revision);
      const wasDisabled = endpoint.disabledAt !== null;
      const enabling = wasDisabled === fields.isEnabled ? { failingSince: null } : {};
      const kept =
        wasDisabled && !fields.isEnabled
          ? {}
          : { disabledAt: columns.disabledAt, disabledReason: columns.disabledReason };
      const { url, description, events } = columns;
      const next = endpoint.revision + 1;
      const changes = { url, description, events, ...kept, ...enabling, revision: next, updatedAt: () => 'now()' };
      await tx.update(WebhookEndpoint, { tenantId, id }, changes);
      const details = { revision: next, isEnabled: fields.isEnabled, events };
      await this.audit.record(tx, actor, { fact: 'webhook-changed', subject: 'webhook', subjectId: id, details });
      return tx.findOneByOrFail(WebhookEndpoint, { tenantId, id });
    });
  }

  /** A new secret in the place of the old one, from the next attempt on. @throws WebhookNotFound */
  async renewSecret(actor: Actor, id: string): Promise<NewSecret> {
    const { tenantId } = actor;
    const { secret, sealedSecret } = this.newSecret(tenantId, id);
    return this.database.write(actor, async (tx) => {
      const { revision } = await held(tx, tenantId, id, null);
      await tx.update(
        WebhookEndpoint,
        { tenantId, id },
        { sealedSecret, revision: revision + 1, updatedAt: () => 'now()' },
      );
      await this.audit.record(tx, actor, { fact: 'webhook-secret-renewed', subject: 'webhook', subjectId: id });
      return { endpoint: await tx.findOneByOrFail(WebhookEndpoint, { tenantId, id }), secret };
    });
  }

  /** With all its deliveries; nothing more is sent. @throws WebhookNotFound, WebhookRevisionDiffers */
  async delete(actor: Actor, id: string, revision: number | null): Promise<void> {
    const { tenantId } = actor;
    await this.database.write(actor, async (tx) => {
      await held(tx, tenantId, id, revision);
      await tx.delete(WebhookEndpoint, { tenantId, id });
      await this.audit.record(tx, actor, { fact: 'webhook-deleted', subject: 'webhook', subjectId: id });
    });
  }

  private newSecret(tenantId: string, id: string): { secret: string; sealedSecret: string } {
    const secret = `${WEBHOOK_SECRET_PREFIX}${randomBytes(32).toString('base64url')}`;
    return { secret, sealedSecret: this.secrets.seal(secret, secretContext(tenantId, id)) };
  }

  private columns({ url, description, events, isEnabled }: WebhookFields) {
    return {
      url: endpointAddress(url, this.env.ALLOW_PRIVATE_ADDRESSES),
      description,
      events: [...new Set(events)],
      disabledAt: isEnabled ? null : () => 'now()',
      disabledReason: isEnabled ? null : 'Disabled by hand.',
    };
  }
}

async function held(
  tx: EntityManager,
  tenantId: string,
  id: string,
  revision: number | null,
): Promise<WebhookEndpoint> {
  const endpoint = await tx.findOne(WebhookEndpoint, { where: { tenantId, id }, lock: { mode: 'pessimistic_write' } });
  if (endpoint === null) throw new WebhookNotFound();
  if (revision === null || revision === endpoint.revision) return endpoint;
  const { url, description, events, disabledAt } = endpoint;
  const current = { id, url, description, events, isEnabled: disabledAt === null, revision: endpoint.revision };
  throw new WebhookRevisionDiffers(revision, current);
}
