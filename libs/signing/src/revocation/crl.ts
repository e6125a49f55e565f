import { X509Certificate } from 'node:crypto';
import { AsnConvert } from '@peculiar/asn1-schema';
import {
  CertificateList,
  id_ce_deltaCRLIndicator,
  id_ce_issuingDistributionPoint,
  IssuingDistributionPoint,
  type Extension,
} from '@peculiar/asn1-x509';
import type { ReadCertificate } from '#verification';
import { CertificateWithdrawn } from '../signing.errors.js';
import { addressesIn, hasSigned } from './certificate-in-chain.js';
import { assertFresh } from './freshness.js';

/**
 * Believes a list (RFC 5280, 5) only when whoever issued the certificate signed it, it is the newest, and this certificate would stand in it.
 * @param list DER
 * @throws CertificateWithdrawn; Error in words for a list that proves nothing
 */
export function assertGoodByCrl(
  list: Uint8Array,
  certificate: ReadCertificate,
  issuer: ReadCertificate,
  now: Date,
): void {
  const { tbsCertList, tbsCertListRaw, signatureAlgorithm, signature } = AsnConvert.parse(
    new Uint8Array(list).buffer,
    CertificateList,
  );
  const isByIssuer = hasSigned(issuer, {
    algorithm: signatureAlgorithm.algorithm,
    message: new Uint8Array(tbsCertListRaw ?? new ArrayBuffer(0)),
    signature: new Uint8Array(signature),
  });
  if (!isByIssuer) throw new Error('the list is not signed by who issued the certificate');
  const { revokedCertificates = [], thisUpdate, nextUpdate, crlExtensions = [] } = tbsCertList;
  assertAbout(certificate, crlExtensions);
  const serial = Buffer.from(certificate.certificate.tbsCertificate.serialNumber);
  const found = revokedCertificates.find(({ userCertificate }) => Buffer.from(userCertificate).equals(serial));
  if (found !== undefined) throw new CertificateWithdrawn(certificate.subject, found.revocationDate.getTime());
  assertFresh({ thisUpdate: thisUpdate.getTime(), nextUpdate: nextUpdate?.getTime() }, now);
}

/** Large issuers have many lists, each of some certificates: in the wrong one nobody's certificate stands (RFC 5280, 5.2.5). */
function assertAbout(certificate: ReadCertificate, extensions: readonly Extension[]): void {
  const ids = extensions.filter(({ critical }) => critical).map(({ extnID }) => extnID);
  if (extensions.some(({ extnID }) => extnID === id_ce_deltaCRLIndicator))
    throw new Error('the list has only what is new');
  if (ids.some((id) => id !== id_ce_issuingDistributionPoint))
    throw new Error('the list says something that must be understood and is not');
  const part = extensions.find(({ extnID }) => extnID === id_ce_issuingDistributionPoint);
  if (part !== undefined && !isPartOf(certificate, AsnConvert.parse(part.extnValue.buffer, IssuingDistributionPoint)))
    throw new Error('the list is of other certificates');
}

function isPartOf(certificate: ReadCertificate, part: IssuingDistributionPoint): boolean {
  const { onlyContainsAttributeCerts, indirectCRL, onlySomeReasons, distributionPoint } = part;
  if (onlyContainsAttributeCerts || indirectCRL || onlySomeReasons !== undefined) return false;
  const isAuthority = new X509Certificate(certificate.der).ca;
  if (isAuthority ? part.onlyContainsUserCerts : part.onlyContainsCACerts) return false;
  const names = distributionPoint?.fullName;
  if (names === undefined) return distributionPoint === undefined;
  const own = addressesIn(certificate).crls;
  return names.some(({ uniformResourceIdentifier: uri }) => uri !== undefined && own.includes(uri));
}
