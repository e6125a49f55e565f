import { newRecoveryCodes, recoveryCodeHash } from './recovery-codes.js';
import { newTotpSecret, stepOfCode, totpAddress } from './totp.js';

describe('a code of an authenticator app', () => {
  // RFC 6238, appendix B: the secret of its SHA-1 vectors, and their last six digits.
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

  it.each([
    [59, '287082', 1],
    [1_111_111_109, '081804', 37_037_036],
    [20_000_000_000, '353130', 666_666_666],
  ])('at %i s is %s, of step %i', (now, code, step) => {
    expect(stepOfCode(code, secret, now)).toBe(step);
  });

  it('holds for the step before and after, told as the step that it is of, and not beyond', () => {
    expect([29, 30, 59, 60, 89].map((now) => stepOfCode('287082', secret, now))).toEqual([1, 1, 1, 1, 1]);
    expect([90, 119, 1000].map((now) => stepOfCode('287082', secret, now))).toEqual([null, null, null]);
  });

  it('has a secret of 160 bits, in an address that apps read', () => {
    const made = newTotpSecret();
    expect(made).toMatch(/^[A-Z2-7]{32}$/);
    expect(totpAddress(made, 'a@b.example')).toBe(
      `otpauth://totp/Workpact:a%40b.example?issuer=Workpact&secret=${made}&algorithm=SHA1&digits=6&period=30`,
    );
  });
});

describe('recovery codes', () => {
  it('are ten, different, and of letters that nobody confuses', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[a-km-np-z2-9]{4}(-[a-km-np-z2-9]{4}){3}$/);
  });

  it('are the same code however they are typed', () => {
    expect(recoveryCodeHash('ABCD efgh-2345 wxyz')).toEqual(recoveryCodeHash('abcd-efgh-2345-wxyz'));
  });
});
