import type { EntityManager } from 'typeorm';

/** One clock for all servers: the database's. What is over for one of them is over for all, whatever time each of them thinks it is. */
export async function databaseNow(tx: EntityManager): Promise<Date> {
  const [clock] = await tx.query<{ now: Date }[]>(`SELECT date_trunc('milliseconds', clock_timestamp()) AS now`);
  if (clock === undefined) throw new Error('The database tells no time.');
  return clock.now;
}

/** @returns so much later than the database's now */
export async function databaseLater(tx: EntityManager, milliseconds: number): Promise<Date> {
  return new Date((await databaseNow(tx)).getTime() + milliseconds);
}
