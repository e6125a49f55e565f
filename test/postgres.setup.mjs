// Starts one embedded Postgres for all tests of a run, in a folder of its own, and stops it after the last.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '#platform';

/** What a test writes is gone with it: nothing needs to reach the disk. */
const settings = { fsync: false, synchronous_commit: false, full_page_writes: false, max_connections: 400 };

export default async function startPostgres() {
  if (process.env.WORKPACT_TEST_POSTGRES) return;
  const dataFolder = mkdtempSync(join(tmpdir(), 'workpact-test-postgres-'));
  // Postgres runs as another user when this is root, and must be able to pass.
  chmodSync(dataFolder, 0o711);
  const postgres = await startEmbeddedPostgres({ dataFolder, settings });
  process.env.WORKPACT_TEST_POSTGRES = postgres.adminUrl;
  globalThis.stopTestPostgres = async () => {
    await postgres.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  };
}
