import { rmSync } from 'node:fs';
import { access, chmod, constants, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';

let privateFolder: string | undefined;

/**
 * Where unpacked browsers and font configuration are kept between runs: `$XDG_CACHE_HOME/workpact`, else `~/.cache/workpact`, and
 * for root `/var/cache/workpact`, because a browser that runs as another user cannot look into `/root`. If that folder cannot be
 * written, a private temporary folder that lives as long as this process.
 */
export async function cacheFolder(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const wanted = wantedCacheFolder(env);
  try {
    await mkdir(wanted, { recursive: true });
    await access(wanted, constants.W_OK | constants.X_OK);
    return wanted;
  } catch {
    privateFolder ??= await temporaryCacheFolder();
    return privateFolder;
  }
}

function wantedCacheFolder(env: NodeJS.ProcessEnv): string {
  // The XDG base directory rules: a relative path is to be ignored.
  if (env['XDG_CACHE_HOME'] && isAbsolute(env['XDG_CACHE_HOME'])) return join(env['XDG_CACHE_HOME'], 'workpact');
  return process.getuid?.() === 0 ? '/var/cache/workpact' : join(env['HOME'] || homedir(), '.cache', 'workpact');
}

async function temporaryCacheFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'workpact-cache-'));
  await chmod(folder, 0o755); // only we may write, but a browser that runs as another user must read
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const STALE_AFTER_MS = 3_600_000;

/**
 * Makes `folder` by filling a temporary neighbour and renaming it, so that the folder is either absent or complete: a killed process
 * leaves nothing half-written under the real name, and of two processes at once the later one uses what the first put there.
 */
export async function placeFolder(folder: string, fill: (draft: string) => Promise<void>): Promise<string> {
  if (await exists(folder)) return folder;
  await mkdir(dirname(folder), { recursive: true });
  await removeStaleDrafts(folder);
  const draft = await mkdtemp(`${folder}.draft-`);
  try {
    await fill(draft);
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // The rename fails when another process was quicker; anything else is a real fault.
    if (!(await exists(folder))) throw error;
  }
  return folder;
}

async function removeStaleDrafts(folder: string): Promise<void> {
  const parent = dirname(folder);
  for (const entry of await readdir(parent)) {
    const path = join(parent, entry);
    if (!path.startsWith(`${folder}.draft-`)) continue;
    const found = await stat(path).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > STALE_AFTER_MS) await rm(path, { recursive: true, force: true });
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
