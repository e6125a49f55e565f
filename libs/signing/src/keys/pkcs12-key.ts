import { randomBytes, verify, X509Certificate } from 'node:crypto';
import { P12Signer } from '@libpdf/core';
import { KeyFileRefused } from '../signing.errors.js';
import { assertFit } from './fit-to-seal.js';
import type { SealKey } from './seal-key.js';

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
  const certificates = chainFrom(own, all).map(({ raw }) => new Uint8Array(raw));
  assertRoomFor(certificates);
  return { certificates, algorithm, sign };
}

async function opened(file: Uint8Array, password: string): Promise<P12Signer> {
  try {
    return await P12Signer.create(file, password);
  } catch (error) {
    throw new KeyFileRefused(wordsOf(error instanceof Error ? error.message : ''), { cause: error });
  }
}

/** By what the reader of such files says; whatever else it says, the password was right. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/no private key/i, 'there is no private key in it'],
  [/no certificates/i, 'there is no certificate in it'],
  [/failed to parse ASN\.1|authenticated safe|verified against/i, 'it is not a PKCS #12 file'],
  [/integrity|invalid password/i, 'the password is wrong, or the file is damaged'],
  [/1\.2\.840\.113549\.1\.1\.10/, 'its key signs with RSA-PSS, which many readers of PDF do not know'],
  [
    /key algorithm|curve/i,
    'its key is of a kind that few readers of PDF know; RSA and the curves P-256, P-384 and P-521 all do',
  ],
  [/encryptionAlgorithm|PBE/i, 'it is protected in a way that is not known; export it anew, under AES-256'],
];

function wordsOf(said: string): string {
  return REASONS.find(([pattern]) => pattern.test(said))?.[1] ?? 'it is damaged, or of a form that is not known';
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

/** In each signature is room for them all, a time stamp, and its certificates. Four of public authorities have some seven kilobytes. */
const MOST_CHAIN_BYTES = 9_000;

function assertRoomFor(certificates: readonly Uint8Array[]): void {
  const bytes = certificates.reduce((sum, { length }) => sum + length, 0);
  if (bytes > MOST_CHAIN_BYTES)
    throw new KeyFileRefused(`its chain of certificates has ${bytes} bytes, and there is room for ${MOST_CHAIN_BYTES}`);
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
