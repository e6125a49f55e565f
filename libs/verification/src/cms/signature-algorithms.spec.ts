import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import { RsaSaPssParams } from '@peculiar/asn1-rsa';
import { AsnConvert } from '@peculiar/asn1-schema';
import { AlgorithmIdentifier, Certificate, SubjectPublicKeyInfo, TBSCertificate } from '@peculiar/asn1-x509';
import { digestName, isSignedBy } from './signature-algorithms.js';

const MESSAGE = Uint8Array.from(Buffer.from('what is signed'));
const { subtle } = webcrypto;
const RSA = { modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) };
const OIDS = {
  'SHA-256': '2.16.840.1.101.3.4.2.1',
  'SHA-384': '2.16.840.1.101.3.4.2.2',
  'SHA-1': '1.3.14.3.2.26',
} as const;

async function certificateOf({ publicKey }: webcrypto.CryptoKeyPair): Promise<{ readonly certificate: Certificate }> {
  const subjectPublicKeyInfo = AsnConvert.parse(await subtle.exportKey('spki', publicKey), SubjectPublicKeyInfo);
  return { certificate: new Certificate({ tbsCertificate: new TBSCertificate({ subjectPublicKeyInfo }) }) };
}

function pss(hash: keyof typeof OIDS, mask: keyof typeof OIDS = hash): AlgorithmIdentifier {
  const parameters = new RsaSaPssParams({
    hashAlgorithm: new AlgorithmIdentifier({ algorithm: OIDS[hash] }),
    maskGenAlgorithm: new AlgorithmIdentifier({
      algorithm: '1.2.840.113549.1.1.8',
      parameters: AsnConvert.serialize(new AlgorithmIdentifier({ algorithm: OIDS[mask] })),
    }),
    saltLength: 32,
  });
  return new AlgorithmIdentifier({ algorithm: '1.2.840.113549.1.1.10', parameters: AsnConvert.serialize(parameters) });
}

const plain = (algorithm: string): AlgorithmIdentifier => new AlgorithmIdentifier({ algorithm });
const ECDSA_256 = '1.2.840.10045.4.3.2';
const ECDSA_384 = '1.2.840.10045.4.3.3';
const RSA_256 = '1.2.840.113549.1.1.11';
const RSA_1 = '1.2.840.113549.1.1.5';

/** r and s one after the other, as two DER integers. */
function der(signature: Uint8Array): Uint8Array {
  const integer = (bytes: Uint8Array): number[] => {
    const first = bytes.findIndex((byte) => byte !== 0);
    const digits = [...bytes.subarray(first)];
    const signed = (digits[0] ?? 0) >= 0x80 ? [0, ...digits] : digits;
    return [2, signed.length, ...signed];
  };
  const half = signature.length / 2;
  const body = [...integer(signature.subarray(0, half)), ...integer(signature.subarray(half))];
  return Uint8Array.from(body.length < 128 ? [0x30, body.length, ...body] : [0x30, 0x81, body.length, ...body]);
}

describe('a signature', () => {
  it.each([
    ['P-256', 'SHA-256', ECDSA_256],
    ['P-384', 'SHA-384', ECDSA_384],
    ['P-384', 'SHA-256', ECDSA_256],
  ])('with %s over %s is recognised, and not over anything else', async (namedCurve, hash, oid) => {
    const keys = await subtle.generateKey({ name: 'ECDSA', namedCurve }, true, ['sign', 'verify']);
    const signature = der(new Uint8Array(await subtle.sign({ name: 'ECDSA', hash }, keys.privateKey, MESSAGE)));
    const by = await certificateOf(keys);
    expect(await isSignedBy(by, plain(oid), MESSAGE, signature)).toBe(true);
    expect(await isSignedBy(by, plain(oid), MESSAGE.subarray(1), signature)).toBe(false);
    expect(await isSignedBy(by, plain(oid === ECDSA_256 ? ECDSA_384 : ECDSA_256), MESSAGE, signature)).toBe(false);
    expect(await isSignedBy(by, plain(oid), MESSAGE, Uint8Array.of(...signature, 0))).toBe(false);
    expect(await isSignedBy(by, plain(RSA_256), MESSAGE, signature)).toBe(false);
  });

  it.each(['SHA-256', 'SHA-384'] as const)('with RSA-PSS over %s is recognised, and no other one', async (hash) => {
    const keys = await subtle.generateKey({ name: 'RSA-PSS', hash, ...RSA }, true, ['sign', 'verify']);
    const signature = new Uint8Array(await subtle.sign({ name: 'RSA-PSS', saltLength: 32 }, keys.privateKey, MESSAGE));
    const by = await certificateOf(keys);
    expect(await isSignedBy(by, pss(hash), MESSAGE, signature)).toBe(true);
    expect(await isSignedBy(by, pss(hash), MESSAGE.subarray(1), signature)).toBe(false);
    expect(await isSignedBy(by, pss(hash, 'SHA-1'), MESSAGE, signature)).toBe(false);
    expect(await isSignedBy(by, pss('SHA-1'), MESSAGE, signature)).toBe(false);
    expect(await isSignedBy(by, plain(RSA_256), MESSAGE, signature)).toBe(false);
  });

  it.each([
    ['SHA-256', 2048, RSA_256, true],
    ['SHA-1', 2048, RSA_1, false],
    ['SHA-256', 1024, RSA_256, false],
  ])('with RSA over %s and %s bits proves something, or not', async (hash, modulusLength, oid, proves) => {
    const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash, ...RSA, modulusLength };
    const keys = await subtle.generateKey(algorithm, true, ['sign', 'verify']);
    const signature = new Uint8Array(await subtle.sign(algorithm.name, keys.privateKey, MESSAGE));
    expect(await isSignedBy(await certificateOf(keys), plain(oid), MESSAGE, signature)).toBe(proves);
  });
});

it('SHA-1 and MD5 have no name here', () => {
  expect([OIDS['SHA-256'], OIDS['SHA-1'], '1.2.840.113549.2.5'].map(digestName)).toEqual(['SHA-256', null, null]);
});
