import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aFolder } from '../files/scratch-folder.fixture.js';
import { openSecrets } from './open-secrets.js';

let folder: Awaited<ReturnType<typeof aFolder>>;
beforeEach(async () => {
  folder = await aFolder();
});
afterEach(() => folder.remove());

describe('the key that seals secrets', () => {
  it('is made once, kept for the user who runs Workpact only, and found again', () => {
    const env = { SECRET_KEY: undefined, DATA_DIR: join(folder.path, 'data') };
    const sealed = openSecrets(env).seal('secret', 'here');
    expect(openSecrets(env).open(sealed, 'here')).toBe('secret');
    expect(readdirSync(env.DATA_DIR)).toEqual(['secret.key']);
    expect(statSync(join(env.DATA_DIR, 'secret.key')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(env.DATA_DIR, 'secret.key'), 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
  });

  it('is the one that was given, where one was given', () => {
    const given = { SECRET_KEY: 'ab'.repeat(32), DATA_DIR: join(folder.path, 'unused') };
    const sealed = openSecrets(given).seal('secret', 'here');
    expect(openSecrets({ ...given, DATA_DIR: '/nowhere' }).open(sealed, 'here')).toBe('secret');
    expect(readdirSync(folder.path)).toEqual([]);
  });

  it('is not guessed when its file is damaged', () => {
    writeFileSync(join(folder.path, 'secret.key'), 'abc');
    expect(() => openSecrets({ SECRET_KEY: undefined, DATA_DIR: folder.path })).toThrow(/64 hexadecimal digits/);
  });
});
