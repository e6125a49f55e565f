import type { CheckResult } from './check.js';

/** Oldest Postgres with everything Workpact's tables use. */
const OLDEST_MAJOR = 15;

/** Making documents needs no database. When DATABASE_URL names one, it must answer and be new enough. */
export async function checkDatabase(url = process.env['DATABASE_URL']): Promise<CheckResult> {
  if (!url) return result('ok', 'DATABASE_URL is not set; making documents needs no database', null);
  const { Client } = (await import('pg')).default;
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version_num: string }>('show server_version_num');
    const major = Math.floor(Number(rows[0]?.server_version_num) / 10_000);
    if (major < OLDEST_MAJOR) return result('fault', `Postgres ${major}`, `Use Postgres ${OLDEST_MAJOR} or newer.`);
    return result('ok', `Postgres ${major} answers`, null);
  } catch (error) {
    const why = error instanceof Error ? error.message || error.name : String(error);
    return result(
      'fault',
      `no answer: ${why}`,
      'Check DATABASE_URL (postgres://user:password@host:port/name) and that Postgres runs.',
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

function result(state: CheckResult['state'], found: string, fix: string | null): CheckResult {
  return { name: 'Database', state, found, fix };
}
