import { randomBytes } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { systemErrorCode } from '#program';
import { EmbeddedPostgresFault } from './postgres-errors.js';

/** Below the ports that systems hand out by themselves, so that it is still free at the next start. */
const FIRST_PORT = 15_432;
const PASSWORD_BYTES = 24;

/** Hexadecimal only: passwords go into SQL text and into addresses. */
const password = z.string().regex(/^[0-9a-f]{48}$/);
const stateSchema = z.strictObject({
  port: z.number().int().min(1).max(65_535),
  /** Where cluster, log and copied programs are. Null: in `server/` beside this file, which may then be moved as a whole. */
  home: z.string().nullable(),
  superuserPassword: password,
  ownerPassword: password,
  serverPassword: password,
});

/** What must be the same at the next start: passwords, port, place. Kept in `postgres.json`, which only its owner can read. */
export type ClusterState = z.output<typeof stateSchema>;

export const stateFile = (dataFolder: string) => join(dataFolder, 'postgres.json');

export function freshState(home: string | null): ClusterState {
  const random = () => randomBytes(PASSWORD_BYTES).toString('hex');
  return { port: FIRST_PORT, home, superuserPassword: random(), ownerPassword: random(), serverPassword: random() };
}

/** Null when there is none yet. */
export async function findState(dataFolder: string): Promise<ClusterState | null> {
  const file = stateFile(dataFolder);
  try {
    return stateSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return null;
    throw new EmbeddedPostgresFault(
      `${file}, which holds the passwords of the embedded Postgres, cannot be read. Bring it back from a copy, and let only this user read it.`,
      { cause: error },
    );
  }
}

/** In one step and on disk before it returns: a cluster whose password is lost is lost. */
export async function saveState(dataFolder: string, state: ClusterState): Promise<void> {
  const file = stateFile(dataFolder);
  const handle = await open(`${file}.partial`, 'w', 0o600);
  try {
    await handle.writeFile(`${JSON.stringify(state, null, 2)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${file}.partial`, file);
}
