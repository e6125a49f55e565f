import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Env } from '#platform';
import { ok, type CheckResult } from './check.js';
import { within } from './within.js';

const NAME = 'Files';

/** The store of documents, asked as the servers ask it. A folder that is not there yet is left so. */
export async function checkFiles(env: Env): Promise<CheckResult> {
  const folder = join(env.DATA_DIR, 'files');
  const place = env.S3_ENDPOINT === undefined ? folder : `bucket ${env.S3_BUCKET} at ${env.S3_ENDPOINT}`;
  if (env.S3_ENDPOINT === undefined && !(await isThere(folder)))
    return ok(NAME, `none yet; the first document makes ${folder}`);
  const fix =
    env.S3_ENDPOINT === undefined
      ? `Let this user write in ${folder}, and see that its disk has room.`
      : 'Check S3_ENDPOINT, S3_REGION, S3_BUCKET (it must exist), the two keys, and that this machine reaches the store.';
  return within(NAME, fix, async () => {
    const { openFileStore } = await import('#platform');
    await openFileStore(env).check();
    return ok(NAME, `${place} can be used`);
  });
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
