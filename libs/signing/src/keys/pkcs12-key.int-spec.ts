import { execFileSync } from 'node:child_process';
import { randomBytes, verify, X509Certificate } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { detachedSignature } from '../cms/detached-signature.js';
import { keyFiles, type KeyKind } from '../testing/key-files.fixture.js';
import { pkcs12Key } from './pkcs12-key.js';

const files = keyFiles();

beforeAll(() => {
  files.root('root', 'RSA 4096');
  files.issue('between', 'root', { isAuthority: true, kind: 'RSA 4096' });
  files.issue('Example Works Ltd', 'between');
});
afterAll(() => files.close());

function names(certificates: readonly Uint8Array[]): string[] {
  return certificates.map((der) => new X509Certificate(der).subject);
}

async function refusal(file: Uint8Array, password = 'right'): Promise<string> {
  const told: unknown = await pkcs12Key(file, password, new Date()).catch((error: unknown) => error);
  expect(told).toMatchObject({ code: 'key-file-refused', kind: 'invalid' });
  return told instanceof Error ? told.message : '';
}

describe('the key of a PKCS #12 file', () => {
  it.each<KeyKind>(['RSA 2048', 'RSA 4096', 'P-256', 'P-384'])('%s signs as openssl verifies', async (kind) => {
    const name = `With ${kind}`;
    files.issue(name, 'root', { kind });
    const key = await pkcs12Key(files.pack(name, 'right'), 'right', new Date());
    const message = randomBytes(100);
    const [own = new Uint8Array()] = key.certificates;
    expect(verify('sha256', message, new X509Certificate(own).publicKey, await key.sign(message))).toBe(true);
    const digest = execFileSync('openssl', ['dgst', '-sha256', '-r'], { input: message, encoding: 'utf8' }).slice(
      0,
      64,
    );
    writeFileSync(files.at('content'), message);
    writeFileSync(files.at('cms'), await detachedSignature({ digest, key, timestamp: null }));
    const args = ['-inform', 'DER', '-in', files.at('cms'), '-content', files.at('content'), '-purpose', 'any'];
    const trust = ['-CAfile', files.at('root.pem'), '-out', files.at('out')];
    expect(() => files.openssl('cms', '-verify', '-cades', '-binary', ...args, ...trust)).not.toThrow();
  });

  it('comes with its chain in order, however the file has it, and without what does not belong to it', async () => {
    files.root('stranger');
    const file = files.pack('Example Works Ltd', 'right', ['stranger', 'root', 'between']);
    const { certificates } = await pkcs12Key(file, 'right', new Date());
    expect(names(certificates)).toEqual(['CN=Example Works Ltd', 'CN=between', 'CN=root']);
  });

  it.each([
    ['today’s', []],
    ['triple DES', ['-legacy', '-certpbe', 'PBE-SHA1-3DES', '-keypbe', 'PBE-SHA1-3DES', '-macalg', 'sha1']],
    [
      'RC2, as Windows wrote it',
      ['-legacy', '-certpbe', 'PBE-SHA1-RC2-40', '-keypbe', 'PBE-SHA1-3DES', '-macalg', 'sha1'],
    ],
    ['RC2 of 128 bits', ['-legacy', '-certpbe', 'PBE-SHA1-RC2-128', '-keypbe', 'PBE-SHA1-RC2-128', '-macalg', 'sha1']],
    ['no encryption', ['-certpbe', 'NONE', '-keypbe', 'NONE']],
  ])('opens under %s', async (_, more) => {
    const key = await pkcs12Key(files.pack('Example Works Ltd', 'right', [], more), 'right', new Date());
    expect(names(key.certificates)).toEqual(['CN=Example Works Ltd']);
  });

  it.each(['', 'pässwörd', '密码 with spaces', 'x'.repeat(200)])('opens with the password “%s”', async (password) => {
    const key = await pkcs12Key(files.pack('Example Works Ltd', password), password, new Date());
    expect(names(key.certificates)).toEqual(['CN=Example Works Ltd']);
  });
});

