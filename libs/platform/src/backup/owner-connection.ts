import pg from 'pg';

/** So that the same values are written the same way by every server, and read back as they were. */
const SESSION = `
  SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0;
  SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO, YMD'; SET LOCAL IntervalStyle = 'postgres'; SET LOCAL extra_float_digits = 3;
  -- A policy that would hide rows is an error, and not a backup that lacks them.
  SET LOCAL row_security = off;`;

/** Runs `work` in one transaction as the owner of the database: all of it or nothing. */
export async function asOwner<T>(ownerUrl: string, begin: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'workpact-backup', keepAlive: true });
  client.on('error', () => undefined); // told by the query that it interrupts
  try {
    await client.connect();
    await client.query(`${begin}; ${SESSION}`);
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } finally {
    await client.end().catch(() => undefined); // undoes what was not committed
  }
}
