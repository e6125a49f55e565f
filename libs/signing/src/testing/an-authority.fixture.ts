import 'reflect-metadata';
import { execFileSync } from 'node:child_process';
import { webcrypto } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AuthorityInfoAccessExtension,
  BasicConstraintsExtension,
  CRLDistributionPointsExtension,
  ExtendedKeyUsageExtension,
  Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  X509CertificateGenerator,
  X509CrlGenerator,
  type X509Certificate,
} from '@peculiar/x509';
import { AsnConvert } from '@peculiar/asn1-schema';
import { DistributionPointName, GeneralName, IssuingDistributionPoint } from '@peculiar/asn1-x509';
import type { AskAddress } from '../revocation/validation-data.js';

/** How those who know whether certificates were withdrawn can be. */
interface AuthorityBehaviour {
  ocsp: 'good' | 'withdrawn' | 'away' | 'by-a-stranger' | 'about-another' | 'never-heard-of-it' | 'rubbish';
  crl:
    | 'good'
    | 'withdrawn'
    | 'away'
    | 'by-a-stranger'
    | 'old'
    | 'its-part'
    | 'another-part'
    | 'of-authorities'
    | 'changes-only'
    | 'not-understood';
  issuer: 'there' | 'in-a-message' | 'away' | 'another' | 'rubbish';
}

const P256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const DAY_MS = 86_400_000;
const OCSP_SIGNING = '1.3.6.1.5.5.7.3.9';
const BASE = 'http://revocation.example';
const SERIAL = '41A2B3C4D5';

interface Holder {
  readonly certificate: X509Certificate;
  readonly keys: webcrypto.CryptoKeyPair;
}

/** An authority on this machine that says by OCSP (made by `openssl ocsp`) and by a list whether its one certificate was withdrawn. */
export async function anAuthority(
  names: { readonly ocsp: boolean; readonly crl: boolean } = { ocsp: true, crl: true },
) {
  const is: AuthorityBehaviour = { ocsp: 'good', crl: 'good', issuer: 'there' };
  const folder = mkdtempSync(join(tmpdir(), 'workpact-authority-'));
  const asked: string[] = [];
  const [root, stranger] = [await aRoot('Root with a list'), await aRoot('Somebody else')];
  const responder = await issued(root, 'Answers of a test', '02', [new ExtendedKeyUsageExtension([OCSP_SIGNING])]);
  const falseResponder = await issued(stranger, 'Answers of a test', '03', [
    new ExtendedKeyUsageExtension([OCSP_SIGNING]),
  ]);
  const leaf = await issued(root, 'Example Works Ltd', SERIAL, [
    new AuthorityInfoAccessExtension({
      ...(names.ocsp ? { ocsp: [`${BASE}/ocsp`] } : {}),
      caIssuers: [`${BASE}/issuer`],
    }),
    ...(names.crl ? [new CRLDistributionPointsExtension([`${BASE}/crl`])] : []),
  ]);
  const answers: Readonly<Record<string, (body: Uint8Array) => Promise<Uint8Array>>> = {
    '/ocsp': async (body) => ocspAnswer(folder, is.ocsp, { root, responder, falseResponder }, body),
    '/crl': () => listOf(is.crl, is.crl === 'by-a-stranger' ? stranger : root),
    '/issuer': async () => {
      if (is.issuer === 'away') throw new Error('it answered 503');
      if (is.issuer === 'rubbish') return Buffer.from('<html>');
      if (is.issuer === 'in-a-message') return messageOf(folder, [stranger, root]);
      return new Uint8Array((is.issuer === 'there' ? root : stranger).certificate.rawData);
    },
  };
  const ask: AskAddress = async (url, post) => {
    asked.push(url);
    const answer = answers[new URL(url).pathname];
    if (answer === undefined) throw new Error('it answered 404');
    return answer(post?.body ?? new Uint8Array());
  };
  return {
    is,
    asked,
    ask,
    rootPem: root.certificate.toString('pem'),
    rootDer: new Uint8Array(root.certificate.rawData),
    leafDer: new Uint8Array(leaf.certificate.rawData),
    leafKey: new Uint8Array(await webcrypto.subtle.exportKey('pkcs8', leaf.keys.privateKey)),
    close: () => rmSync(folder, { recursive: true }),
  };
}

async function aRoot(name: string): Promise<Holder> {
  const keys = await webcrypto.subtle.generateKey(P256, true, ['sign', 'verify']);
  const certificate = await X509CertificateGenerator.createSelfSigned(
    {
      name: [{ CN: [name] }],
      keys,
      ...validity(),
      signingAlgorithm: P256,
      extensions: [
        new BasicConstraintsExtension(true, undefined, true),
        new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      ],
    },
    webcrypto,
  );
  return { certificate, keys };
}

