import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog, Database, newId, Secrets } from '#platform';
import type { Caller } from '../access/caller.js';
import { OidcProvider } from '../entities/oidc-provider.entity.js';
import { OidcClient } from './oidc-client.js';
import { OidcNotSetUp, OidcProviderChanged, OidcProviderUnusable } from './oidc.errors.js';

/** Whom single sign-on lets in without being invited. Owners and admins are made by people. */
export const DEFAULT_ACCESS_ROLES = ['recruiter', 'hiring-manager', 'viewer'] as const;

export interface OidcWish {
  readonly issuer: string;
  readonly clientId: string;
  /** Left out to keep the one that is there. */
  readonly clientSecret?: string | undefined;
  readonly emailDomains: readonly string[];
  readonly defaultAccessRole: (typeof DEFAULT_ACCESS_ROLES)[number];
}

export interface ShownOidcProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly emailDomains: readonly string[];
  readonly defaultAccessRole: (typeof DEFAULT_ACCESS_ROLES)[number];
  readonly revision: number;
}

/** The single sign-on of the caller's organisation. */
@Injectable()
export class OidcProviders {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly secrets: Secrets,
    private readonly client: OidcClient,
  ) {}

  /** Never with the secret. @throws OidcNotSetUp */
  async get(caller: Caller): Promise<ShownOidcProvider> {
    const provider = await this.database.read(caller, findProvider);
    if (!provider) throw new OidcNotSetUp();
    return shown(provider);
  }

  /**
   * Sets it up, or changes it. The server is asked for its description first: what does not answer is not kept.
   * @param expectedRevision of what the change starts from; 0 when there is none yet, null to change whatever is there
   * @throws OidcProviderUnusable, OidcProviderChanged
   */
  async set(caller: Caller, wish: OidcWish, expectedRevision: number | null): Promise<ShownOidcProvider> {
    const before = await this.database.read(caller, findProvider);
    const id = before?.id ?? newId();
    const clientSecret = wish.clientSecret ?? this.keptSecret(before, wish);
    await this.client.discover({ ...wish, clientSecret });
    return this.database.write(caller, async (tx) => {
      const current = await findProvider(tx, true);
      const isStale = expectedRevision !== null && (current?.revision ?? 0) !== expectedRevision;
      // Two that set it up for the first time at once would each have an id; the first decides.
      if (isStale || (current && current.id !== id))
        throw new OidcProviderChanged(current && { ...shown(current) }, told(wish));
      const provider = {
        tenantId: caller.tenantId,
        id,
        issuer: wish.issuer,
        clientId: wish.clientId,
        clientSecret: this.secrets.seal(clientSecret, contextOf({ tenantId: caller.tenantId, id })),
        emailDomains: wish.emailDomains.map((domain) => domain.toLowerCase()),
        defaultAccessRole: wish.defaultAccessRole,
        revision: (current?.revision ?? 0) + 1,
      };
      await tx.upsert(OidcProvider, { ...provider, updatedAt: () => 'now()' }, ['tenantId', 'id']);
      await this.audit.record(tx, caller, { fact: 'single-sign-on-set', subject: 'oidc-provider', subjectId: id });
      return shown(provider);
    });
  }

  /** Sessions that it vouched for last until they end. @throws OidcNotSetUp */
  async remove(caller: Caller): Promise<void> {
    await this.database.write(caller, async (tx) => {
      const current = await findProvider(tx, true);
      if (!current) throw new OidcNotSetUp();
      await tx.delete(OidcProvider, { tenantId: caller.tenantId, id: current.id });
      await this.audit.record(tx, caller, {
        fact: 'single-sign-on-removed',
        subject: 'oidc-provider',
        subjectId: current.id,
      });
    });
  }

  /** With its secret, for the sign-in itself. @throws OidcNotSetUp */
  async forSignIn(tenantId: string): Promise<OidcProvider> {
    const provider = await this.database.read({ tenantId, userId: null }, findProvider);
    if (!provider) throw new OidcNotSetUp();
    provider.clientSecret = this.secrets.open(provider.clientSecret, contextOf(provider));
    return provider;
  }

  /** @throws OidcProviderUnusable */
  private keptSecret(before: OidcProvider | null, wish: OidcWish): string {
    // A secret is for the server that gave it: sent to another address, it would be given away.
    if (!before || before.issuer !== wish.issuer || before.clientId !== wish.clientId) {
      throw new OidcProviderUnusable('needs its client secret: none is kept for this issuer and client.');
    }
    return this.secrets.open(before.clientSecret, contextOf(before));
  }
}

async function findProvider(tx: EntityManager, isLocked?: boolean): Promise<OidcProvider | null> {
  const query = tx.createQueryBuilder(OidcProvider, 'provider').where('provider.tenant_id = app_tenant()');
  return isLocked === true ? query.setLock('pessimistic_write').getOne() : query.getOne();
}

/** Where a sealed secret belongs: in another organisation's row it does not open. */
function contextOf({ tenantId, id }: Pick<OidcProvider, 'tenantId' | 'id'>): string {
  return `oidc_provider/${tenantId}/${id}/client_secret`;
}

type Shown = Pick<ShownOidcProvider, 'issuer' | 'clientId' | 'emailDomains' | 'defaultAccessRole'>;

function told(provider: Shown): Pick<Shown, keyof Shown> {
  const { issuer, clientId, emailDomains, defaultAccessRole } = provider;
  return { issuer, clientId, emailDomains, defaultAccessRole };
}

function shown(provider: ShownOidcProvider): ShownOidcProvider {
  return { ...told(provider), revision: provider.revision };
}
