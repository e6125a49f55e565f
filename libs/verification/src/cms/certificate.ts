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

/** A certificate, taken apart as far as judging it needs. */
export interface ReadCertificate {
  readonly der: Uint8Array;
  readonly certificate: Certificate;
  /** `CN=…, O=…`. */
  readonly subject: string;
  readonly issuer: string;
  readonly validFrom: Date;
  readonly validTo: Date;
  /** SHA-256 of the DER, in hex. */
  readonly fingerprint: string;
}

/** @throws Error for what is no certificate */
export async function readCertificate(der: Uint8Array): Promise<ReadCertificate> {
  const certificate = AsnConvert.parse(ownBuffer(der), Certificate);
  const { subject, issuer, validity } = certificate.tbsCertificate;
  return {
    der,
    certificate,
    subject: nameText(subject),
    issuer: nameText(issuer),
    validFrom: validity.notBefore.getTime(),
    validTo: validity.notAfter.getTime(),
    fingerprint: toHex(await sha256(der)),
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

export function maySign(certificate: ReadCertificate): boolean {
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
  const { tbsCertificateRaw, signatureAlgorithm, signatureValue } = certificate.certificate;
  const named = AsnConvert.serialize(certificate.certificate.tbsCertificate.issuer);
  const name = AsnConvert.serialize(issuer.certificate.tbsCertificate.subject);
  if (!isSameBytes(new Uint8Array(named), new Uint8Array(name))) return false;
  const signed = tbsCertificateRaw ?? AsnConvert.serialize(certificate.certificate.tbsCertificate);
  return isSignedBy(issuer, signatureAlgorithm, new Uint8Array(signed), new Uint8Array(signatureValue));
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
