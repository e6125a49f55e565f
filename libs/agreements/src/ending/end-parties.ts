import type { EntityManager } from 'typeorm';
import type { WholeAgreement } from '../steps/held-agreement.js';

/** Nobody is reminded any more, no link opens it, and what somebody was about to sign is gone. The caller holds the agreement. */
export async function endParties(tx: EntityManager, { agreement }: WholeAgreement): Promise<void> {
  await tx.query(
    `UPDATE agreement_party SET next_reminder_at = NULL, expires_at = NULL WHERE tenant_id = app_tenant() AND agreement_id = $1`,
    [agreement.id],
  );
  await tx.query(
    `UPDATE agreement_link SET revoked_at = now() WHERE tenant_id = app_tenant() AND agreement_id = $1 AND revoked_at IS NULL AND purpose <> 'read'`,
    [agreement.id],
  );
  await tx.query('DELETE FROM prepared_signature WHERE tenant_id = app_tenant() AND agreement_id = $1', [agreement.id]);
}
