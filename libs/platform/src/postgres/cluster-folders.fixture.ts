import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres, type EmbeddedPostgresOptions } from './embedded-postgres.js';

/** Folders of clusters, with what runs in them; all is cleared away at the end. */
export class ClusterFolders {
  private readonly folders: string[] = [];
  private readonly running: EmbeddedPostgres[] = [];
  private made: Promise<string> | null = null;

  async empty(mode = 0o711): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'workpact-postgres-'));
    this.folders.push(folder);
    await chmod(folder, mode);
    return folder;
  }

  /** A folder with a whole cluster that does not run. It is made once and copied, which is faster. */
  async withCluster(): Promise<string> {
    const [made, folder] = await Promise.all([(this.made ??= this.makeCluster()), this.empty()]);
    await promisify(execFile)('cp', ['-a', `${made}/.`, folder]);
    return folder;
  }

  async start(
    dataFolder: string,
    options: Omit<EmbeddedPostgresOptions, 'dataFolder'> = {},
  ): Promise<EmbeddedPostgres> {
    const postgres = await startEmbeddedPostgres({ dataFolder, settings: { fsync: false }, ...options });
    this.running.push(postgres);
    return postgres;
  }

  async stopAll(): Promise<void> {
    await Promise.all(this.running.splice(0).map((postgres) => postgres.stop()));
  }

  async remove(): Promise<void> {
    await this.stopAll();
    await Promise.all(this.folders.map((folder) => rm(folder, { recursive: true, force: true })));
  }

  private async makeCluster(): Promise<string> {
    const folder = await this.empty();
    const postgres = await startEmbeddedPostgres({ dataFolder: folder, settings: { fsync: false } });
    await postgres.stop();
    return folder;
  }
}

/** The rows of one query in a connection of its own. */
export async function ask(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}
