import { hashPassword, isPassword } from './password-hash.js';
import { assertPasswordGood, PasswordTooWeak } from './password-rules.js';

describe('a kept password', () => {
  it('is Argon2id at OWASP’s cost, with a salt of its own', async () => {
    const [one, other] = [await hashPassword('korrekt pferd'), await hashPassword('korrekt pferd')];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(one).not.toBe(other);
  });

  it('is recognised, and nothing else is', async () => {
    const kept = await hashPassword('Grüße aus Köln');
    expect(await isPassword('Grüße aus Köln', kept)).toBe(true);
    expect(await isPassword('Grüße aus Köln'.normalize('NFD'), kept)).toBe(true);
    expect(await isPassword('grüße aus köln', kept)).toBe(false);
    expect(await isPassword('', kept)).toBe(false);
  });

  it('is verified at the cost that it was made at, as other programs make it', async () => {
    // RFC 9106, 5.3 has no vector without a secret; this one is of the reference implementation (password, somesalt).
    const kept = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    expect(await isPassword('password', kept)).toBe(true);
    expect(await isPassword('passwore', kept)).toBe(false);
  });

  it('that is not there takes the same work and fits nothing', async () => {
    expect(await isPassword('', null)).toBe(false);
    expect(await isPassword('anything', null)).toBe(false);
  });
});

describe('a new password', () => {
  const owner = { email: 'olive.owner@example.org', name: 'Olive Owner' };

  it.each(['korrekt pferd batterie', 'x7!Kp2#mQ9vL', 'olive likes to read at night', '😀🐎🔋🧲🌵🦊🐙🍋🎺🪁🧭🛶'])(
    'may be “%s”',
    (password) => {
      expect(() => assertPasswordGood(password, owner)).not.toThrow();
    },
  );

  it.each([
    '',
    'elevenchars',
    'aaaaaaaaaaaaaaaa',
    '121212121212',
    'Olive Owner 1',
    'olive.owner@example.org',
    'Workpact2026',
    'x'.repeat(257),
  ])('may not be “%s”', (password) => {
    expect(() => assertPasswordGood(password, owner)).toThrow(PasswordTooWeak);
  });
});
