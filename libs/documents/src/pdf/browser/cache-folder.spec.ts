import { access, chmod, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder, placeFolder } from './cache-folder.js';

describe('the cache folder', () => {
  let folder: string;
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'workpact-cache-spec-'))));
  afterEach(() => rm(folder, { recursive: true }));

  it('lies where XDG_CACHE_HOME says', async () => {
    expect(await cacheFolder({ XDG_CACHE_HOME: folder })).toBe(join(folder, 'workpact'));
  });

  it('is a private temporary folder, always the same, when the wanted one cannot be made', async () => {
    await writeFile(join(folder, 'file'), '');
    const env = { XDG_CACHE_HOME: join(folder, 'file') };
    const fallback = await cacheFolder(env);
    expect(fallback.startsWith(join(tmpdir(), 'workpact-cache-'))).toBe(true);
    expect((await stat(fallback)).mode & 0o022).toBe(0);
    expect(await cacheFolder(env)).toBe(fallback);
    await rm(fallback, { recursive: true });
  });

  it('gets a folder complete or not at all', async () => {
    const target = join(folder, 'browser-1');
    await expect(
      placeFolder(target, async (draft) => {
        await writeFile(join(draft, 'half'), '');
        throw new Error('disk full');
      }),
    ).rejects.toThrow('disk full');
    expect(await readdir(folder)).toEqual([]);
  });

  it('gets a folder once when several ask at the same time', async () => {
    const target = join(folder, 'browser-1');
    let fills = 0;
    const places = await Promise.all(
      [1, 2, 3].map((asker) =>
        placeFolder(target, async (draft) => {
          fills++;
          await writeFile(join(draft, 'asker'), String(asker));
        }),
      ),
    );
    expect(places).toEqual([target, target, target]);
    expect(fills).toBeGreaterThan(1); // they really met
    expect(await readdir(folder)).toEqual(['browser-1']);
    const asker = await readFile(join(target, 'asker'), 'utf8');
    await placeFolder(target, () => Promise.reject(new Error('filled again')));
    expect(await readFile(join(target, 'asker'), 'utf8')).toBe(asker);
  });

  it('is cleared of drafts that a killed process left long ago', async () => {
    const [old, young] = [
      await mkdtemp(join(folder, 'browser-1.draft-')),
      await mkdtemp(join(folder, 'browser-1.draft-')),
    ];
    const yesterday = new Date(Date.now() - 86_400_000);
    await utimes(old, yesterday, yesterday);
    await placeFolder(join(folder, 'browser-1'), (draft) => chmod(draft, 0o755));
    await expect(access(old)).rejects.toThrow('ENOENT');
    await access(young);
  });
});
