import type { SealKey } from '#signing';

/**
 * Where keys are that this program never holds: a hardware security module, the key service of a cloud. Whoever runs Workpact with one
 * provides it under `KEY_SERVICE` in a global module of their own; without it, keys are in the database, sealed by SECRET_KEY.
 *
 * `SealKey.sign` gets what is to be signed whole, and the service hashes it with SHA-256, or signs its hash. What it gives is checked against
 * the certificate before it gets into a document: ECDSA as DER of r and s (not the two numbers one after the other), RSA as PKCS #1 v1.5. It
 * has 20 seconds.
 */
export interface KeyService {
  /**
   * The key of an organisation; null where it keeps none for it, and it seals with one in the database.
   * @throws Error in words for people when the service is away: it follows "the key of the seal cannot be used:"
   */
  keyOf(tenantId: string): Promise<SealKey | null>;
}

/** The name that Nest knows it by. */
export const KEY_SERVICE = Symbol('KEY_SERVICE');
