import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What is kept of an idempotency key: enough to find it, not enough to open the answer. */
export function keyHash(key: string): Buffer {
  return createHash('sha256').update(`workpact:idempotency-key:${key}`).digest();
}

/**
 * Seals an answer by the idempotency key itself, which only the caller has: an answer may show a secret once (a new API key), and
 * must not lie readable in the database or a backup of it. AES-256-GCM, nonce first.
 */
export function sealAnswer(key: string, answer: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', sealingKey(key), nonce);
  return Buffer.concat([nonce, cipher.update(answer, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

/** @throws Error when it was sealed by another key */
export function openAnswer(key: string, sealed: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', sealingKey(key), sealed.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  return decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
}

function sealingKey(key: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', 'workpact idempotent answer', 32));
}
