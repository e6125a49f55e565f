import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Kinds of keys as openssl makes them. */
const KEY_KINDS = {
  'RSA 2048': ['RSA', '-pkeyopt', 'rsa_keygen_bits:2048'],
  'RSA 4096': ['RSA', '-pkeyopt', 'rsa_keygen_bits:4096'],
  'P-256': ['EC', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  'P-384': ['EC', '-pkeyopt', 'ec_paramgen_curve:P-384'],
  'RSA 1024': ['RSA', '-pkeyopt', 'rsa_keygen_bits:1024'],
  'RSA-PSS': ['RSA-PSS', '-pkeyopt', 'rsa_keygen_bits:2048'],
  secp256k1: ['EC', '-pkeyopt', 'ec_paramgen_curve:secp256k1'],
  Ed25519: ['ED25519'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type KeyKind = keyof typeof KEY_KINDS;

/** PKCS #12 files of a folder of their own, made by openssl alone. */
export function keyFiles() {
  const folder = mkdtempSync(join(tmpdir(), 'workpact-keys-'));
  const at = (name: string) => join(folder, name);
  const openssl = (...args: string[]): void => {
    execFileSync('openssl', args, { stdio: ['ignore', 'ignore', 'pipe'], cwd: folder });
  };
  const makeKey = (name: string, kind: KeyKind): void =>
    openssl('genpkey', '-algorithm', ...KEY_KINDS[kind], '-out', at(`${name}.key`));
  return {
    at,
    openssl,
    makeKey,
    /** A root, who may issue. */
    root(name: string, kind: KeyKind = 'P-256'): void {
      makeKey(name, kind);
      const subject = ['-subj', `/CN=${name}`, '-days', '3650'];
      openssl('req', '-x509', '-new', '-key', at(`${name}.key`), ...subject, '-out', at(`${name}.pem`));
    },
    /** @param days from today; below nought it is over */
    issue(name: string, by: string, { kind = 'P-256', days = 365, isAuthority = false, use: own }: Issue = {}): void {
      makeKey(name, kind);
      openssl('req', '-new', '-key', at(`${name}.key`), '-subj', `/CN=${name}`, '-out', at(`${name}.csr`));
      const use =
        own ??
        (isAuthority
          ? 'basicConstraints=critical,CA:true\nkeyUsage=critical,keyCertSign\n'
          : 'basicConstraints=critical,CA:false\nkeyUsage=critical,digitalSignature,nonRepudiation\n');
      writeFileSync(at('extensions'), use);
      const issuer = ['-CA', at(`${by}.pem`), '-CAkey', at(`${by}.key`), '-CAcreateserial', '-days', String(days)];
      const files = ['-in', at(`${name}.csr`), '-extfile', at('extensions'), '-out', at(`${name}.pem`)];
      openssl('x509', '-req', ...issuer, ...files);
    },
    /** @param chain of names, in any order */
    pack(name: string, password: string, chain: readonly string[] = [], more: readonly string[] = []): Uint8Array {
      writeFileSync(at('chain.pem'), chain.map((one) => readFileSync(at(`${one}.pem`), 'utf8')).join(''));
      const others = chain.length === 0 ? [] : ['-certfile', at('chain.pem')];
      const files = ['-inkey', at(`${name}.key`), '-in', at(`${name}.pem`), '-out', at('out.p12')];
      openssl('pkcs12', '-export', ...files, ...others, '-passout', `pass:${password}`, ...more);
      return readFileSync(at('out.p12'));
    },
    close: () => rmSync(folder, { recursive: true }),
  };
}

interface Issue {
  readonly kind?: KeyKind;
  readonly days?: number;
  readonly isAuthority?: boolean;
  /** Extensions as openssl writes them. */
  readonly use?: string;
}
