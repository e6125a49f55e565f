import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Env, Secrets } from '#platform';
import { systemErrorCode } from '#program';
import { fault, ok, warning, type CheckResult } from './check.js';

const NAME = 'Secret key';
const SEVERAL =
  'Set SECRET_KEY (openssl rand -hex 32), the same on every server and worker, and keep a copy apart from the backups.';

/** The key that seals secrets in the database. Nothing is made here: the first start makes the key where none is set. */
export async function checkSecretKey(env: Env): Promise<CheckResult> {
  if (env.SECRET_KEY !== undefined) return openable(env.SECRET_KEY, 'SECRET_KEY');
  const file = join(env.DATA_DIR, 'secret.key');
  const kept = await readFile(file, 'utf8').catch((error: unknown) => {
    if (systemErrorCode(error) === 'ENOENT') return null;
    throw error;
  });
  if (kept === null) {
    if (env.DATABASE_URL === undefined) return ok(NAME, `none yet; the first start makes ${file}`);
    return warning(
      NAME,
      `SECRET_KEY is not set, and ${file} is not there: each machine would make a key of its own`,
      SEVERAL,
    );
  }
  const found = await openable(kept.trim(), file);
  if (found.state !== 'ok') return found;
  const { mode } = await stat(file);
  if (process.platform !== 'win32' && (mode & 0o077) !== 0)
    return warning(NAME, `other users of this machine can read ${file}`, `chmod 600 ${file}`);
  if (env.DATABASE_URL !== undefined)
    return warning(NAME, `SECRET_KEY is not set; ${file} is known to this machine only`, SEVERAL);
  return found;
}

/** What the servers would seal and open with; null where there is none yet, or what is there is none. Nothing is made. */
export async function findSecrets(env: Env): Promise<Secrets | null> {
  const kept = env.SECRET_KEY ?? (await readFile(join(env.DATA_DIR, 'secret.key'), 'utf8').catch(() => ''));
  const { Secrets } = await import('#platform');
  return HEX.test(kept.trim()) ? new Secrets(Buffer.from(kept.trim(), 'hex')) : null;
}

const HEX = /^[0-9a-f]{64}$/i;

/** Seals and opens with it, as the servers do. */
async function openable(hex: string, source: string): Promise<CheckResult> {
  const fix =
    'Bring the file back from a copy. Another key does not open what this one sealed: webhook secrets, second factors, single sign-on.';
  if (!HEX.test(hex)) return fault(NAME, `${source} does not hold 64 hexadecimal digits`, fix);
  const { Secrets } = await import('#platform');
  const secrets = new Secrets(Buffer.from(hex, 'hex'));
  return secrets.open(secrets.seal('seen', 'doctor'), 'doctor') === 'seen'
    ? ok(NAME, `in ${source}`)
    : fault(NAME, `${source} opens nothing`, fix);
}
