import { Client } from 'pg';

/** Statements of others that stop in the middle, for as long as a test holds them: what cannot be hit by chance is hit each time. */
export interface HeldStatement {
  /** Resolves when somebody has been stopped. */
  reached(): Promise<void>;
  /** Lets all go on, and nobody be stopped any more. */
  release(): Promise<void>;
}

const LOCK = 4711;

/**
 * @param before what is held: `INSERT ON role`, `UPDATE OF answer ON idempotency_key`
 */
export async function hold(ownerUrl: string, before: string): Promise<HeldStatement> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query(`
    SELECT pg_advisory_lock(${LOCK});
    CREATE OR REPLACE FUNCTION held_by_test() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN PERFORM pg_advisory_xact_lock(${LOCK}); RETURN NEW; END $$;
    CREATE TRIGGER held_by_test BEFORE ${before} FOR EACH ROW EXECUTE FUNCTION held_by_test();`);
  const table = before.split(' ').at(-1) ?? '';
  return {
    async reached() {
      const waiting = `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND objid = ${LOCK} AND NOT granted`;
      while ((await owner.query(waiting)).rowCount === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    },
    async release() {
      await owner.query(`SELECT pg_advisory_unlock(${LOCK})`);
      await owner.query(`DROP TRIGGER held_by_test ON ${table}`);
      await owner.end();
    },
  };
}
