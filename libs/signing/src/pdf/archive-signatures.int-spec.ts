import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDF, PdfRef, PdfStream } from '@libpdf/core';
import { ContentInfo, SignedData } from '@peculiar/asn1-cms';
import { AsnConvert } from '@peculiar/asn1-schema';
import { detachedSignature } from '../cms/detached-signature.js';
import { issueSealCertificate, makeAuthority } from '../keys/issue-certificates.js';
import { pkcs12Key } from '../keys/pkcs12-key.js';
import { localSealKey, type SealKey } from '../keys/seal-key.js';
import type { AskAddress } from '../revocation/validation-data.js';
import { aForm } from '../testing/a-form.fixture.js';
import { anAuthority } from '../testing/an-authority.fixture.js';
import { keyFiles } from '../testing/key-files.fixture.js';
import { aTsa, RSA_4096 } from '../testing/a-tsa.fixture.js';
import { timestampClient, type TimestampClient } from '../timestamps/timestamp-client.js';
import { addDocumentTimestamp, addValidationData } from './archive-signatures.js';
import { fieldsOf, signaturesIn } from './form.js';
import { prepareSignature } from './prepare-signature.js';
import { sealSignature } from './prepared-signature.js';

let folder: string;
let key: SealKey;
let rootPem: string;
let tsa: Awaited<ReturnType<typeof aTsa>>;
let stamp: TimestampClient;
const nobody: AskAddress = () => Promise.reject(new Error('Nobody is to be asked.'));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'workpact-archive-'));
  const authority = await makeAuthority({ commonName: 'Root of a test', now: new Date() });
  const issued = await issueSealCertificate({ authority, organisation: 'Example Works Ltd', now: new Date() });
  key = localSealKey(issued.privateKey, [issued.certificate, authority.certificate]);
  rootPem = pemOf(authority.certificate);
  tsa = await aTsa();
  stamp = timestampClient(async (request) => tsa.reply(request), { trustedRoots: tsa.rootPem });
});
afterAll(async () => {
  await tsa.close();
  rmSync(folder, { recursive: true });
});

function pemOf(der: Uint8Array): string {
  return `-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString('base64')}\n-----END CERTIFICATE-----\n`;
}

async function sealed(by: SealKey = key, timestamp: TimestampClient | null = stamp): Promise<Uint8Array> {
  const prepared = await prepareSignature(await aForm(), {
    field: { name: 'seal', isNew: true },
    fills: [],
    mark: null,
    caption: null,
    certifies: null,
    signer: { name: 'Example Works Ltd', reason: 'Sealed', location: null },
    at: new Date(),
    facts: {
      agreement: '01a207dd-1ce9-7ce0-b434-1c20ae6cb1ed',
      part: 'seal',
      model: 'ab'.repeat(32),
      auditSequence: 3,
      auditHash: 'cd'.repeat(32),
    },
  });
  return sealSignature(prepared, await detachedSignature({ digest: prepared.digest, key: by, timestamp }));
}

