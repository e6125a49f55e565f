import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileStore } from './file-store.js';

/** A folder of its own for a test, and all files below it. */
export async function aFolder(): Promise<{
  path: string;
  files: () => Promise<string[]>;
  remove: () => Promise<void>;
}> {
  const path = await mkdtemp(join(tmpdir(), 'workpact-test-'));
  return {
    path,
    files: async () => {
      const entries = await readdir(path, { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    },
    remove: () => rm(path, { recursive: true, force: true }),
  };
}

export async function keysOf(store: FileStore): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of store.list()) keys.push(key);
  return keys;
}
