import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { withStartLock } from './start-lock.js';

/** Above the highest id that Linux gives, so it is nobody's. */
const NOBODY = 4_194_305;

describe('the start lock', () => {
  let folder: string;
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'workpact-lock-'))));
  afterEach(() => rm(folder, { recursive: true }));

  it.each([
    ['that is free', () => Promise.resolve()],
    ['whose holder was killed', () => heldBy(`${NOBODY}.x`)],
    ['that is left empty', () => mkdir(join(folder, 'start.lock'))],
  ])('%s lets one in at a time, and is gone after', async (_state, prepare) => {
    await prepare();
    let inside = 0;
    let most = 0;
    const enter = () =>
      withStartLock(folder, async () => {
        most = Math.max(most, ++inside);
        for (let turns = 0; turns < 20; turns++) await turn();
        inside--;
      });
    await Promise.all(Array.from({ length: 12 }, enter));
    expect(most).toBe(1);
    expect(await readdir(folder)).toEqual([]);
  });

  it('is given back when the work fails', async () => {
    await expect(withStartLock(folder, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await readdir(folder)).toEqual([]);
  });

  async function heldBy(holder: string): Promise<void> {
    await mkdir(join(folder, 'start.lock'));
    await writeFile(join(folder, 'start.lock', holder), '');
  }
});
