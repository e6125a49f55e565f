import { createPublicKey, type X509Certificate } from 'node:crypto';
import { AsnConvert } from '@peculiar/asn1-schema';
import {
  Certificate,
  ExtendedKeyUsage,
  id_ce_extKeyUsage,
  id_ce_keyUsage,
  KeyUsage,
  KeyUsageFlags,
} from '@peculiar/asn1-x509';
import { KeyFileRefused } from '../signing.errors.js';

const FEWEST_RSA_BITS = 2048;
const CURVES = ['prime256v1', 'secp384r1', 'secp521r1'];
/** Purposes that documents may be signed under, where a certificate says purposes: any, e-mail, documents (RFC 9336, Microsoft's, Adobe's). */
const SIGNS_DOCUMENTS: readonly string[] = [
  '2.5.29.37.0',
  '1.3.6.1.5.5.7.3.4',
  '1.3.6.1.5.5.7.3.36',
  '1.3.6.1.4.1.311.10.3.12',
  '1.2.840.113583.1.1.5',
];

/** Whether readers would find a signature with it good. @throws KeyFileRefused */
export function assertFit(certificate: X509Certificate, now: Date): void {
  const { publicKey, validFromDate, validToDate, ca } = certificate;
  const { modulusLength, namedCurve } =
    createPublicKey(publicKey.export({ type: 'spki', format: 'pem' })).asymmetricKeyDetails ?? {};
  if (modulusLength !== undefined && modulusLength < FEWEST_RSA_BITS)
    throw new KeyFileRefused(`its key has ${modulusLength} bits; at least ${FEWEST_RSA_BITS} are needed`);
  if (namedCurve !== undefined && !CURVES.includes(namedCurve))
    throw new KeyFileRefused(`its key is on the curve ${namedCurve}, which few readers know`);
  if (now < validFromDate)
    throw new KeyFileRefused(`its certificate is valid from ${validFromDate.toISOString().slice(0, 10)} on`);
  if (now > validToDate)
    throw new KeyFileRefused(`its certificate was valid until ${validToDate.toISOString().slice(0, 10)}`);
  if (ca) throw new KeyFileRefused('its certificate is for issuing certificates, not for signing documents');
  if (!maySign(certificate))
    throw new KeyFileRefused(
      'its certificate is not for signing documents: whoever issued it says that it is for something else',
    );
}

/** A certificate of a web server may not, whoever issued it. */
function maySign({ raw }: X509Certificate): boolean {
  const { extensions = [] } = AsnConvert.parse(new Uint8Array(raw).buffer, Certificate).tbsCertificate;
  const valueOf = (id: string): ArrayBuffer | undefined =>
    extensions.find(({ extnID }) => extnID === id)?.extnValue.buffer;
  const [purposes, usage] = [valueOf(id_ce_extKeyUsage), valueOf(id_ce_keyUsage)];
  if (purposes !== undefined) {
    const named = [...AsnConvert.parse(purposes, ExtendedKeyUsage)];
    if (!named.some((purpose) => SIGNS_DOCUMENTS.includes(purpose))) return false;
  }
  if (usage === undefined) return true;
  const bits = AsnConvert.parse(usage, KeyUsage).toNumber();
  return (bits & (KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation)) !== 0;
}
