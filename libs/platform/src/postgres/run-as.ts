import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EmbeddedPostgresFault } from './postgres-errors.js';

/** The user that Postgres runs as when that is not the present one. */
export interface RunAs {
  readonly uid: number;
  readonly gid: number;
}

/** In this order: the user that packages of Postgres make, and the one that every system has. None is ever created. */
const UNPRIVILEGED = ['postgres', 'nobody'];

/**
 * Postgres refuses to run as root, so root hands it to another user: the owner of an existing cluster, else `postgres` or `nobody`.
 * Null: the present user will do.
 */
export async function runAs(cluster: string): Promise<RunAs | null> {
  if (process.getuid?.() !== 0) return null;
  const owner = await stat(cluster).catch(() => null);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const accounts = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n').map((line) => line.split(':'));
  for (const wanted of UNPRIVILEGED) {
    const [, , uid, gid] = accounts.find(([name]) => name === wanted) ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new EmbeddedPostgresFault(
    'Postgres refuses to run as root, and there is no user `postgres` or `nobody` to run it as. Start Workpact as an ordinary user, or set DATABASE_URL.',
  );
}

/** Whether that user can pass through every folder on the way to `folder`, which need not exist yet. */
export async function canReach(user: RunAs | null, folder: string): Promise<boolean> {
  if (user === null) return true;
  for (let place = folder; ; place = dirname(place)) {
    const found = await stat(place).catch(() => null);
    if (found && !maySearch(user, found)) return false;
    if (place === dirname(place)) return true;
  }
}

function maySearch(user: RunAs, folder: { uid: number; gid: number; mode: number }): boolean {
  if (folder.uid === user.uid) return (folder.mode & 0o100) !== 0;
  if (folder.gid === user.gid) return (folder.mode & 0o010) !== 0;
  return (folder.mode & 0o001) !== 0;
}
