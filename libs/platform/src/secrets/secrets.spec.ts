import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { Secrets, SecretUnreadable } from './secrets.js';

const secrets = new Secrets(randomBytes(32));

describe('a sealed secret', () => {
  it('opens to what was sealed, and looks different each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (secret, context) => {
        const [first, second] = [secrets.seal(secret, context), secrets.seal(secret, context)];
        expect(first).not.toBe(second);
        expect(secrets.open(first, context)).toBe(secret);
      }),
    );
  });

  it('does not open in another place or under another key', () => {
    const sealed = secrets.seal('whsec_1', 'webhook_endpoint/a');
    expect(() => secrets.open(sealed, 'webhook_endpoint/b')).toThrow(SecretUnreadable);
    expect(() => new Secrets(randomBytes(32)).open(sealed, 'webhook_endpoint/a')).toThrow(SecretUnreadable);
  });

  it('does not open when any byte of it was changed or cut off', () => {
    const sealed = secrets.seal('whsec_1', 'here');
    const bytes = Buffer.from(sealed.slice(3), 'base64url');
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => secrets.open(`v1.${changed.toString('base64url')}`, 'here')).toThrow(SecretUnreadable);
      expect(() => secrets.open(`v1.${bytes.subarray(0, at).toString('base64url')}`, 'here')).toThrow(SecretUnreadable);
    }
    for (const text of ['', 'v1', 'v1.', `v2.${sealed.slice(3)}`]) {
      expect(() => secrets.open(text, 'here')).toThrow(SecretUnreadable);
    }
  });
});
