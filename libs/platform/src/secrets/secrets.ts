import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { ProductError } from '../errors/product-error.js';

/** A sealed text does not open: another SECRET_KEY sealed it, it belongs to another row, or it was changed. */
export class SecretUnreadable extends ProductError {
  readonly kind = 'unavailable';
  readonly code = 'secret-unreadable';

  constructor(options?: ErrorOptions) {
    super(
      'A secret in the database cannot be opened. Was SECRET_KEY changed, or a database restored without it? Set the old key again, or enter the secret anew.',
      options,
    );
  }
}

const FORMAT = 'v1';
/** What NIST SP 800-38D recommends for GCM; random nonces of this length are safe for four thousand million texts under one key. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Keeps secrets in the database that must be read again (to sign, to log in elsewhere): AES-256-GCM under the installation's key. */
export class Secrets {
  /** @param key 32 bytes */
  constructor(private readonly key: Uint8Array) {}

  /** @param context where the secret belongs (`webhook_endpoint/<tenant>/<id>`): copied to another row, it does not open */
  seal(secret: string, context: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(Buffer.from(context));
    const sealed = Buffer.concat([nonce, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return `${FORMAT}.${sealed.toString('base64url')}`;
  }

  /** @throws SecretUnreadable */
  open(sealed: string, context: string): string {
    const [format, body = ''] = sealed.split('.');
    const bytes = Buffer.from(body, 'base64url');
    if (format !== FORMAT || bytes.length < NONCE_BYTES + TAG_BYTES) throw new SecretUnreadable();
    const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    })
      .setAAD(Buffer.from(context))
      .setAuthTag(bytes.subarray(-TAG_BYTES));
    try {
      return decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
    } catch (error) {
      throw new SecretUnreadable({ cause: error });
    }
  }
}
