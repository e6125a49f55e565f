import { join, resolve } from 'node:path';
import { migrate, startEmbeddedPostgres, type EmbeddedPostgres, type Env } from '#platform';
import { DATABASE_PARTS, JOB_KINDS } from '../rooms.js';

/** An installation whose database runs and has the tables of this version. */
export interface Installation {
  /** Settings for the programs of this installation: where the database is, and the folder of what is kept here. */
  readonly settings: {
    readonly DATABASE_URL: string;
    readonly DATABASE_OWNER_URL?: string;
    readonly DATA_DIR: string;
  };
  /** Stops the embedded database; one that was given is left alone. */
  stop(): Promise<void>;
}

/**
 * Makes everything ready that programs need before they start: the embedded Postgres unless DATABASE_URL names one, and the tables.
 *
 * @param say gets a line for each thing that is done
 */
export async function prepareInstallation(env: Env, say: (line: string) => void): Promise<Installation> {
  const folder = resolve(env.DATA_DIR);
  const embedded = env.DATABASE_URL === undefined ? await embeddedPostgres(folder, say) : null;
  const appUrl = embedded?.appUrl ?? env.DATABASE_URL ?? '';
  const ownerUrl = embedded?.ownerUrl ?? env.DATABASE_OWNER_URL;
  try {
    if (ownerUrl !== undefined) {
      const run = await migrate({ ownerUrl, appUrl, parts: DATABASE_PARTS, jobKinds: JOB_KINDS });
      if (run.length > 0) say(`Made the tables (${run.length} migrations).`);
    }
    return {
      settings: {
        DATABASE_URL: appUrl,
        ...(ownerUrl === undefined ? {} : { DATABASE_OWNER_URL: ownerUrl }),
        DATA_DIR: folder,
      },
      stop: async () => embedded?.stop(),
    };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

async function embeddedPostgres(folder: string, say: (line: string) => void): Promise<EmbeddedPostgres> {
  say('Starting the embedded Postgres …');
  return startEmbeddedPostgres({ dataFolder: join(folder, 'postgres'), onLine: say });
}
