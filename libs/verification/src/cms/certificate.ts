import { AsnConvert } from '@peculiar/asn1-schema';
import {
  BasicConstraints,
  Certificate,
  ExtendedKeyUsage,
  id_ce_basicConstraints,
  id_ce_extKeyUsage,
  id_ce_keyUsage,
  KeyUsage,
  KeyUsageFlags,
  type Name,
} from '@peculiar/asn1-x509';
import { isSameBytes, ownBuffer, sha256, toHex } from '../bytes.js';
import { isSignedBy } from './signature-algorithms.js';
import { assertStrictDer, bytesOf, partsOf, type DerValue } from './strict-der.js';

/** A certificate, taken apart as far as judging it needs. */
export interface ReadCertificate {
  readonly der: Uint8Array;
  readonly certificate: Certificate;
  /** As they stand in the certificate: what others name it by. */
  readonly raw: {
    readonly signed: Uint8Array;
    readonly serialNumber: Uint8Array;
    readonly issuer: Uint8Array;
    readonly subject: Uint8Array;
  };
  /** `CN=…, O=…`. */
  readonly subject: string;
  readonly issuer: string;
  readonly validFrom: Date;
  readonly validTo: Date;
  /** SHA-256 of the DER, in hex. */
  readonly fingerprint: string;
}

/** @throws Error for what is no certificate in strict DER, or says something twice */
export async function readCertificate(der: Uint8Array): Promise<ReadCertificate> {
  const [signed, algorithm, ...rest] = partsOf(der, assertStrictDer(der));
  if (signed === undefined || algorithm === undefined || rest.length !== 1) throw new Error('It is no certificate.');
  const [value] = rest;
  // No signature ends in the middle of a byte.
  if (signed.tag !== SEQUENCE || value?.tag !== BIT_STRING || der[value.contentStart] !== 0)
    throw new Error('It is no certificate.');
  const certificate = AsnConvert.parse(ownBuffer(der), Certificate);
  const { subject, issuer, validity, extensions = [] } = certificate.tbsCertificate;
  if (new Set(extensions.map(({ extnID }) => extnID)).size < extensions.length)
    throw new Error('It has an extension twice.');
  return {
    der,
    certificate,
    raw: rawParts(der, signed, algorithm),
    subject: nameText(subject),
    issuer: nameText(issuer),
    validFrom: validity.notBefore.getTime(),
    validTo: validity.notAfter.getTime(),
    fingerprint: toHex(await sha256(der)),
  };
}

const VERSION = 0xa0;
const BIT_STRING = 0x03;
const SEQUENCE = 0x30;

function rawParts(der: Uint8Array, signed: DerValue, algorithm: DerValue): ReadCertificate['raw'] {
  const parts = partsOf(der, signed);
  const [serialNumber, inner, issuer, , subject] = parts[0]?.tag === VERSION ? parts.slice(1) : parts;
  if (serialNumber === undefined || inner === undefined || issuer === undefined || subject === undefined)
    throw new Error('It is no certificate.');
  // Said inside and outside: only what is inside is signed (RFC 5280, 4.1.1.2).
  if (!isSameBytes(bytesOf(der, inner), bytesOf(der, algorithm)))
    throw new Error('It names two algorithms for one signature.');
  return {
    signed: bytesOf(der, signed),
    serialNumber: bytesOf(der, serialNumber),
    issuer: bytesOf(der, issuer),
    subject: bytesOf(der, subject),
  };
}

/** Critical extensions that are understood here; any other one makes a certificate unfit (RFC 5280, 4.2). */
const UNDERSTOOD: readonly string[] = [id_ce_basicConstraints, id_ce_keyUsage, id_ce_extKeyUsage];

export function hasUnknownCriticalExtension({ certificate }: ReadCertificate): boolean {
  return (certificate.tbsCertificate.extensions ?? []).some(
    ({ critical, extnID }) => critical && !UNDERSTOOD.includes(extnID),
  );
}

export function mayIssue(certificate: ReadCertificate, certificatesBelow: number): boolean {
  const constraints = extension(certificate, id_ce_basicConstraints, BasicConstraints);
  if (constraints?.cA !== true) return false;
  if (constraints.pathLenConstraint !== undefined && constraints.pathLenConstraint < certificatesBelow) return false;
  const usage = extension(certificate, id_ce_keyUsage, KeyUsage);
  return usage === null || (usage.toNumber() & KeyUsageFlags.keyCertSign) !== 0;
}

/** Purposes that documents may be signed under, where a certificate says purposes: any, e-mail, documents (RFC 9336, Microsoft's, Adobe's). */
const SIGNS_DOCUMENTS: readonly string[] = [
  '2.5.29.37.0',
  '1.3.6.1.5.5.7.3.4',
  '1.3.6.1.5.5.7.3.36',
  '1.3.6.1.4.1.311.10.3.12',
  '1.2.840.113583.1.1.5',
];

/** Whether it may sign documents: a certificate of a web server may not, whoever issued it. */
export function maySign(certificate: ReadCertificate): boolean {
  const purposes = extension(certificate, id_ce_extKeyUsage, ExtendedKeyUsage);
  if (purposes !== null && !purposes.some((purpose) => SIGNS_DOCUMENTS.includes(purpose))) return false;
  const usage = extension(certificate, id_ce_keyUsage, KeyUsage);
  if (usage === null) return true;
  return (usage.toNumber() & (KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation)) !== 0;
}

const ID_KP_TIMESTAMPING = '1.3.6.1.5.5.7.3.8';

/** RFC 3161, 2.3: for time stamps and nothing else, and said so that nobody may overlook it. */
export function isForTimestampsAlone(certificate: ReadCertificate): boolean {
  const found = certificate.certificate.tbsCertificate.extensions?.find(({ extnID }) => extnID === id_ce_extKeyUsage);
  if (found?.critical !== true) return false;
  const uses = extension(certificate, id_ce_extKeyUsage, ExtendedKeyUsage);
  return uses?.length === 1 && uses[0] === ID_KP_TIMESTAMPING;
}

/** Whether one was issued by the other: by name and by signature. */
export async function isIssuedBy(certificate: ReadCertificate, issuer: ReadCertificate): Promise<boolean> {
  if (!isSameBytes(certificate.raw.issuer, issuer.raw.subject)) return false;
  const { signatureAlgorithm, signatureValue } = certificate.certificate;
  return isSignedBy(issuer, signatureAlgorithm, certificate.raw.signed, new Uint8Array(signatureValue));
}

function extension<T>({ certificate }: ReadCertificate, id: string, type: new () => T): T | null {
  const found = certificate.tbsCertificate.extensions?.find(({ extnID }) => extnID === id);
  return found === undefined ? null : AsnConvert.parse(found.extnValue.buffer, type);
}

const SHORT_NAMES: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
};

function nameText(name: Name): string {
  return name
    .flatMap((part) => [...part].map(({ type, value }) => `${SHORT_NAMES[type] ?? type}=${value.toString()}`))
    .join(', ');
}