async function issued(
  issuer: Holder,
  name: string,
  serialNumber: string,
  extensions: readonly (AuthorityInfoAccessExtension | CRLDistributionPointsExtension | ExtendedKeyUsageExtension)[],
): Promise<Holder> {
  const keys = await webcrypto.subtle.generateKey(P256, true, ['sign', 'verify']);
  const certificate = await X509CertificateGenerator.create(
    {
      serialNumber,
      subject: [{ CN: [name] }],
      issuer: issuer.certificate.subject,
      publicKey: keys.publicKey,
      signingKey: issuer.keys.privateKey,
      ...validity(),
      signingAlgorithm: P256,
      extensions: [
        new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation, true),
        ...extensions,
      ],
    },
    webcrypto,
  );
  return { certificate, keys };
}

function validity(): { notBefore: Date; notAfter: Date } {
  return { notBefore: new Date(Date.now() - DAY_MS), notAfter: new Date(Date.now() + 10 * DAY_MS) };
}

/** Certificates alone, as PKCS #7. */
function messageOf(folder: string, holders: readonly Holder[]): Uint8Array {
  const [pem, out] = [join(folder, 'several.pem'), join(folder, 'several.p7c')];
  writeFileSync(pem, holders.map(({ certificate }) => `${certificate.toString('pem')}\n`).join(''));
  execFileSync('openssl', ['crl2pkcs7', '-nocrl', '-certfile', pem, '-outform', 'DER', '-out', out]);
  return readFileSync(out);
}

/** What a list says of itself. */
function extensionsOf(now: AuthorityBehaviour['crl']): Extension[] {
  const part = (of: Partial<IssuingDistributionPoint>) =>
    new Extension('2.5.29.28', true, AsnConvert.serialize(new IssuingDistributionPoint(of)));
  const at = (path: string) =>
    new DistributionPointName({ fullName: [new GeneralName({ uniformResourceIdentifier: `${BASE}${path}` })] });
  const number = new Uint8Array([2, 1, 1]);
  const extensions: Partial<Record<AuthorityBehaviour['crl'], Extension>> = {
    'its-part': part({ distributionPoint: at('/crl'), onlyContainsUserCerts: true }),
    'another-part': part({ distributionPoint: at('/another') }),
    'of-authorities': part({ onlyContainsCACerts: true }),
    'changes-only': new Extension('2.5.29.27', true, number),
    'not-understood': new Extension('1.3.6.1.4.1.22177.9.9', true, number),
  };
  const found = extensions[now];
  return found === undefined ? [] : [found];
}

async function listOf(now: AuthorityBehaviour['crl'], by: Holder): Promise<Uint8Array> {
  if (now === 'away') throw new Error('it answered 503');
  const from = now === 'old' ? Date.now() - 9 * DAY_MS : Date.now() - 1000;
  const crl = await X509CrlGenerator.create(
    {
      issuer: by.certificate.subject,
      thisUpdate: new Date(from),
      nextUpdate: new Date(from + DAY_MS),
      signingAlgorithm: P256,
      signingKey: by.keys.privateKey,
      extensions: extensionsOf(now),
      entries: now === 'withdrawn' ? [{ serialNumber: SERIAL, revocationDate: new Date('2026-11-01T00:00:00Z') }] : [],
    },
    webcrypto,
  );
  return new Uint8Array(crl.rawData);
}

async function ocspAnswer(
  folder: string,
  now: AuthorityBehaviour['ocsp'],
  { root, responder, falseResponder }: Readonly<Record<'root' | 'responder' | 'falseResponder', Holder>>,
  body: Uint8Array,
): Promise<Uint8Array> {
  if (now === 'away') throw new Error('it answered 503');
  if (now === 'rubbish') return Buffer.from('<html>');
  const by = now === 'by-a-stranger' ? falseResponder : responder;
  const place = (name: string) => join(folder, name);
  writeFileSync(place('root.pem'), root.certificate.toString('pem'));
  writeFileSync(place('responder.pem'), by.certificate.toString('pem'));
  const key = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', by.keys.privateKey)).toString('base64');
  writeFileSync(place('responder.key'), `-----BEGIN PRIVATE KEY-----\n${key}\n-----END PRIVATE KEY-----\n`);
  const lines: Partial<Record<AuthorityBehaviour['ocsp'], string>> = {
    withdrawn: `R\t491231235959Z\t261101000000Z\t${SERIAL}\tunknown\t/CN=x\n`,
    'never-heard-of-it': '',
  };
  writeFileSync(
    place('index.txt'),
    lines[now] ?? `V\t491231235959Z\t\t${SERIAL}\tunknown\t/CN=x\nV\t491231235959Z\t\t77\tunknown\t/CN=y\n`,
  );
  writeFileSync(place('request'), body);
  const request =
    now === 'about-another' ? ['-issuer', place('root.pem'), '-serial', '0x77'] : ['-reqin', place('request')];
  // The shortest that it makes lasts a minute; what is old is judged by a clock of the test.
  const signed = ['-CA', place('root.pem'), '-rsigner', place('responder.pem'), '-rkey', place('responder.key')];
  const args = ['ocsp', '-index', place('index.txt'), ...signed, ...request, '-nmin', '1', '-respout', place('answer')];
  execFileSync('openssl', args, { stdio: 'ignore' });
  return readFileSync(place('answer'));
}
