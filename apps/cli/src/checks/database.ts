import { fault, ok, reasonOf, type CheckResult } from './check.js';
import { PATIENCE_MS } from './within.js';

const NAME = 'Database';
/** Oldest Postgres with everything Workpact's tables use. */
const OLDEST_MAJOR = 15;

/** Making documents needs no database. When DATABASE_URL names one, it must answer and be new enough. */
export async function checkDatabase(url = process.env['DATABASE_URL']): Promise<CheckResult> {
  if (!url)
    return ok(NAME, 'DATABASE_URL is not set; making documents needs no database, and an installation brings its own');
  const { Client } = (await import('pg')).default;
  try {
    const client = new Client({
      connectionString: url,
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
    });
    // Told by the query that it interrupts; without a listener it would end the program.
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query<{ server_version_num: string }>('show server_version_num');
      const major = Math.floor(Number(rows[0]?.server_version_num) / 10_000);
      if (major < OLDEST_MAJOR) return fault(NAME, `Postgres ${major}`, `Use Postgres ${OLDEST_MAJOR} or newer.`);
      return ok(NAME, `Postgres ${major} answers`);
    } finally {
      await client.end().catch(() => undefined);
    }
  } catch (error) {
    return fault(
      NAME,
      `no answer: ${reasonOf(error)}`,
      'Check DATABASE_URL (postgres://user:password@host:port/name) and that Postgres runs.',
    );
  }
}
