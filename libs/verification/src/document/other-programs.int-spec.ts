import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pkcs12Key } from '#signing';
import { aPrint } from '../testing/a-print.fixture.js';
import { appended, anAgreement, aSealer, signed, type Sealer } from '../testing/an-agreement.fixture.js';
import { verifiedBy } from '../testing/attacks.fixture.js';
import { cmsOf } from '../testing/recast-cms.fixture.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'workpact-other-programs-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => join(folder, name);
const run = (program: string, ...args: string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], cwd: folder });

/** What pdfsig finds of each signature, and what qpdf finds of the file. */
function found(pdf: Buffer): { readonly valid: number; readonly isWhole: boolean; readonly isSound: boolean } {
  writeFileSync(at('file.pdf'), pdf);
  const report = run('pdfsig', '-nocert', 'file.pdf');
  return {
    valid: report.match(/Signature is Valid/g)?.length ?? 0,
    isWhole: report.includes('Total document signed'),
    isSound: run('qpdf', '--check', 'file.pdf').includes('No syntax or stream encoding errors'),
  };
}

/** Whether openssl finds the last signature right, by CAdES and up to this root. */
function isRightToOpenssl(pdf: Buffer, root: Uint8Array): boolean {
  const [start = 0, length = 0, next = 0, rest = 0] =
    [...pdf.toString('latin1').matchAll(/\/ByteRange \[([\d ]+)\]/g)].at(-1)?.[1]?.split(' ').map(Number) ?? [];
  writeFileSync(at('content'), Buffer.concat([pdf.subarray(start, length), pdf.subarray(next, next + rest)]));
  writeFileSync(at('cms.der'), cmsOf(pdf));
  writeFileSync(
    at('root.pem'),
    `-----BEGIN CERTIFICATE-----\n${Buffer.from(root).toString('base64')}\n-----END CERTIFICATE-----\n`,
  );
  const files = ['-inform', 'DER', '-in', 'cms.der', '-content', 'content', '-CAfile', 'root.pem', '-out', 'out'];
  run('openssl', 'cms', '-verify', '-cades', '-binary', '-purpose', 'any', ...files);
  return true;
}

/** A key of the organisation's own, made by openssl, with whoever issued its certificate. */
async function ownKey(...kind: string[]): Promise<Sealer> {
  const key = ['-newkey', ...kind, '-nodes', '-sha256'];
  run(
    'openssl',
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-sha256',
    '-subj',
    '/CN=Root',
    '-days',
    '3650',
    '-keyout',
    'ca.key',
    '-out',
    'ca.pem',
  );
  run('openssl', 'req', ...key, '-subj', '/CN=Example Works Ltd', '-keyout', 'own.key', '-out', 'own.csr');
  writeFileSync(at('use'), 'basicConstraints=critical,CA:false\nkeyUsage=critical,digitalSignature,nonRepudiation\n');
  run(
    'openssl',
    'x509',
    '-req',
    '-in',
    'own.csr',
    '-CA',
    'ca.pem',
    '-CAkey',
    'ca.key',
    '-CAcreateserial',
    '-days',
    '365',
    '-extfile',
    'use',
    '-out',
    'own.pem',
  );
  run(
    'openssl',
    'pkcs12',
    '-export',
    '-inkey',
    'own.key',
    '-in',
    'own.pem',
    '-certfile',
    'ca.pem',
    '-passout',
    'pass:x',
    '-out',
    'own.p12',
  );
  const sealer = await pkcs12Key(readFileSync(at('own.p12')), 'x', new Date());
  return { key: sealer, root: sealer.certificates.at(-1) ?? new Uint8Array() };
}

describe('other programs find right what is authentic here', () => {
  it.each<[string, () => Promise<Sealer>]>([
    ['a key that was made for the organisation', () => aSealer('Example Works Ltd', new Date())],
    ['RSA with 2048 bits', () => ownKey('rsa:2048')],
    ['RSA with 4096 bits', () => ownKey('rsa:4096')],
    ['P-256', () => ownKey('ec', '-pkeyopt', 'ec_paramgen_curve:P-256')],
    ['P-384', () => ownKey('ec', '-pkeyopt', 'ec_paramgen_curve:P-384')],
  ])('sealed with %s', async (_, make) => {
    const sealer = await make();
    const pdf = await anAgreement(sealer, new Date());
    const report = await verifiedBy(sealer, pdf, new Date());
    expect(report).toMatchObject({ verdict: 'authentic', reasons: [] });
    expect(found(pdf)).toEqual({ valid: 4, isWhole: true, isSound: true });
    expect(isRightToOpenssl(pdf, sealer.root)).toBe(true);
    // An organisation's own certificate may be trusted for itself, and nobody else whom its issuer vouches for.
    const [own = new Uint8Array()] = sealer.key.certificates;
    expect((await verifiedBy({ root: own }, pdf, new Date())).verdict).toBe('authentic');
  });

  it('and do not see all that is altered', async () => {
    const sealer = await aSealer();
    const before = await signed(aPrint(), sealer.key, ['issuer', 'employee']);
    const forged = appended(before, { 4: { dictionary: '', content: 'BT ET' } });
    const pdf = await signed(forged, sealer.key, ['organisation', 'seal']);
    expect(found(pdf)).toMatchObject({ valid: 4, isWhole: true });
    expect((await verifiedBy(sealer, pdf)).verdict).toBe('altered');
  });
});
