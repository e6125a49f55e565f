import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto';
import { promisify } from 'node:util';

/** Argon2id as OWASP's Password Storage Cheat Sheet asks for at least: 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const SALT_BYTES = 16;
const HASH_BYTES = 32;
const PHC =
  /^\$argon2id\$v=19\$m=(?<memory>\d+),t=(?<passes>\d+),p=(?<lanes>\d+)\$(?<salt>[\w+/-]+)\$(?<hash>[\w+/-]+)$/;

const derive = promisify(argon2);

/** Of no password: what is verified when there is none, so that an unknown e-mail takes as long as a known one. */
const OF_NOTHING = phc(COST, randomBytes(SALT_BYTES), randomBytes(HASH_BYTES));

/** @returns the hash in the PHC string format, which carries its own cost, so that the cost can rise later */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  return phc(COST, salt, await derive('argon2id', parametersOf(password, salt, COST, HASH_BYTES)));
}

/** @param kept null when the person has no password or is unknown: takes as long, and is false */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const { memory, passes, lanes, salt, hash } = PHC.exec(kept ?? OF_NOTHING)?.groups ?? {};
  if (salt === undefined || hash === undefined) throw new Error('A kept password hash is not Argon2id in PHC format.');
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(lanes) };
  const expected = Buffer.from(hash, 'base64');
  const derived = await derive('argon2id', parametersOf(password, Buffer.from(salt, 'base64'), cost, expected.length));
  return timingSafeEqual(derived, expected) && kept !== null;
}

interface Cost {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

function parametersOf(password: string, nonce: Buffer, cost: Cost, tagLength: number): Argon2Parameters {
  // The same characters can come as different bytes from different keyboards (NIST SP 800-63B, 5.1.1.2).
  return { message: password.normalize('NFKC'), nonce, tagLength, ...cost };
}

function phc({ memory, passes, parallelism }: Cost, salt: Buffer, hash: Buffer): string {
  const [saltText, hashText] = [salt, hash].map((bytes) => bytes.toString('base64').replaceAll('=', ''));
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${saltText}$${hashText}`;
}
