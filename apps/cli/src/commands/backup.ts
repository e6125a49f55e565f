import { prepareInstallation } from '#installation';
import { backup, openFileStore, ProductError, restore, type BackupFiles, type BackupReport } from '#platform';
import { ExitCode, Failure } from '../failure.js';
import { settings } from '../settings.js';

/** Largest single file that is brought back. What a server takes is far below. */
const MOST_FILE_BYTES = 2 ** 31;

/** Writes all that an installation keeps into one archive. */
export async function backupTo(target: string): Promise<void> {
  const report = await withInstallation((ownerUrl, files) => backup({ ownerUrl, files, target }));
  process.stdout.write(
    `Wrote ${target}: ${inWords(report)}. It is not encrypted, and without the secret key sealed secrets in it stay sealed.\n`,
  );
}

/** Brings an archive back into an installation that is still empty. */
export async function restoreFrom(source: string): Promise<void> {
  const report = await withInstallation((ownerUrl, files) => restore({ ownerUrl, files, source }));
  process.stdout.write(`Brought back ${inWords(report)}.\n`);
}

async function withInstallation(
  work: (ownerUrl: string, files: BackupFiles) => Promise<BackupReport>,
): Promise<BackupReport> {
  const env = settings();
  try {
    const installation = await prepareInstallation(env, () => undefined);
    try {
      const { DATABASE_OWNER_URL: ownerUrl, DATA_DIR } = installation.settings;
      if (ownerUrl === undefined)
        throw new Failure(
          ExitCode.badInput,
          'DATABASE_OWNER_URL is not set. Only the owner of the tables may read or write all of them.',
        );
      const store = openFileStore({ ...env, DATA_DIR });
      return await work(ownerUrl, {
        list: () => store.list(),
        read: (key) => store.open(key, { hash: true }),
        write: async (key, content) => {
          const stored = await store.put(content, { maxBytes: MOST_FILE_BYTES });
          if (stored.key !== key)
            throw new Failure(
              ExitCode.badInput,
              `The file ${key} of the archive is not what its name says. Use another backup.`,
            );
        },
      });
    } finally {
      await installation.stop();
    }
  } catch (error) {
    throw error instanceof ProductError ? new Failure(ExitCode.environment, error.message) : error;
  }
}

function inWords({ tables, rows, jobs, files }: BackupReport): string {
  return `${rows} rows of ${tables} tables, ${files} files, ${jobs} waiting jobs`;
}
