import { chown, mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'workpact-browser-';

/** A new private folder for one run of a browser, named after this process. */
export async function makeProfileFolder(): Promise<string> {
  await removeStaleProfiles();
  const profile = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  await mkdir(join(profile, 'cache'));
  return profile;
}

/** Fails where that user does not exist, as in a container without a map of users. */
export async function giveProfileTo(userId: number, profile: string): Promise<void> {
  await chown(profile, userId, userId);
  await chown(join(profile, 'cache'), userId, userId);
}

const STALE_AFTER_MS = 7 * 86_400_000;

/**
 * Removes profiles (some 100 kB each) that a killed process could not remove. Only old ones of processes that are gone: a process in another
 * container may share the temporary folder and yet be invisible from here.
 */
async function removeStaleProfiles(): Promise<void> {
  for (const entry of await readdir(tmpdir())) {
    const owner = new RegExp(`^${PREFIX}(\\d+)-`).exec(entry)?.[1];
    if (!owner || isRunning(Number(owner))) continue;
    const path = join(tmpdir(), entry);
    const found = await stat(path).catch(() => undefined);
    if (!found || Date.now() - found.mtimeMs < STALE_AFTER_MS) continue;
    await rm(path, { recursive: true, force: true }).catch(() => {}); // another user's: not ours to remove
  }
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}