function run(program: string, ...args: string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

function kept(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** What independent readers of PDF say. */
function judged(pdf: Uint8Array): { readonly valid: number; readonly isWhole: boolean; readonly types: string[] } {
  const file = kept('judged.pdf', pdf);
  expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors');
  const report = run('pdfsig', '-nocert', file);
  return {
    valid: report.match(/Signature is Valid/g)?.length ?? 0,
    isWhole: report.includes('Total document signed'),
    types: [...report.matchAll(/Signature Type: (\S+)/g)].map(([, type = '']) => type),
  };
}

/** By openssl: the time stamp of a signature value, or of a whole document. */
function stampIsRight(token: Uint8Array, digest: string): boolean {
  const [file, root] = [kept('token.der', token), kept('tsa-root.pem', tsa.rootPem)];
  const said = run('openssl', 'ts', '-verify', '-digest', digest, '-in', file, '-token_in', '-CAfile', root);
  return said.includes('Verification: OK');
}

function stampInside(cms: Uint8Array): { token: Uint8Array; digest: string } {
  const { content } = AsnConvert.parse(new Uint8Array(cms).buffer, ContentInfo);
  const [signer] = AsnConvert.parse(content, SignedData).signerInfos;
  const token = signer?.unsignedAttrs?.[0]?.attrValues[0] ?? new ArrayBuffer(0);
  return {
    token: new Uint8Array(token),
    digest: createHash('sha256')
      .update(new Uint8Array(signer?.signature.buffer ?? new ArrayBuffer(0)))
      .digest('hex'),
  };
}

async function storeOf(pdf: Uint8Array): Promise<Readonly<Record<string, Uint8Array[]>>> {
  const document = await PDF.load(pdf);
  const resolve = document.context.resolve.bind(document.context);
  const store = document.getCatalog().getDict('DSS', resolve);
  return Object.fromEntries(
    ['Certs', 'OCSPs', 'CRLs'].map((kind) => [
      kind,
      [...(store?.getArray(kind, resolve) ?? [])].flatMap((ref) => {
        const stream = ref instanceof PdfRef ? resolve(ref) : null;
        return stream instanceof PdfStream ? [stream.getDecodedData()] : [];
      }),
    ]),
  );
}

function beginsWith(pdf: Uint8Array, revision: Uint8Array): boolean {
  return Buffer.from(pdf.subarray(0, revision.length)).equals(revision);
}

describe('a sealed document', () => {
  it('at level B-T has a time stamp over its signature that openssl finds right', async () => {
    const pdf = await sealed();
    expect(judged(pdf)).toEqual({ valid: 1, isWhole: true, types: ['ETSI.CAdES.detached'] });
    const [cms = new Uint8Array()] = signaturesIn(await PDF.load(pdf));
    const { token, digest } = stampInside(cms);
    expect(stampIsRight(token, digest)).toBe(true);
    const content = Buffer.from(pdf);
    const [, before = 0, after = 0] = /\/ByteRange \[0 (\d+) (\d+)/.exec(content.toString('latin1'))?.map(Number) ?? [];
    const signedPart = kept('content', Buffer.concat([content.subarray(0, before), content.subarray(after)]));
    const args = ['-inform', 'DER', '-in', kept('cms.der', cms), '-content', signedPart, '-purpose', 'any'];
    const root = ['-CAfile', kept('root.pem', rootPem), '-out', join(folder, 'out')];
    expect(() => run('openssl', 'cms', '-verify', '-cades', '-binary', ...args, ...root)).not.toThrow();
  });

  it('at level B-LT has the chains of its signature and of its time stamp in it, and says whom nobody can be asked about', async () => {
    const stamped = await sealed();
    const { pdf, unasked } = await addValidationData(stamped, { ask: nobody });
    expect(beginsWith(pdf, stamped)).toBe(true);
    expect(judged(pdf)).toMatchObject({ valid: 1, types: ['ETSI.CAdES.detached'] });
    const { Certs = [], OCSPs, CRLs } = await storeOf(pdf);
    expect([Certs.length, OCSPs, CRLs]).toEqual([4, [], []]);
    expect(Certs.map((der) => Buffer.from(der).toString('hex'))).toContain(Buffer.from(tsa.rootDer).toString('hex'));
    expect(unasked).toEqual(['CN=Example Works Ltd, O=Example Works Ltd', 'CN=Time stamps of a test']);
  });

  it('at level B-LTA ends with a time stamp over all of it, and no reader finds a signature broken', async () => {
    const { pdf: before } = await addValidationData(await sealed(), { ask: nobody });
    const { pdf, unasked } = await addDocumentTimestamp(before, stamp, { ask: nobody });
    expect(beginsWith(pdf, before)).toBe(true);
    // Poppler reads no time stamps of documents; openssl does.
    expect(judged(pdf)).toEqual({ valid: 1, isWhole: true, types: ['ETSI.CAdES.detached', 'unknown'] });
    expect(unasked).toEqual([]);
    const ranges = [
      ...Buffer.from(pdf)
        .toString('latin1')
        .matchAll(/\/ByteRange \[0 (\d+) (\d+) (\d+)/g),
    ];
    const [, head = 0, tail = 0] = ranges.at(-1)?.map(Number) ?? [];
    const digest = createHash('sha256').update(pdf.subarray(0, head)).update(pdf.subarray(tail)).digest('hex');
    expect(stampIsRight(signaturesIn(await PDF.load(pdf)).at(-1) ?? new Uint8Array(), digest)).toBe(true);
  });

  it('can be put under a time stamp again in years to come', async () => {
    const { pdf: first } = await addDocumentTimestamp(await sealed(), stamp, { ask: nobody });
    const { pdf } = await addDocumentTimestamp(first, stamp, { ask: nobody });
    expect(beginsWith(pdf, first)).toBe(true);
    expect((await fieldsOf(pdf)).map(({ name }) => name).slice(-2)).toEqual(['timestamp', 'timestamp-2']);
    expect(judged(pdf)).toMatchObject({ isWhole: true });
  });

  it('gets the chain of another time stamping authority behind its time stamp, beside what was there', async () => {
    const { pdf: before } = await addValidationData(await sealed(), { ask: nobody });
    const other = await aTsa();
    const client = timestampClient(async (request) => other.reply(request), { trustedRoots: null });
    const { pdf } = await addDocumentTimestamp(before, client, { ask: nobody });
    await other.close();
    expect(judged(pdf)).toMatchObject({ valid: 1 });
    expect((await storeOf(pdf))['Certs']).toHaveLength(6);
  });

  it('has room for a chain of four and a time stamp, all with RSA keys of 4096 bits', async () => {
    const files = keyFiles();
    files.root('Root', 'RSA 4096');
    files.issue('First', 'Root', { isAuthority: true, kind: 'RSA 4096' });
    files.issue('Second', 'First', { isAuthority: true, kind: 'RSA 4096' });
    files.issue('Example Works Ltd', 'Second', { kind: 'RSA 4096' });
    const own = await pkcs12Key(files.pack('Example Works Ltd', '', ['Root', 'First', 'Second']), '', new Date());
    files.close();
    const large = await aTsa({ key: RSA_4096 });
    const client = timestampClient(async (request) => large.reply(request), { trustedRoots: large.rootPem });
    const pdf = await sealed(own, client);
    await large.close();
    const [cms] = signaturesIn(await PDF.load(pdf));
    // Those of public authorities have more to say in each certificate.
    expect(cms?.length).toBeLessThan(16_384 * 0.7);
    expect(judged(pdf)).toMatchObject({ valid: 1 });
  });

  it('is not changed by a time stamp that is refused', async () => {
    const { pdf } = await addValidationData(await sealed(), { ask: nobody });
    tsa.is.now = 'answers-another-request';
    const refused = addDocumentTimestamp(pdf, stamp, { ask: nobody });
    await expect(refused).rejects.toThrow('the time stamping authority answered another request than ours');
    tsa.is.now = 'right';
  });
});

describe('the proof that certificates were not withdrawn', () => {
  let authority: Awaited<ReturnType<typeof anAuthority>>;
  let document: Uint8Array;
  beforeAll(async () => {
    authority = await anAuthority();
    document = await sealed(localSealKey(authority.leafKey, [authority.leafDer]), null);
  });
  afterAll(() => authority.close());
  beforeEach(() => {
    Object.assign(authority.is, { ocsp: 'good', crl: 'good', issuer: 'there' });
    authority.asked.length = 0;
  });
  const archived = () => addValidationData(document, { ask: authority.ask });

  it('is in the document, with the certificate of the issuer that was not, and openssl accepts it', async () => {
    const { pdf, unasked } = await archived();
    expect(unasked).toEqual([]);
    expect(authority.asked.map((url) => new URL(url).pathname)).toEqual(['/issuer', '/ocsp']);
    const { Certs = [], OCSPs = [], CRLs = [] } = await storeOf(pdf);
    expect([Certs.length, OCSPs.length, CRLs.length]).toEqual([3, 1, 0]);
    const answer = kept('ocsp.der', OCSPs[0] ?? '');
    const root = kept('authority.pem', authority.rootPem);
    const leaf = kept('leaf.pem', pemOf(authority.leafDer));
    const args = ['-respin', answer, '-CAfile', root, '-issuer', root, '-cert', leaf, '-no_nonce'];
    expect(run('openssl', 'ocsp', ...args)).toContain('leaf.pem: good');
  });

  it.each(['away', 'by-a-stranger', 'about-another', 'never-heard-of-it', 'rubbish'] as const)(
    'is the list of all where who answers for one is %s',
    async (ocsp) => {
      authority.is.ocsp = ocsp;
      const { OCSPs = [], CRLs = [] } = await storeOf((await archived()).pdf);
      expect([OCSPs.length, CRLs.length]).toEqual([0, 1]);
      const chain = [kept('authority.pem', authority.rootPem), kept('leaf.pem', pemOf(authority.leafDer))];
      const list = kept('list.der', CRLs[0] ?? '');
      const pem = kept('list.pem', run('openssl', 'crl', '-inform', 'DER', '-in', list));
      const said = run('openssl', 'verify', '-crl_check', '-CRLfile', pem, '-CAfile', ...chain);
      expect(said).toContain(': OK');
    },
  );

  it.each([
    ['away', 'it answered 503'],
    ['by-a-stranger', 'the list is not signed by who issued the certificate'],
    ['old', 'the answer was good until'],
    ['another-part', 'the list is of other certificates'],
    ['of-authorities', 'the list is of other certificates'],
    ['changes-only', 'the list has only what is new'],
    ['not-understood', 'the list says something that must be understood and is not'],
  ] as const)('is missed, and told, where there is a list only and it is %s', async (crl, why) => {
    const listed = await anAuthority({ ocsp: false, crl: true });
    listed.is.crl = crl;
    const pdf = await sealed(localSealKey(listed.leafKey, [listed.leafDer]), null);
    const told: unknown = await addValidationData(pdf, { ask: listed.ask }).catch((error: unknown) => error);
    listed.close();
    expect(told).toMatchObject({ code: 'revocation-unknown', message: expect.stringContaining(why) });
  });

  it('is the one of many lists that the certificate names', async () => {
    Object.assign(authority.is, { ocsp: 'away', crl: 'its-part' });
    expect((await storeOf((await archived()).pdf))['CRLs']).toHaveLength(1);
  });

  it('is missed where an answer was right yesterday', async () => {
    const tomorrow = () => new Date(Date.now() + 2 * 86_400_000);
    const late = addValidationData(document, { ask: authority.ask, now: tomorrow });
    await expect(late).rejects.toThrow('the answer was good until');
  });

  it.each(['ocsp', 'crl'] as const)(
    'turns out to be the opposite: a certificate that was withdrawn (%s) is told as such',
    async (by) => {
      Object.assign(authority.is, by === 'ocsp' ? { ocsp: 'withdrawn' } : { ocsp: 'away', crl: 'withdrawn' });
      await expect(archived()).rejects.toMatchObject({
        code: 'certificate-withdrawn',
        message: 'the certificate of “CN=Example Works Ltd” was withdrawn on 2026-11-01',
      });
    },
  );

  it('is asked of the issuer also where its certificate comes among others', async () => {
    authority.is.issuer = 'in-a-message';
    expect((await archived()).unasked).toEqual([]);
  });

  it.each([
    ['away', 'it answered 503'],
    ['another', 'the certificate of another issuer came'],
    ['rubbish', 'what came is no certificate'],
  ] as const)('needs the certificate of the issuer; when that is %s it is told', async (issuer, why) => {
    authority.is.issuer = issuer;
    await expect(archived()).rejects.toThrow(why);
  });
});
