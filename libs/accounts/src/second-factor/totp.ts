import { Secret, TOTP } from 'otpauth';

/** Seconds for which one code holds (RFC 6238); what every authenticator app assumes. */
const PERIOD = 30;
/** Codes of the step before and after are taken too: clocks differ, and typing takes time. */
const WINDOW = 1;

/** A new secret: 160 bits, in Base32 as apps take it. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address that authenticator apps read from a QR code. */
export function totpAddress(secret: string, email: string): string {
  return totp(secret, email).toString();
}

/**
 * @param now seconds since 1970, by the database's clock
 * @returns the step that the code belongs to, or null when it is wrong. A step must be taken once only.
 */
export function stepOfCode(code: string, secret: string, now: number): number | null {
  const delta = totp(secret, '').validate({ token: code, timestamp: now * 1000, window: WINDOW });
  return delta === null ? null : Math.floor(now / PERIOD) + delta;
}

function totp(secret: string, label: string): TOTP {
  return new TOTP({ issuer: 'Workpact', label, period: PERIOD, secret: Secret.fromBase32(secret) });
}
