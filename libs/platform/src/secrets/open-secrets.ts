import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Env } from '../environment/env.js';
import { absentFileIsNull } from './absent-file.js';
import { Secrets } from './secrets.js';

const KEY_BYTES = 32;

/** Secrets under SECRET_KEY, or under the key in DATA_DIR, which is made when it is first needed. */
export function openSecrets(env: Pick<Env, 'SECRET_KEY' | 'DATA_DIR'>): Secrets {
  const hex = env.SECRET_KEY ?? keptKey(env.DATA_DIR);
  const key = Buffer.from(hex, 'hex');
  if (key.length !== KEY_BYTES)
    throw new Error(`${env.DATA_DIR}/secret.key does not hold 64 hexadecimal digits. Restore it from a backup.`);
  return new Secrets(key);
}

function keptKey(folder: string): string {
  const file = join(folder, 'secret.key');
  const kept = absentFileIsNull(() => readFileSync(file, 'utf8'));
  if (kept !== null) return kept.trim();
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const half = `${file}.${process.pid}`;
  writeFileSync(half, `${randomBytes(KEY_BYTES).toString('hex')}\n`, { mode: 0o600, flush: true });
  try {
    // A link, unlike a rename, never replaces: of two servers that start at once, both use the key of the first.
    linkSync(half, file);
  } catch {
    // The other one's key is there now; if not, reading it says so.
  }
  rmSync(half);
  return readFileSync(file, 'utf8').trim();
}
