import type { EntityManager } from 'typeorm';
import { CANCELLED, PERSON_ERASED, type ItemFault } from './item-fault.js';

/** An item that nobody has taken. */
export interface OpenItem {
  readonly position: number;
  readonly wish: unknown;
}

/** What came of an item: an agreement, or a fault. */
export interface SettledItem {
  readonly position: number;
  readonly agreementId?: string;
  readonly fault?: ItemFault;
}

/** Items are written by the thousand: one statement each would take seconds. */
const WRITTEN_AT_ONCE = 1000;

export async function insertItems(
  tx: EntityManager,
  tenantId: string,
  batchId: string,
  wishes: readonly unknown[],
): Promise<void> {
  for (let from = 0; from < wishes.length; from += WRITTEN_AT_ONCE) {
    await tx.query(
      `INSERT INTO agreement_batch_item (tenant_id, batch_id, position, wish)
       SELECT $1, $2, $3 + wished.place - 1, wished.wish FROM jsonb_array_elements($4::jsonb) WITH ORDINALITY AS wished (wish, place)`,
      [tenantId, batchId, from, JSON.stringify(wishes.slice(from, from + WRITTEN_AT_ONCE))],
    );
  }
}

/** Holds the next items that are open, always in their order, so that nobody who holds some waits for who holds others. */
export async function holdOpen(
  tx: EntityManager,
  batchId: string,
  { most, others }: { readonly most: number; readonly others: 'skip' | 'wait' },
): Promise<OpenItem[]> {
  return tx.query<OpenItem[]>(
    `SELECT position, wish FROM agreement_batch_item WHERE tenant_id = app_tenant() AND batch_id = $1 AND NOT is_taken
     ORDER BY position LIMIT $2 FOR UPDATE ${others === 'skip' ? 'SKIP LOCKED' : ''}`,
    [batchId, most],
  );
}

/** Holds those of these items that are open and that nobody else has. @returns their positions */
export async function claim(tx: EntityManager, batchId: string, positions: readonly number[]): Promise<Set<number>> {
  const rows = await tx.query<{ position: number }[]>(
    `SELECT position FROM agreement_batch_item WHERE tenant_id = app_tenant() AND batch_id = $1 AND position = ANY ($2) AND NOT is_taken
     ORDER BY position FOR UPDATE SKIP LOCKED`,
    [batchId, positions],
  );
  return new Set(rows.map(({ position }) => position));
}

/** Says what came of items. What was asked for goes: the agreement has it, and of one that was not made no personal data is kept. */
export async function settle(tx: EntityManager, batchId: string, settled: readonly SettledItem[]): Promise<void> {
  await tx.query(
    `UPDATE agreement_batch_item item SET is_taken = true, wish = 'null', agreement_id = settled."agreementId", fault = settled.fault
     FROM jsonb_to_recordset($2::jsonb) AS settled (position int, "agreementId" uuid, fault jsonb)
     WHERE item.tenant_id = app_tenant() AND item.batch_id = $1 AND item.position = settled.position AND NOT item.is_taken`,
    [batchId, JSON.stringify(settled)],
  );
}

/** @returns how many were still open */
export async function cancelOpen(tx: EntityManager, batchId: string): Promise<number> {
  const [, cancelled] = await tx.query<[unknown[], number]>(
    `UPDATE agreement_batch_item item SET is_taken = true, wish = 'null', fault = $2
     FROM (SELECT position FROM agreement_batch_item WHERE tenant_id = app_tenant() AND batch_id = $1 AND NOT is_taken
       ORDER BY position FOR UPDATE) open
     WHERE item.tenant_id = app_tenant() AND item.batch_id = $1 AND item.position = open.position`,
    [batchId, JSON.stringify(CANCELLED)],
  );
  return cancelled;
}

/** Nobody who is to be erased is asked to sign by an order that a worker has not come to. */
export async function closeOpenWishes(tx: EntityManager, email: string): Promise<void> {
  await tx.query(
    `UPDATE agreement_batch_item item SET is_taken = true, wish = 'null', fault = $2
     WHERE item.tenant_id = app_tenant() AND NOT item.is_taken AND EXISTS (
       SELECT FROM jsonb_array_elements(item.wish #> '{wish,parties}') party
       WHERE lower(party ->> 'email') = lower($1) AND party ->> 'part' = 'new-hire')`,
    [email, JSON.stringify(PERSON_ERASED)],
  );
}
