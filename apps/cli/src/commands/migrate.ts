import { DATABASE_PARTS, JOB_KINDS } from '#installation';
import { migrate } from '#platform';
import { ExitCode, Failure } from '../failure.js';
import { settings } from '../settings.js';

/** Brings the database of the environment to the shape that this version needs. */
export async function migrateDatabase(): Promise<void> {
  const { DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: appUrl } = settings();
  if (ownerUrl === undefined || appUrl === undefined) {
    const missing = ownerUrl === undefined ? 'DATABASE_OWNER_URL' : 'DATABASE_URL';
    throw new Failure(
      ExitCode.badInput,
      `${missing} is not set. Migrating needs both: the owner's address makes the tables, the servers' is let in. The embedded database migrates itself when it starts.`,
    );
  }
  const run = await migrate({ ownerUrl, appUrl, parts: DATABASE_PARTS, jobKinds: JOB_KINDS });
  const lines = run.length === 0 ? ['The database is up to date.'] : run.map((name) => `Ran ${name}.`);
  process.stdout.write(`${lines.join('\n')}\n`);
}
