import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemErrorCode } from '#program';
import { EmbeddedPostgresFault } from './postgres-errors.js';
import { isProcessAlive } from './process-alive.js';

const POLL_MS = 25;
/** Longer than any start or stop takes; a recovery after a crash holds the lock while it lasts. */
const PATIENCE_MS = 11 * 60_000;

/**
 * Runs `work` while no other process (or other call in this one) does so for the same folder.
 *
 * The lock is a folder with one file, named after its holder. Renaming a folder over one that is not empty fails, so only one process
 * gets it. A holder that was killed is replaced by renaming its file, which works for one process only, too: there is no moment
 * in which two could both believe that they have removed a stale lock.
 */
export async function withStartLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const lock = join(folder, 'start.lock');
  const holder = `${process.pid}.${randomUUID()}`;
  await acquire(lock, holder);
  try {
    return await work();
  } finally {
    await rm(join(lock, holder), { force: true });
    await rmdir(lock).catch(() => undefined); // somebody who waits has it already
  }
}

async function acquire(lock: string, holder: string): Promise<void> {
  const own = `${lock}.${holder}`;
  await mkdir(own, { recursive: true });
  await writeFile(join(own, holder), '');
  try {
    for (let waited = 0; waited < PATIENCE_MS; waited += POLL_MS) {
      if ((await takeFree(lock, own)) || (await takeStale(lock, holder))) return;
      await sleep(POLL_MS);
    }
  } finally {
    await rm(own, { recursive: true, force: true });
  }
  throw new EmbeddedPostgresFault(
    `Another process has been starting the embedded Postgres for ${PATIENCE_MS / 60_000} minutes. End it, or remove ${lock}.`,
  );
}

async function takeFree(lock: string, own: string): Promise<boolean> {
  try {
    await rename(own, lock);
    return true;
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(systemErrorCode(error) ?? '')) return false;
    throw error;
  }
}

async function takeStale(lock: string, holder: string): Promise<boolean> {
  const [present] = await readdir(lock).catch(() => []);
  if (present === undefined || isProcessAlive(Number.parseInt(present, 10))) return false;
  return rename(join(lock, present), join(lock, holder)).then(
    () => true,
    () => false, // another process was faster
  );
}
