import { id_mgf1, RsaSaPssParams } from '@peculiar/asn1-rsa';
import { AsnConvert } from '@peculiar/asn1-schema';
import { AlgorithmIdentifier, type Certificate } from '@peculiar/asn1-x509';
import { ownBuffer, toHex } from '../bytes.js';
import { assertStrictDer, partsOf } from './strict-der.js';

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
  { certificate }: { readonly certificate: Certificate },
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
    if (isShort(key.algorithm)) return false;
    const value = scheme.coordinateBytes === null ? signature : fixedLength(signature, scheme.coordinateBytes);
    return await subtle.verify(scheme.use, key, ownBuffer(value), ownBuffer(message));
  } catch {
    // A key that is none, or a signature of a form that the algorithm does not have.
    return false;
  }
}

/** Keys of fewer bits have been broken, or will be. */
const FEWEST_RSA_BITS = 2048;

function isShort(algorithm: { readonly name: string }): boolean {
  return 'modulusLength' in algorithm && Number(algorithm.modulusLength) < FEWEST_RSA_BITS;
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
    const curve = CURVES[toHex(new Uint8Array(keyAlgorithm.parameters ?? new ArrayBuffer(0)))];
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
  return algorithm === RSA_PSS && parameters !== undefined && parameters !== null ? pssScheme(parameters) : null;
}

/** The Web knows PSS with one digest for both of its uses, as everybody makes it. */
function pssScheme(parameters: ArrayBuffer): Scheme | null {
  const { hashAlgorithm, maskGenAlgorithm, saltLength, trailerField } = AsnConvert.parse(parameters, RsaSaPssParams);
  const hash = digestName(hashAlgorithm.algorithm);
  if (hash === null || trailerField !== 1 || maskGenAlgorithm.algorithm !== id_mgf1) return null;
  const { parameters: mask } = maskGenAlgorithm;
  if (mask === undefined || mask === null) return null;
  if (AsnConvert.parse(mask, AlgorithmIdentifier).algorithm !== hashAlgorithm.algorithm) return null;
  return { key: { name: 'RSA-PSS', hash }, use: { name: 'RSA-PSS', saltLength }, coordinateBytes: null };
}

/** CMS has r and s as two DER integers; the Web wants them one after the other, each as long as the curve. */
function fixedLength(der: Uint8Array, bytes: number): Uint8Array {
  const integers = partsOf(der, assertStrictDer(der));
  if (integers.length !== 2 || integers.some(({ tag }) => tag !== 2))
    throw new RangeError('It is no pair of integers.');
  const out = new Uint8Array(bytes * 2);
  integers.forEach(({ contentStart, end }, index) => {
    const magnitude = der.subarray(der[contentStart] === 0 ? contentStart + 1 : contentStart, end);
    if (magnitude.length > bytes) throw new RangeError('An integer of the signature is longer than the curve.');
    out.set(magnitude, bytes * (index + 1) - magnitude.length);
  });
  return out;
}
