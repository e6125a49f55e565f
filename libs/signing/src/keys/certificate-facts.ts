import { X509Certificate } from 'node:crypto';

/** A certificate as people look at it. */
export interface CertificateFacts {
  readonly subject: string;
  readonly issuer: string;
  readonly validFrom: Date;
  readonly validTo: Date;
  /** SHA-256 of the DER, in hex. */
  readonly fingerprint: string;
}

/** @param der of one certificate */
export function certificateFacts(der: Uint8Array): CertificateFacts {
  const { subject, issuer, validFromDate, validToDate, fingerprint256 } = new X509Certificate(der);
  return {
    subject: subject.replaceAll('\n', ', '),
    issuer: issuer.replaceAll('\n', ', '),
    validFrom: new Date(validFromDate),
    validTo: new Date(validToDate),
    fingerprint: fingerprint256.replaceAll(':', '').toLowerCase(),
  };
}
