import { randomInt } from 'node:crypto';
import { tokenHash } from '../access/credential.js';

const COUNT = 10;
const LENGTH = 16;
/** No letter that looks like another: the codes are written on paper. 32 letters, so 80 bits in 16 of them. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** Ten codes to keep on paper, each good once in place of the app. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: COUNT }, () => {
    const letters = Array.from({ length: LENGTH }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
    return letters.replaceAll(/(.{4})(?!$)/g, '$1-');
  });
}

/** What is kept of a code. Hyphens, spaces and capitals do not count. */
export function recoveryCodeHash(code: string): Buffer {
  return tokenHash(code.toLowerCase().replaceAll(/[\s-]/g, ''));
}
