import { createPublicKey, randomBytes, verify, X509Certificate } from 'node:crypto';
import { P12Signer } from '@libpdf/core';
import { KeyFileRefused } from '../signing.errors.js';
import type { SealKey } from './seal-key.js';

const FEWEST_RSA_BITS = 2048;
const CURVES = ['prime256v1', 'secp384r1', 'secp521r1'];

/**
 * The key of a PKCS #12 file (`.p12`, `.pfx`), old containers included. It stays in the file's own protection: keep the file and its
 * password, and open it again.
 * @throws KeyFileRefused saying what is wrong with it
 */
export async function pkcs12Key(file: Uint8Array, password: string, now: Date): Promise<SealKey> {
  const signer = await opened(file, password);
  if (signer.signatureAlgorithm === 'RSA-PSS')
    throw new KeyFileRefused('its key signs with RSA-PSS, which many readers of PDF do not know');
  const algorithm = signer.keyType === 'EC' ? 'ecdsa' : 'rsa';
  const sign = (message: Uint8Array): Promise<Uint8Array> => signer.sign(message, 'SHA-256');
  const all = [signer.certificate, ...signer.certificateChain].map((der) => new X509Certificate(der));
  const own = await certificateOfKey(all, sign);
  assertFit(own, now);
  return { certificates: chainFrom(own, all).map(({ raw }) => new Uint8Array(raw)), algorithm, sign };
}

async function opened(file: Uint8Array, password: string): Promise<P12Signer> {
  try {
    return await P12Signer.create(file, password);
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    if (/no private key/i.test(message)) throw new KeyFileRefused('there is no private key in it', { cause: error });
    if (/no certificates/i.test(message)) throw new KeyFileRefused('there is no certificate in it', { cause: error });
    if (/failed to parse ASN\.1|authenticated safe/i.test(message))
      throw new KeyFileRefused('it is not a PKCS #12 file', { cause: error });
    throw new KeyFileRefused('the password is wrong, or the file is damaged', { cause: error });
  }
}

/** Files hold certificates in any order; the key's own is the one that its signature fits. */
async function certificateOfKey(all: readonly X509Certificate[], sign: SealKey['sign']): Promise<X509Certificate> {
  const probe = randomBytes(32);
  const signature = await sign(probe);
  const own = all.find(({ publicKey }) => {
    try {
      return verify('sha256', probe, publicKey, signature);
    } catch {
      // Of another kind of key altogether.
      return false;
    }
  });
  if (own === undefined) throw new KeyFileRefused('none of its certificates belongs to its key');
  return own;
}

function assertFit(certificate: X509Certificate, now: Date): void {
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
}

/** From the key's own up to the root, as far as the file goes. */
function chainFrom(own: X509Certificate, all: readonly X509Certificate[]): X509Certificate[] {
  const chain = [own];
  for (;;) {
    const last = chain.at(-1) ?? own;
    const issuer = all.find((one) => !chain.includes(one) && last.checkIssued(one) && last.verify(one.publicKey));
    if (issuer === undefined) return chain;
    chain.push(issuer);
  }
}
