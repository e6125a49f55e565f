import type { DataSource } from 'typeorm';
import type { CheckResult } from './check.js';
import { checkClock } from './clock.js';
import { checkQueue } from './queue.js';
import { checkLogin, checkTables } from './tables.js';
import { within } from './within.js';

const ASKS: readonly { name: string; fix: string; look: (source: DataSource) => Promise<CheckResult> }[] = [
  { name: 'Login', fix: 'Check DATABASE_URL.', look: checkLogin },
  { name: 'Tables', fix: 'Run: workpact migrate', look: checkTables },
  { name: 'Clock', fix: 'Check that Postgres answers.', look: checkClock },
  { name: 'Queue', fix: 'Run: workpact migrate', look: checkQueue },
];

/** Looks inside a database that answers, as the servers do. */
export async function checkInsideDatabase(url: string): Promise<CheckResult[]> {
  const { DATABASE_PARTS } = await import('#installation');
  const { dataSource } = await import('#platform');
  const source = await dataSource(url, DATABASE_PARTS, { pool: ASKS.length, name: 'workpact-doctor' }).initialize();
  try {
    return await Promise.all(ASKS.map(({ name, fix, look }) => within(name, fix, () => look(source))));
  } finally {
    await source.destroy();
  }
}
