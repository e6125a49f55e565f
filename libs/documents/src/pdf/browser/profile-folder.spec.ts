import { mkdir, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeProfileFolder } from './profile-folder.js';

describe('a browser profile', () => {
  const NO_PROCESS = 4_194_999; // above the largest process id that Linux gives (2^22)
  const made: string[] = [];
  const aProfile = async (processId: number, daysOld: number): Promise<string> => {
    const path = join(tmpdir(), `workpact-browser-${processId}-spec${made.length}`);
    await mkdir(join(path, 'cache'), { recursive: true });
    const then = new Date(Date.now() - daysOld * 86_400_000);
    await utimes(path, then, then);
    made.push(path);
    return path;
  };
  afterEach(() => Promise.all(made.splice(0).map((path) => rm(path, { recursive: true, force: true }))));

  it('is removed by a later run only if it is old and its process is gone', async () => {
    const paths = [await aProfile(NO_PROCESS, 8), await aProfile(NO_PROCESS, 1), await aProfile(process.pid, 8)];
    made.push(await makeProfileFolder());
    const left = (await readdir(tmpdir())).map((entry) => join(tmpdir(), entry));
    expect(paths.map((path) => left.includes(path))).toEqual([false, true, true]);
  });
});
