import type { Client } from 'pg';

/**
 * Runs `work` with no foreign keys and no triggers on the tables of `public`, and puts them back. Rows then come in any order, also
 * where tables point at each other in a circle, and triggers do not do again what they did when the rows were made. Putting a foreign
 * key back checks every row. It all belongs to the transaction: an error leaves the guards as they were.
 */
export async function withoutGuards(client: Client, work: () => Promise<void>): Promise<void> {
  const { rows: keys } = await client.query<Guard>(FOREIGN_KEYS);
  const { rows: triggers } = await client.query<Guard>(TRIGGERS);
  for (const { remove } of [...triggers, ...keys]) await client.query(remove);
  await work();
  for (const { restore } of [...keys, ...triggers]) await client.query(restore);
}

/** The statements that take one guard away and put it back. */
interface Guard {
  readonly remove: string;
  readonly restore: string;
}

/** Those of partitions belong to that of the partitioned table. */
const FOREIGN_KEYS = `
  SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS remove,
         format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS restore
  FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND conparentid = 0 ORDER BY conrelid, conname`;

const TRIGGERS = `
  SELECT format('ALTER TABLE %s DISABLE TRIGGER %I', tgrelid::regclass, tgname) AS remove,
         format('ALTER TABLE %s ENABLE %s TRIGGER %I', tgrelid::regclass, CASE tgenabled WHEN 'A' THEN 'ALWAYS' WHEN 'R' THEN 'REPLICA' ELSE '' END, tgname) AS restore
  FROM pg_trigger JOIN pg_class c ON c.oid = tgrelid
  WHERE NOT tgisinternal AND tgenabled <> 'D' AND tgparentid = 0 AND c.relnamespace = 'public'::regnamespace ORDER BY tgrelid, tgname`;
