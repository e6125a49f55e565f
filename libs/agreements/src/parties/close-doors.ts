import type { EntityManager } from 'typeorm';

/** No link that these parties have opens anything any more, no browser that is in can go on, and what they had looked at is not signed. */
export async function closeDoors(tx: EntityManager, partyIds: readonly string[]): Promise<void> {
  const of = 'WHERE tenant_id = app_tenant() AND party_id = ANY($1)';
  await tx.query(`UPDATE agreement_link SET revoked_at = now() ${of} AND revoked_at IS NULL`, [partyIds]);
  await tx.query(`UPDATE signer_session SET ended_at = now() ${of} AND ended_at IS NULL`, [partyIds]);
  await tx.query(`DELETE FROM prepared_signature ${of}`, [partyIds]);
}
