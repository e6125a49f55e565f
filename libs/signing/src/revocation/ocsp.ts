import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import { AlgorithmIdentifier, ExtendedKeyUsage, id_ce_extKeyUsage } from '@peculiar/asn1-x509';
import { readCertificate, type ReadCertificate } from '#verification';
import { CertificateWithdrawn } from '../signing.errors.js';
import { hasSigned, isIssuedBy, issuerHashes } from './certificate-in-chain.js';
import { assertFresh } from './freshness.js';
import { BasicOcspResponse, CertId, OcspRequest, OcspResponse, type SingleResponse } from './ocsp-messages.js';

const ID_SHA1 = '1.3.14.3.2.26';
const ID_BASIC = '1.3.6.1.5.5.7.48.1.1';
const ID_OCSP_SIGNING = '1.3.6.1.5.5.7.3.9';

/** Asks whether a certificate was withdrawn. DER. */
export function ocspRequest(certificate: ReadCertificate, issuer: ReadCertificate): Uint8Array {
  const { name, key } = issuerHashes(issuer);
  const id = new CertId();
  id.hashAlgorithm = new AlgorithmIdentifier({ algorithm: ID_SHA1, parameters: new Uint8Array([5, 0]).buffer });
  id.issuerNameHash = new OctetString(new Uint8Array(name).buffer);
  id.issuerKeyHash = new OctetString(new Uint8Array(key).buffer);
  id.serialNumber = certificate.certificate.tbsCertificate.serialNumber;
  return new Uint8Array(AsnConvert.serialize(OcspRequest.of(id)));
}

/**
 * Believes an answer only when whoever issued the certificate, or somebody they named for it, says of this very certificate that it is good
 * now (RFC 6960, 3.2).
 * @returns the certificates that came with the answer, which who checks it later needs too
 * @throws CertificateWithdrawn; Error in words for an answer that proves nothing
 */
export async function assertGoodByOcsp(
  answer: Uint8Array,
  certificate: ReadCertificate,
  issuer: ReadCertificate,
  now: Date,
): Promise<readonly ReadCertificate[]> {
  const { responseStatus, responseBytes } = AsnConvert.parse(new Uint8Array(answer).buffer, OcspResponse);
  if (responseStatus !== 0 || responseBytes?.responseType !== ID_BASIC)
    throw new Error(`who should know it did not say (status ${responseStatus})`);
  const basic = AsnConvert.parse(responseBytes.response.buffer, BasicOcspResponse);
  const certificates = await Promise.all((basic.certs ?? []).map((der) => readCertificate(new Uint8Array(der))));
  if (!isBySomebodyEntitled(basic, certificates, issuer, now))
    throw new Error('the answer is not signed by who may say it');
  const said = basic.tbsResponseData.responses.find(({ certId }) => isAbout(certId, certificate, issuer));
  if (said === undefined) throw new Error('the answer is about another certificate');
  assertGood(said, certificate, now);
  return certificates;
}

function assertGood(
  { certStatus, thisUpdate, nextUpdate }: SingleResponse,
  { subject }: ReadCertificate,
  now: Date,
): void {
  if (certStatus.revoked !== undefined) throw new CertificateWithdrawn(subject, certStatus.revoked.revocationTime);
  if (certStatus.good === undefined) throw new Error('who should know it does not know the certificate');
  assertFresh({ thisUpdate, nextUpdate }, now);
}

function isBySomebodyEntitled(
  { tbsResponseDataRaw, signatureAlgorithm: { algorithm }, signature }: BasicOcspResponse,
  certificates: readonly ReadCertificate[],
  issuer: ReadCertificate,
  now: Date,
): boolean {
  const signed = {
    algorithm,
    message: new Uint8Array(tbsResponseDataRaw ?? new ArrayBuffer(0)),
    signature: new Uint8Array(signature),
  };
  const entitled = certificates.filter((one) => isResponderOf(one, issuer, now));
  return [issuer, ...entitled].some((one) => hasSigned(one, signed));
}

/** Named for it by whoever issued the certificate that is asked about (RFC 6960, 4.2.2.2). */
function isResponderOf(certificate: ReadCertificate, issuer: ReadCertificate, now: Date): boolean {
  const extension = certificate.certificate.tbsCertificate.extensions?.find(
    ({ extnID }) => extnID === id_ce_extKeyUsage,
  );
  if (extension === undefined) return false;
  const purposes = AsnConvert.parse(extension.extnValue.buffer, ExtendedKeyUsage);
  return (
    purposes.includes(ID_OCSP_SIGNING) &&
    certificate.validFrom <= now &&
    now <= certificate.validTo &&
    isIssuedBy(certificate, issuer)
  );
}

function isAbout(id: CertId, { certificate }: ReadCertificate, issuer: ReadCertificate): boolean {
  const { name, key } = issuerHashes(issuer);
  const same = (said: ArrayBuffer, known: Uint8Array) => Buffer.compare(new Uint8Array(said), known) === 0;
  return (
    id.hashAlgorithm.algorithm === ID_SHA1 &&
    same(id.issuerNameHash.buffer, name) &&
    same(id.issuerKeyHash.buffer, key) &&
    same(id.serialNumber, new Uint8Array(certificate.tbsCertificate.serialNumber))
  );
}
