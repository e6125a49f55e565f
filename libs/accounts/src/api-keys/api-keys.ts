import { Injectable } from '@nestjs/common';
import { AuditLog, Database, newId, ProductError } from '#platform';
import { PermissionMissing } from '../access/access.errors.js';
import type { Caller } from '../access/caller.js';
import { newApiKey, tokenHash } from '../access/credential.js';
import { ALL_PERMISSIONS, PERSONAL_PERMISSIONS, type Permission } from '../access/permissions.js';

/**
 * What a key can be allowed. Not what is a person's own, and not to make keys: one that could would never expire.
 */
export const API_KEY_SCOPES: readonly Permission[] = ALL_PERMISSIONS.filter(
  (permission) =>
    ![...PERSONAL_PERMISSIONS, 'people:own', 'api-keys:manage', 'organisation:manage'].includes(permission),
);

class ApiKeyNotFound extends ProductError {
  readonly kind = 'not-found';
  readonly code = 'api-key-not-found';

  constructor() {
    super('The organisation has no such API key, or it has been revoked already.');
  }
}

export interface ShownApiKey {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly scopes: readonly Permission[];
  readonly createdBy: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

const COLUMNS = `id, name, prefix, scopes, created_by AS "createdBy", created_at AS "createdAt", expires_at AS "expiresAt",
  last_used_at AS "lastUsedAt", revoked_at AS "revokedAt"`;

/** Keys by which programs act for the caller's organisation. */
@Injectable()
export class ApiKeys {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @param wish `days` until it expires, from 1 to 366
   * @returns the key itself besides what is kept of it: shown this once, kept nowhere
   * @throws PermissionMissing for a scope that the caller does not have
   */
  async make(
    caller: Caller,
    wish: { readonly name: string; readonly scopes: readonly Permission[]; readonly days: number },
  ): Promise<ShownApiKey & { readonly key: string }> {
    for (const scope of wish.scopes) {
      if (!caller.permissions.has(scope) || !API_KEY_SCOPES.includes(scope)) throw new PermissionMissing(scope);
    }
    const { key, prefix } = newApiKey();
    const scopes = ALL_PERMISSIONS.filter((permission) => wish.scopes.includes(permission));
    return this.database.write(caller, async (tx) => {
      const [made] = await tx.query<ShownApiKey[]>(
        `INSERT INTO api_key (tenant_id, id, name, prefix, key_hash, scopes, created_by, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, now() + make_interval(days => $8)) RETURNING ${COLUMNS}`,
        [caller.tenantId, newId(), wish.name, prefix, tokenHash(key), scopes, caller.userId, wish.days],
      );
      if (!made) throw new Error('Postgres took the key and gave nothing back.');
      const fact = {
        fact: 'api-key-made',
        subject: 'api-key',
        subjectId: made.id,
        details: { scopes, days: wish.days },
      };
      await this.audit.record(tx, caller, fact);
      return { ...made, key };
    });
  }

  /** Up to `limit` keys after the one given, by id; also expired and revoked ones. */
  async list(caller: Caller, { limit, after }: { limit: number; after: string | null }): Promise<ShownApiKey[]> {
    return this.database.read(caller, (tx) =>
      tx.query<ShownApiKey[]>(
        `SELECT ${COLUMNS} FROM api_key WHERE tenant_id = app_tenant() AND ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2`,
        [after, limit],
      ),
    );
  }

  /** From the next request on the key is worth nothing. @throws ApiKeyNotFound */
  async revoke(caller: Caller, apiKeyId: string): Promise<void> {
    await this.database.write(caller, async (tx) => {
      const [revoked] = await tx.query<[unknown[], number]>(
        'UPDATE api_key SET revoked_at = now() WHERE tenant_id = app_tenant() AND id = $1 AND revoked_at IS NULL RETURNING id',
        [apiKeyId],
      );
      if (revoked.length === 0) throw new ApiKeyNotFound();
      await this.audit.record(tx, caller, { fact: 'api-key-revoked', subject: 'api-key', subjectId: apiKeyId });
    });
  }
}
