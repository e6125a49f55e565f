import 'reflect-metadata';
import { createPrivateKey, createPublicKey, webcrypto } from 'node:crypto';
import { ContentInfo, SignedData } from '@peculiar/asn1-cms';
import { AsnConvert } from '@peculiar/asn1-schema';
import { Extension, X509CertificateGenerator } from '@peculiar/x509';
import { endOfValue } from '../cms/strict-der.js';
import { issueSealCertificate, localSealKey, makeAuthority } from '#signing';
import { SIGNED_AT, type Sealer } from './an-agreement.fixture.js';

/** Where the hole of the last signature is, from behind its bracket. */
export function lastHole(pdf: Buffer): { readonly start: number; readonly end: number } {
  const text = pdf.toString('latin1');
  const start = text.indexOf('<', text.lastIndexOf('/Contents <')) + 1;
  return { start, end: text.indexOf('>', start) };
}

/** Puts other bytes into the hole of the last signature. */
export function withCms(pdf: Buffer, cms: Uint8Array): Buffer {
  const { start, end } = lastHole(pdf);
  const out = Buffer.from(pdf);
  out.write(
    Buffer.from(cms)
      .toString('hex')
      .toUpperCase()
      .padEnd(end - start, '0'),
    start,
    'latin1',
  );
  return out;
}

export function cmsOf(pdf: Buffer): Buffer {
  const { start, end } = lastHole(pdf);
  const bytes = Buffer.from(pdf.subarray(start, end).toString('latin1'), 'hex');
  return bytes.subarray(0, endOfValue(bytes));
}

/** Changes the last signature where nothing of it is signed. */
export function recast(pdf: Buffer, change: (signed: SignedData) => void): Buffer {
  const outer = AsnConvert.parse(new Uint8Array(cmsOf(pdf)).buffer, ContentInfo);
  const signed = AsnConvert.parse(outer.content, SignedData);
  change(signed);
  const made = new ContentInfo({ contentType: outer.contentType, content: AsnConvert.serialize(signed) });
  return withCms(pdf, new Uint8Array(AsnConvert.serialize(made)));
}

interface Issuing {
  readonly name?: string;
  readonly notBefore?: Date;
  readonly notAfter?: Date;
  /** DER of extensions besides none. */
  readonly extensions?: readonly Extension[];
}

const P256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const YEAR_MS = 365 * 86_400_000;

/** One key with two certificates of one root: the second says whatever it is told. */
export async function aKeyWithTwoCertificates(
  wish: Issuing,
): Promise<{ readonly first: Sealer; readonly second: Sealer }> {
  const authority = await makeAuthority({ commonName: 'Root of a test', now: SIGNED_AT });
  const issued = await issueSealCertificate({ authority, organisation: 'Example Works Ltd', now: SIGNED_AT });
  const spki = createPublicKey(createPrivateKey({ key: Buffer.from(issued.privateKey), format: 'der', type: 'pkcs8' }));
  const { subtle } = webcrypto;
  const publicKey = await subtle.importKey('spki', spki.export({ format: 'der', type: 'spki' }), P256, true, [
    'verify',
  ]);
  const signingKey = await subtle.importKey('pkcs8', new Uint8Array(authority.privateKey), P256, false, ['sign']);
  const other = await X509CertificateGenerator.create(
    {
      serialNumber: '0102030405',
      subject: [{ CN: [wish.name ?? 'Another Works Ltd'] }],
      issuer: [{ CN: ['Root of a test'] }],
      publicKey,
      signingKey,
      signingAlgorithm: P256,
      notBefore: wish.notBefore ?? new Date(SIGNED_AT.getTime() - YEAR_MS),
      notAfter: wish.notAfter ?? new Date(SIGNED_AT.getTime() + YEAR_MS),
      extensions: [...(wish.extensions ?? [])],
    },
    webcrypto,
  );
  const sealer = (certificate: Uint8Array): Sealer => ({
    key: localSealKey(issued.privateKey, [certificate, authority.certificate]),
    root: authority.certificate,
  });
  return { first: sealer(issued.certificate), second: sealer(new Uint8Array(other.rawData)) };
}
