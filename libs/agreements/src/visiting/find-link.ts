import type { EntityManager } from 'typeorm';
import { tokenHash } from '#accounts';
import type { Database } from '#platform';
import { AgreementLink } from '../entities/agreement-link.entity.js';

export interface FoundLink {
  readonly tenantId: string;
  readonly agreementId: string;
  readonly partyId: string;
  readonly linkId: string;
}

const TOKEN = /^[\w-]{43}$/;

/** What a link leads to, whether or not it still works; null when nobody made it. */
export async function findLink(database: Database, token: string): Promise<FoundLink | null> {
  // What is no token of ours is not worth a question to the database.
  if (!TOKEN.test(token)) return null;
  const [found] = await database.dataSource.query<FoundLink[]>(
    `SELECT tenant_id AS "tenantId", agreement_id AS "agreementId", party_id AS "partyId", link_id AS "linkId" FROM find_agreement_link($1)`,
    [tokenHash(token)],
  );
  return found ?? null;
}

/** Uses a link up: of two requests with one link, one succeeds. @returns null when it works no more */
export async function useUp(tx: EntityManager, linkId: string): Promise<AgreementLink | null> {
  const [rows] = await tx.query<[{ id: string }[], number]>(
    `UPDATE agreement_link SET used_at = now() WHERE tenant_id = app_tenant() AND id = $1 AND purpose IN ('act', 'device')
       AND used_at IS NULL AND revoked_at IS NULL AND expires_at > now() RETURNING id`,
    [linkId],
  );
  return rows.length === 0 ? null : tx.findOneByOrFail(AgreementLink, { id: linkId });
}