describe('a key file is refused, with the reason,', () => {
  it('when the password is wrong', async () => {
    const file = files.pack('Example Works Ltd', 'right');
    expect(await refusal(file, 'wrong')).toBe(
      'The key file cannot be used: the password is wrong, or the file is damaged.',
    );
    expect(await refusal(file, '')).toContain('the password is wrong');
  });

  it('when the password is wrong for a file of old', async () => {
    const more = ['-legacy', '-certpbe', 'PBE-SHA1-RC2-40', '-keypbe', 'PBE-SHA1-3DES', '-macalg', 'sha1'];
    expect(await refusal(files.pack('Example Works Ltd', 'right', [], more), 'wrong')).toContain(
      'the password is wrong',
    );
  });

  it('when it is protected in a way that is not known', async () => {
    const more = ['-legacy', '-certpbe', 'PBE-SHA1-RC4-128', '-keypbe', 'PBE-SHA1-RC4-128', '-macalg', 'sha1'];
    expect(await refusal(files.pack('Example Works Ltd', 'right', [], more))).toContain(
      'protected in a way that is not known',
    );
  });

  it('when its certificate is over', async () => {
    files.issue('Over', 'root', { days: -1 });
    expect(await refusal(files.pack('Over', 'right'))).toMatch(/its certificate was valid until \d{4}-\d\d-\d\d\./);
  });

  it('when its certificate is not yet valid', async () => {
    const yesterday = new Date(Date.now() - 3 * 86_400_000);
    const file = files.pack('Example Works Ltd', 'right');
    await expect(pkcs12Key(file, 'right', yesterday)).rejects.toThrow('its certificate is valid from');
  });

  it('when there is no key in it', async () => {
    const args = ['-nokeys', '-in', files.at('Example Works Ltd.pem'), '-out', files.at('nokey.p12')];
    files.openssl('pkcs12', '-export', ...args, '-passout', 'pass:right');
    expect(await refusal(readFileSync(files.at('nokey.p12')))).toContain('there is no private key in it');
  });

  it.each<[KeyKind, string]>([
    ['RSA 1024', 'its key has 1024 bits; at least 2048 are needed'],
    ['RSA-PSS', 'RSA-PSS'],
    ['secp256k1', 'its key is of a kind that few readers of PDF know'],
    ['Ed25519', 'its key is of a kind that few readers of PDF know'],
  ])('when its key is %s', async (kind, why) => {
    files.issue(`With ${kind}`, 'root', { kind });
    expect(await refusal(files.pack(`With ${kind}`, 'right'))).toContain(why);
  });

  it('when its certificate is for issuing certificates', async () => {
    expect(await refusal(files.pack('between', 'right'))).toContain('for issuing certificates');
  });

  it.each([
    ['a web server', 'keyUsage=critical,digitalSignature\nextendedKeyUsage=serverAuth,clientAuth\n', false],
    ['deciphering', 'keyUsage=critical,keyAgreement\n', false],
    ['e-mail', 'keyUsage=critical,nonRepudiation\nextendedKeyUsage=clientAuth,emailProtection\n', true],
    ['documents', 'extendedKeyUsage=1.3.6.1.5.5.7.3.36\n', true],
  ])('when its certificate is for other things than documents, such as %s', async (name, use, isTaken) => {
    files.issue(name, 'root', { use });
    const why = await pkcs12Key(files.pack(name, 'right'), 'right', new Date()).then(
      () => null,
      (error: unknown) => String(error),
    );
    expect(why === null).toBe(isTaken);
    expect(why ?? 'not for signing documents').toContain('not for signing documents');
  });

  it('when its certificates are too long for a document', async () => {
    files.issue('Talkative', 'root', { use: `nsComment=${'words '.repeat(1_500)}\n` });
    expect(await refusal(files.pack('Talkative', 'right'))).toContain('and there is room for 9000');
  });

  it('when it is no such file at all', async () => {
    expect(await refusal(Buffer.from('hello'))).toContain('it is not a PKCS #12 file');
    expect(await refusal(new Uint8Array())).toContain('it is not a PKCS #12 file');
    const file = files.pack('Example Works Ltd', 'right');
    expect(await refusal(file.subarray(0, 300))).toMatch(/not a PKCS #12 file|damaged/);
    expect(await refusal(readFileSync(files.at('root.pem')))).toContain('it is not a PKCS #12 file');
  });
});
