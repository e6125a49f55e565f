import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { detachedSignature } from '../cms/detached-signature.js';
import { issueSealCertificate, makeAuthority, type IssuedKey } from '../keys/issue-certificates.js';
import { localSealKey, type SealKey } from '../keys/seal-key.js';
import { aForm } from '../testing/a-form.fixture.js';
import { prepareSignature, type SignatureToPrepare } from './prepare-signature.js';
import { sealSignature, type PreparedSignature } from './prepared-signature.js';

let folder: string;
let key: SealKey;
let authority: IssuedKey;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'workpact-signing-'));
  authority = await makeAuthority({ commonName: 'Root of a test', now: new Date() });
  const issued = await issueSealCertificate({ authority, organisation: 'Example Works Ltd', now: new Date() });
  key = localSealKey(issued.privateKey, [issued.certificate, authority.certificate]);
});
afterAll(() => rmSync(folder, { recursive: true }));

const FACTS = {
  agreement: '01a207dd-1ce9-7ce0-b434-1c20ae6cb1ed',
  model: 'ab'.repeat(32),
  auditSequence: 3,
  auditHash: 'cd'.repeat(32),
};
const ISSUED: SignatureToPrepare = {
  field: { name: 'issuer', isNew: true },
  fills: [],
  mark: null,
  caption: null,
  certifies: 2,
  signer: { name: 'Example Works Ltd', reason: 'Issued for signature', location: null },
  at: new Date('2026-11-23T09:00:00Z'),
  facts: { ...FACTS, part: 'issuer' },
};
const DRAWN = {
  kind: 'drawn',
  width: 400,
  height: 120,
  strokes: [
    [...Array(60).keys()].map((step) => ({
      x: 20 + step * 6,
      y: 60 + 35 * Math.sin(step / 5),
      pressure: 0.3 + 0.5 * Math.abs(Math.sin(step / 9)),
    })),
  ],
} as const;

async function signed(
  pdf: Uint8Array,
  wish: SignatureToPrepare,
): Promise<{ prepared: PreparedSignature; sealed: Uint8Array }> {
  const prepared = await prepareSignature(pdf, wish);
  return {
    prepared,
    sealed: sealSignature(prepared, await detachedSignature({ digest: prepared.digest, key, timestamp: null })),
  };
}

function run(program: string, ...args: string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

describe('signatures in sequence', () => {
  it('are valid for independent readers, each a revision on top of the one before', async () => {
    const base = await aForm();
    const { sealed: issued } = await signed(base, ISSUED);
    const { prepared, sealed: hired } = await signed(issued, {
      ...ISSUED,
      field: { name: 'employee', isNew: false },
      mark: DRAWN,
      certifies: null,
      signer: { name: 'Zoë Łukasiewicz', reason: 'I agree', location: null },
      facts: { ...FACTS, part: 'new-hire', party: FACTS.agreement },
    });
    const { sealed } = await signed(hired, { ...ISSUED, field: { name: 'seal', isNew: true }, certifies: null });
    const file = join(folder, 'sealed.pdf');
    writeFileSync(file, sealed);
    const report = run('pdfsig', '-nocert', file);
    expect(report.match(/Signature is Valid/g)).toHaveLength(3);
    expect(report).toContain('Total document signed');
    expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors');
    expect(Buffer.from(sealed.subarray(0, hired.length)).equals(hired)).toBe(true);
    expect(Buffer.from(hired.subarray(0, issued.length)).equals(issued)).toBe(true);
    expect(Buffer.from(issued.subarray(0, base.length)).equals(base)).toBe(true);
    const [, before, after] = prepared.byteRange;
    const outside = (pdf: Uint8Array) => Buffer.concat([pdf.subarray(0, before), pdf.subarray(after)]);
    expect(outside(hired).equals(outside(prepared.pdf))).toBe(true);
    const cms = join(folder, 'cms.der');
    const hole = Buffer.from(hired.subarray(before + 1, after - 1)).toString('latin1');
    writeFileSync(cms, Buffer.from(hole.replace(/(00)+$/, ''), 'hex'));
    writeFileSync(join(folder, 'content'), outside(hired));
    writeFileSync(
      join(folder, 'root.pem'),
      `-----BEGIN CERTIFICATE-----\n${Buffer.from(authority.certificate).toString('base64')}\n-----END CERTIFICATE-----\n`,
    );
    run(
      'openssl',
      'cms',
      '-verify',
      '-cades',
      '-binary',
      '-inform',
      'DER',
      '-in',
      cms,
      '-content',
      join(folder, 'content'),
      '-CAfile',
      join(folder, 'root.pem'),
      '-purpose',
      'any',
      '-out',
      join(folder, 'out'),
    );
    expect(readFileSync(join(folder, 'out')).equals(outside(hired))).toBe(true);
  });
});
