import type { Env } from '#platform';
import { checkAddress } from './address.js';
import { fault, reasonOf, type CheckResult } from './check.js';
import { checkEmbeddedPostgres, withRunningEmbedded } from './embedded-postgres.js';
import { checkFiles } from './files.js';
import { checkInsideDatabase } from './inside-database.js';
import { checkMail } from './mail.js';
import { checkSeals } from './seals.js';
import { checkSecretKey } from './secret-key.js';
import { within } from './within.js';

/** Everything that servers and workers with these settings need. @param isDatabaseUp whether DATABASE_URL answers */
export async function checkInstallation(env: Env, isDatabaseUp: boolean): Promise<CheckResult[]> {
  const [secretKey, files, mail, database] = await Promise.all([
    within('Secret key', 'Let this user read DATA_DIR.', () => checkSecretKey(env)),
    checkFiles(env),
    checkMail(env),
    env.DATABASE_URL === undefined ? embedded(env) : isDatabaseUp ? inside(env.DATABASE_URL, env) : [],
  ]);
  return [checkAddress(env), secretKey, files, mail, ...database];
}

async function embedded(env: Env): Promise<CheckResult[]> {
  const fix =
    'Bring the folder of the embedded Postgres back from a backup, or move it away to begin with an empty database.';
  const found = await within('Embedded Postgres', fix, () => checkEmbeddedPostgres(env));
  if (found.state !== 'ok') return [found];
  return [found, ...((await withRunningEmbedded(env, (url) => inside(url, env))) ?? [])];
}

async function inside(url: string, env: Env): Promise<CheckResult[]> {
  const [parts, seals] = await Promise.all([insideDatabase(url), checkSeals(url, env)]);
  return [...parts, ...seals];
}

async function insideDatabase(url: string): Promise<CheckResult[]> {
  return checkInsideDatabase(url).catch((error: unknown) => [
    fault('Tables', reasonOf(error), 'Check that the login of DATABASE_URL may connect, then run: workpact migrate'),
  ]);
}
