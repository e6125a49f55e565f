import { createPrivateKey, sign, type KeyObject } from 'node:crypto';

/** Signature algorithms that seals are made with, all over SHA-256. RSA is PKCS #1 v1.5, which every reader knows. */
type SealAlgorithm = 'ecdsa' | 'rsa';

/** A key that signs, wherever it is: in this process, or with a key service that gives no key away. */
export interface SealKey {
  /** DER; the key's own first, then who issued it, up to the root. */
  readonly certificates: readonly Uint8Array[];
  readonly algorithm: SealAlgorithm;
  /**
   * @param message what is signed; it is hashed with SHA-256 on the way
   * @returns for ECDSA the DER of r and s
   */
  sign(message: Uint8Array): Promise<Uint8Array>;
}

/** A key that this process holds. @param privateKey PKCS #8, DER */
export function localSealKey(privateKey: Uint8Array, certificates: readonly Uint8Array[]): SealKey {
  const key = createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' });
  return { certificates, algorithm: algorithmOf(key), sign: async (message) => sign('sha256', message, key) };
}

function algorithmOf(key: KeyObject): SealAlgorithm {
  return key.asymmetricKeyType === 'ec' ? 'ecdsa' : 'rsa';
}
