import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import {
  BasicConstraintsExtension,
  Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';

export const NOW = new Date('2026-11-23T09:00:00Z');
export const DAY_MS = 86_400_000;
const P256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

/** Somebody with a key and a certificate. */
export interface Holder {
  readonly name: string;
  readonly der: Uint8Array;
  readonly keys: webcrypto.CryptoKeyPair;
}

interface Issuing {
  /** Null: they issue it themselves. */
  readonly by?: Holder | null;
  readonly extensions?: readonly Extension[];
  /** Days from now. */
  readonly from?: number;
  readonly to?: number;
}

/** What lets somebody issue. @param pathLength how many issuers may stand below */
export function authority(pathLength?: number): Extension[] {
  return [
    new BasicConstraintsExtension(true, pathLength, true),
    new KeyUsagesExtension(KeyUsageFlags.keyCertSign, true),
  ];
}

export async function aHolder(
  name: string,
  { by = null, extensions = [], from = -30, to = 30 }: Issuing = {},
): Promise<Holder> {
  const keys = await webcrypto.subtle.generateKey(P256, true, ['sign', 'verify']);
  const certificate = await X509CertificateGenerator.create(
    {
      serialNumber: '41A2B3C4D5',
      subject: [{ CN: [name] }],
      issuer: [{ CN: [by?.name ?? name] }],
      publicKey: keys.publicKey,
      signingKey: (by?.keys ?? keys).privateKey,
      signingAlgorithm: P256,
      notBefore: new Date(NOW.getTime() + from * DAY_MS),
      notAfter: new Date(NOW.getTime() + to * DAY_MS),
      extensions: [...extensions],
    },
    webcrypto,
  );
  return { name, der: new Uint8Array(certificate.rawData), keys };
}
