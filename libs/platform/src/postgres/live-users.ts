import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isProcessAlive } from './process-alive.js';

/**
 * Who uses the running Postgres: one file a use, named after the process. The last one that leaves stops Postgres, so that a
 * short command beside a running server does not take the server's database away. Call all of these under the start lock.
 */
export class LiveUsers {
  private readonly folder: string;
  private readonly own = `${process.pid}.${randomUUID()}`;

  constructor(dataFolder: string) {
    this.folder = join(dataFolder, 'users');
  }

  async join(): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    await writeFile(join(this.folder, this.own), '');
  }

  /** True when nobody is left. Files of processes that were killed are cleared away. */
  async leave(): Promise<boolean> {
    await rm(join(this.folder, this.own), { force: true });
    const others = await readdir(this.folder).catch(() => []);
    const gone = others.filter((name) => !isProcessAlive(Number.parseInt(name, 10)));
    await Promise.all(gone.map((name) => rm(join(this.folder, name), { force: true })));
    return gone.length === others.length;
  }
}
