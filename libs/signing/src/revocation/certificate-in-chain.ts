import { createHash, verify, X509Certificate } from 'node:crypto';
import { AsnConvert } from '@peculiar/asn1-schema';
import {
  AuthorityInfoAccessSyntax,
  CRLDistributionPoints,
  id_ce_cRLDistributionPoints,
  id_pe_authorityInfoAccess,
  type GeneralName,
} from '@peculiar/asn1-x509';
import type { ReadCertificate } from '#verification';

const ID_OCSP = '1.3.6.1.5.5.7.48.1';
const ID_CA_ISSUERS = '1.3.6.1.5.5.7.48.2';

/** Addresses that a certificate names: of who knows whether it was withdrawn, and of the certificate of who issued it. */
export interface NamedAddresses {
  readonly ocsp: readonly string[];
  readonly crls: readonly string[];
  readonly issuers: readonly string[];
}

export function addressesIn({ certificate }: ReadCertificate): NamedAddresses {
  const { extensions = [] } = certificate.tbsCertificate;
  const valueOf = (id: string): ArrayBuffer | undefined =>
    extensions.find(({ extnID }) => extnID === id)?.extnValue.buffer;
  const access = valueOf(id_pe_authorityInfoAccess);
  const points = valueOf(id_ce_cRLDistributionPoints);
  const descriptions = access === undefined ? [] : [...AsnConvert.parse(access, AuthorityInfoAccessSyntax)];
  const at = (method: string): string[] =>
    webAddresses(descriptions.filter(({ accessMethod }) => accessMethod === method).map((one) => one.accessLocation));
  return {
    ocsp: at(ID_OCSP),
    issuers: at(ID_CA_ISSUERS),
    crls:
      points === undefined
        ? []
        : [...AsnConvert.parse(points, CRLDistributionPoints)].flatMap(({ distributionPoint }) =>
            webAddresses(distributionPoint?.fullName ?? []),
          ),
  };
}

/** LDAP and the like is named too, and not asked. */
function webAddresses(names: readonly GeneralName[]): string[] {
  return names.flatMap(({ uniformResourceIdentifier: uri }) =>
    uri !== undefined && /^https?:\/\//i.test(uri) && URL.canParse(uri) ? [uri] : [],
  );
}

export function isSelfIssued({ raw }: ReadCertificate): boolean {
  return Buffer.compare(raw.issuer, raw.subject) === 0;
}

/** By name and by signature. */
export function isIssuedBy({ der }: ReadCertificate, issuer: ReadCertificate): boolean {
  const [own, other] = [new X509Certificate(der), new X509Certificate(issuer.der)];
  return own.checkIssued(other) && own.verify(other.publicKey);
}

const DIGEST_OF: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
};

/** Whether the key of a certificate signed something. False for algorithms that prove nothing any more. */
export function hasSigned(
  { der }: ReadCertificate,
  signed: { readonly algorithm: string; readonly message: Uint8Array; readonly signature: Uint8Array },
): boolean {
  const digest = DIGEST_OF[signed.algorithm];
  return digest !== undefined && verify(digest, signed.message, new X509Certificate(der).publicKey, signed.signature);
}

/** As OCSP names whoever issued a certificate. SHA-1, which all responders know; it names, and proves nothing. */
export function issuerHashes({ raw, certificate }: ReadCertificate): { readonly name: Buffer; readonly key: Buffer } {
  const sha1 = (bytes: Uint8Array) => createHash('sha1').update(bytes).digest();
  const { subjectPublicKey } = certificate.tbsCertificate.subjectPublicKeyInfo;
  return { name: sha1(raw.subject), key: sha1(new Uint8Array(subjectPublicKey)) };
}
