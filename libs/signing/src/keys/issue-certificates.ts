import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';

/** A private key and the certificate that names its owner. */
export interface IssuedKey {
  /** DER. */
  readonly certificate: Uint8Array;
  /** PKCS #8, DER. */
  readonly privateKey: Uint8Array;
}

const P256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const AUTHORITY_YEARS = 30;
const SEAL_YEARS = 10;
/** Clocks of readers may be behind ours. */
const BACKDATED_MS = 5 * 60_000;
/** A name longer than this is not allowed in a certificate (RFC 5280, ub-common-name). */
const MOST_NAME = 64;

/** Makes a root: a key that vouches for the keys of organisations. Nobody but those who are told to trusts it. */
export async function makeAuthority({
  commonName,
  now,
}: {
  readonly commonName: string;
  readonly now: Date;
}): Promise<IssuedKey> {
  const keys = await newKeys();
  const certificate = await X509CertificateGenerator.createSelfSigned(
    {
      serialNumber: serialNumber(),
      name: [{ CN: [shortened(commonName)] }],
      keys,
      ...validity(now, AUTHORITY_YEARS),
      signingAlgorithm: P256,
      extensions: [
        new BasicConstraintsExtension(true, 0, true),
        new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
        await SubjectKeyIdentifierExtension.create(keys.publicKey, false, webcrypto),
      ],
    },
    webcrypto,
  );
  return issued(certificate, keys);
}

/** Makes a key for an organisation to seal with, vouched for by a root. */
export async function issueSealCertificate({
  authority,
  organisation,
  now,
}: {
  readonly authority: IssuedKey;
  readonly organisation: string;
  readonly now: Date;
}): Promise<IssuedKey> {
  const keys = await newKeys();
  const root = new X509Certificate(buffer(authority.certificate));
  const signingKey = await webcrypto.subtle.importKey('pkcs8', buffer(authority.privateKey), P256, false, ['sign']);
  const name = shortened(organisation);
  const certificate = await X509CertificateGenerator.create(
    {
      serialNumber: serialNumber(),
      subject: [{ CN: [name] }, { O: [name] }],
      issuer: root.subject,
      publicKey: keys.publicKey,
      signingKey,
      ...validity(now, SEAL_YEARS),
      signingAlgorithm: P256,
      extensions: [
        new BasicConstraintsExtension(false, undefined, true),
        // Both: readers ask for the second when somebody is to be bound by a signature (RFC 5280, 4.2.1.3).
        new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation, true),
        await SubjectKeyIdentifierExtension.create(keys.publicKey, false, webcrypto),
        await AuthorityKeyIdentifierExtension.create(root.publicKey, false, webcrypto),
      ],
    },
    webcrypto,
  );
  return issued(certificate, keys);
}

function newKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(P256, true, ['sign', 'verify']);
}

async function issued(certificate: X509Certificate, keys: webcrypto.CryptoKeyPair): Promise<IssuedKey> {
  return {
    certificate: new Uint8Array(certificate.rawData),
    privateKey: new Uint8Array(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)),
  };
}

function validity(now: Date, years: number): { notBefore: Date; notAfter: Date } {
  const notBefore = new Date(now.getTime() - BACKDATED_MS);
  const notAfter = new Date(notBefore);
  notAfter.setUTCFullYear(notAfter.getUTCFullYear() + years);
  return { notBefore, notAfter };
}

/** 127 random bits: positive, and unique without being counted (RFC 5280, 4.1.2.2). */
function serialNumber(): string {
  const bytes = Buffer.from(webcrypto.getRandomValues(new Uint8Array(16)));
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes.toString('hex');
}

function shortened(name: string): string {
  const characters = Array.from(name);
  return characters.length <= MOST_NAME ? name : `${characters.slice(0, MOST_NAME - 1).join('')}…`;
}

function buffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
