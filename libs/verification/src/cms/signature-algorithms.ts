import { ECDSASigValue } from '@peculiar/asn1-ecc';
import { RsaSaPssParams } from '@peculiar/asn1-rsa';
import { AsnConvert } from '@peculiar/asn1-schema';
import type { AlgorithmIdentifier } from '@peculiar/asn1-x509';
import { ownBuffer } from '../bytes.js';
import type { ReadCertificate } from './certificate.js';

/** Digests that still prove something; SHA-1 and MD5 are not among them. */
const DIGESTS: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};
const ECDSA: Readonly<Record<string, string>> = {
  '1.2.840.10045.4.3.2': 'SHA-256',
  '1.2.840.10045.4.3.3': 'SHA-384',
  '1.2.840.10045.4.3.4': 'SHA-512',
};
const RSA: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.11': 'SHA-256',
  '1.2.840.113549.1.1.12': 'SHA-384',
  '1.2.840.113549.1.1.13': 'SHA-512',
};
/** The key's own name in place of the algorithm's, as many makers of CMS write it: then the digest algorithm says the rest. */
const RSA_KEY = '1.2.840.113549.1.1.1';
const RSA_PSS = '1.2.840.113549.1.1.10';
const CURVES: Readonly<Record<string, { readonly name: string; readonly bytes: number }>> = {
  '06082a8648ce3d030107': { name: 'P-256', bytes: 32 },
  '06052b81040022': { name: 'P-384', bytes: 48 },
  '06052b81040023': { name: 'P-521', bytes: 66 },
};

/** Name of a digest that is accepted; null for any other. */
export function digestName(oid: string): string | null {
  return DIGESTS[oid] ?? null;
}

/** Whether the key of a certificate made a signature. False also for algorithms that prove nothing any more. */
export async function isSignedBy(
  { certificate }: Pick<ReadCertificate, 'certificate'>,
  algorithm: AlgorithmIdentifier,
  message: Uint8Array,
  signature: Uint8Array,
  digestOid: string | null = null,
): Promise<boolean> {
  const scheme = schemeOf(algorithm, digestOid, certificate.tbsCertificate.subjectPublicKeyInfo.algorithm);
  if (scheme === null) return false;
  try {
    const spki = AsnConvert.serialize(certificate.tbsCertificate.subjectPublicKeyInfo);
    const { subtle } = globalThis.crypto;
    const key = await subtle.importKey('spki', spki, scheme.key, false, ['verify']);
    const value = scheme.coordinateBytes === null ? signature : fixedLength(signature, scheme.coordinateBytes);
    return await subtle.verify(scheme.use, key, ownBuffer(value), ownBuffer(message));
  } catch {
    // A key that is none, or a signature of a form that the algorithm does not have.
    return false;
  }
}

interface Scheme {
  readonly key: { readonly name: string; readonly hash?: string; readonly namedCurve?: string };
  readonly use: { readonly name: string; readonly hash?: string; readonly saltLength?: number };
  /** Length of r and of s; null where the signature is one number. */
  readonly coordinateBytes: number | null;
}

function schemeOf(
  { algorithm, parameters }: AlgorithmIdentifier,
  digestOid: string | null,
  keyAlgorithm: AlgorithmIdentifier,
): Scheme | null {
  const ecdsa = ECDSA[algorithm];
  if (ecdsa !== undefined) {
    const curve = CURVES[hexOf(keyAlgorithm.parameters)];
    if (curve === undefined) return null;
    return {
      key: { name: 'ECDSA', namedCurve: curve.name },
      use: { name: 'ECDSA', hash: ecdsa },
      coordinateBytes: curve.bytes,
    };
  }
  const rsa = RSA[algorithm] ?? (algorithm === RSA_KEY && digestOid !== null ? digestName(digestOid) : null);
  if (rsa !== null)
    return { key: { name: 'RSASSA-PKCS1-v1_5', hash: rsa }, use: { name: 'RSASSA-PKCS1-v1_5' }, coordinateBytes: null };
  if (algorithm !== RSA_PSS || parameters === undefined || parameters === null) return null;
  const pss = AsnConvert.parse(parameters, RsaSaPssParams);
  const hash = digestName(pss.hashAlgorithm.algorithm);
  if (hash === null) return null;
  return {
    key: { name: 'RSA-PSS', hash },
    use: { name: 'RSA-PSS', saltLength: pss.saltLength },
    coordinateBytes: null,
  };
}

function hexOf(bytes: ArrayBuffer | null | undefined): string {
  return bytes === null || bytes === undefined
    ? ''
    : [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** CMS has r and s as two DER integers; the Web wants them one after the other, each as long as the curve. */
function fixedLength(der: Uint8Array, bytes: number): Uint8Array {
  const { r, s } = AsnConvert.parse(ownBuffer(der), ECDSASigValue);
  const out = new Uint8Array(bytes * 2);
  [new Uint8Array(r), new Uint8Array(s)].forEach((integer, index) => {
    const magnitude = integer[0] === 0 ? integer.subarray(1) : integer;
    if (magnitude.length > bytes) throw new RangeError('An integer of the signature is longer than the curve.');
    out.set(magnitude, bytes * (index + 1) - magnitude.length);
  });
  return out;
}
